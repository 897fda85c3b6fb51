import type { settings as zh } from '../zh-CN/settings';

export const settings: typeof zh = {
  title: 'Settings',
  store: {
    title: 'Store',
    hint: 'Printed on slips and quotes.',
    name: 'Store name',
    phone: 'Phone',
    address: 'Address',
    slipFooter: 'Footer of the slip',
  },
  staff: {
    title: 'Staff and PINs',
    hint: 'Everybody signs in with a PIN of their own; all they do is on record.',
    name: 'Name',
    role: 'Role',
    phone: 'Phone',
    active: 'Active',
    left: 'Left',
    add: 'Add a person',
    pin: 'PIN (4–8 digits)',
    setPin: 'Set a new PIN',
    pinSet: 'New PIN set for {{name}}',
  },
  app: {
    title: 'Language and lock',
    hint: 'Language, time zone, and when the PC locks itself.',
    locale: 'Language',
    zone: 'Time zone',
    idleLockMinutes: 'Lock after minutes without a touch (0 = never)',
  },
};
