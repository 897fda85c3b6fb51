import type { English } from '../english';
import type { settings as zh, settingsWords as zhWords } from '../zh-CN/settings';

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
    state: 'State',
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
    idleLockMinutes: 'Lock after so many idle minutes (0 = never)',
    ownerOnly: 'Set by the owner.',
  },
  limits: {
    title: 'Limits and reminders',
    hint: 'What colleagues may decide alone, and how early the app reminds. The owner has no limits.',
    alone: 'Decided without asking',
    remind: 'When to remind',
    days: 'days',
    discountSales: 'Largest discount by a salesperson',
    discountSalesHint: 'A quote with more off waits for the owner before it is offered.',
    discountFrontDesk: 'Largest discount by the front desk',
    discountFrontDeskHint: 'For quotes and for orders taken directly.',
    orderChange: 'Change of an order',
    orderChangeHint: 'A change that moves the total by more waits for the owner.',
    quoteValid: 'Validity of quotes',
    quoteValidHint: 'How long a new quote keeps its prices; each quote may differ.',
    silent: 'Long silence',
    silentHint: 'Customers without contact for this long come up on Today.',
    book: 'Book the delivery',
    bookHint: 'This long before the agreed date, unless it is booked already.',
    remindDelivery: 'Remind about the delivery',
    remindDeliveryHint: 'This long before, so that somebody is at home; 0 = same day.',
    revisit: 'Check back after the delivery',
    revisitHint: 'Ask this long after it arrived whether all is well; 0 = same day.',
  },
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const settingsWords: English<typeof zhWords> = {
  reasons: {
    last_owner: 'At least one owner must stay active.',
  },
  fieldErrors: {
    invalid_zone: 'There is no such time zone',
    invalid_pin: '4 to 8 digits',
    wrong_pin: 'Wrong PIN, try again',
  },
  calls: {
    settings: { update: 'Changed settings' },
    staff: { create: 'Added a person', update: 'Edited a person', setPin: 'Changed the PIN' },
  },
  entities: {
    staff: 'Staff',
    settings: 'Settings',
  },
};
