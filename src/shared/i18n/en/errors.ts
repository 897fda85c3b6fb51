import type { English } from '../english';
import type { errors as zh } from '../zh-CN/errors';

export const errors: English<typeof zh> = {
  about: '{{about}}: {{text}}',
  codes: {
    VALIDATION: 'Something needs changing: see the fields marked in red.',
    NOT_FOUND: 'This record is gone. Go back to the list and look for it again.',
    CONFLICT:
      'Somebody has just changed this record. Reload it and repeat your change; what you typed is still here.',
    ILLEGAL_TRANSITION: 'Its present state does not allow this. Reload it to see where it stands.',
    FORBIDDEN: 'You may not do this. Ask the owner or a colleague who may.',
    BUSY: 'The database is busy. Wait a few seconds and try again.',
    DISK_FULL: 'The disk is full; nothing was saved. Free some space and try again.',
    DISK_FAILED:
      'The disk or folder cannot be written (write-protected, unplugged or failing); nothing was saved. Check it and try again.',
    CORRUPT: 'The data file cannot be read; nothing was written. Restore a backup under Settings → Backup.',
    INTERNAL:
      'Something went wrong; nothing was saved. Try again, and if it stays, tell support the number {{ref}}.',
  },
  reasons: {
    store_gone:
      'The data folder was moved away, or its disk was disconnected; nothing was saved. Put it back and save again: what you typed is still here.',
    store_replaced:
      'The data file was replaced by another one; nothing was saved. Quit, check the data folder, then start again.',
    folder_on_network:
      '{{folder}} is a network drive. Data would be damaged there: choose a folder on a disk of this PC.',
    folder_not_writable: '{{folder}} cannot be written. Choose another folder, or check its permissions.',
    not_signed_in: 'Sign in first. What was not finished when the PC was locked was not done: do it again.',
    key_reused: 'The number of this step was used before. Open the page anew and do it again.',
    cut_off: 'This step was broken off and may have been done. Look at the records before doing it again.',
    record_not_visible: 'This record is not yours to see. Ask the owner or the colleague in charge.',
    role: 'Your role may not do this. Ask the owner or a colleague who may.',
    unknown_call: 'The app’s parts do not match. Start it again.',
    foreign_sender: 'Refused: the request came from elsewhere.',
    already_set_up: 'The store is set up already. Sign in.',
    sample_filling: 'Sample data is still being filled in. Please wait until it is done.',
    pin_wait: 'Too many wrong PINs. Try again in {{seconds}} s.',
  },
  fields: {
    invalid_amount: 'Enter an amount with at most two decimals, like 1280.50 or 1.2万',
    date_future: 'Not later than today',
    date_too_far: 'Too far ahead. Check the year',
    invalid_email: 'This is not an email address',
    no_leap_month: 'That year had no such leap month',
    not_there: 'Not found, please choose again',
    not_for_this: 'Not this person: no longer at work here, or not in that role',
    not_oneself: 'Cannot be the customer',
    below_minimum: 'Cannot be below the first amount',
    date_not_future: 'Choose a day after today',
    required: 'Please fill in',
    invalid: 'Please check this',
    invalid_text: 'Contains characters that cannot be kept',
    masked_phone:
      'This masked phone does not belong to what stood here. Please type the whole number, or leave it as it was shown.',
    nothing_changed: 'Nothing is changed yet, so there is nothing to save',
    invalid_phone:
      'An 11-digit mobile, or a landline with its area code; for Hong Kong, Macao or Taiwan begin with +852, +853 or +886',
    invalid_date: 'No such date; write 2026-12-05 or 12/5',
    invalid_time: 'A time from 00:00 to 23:59, such as 14:30',
    invalid_size: 'Whole mm, or with a unit: 1.5m, 150cm',
    not_a_number: 'Enter a number',
    not_integer: 'A whole number, please',
    not_tenths: 'At most one decimal',
    invalid_percent: 'A percentage with at most two decimals, such as 8.5',
    above_all: 'At most 100%',
    invalid_volume: 'Cubic metres with at most three decimals, such as 8.5',
    volume_too_big: 'At most {{max, cubicMetres}} m³',
    negative: 'Cannot be below 0',
    not_positive: 'Must be more than 0',
    too_big: 'At most {{max}}',
    too_small: 'At least {{min}}',
    too_long: 'At most {{max}} characters',
    taken: 'Already taken, choose another',
    too_many: 'At most {{max}} entries',
    invalid_code: 'Letters, digits, - and _ only',
    amount_too_big: 'Too much: at most ¥1,000,000,000',
    above_goods: 'Cannot be more than the goods',
    date_past: 'Cannot be before today',
    ends_before_start: 'Must end after it starts',
  },
  screenFailed: 'This screen failed. Everything that was saved is safe; reload it.',
  ref: 'No. {{ref}}',
};
