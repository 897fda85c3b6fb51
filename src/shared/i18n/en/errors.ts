import type { errors as zh } from '../zh-CN/errors';

export const errors: typeof zh = {
  codes: {
    VALIDATION: 'Something needs changing: see the fields marked in red.',
    NOT_FOUND: 'This record is gone. Go back to the list and look for it again.',
    CONFLICT:
      'Somebody has just changed this record. Load it again and repeat your change; what you typed is still here.',
    ILLEGAL_TRANSITION: 'Its present state does not allow this. Load it again to see where it stands.',
    FORBIDDEN: 'You may not do this. Ask the owner or a colleague who may.',
    BUSY: 'The database is busy. Wait a few seconds and try again.',
    DISK_FULL: 'The disk is full; nothing was saved. Free some space and try again.',
    CORRUPT: 'The data file cannot be read; nothing was written. Restore a backup under Settings → Backup.',
    INTERNAL:
      'Something went wrong; nothing was saved. Try again, and if it stays, tell support the number {{ref}}.',
  },
  reasons: {
    not_signed_in: 'Sign in first.',
    role: 'Your role may not do this. Ask the owner or a colleague who may.',
    unknown_call: 'The app’s parts do not match. Start it again.',
    foreign_sender: 'Refused: the request came from elsewhere.',
    last_owner: 'At least one owner must stay active.',
    already_set_up: 'The store is set up already. Sign in.',
    pin_wait: 'Too many wrong PINs. Try again in {{seconds}} seconds.',
  },
  fields: {
    required: 'Please fill in',
    invalid: 'Please check this',
    invalid_text: 'Contains characters that cannot be kept',
    invalid_phone: 'An 11-digit mobile, or a landline with its area code',
    invalid_date: 'There is no such day; check the date',
    invalid_time: 'A time from 00:00 to 23:59',
    invalid_zone: 'There is no such time zone',
    invalid_pin: '4 to 8 digits',
    wrong_pin: 'Wrong PIN, try again',
    not_integer: 'A whole number, please',
    negative: 'Cannot be below 0',
    not_positive: 'Must be more than 0',
    too_big: 'At most {{max}}',
    too_small: 'At least {{min}}',
    too_long: 'At most {{max}} characters',
    taken: 'Already taken, choose another',
    picture_too_large: 'A picture can have at most {{max}} MB',
    not_a_picture: 'Only JPG, PNG or WebP pictures can be kept',
  },
  ref: 'No. {{ref}}',
};
