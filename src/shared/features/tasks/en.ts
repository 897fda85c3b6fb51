import type { English } from '../../i18n/english';
import type { texts as zh, words as zhWords } from './zh-CN';

export const texts: English<typeof zh> = {
  title: 'Add a task',
  note: 'What to do',
  notePlaceholder: 'e.g. call Ms Li back about the sofa’s colour',
  dueDate: 'Date',
  dueTime: 'Time',
  customer: 'Customer',
  assignee: 'Who does it',
  added: 'Added to {{date, within}}',
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words: English<typeof zhWords> = {
  reasons: {
    still_paused:
      'The customer is still paused and needs a day to be asked again: log a contact, put it off, or change the stage.',
  },
  codes: {
    taskKind: {
      contact: 'Contact',
      visit: 'Home visit',
      invitation: 'Showroom visit',
      wake_up: 'Contact again',
      quote_expiring: 'Quote expires',
      confirm_order: 'Confirm order',
      thank_customer: 'Thank the customer',
      book_delivery: 'Book delivery',
      remind_delivery: 'Remind about delivery',
      ask_after_delivery: 'Check back after delivery',
      collect_balance: 'Collect balance',
      install: 'Installation',
      request: 'Service request',
      revisit_request: 'Check back after service',
      custom: 'To do',
    },
  },
  calls: {
    tasks: {
      create: 'Created a task',
      complete: 'Completed a task',
      skip: 'Skipped a task',
      reopen: 'Reopened a task',
      snooze: 'Put off a task',
      snoozeReminder: 'Put off a reminder',
    },
  },
};
