import type { English } from '../../i18n/english';
import type { texts as zh, words as zhWords } from './zh-CN';

export const texts: typeof zh = {
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
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words: English<typeof zhWords> = {
  reasons: {
    last_owner: 'At least one owner must stay active.',
  },
  fieldErrors: {
    invalid_pin: '4 to 8 digits',
    wrong_pin: 'Wrong PIN, try again',
  },
  calls: {
    staff: { create: 'Added a person', update: 'Edited a person', setPin: 'Changed the PIN' },
  },
  entities: {
    staff: 'Staff',
  },
};
