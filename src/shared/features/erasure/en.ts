import type { English } from '../../i18n/english';
import type { texts as zh, words as zhWords } from './zh-CN';

export const texts: typeof zh = {
  erasedCustomer: 'Erased customer',
  erased: 'This customer’s data was erased on request',
  erasedHint:
    'Name, phones, address, notes and pictures are gone for good; nothing can be changed or ordered any more. Amounts, document numbers and dates of orders and payments stay.',
  menu: 'Privacy',
  file: 'Export all their data (Excel)',
  ask: 'Ask to erase the data…',
  asked: 'Asked; the owner decides',
  title: 'Erase a customer’s data on request',
  what: 'Once the owner agrees, name, phones, address, birthday, notes, what was said and the pictures of {{name}} are erased. They cannot be found or brought back.',
  stays: 'Amounts, numbers and dates of orders, payments and deliveries stay: the books need them.',
  backups: 'Older backups still hold this data until they age out, those on a USB stick too.',
  reason: 'How the customer asked',
  reasonHint: 'For example: called on 20 November and asked for it',
  submit: 'Ask the owner',
  submitted: 'Asked. The owner decides on Today.',
  blocked: {
    deliveries: 'Deliveries are not done: {{numbers}}. Deliver or cancel them first.',
    orders: 'Orders are not finished: {{numbers}}. Finish or cancel them first.',
    unpaid: 'Money is not settled: {{numbers}}. Collect or refund it first.',
    requests: 'Requests are not closed: {{numbers}}. Settle and close them first.',
  },
  confirmTitle: 'Erase the data of {{name}} for good?',
  confirm: 'Erase for good',
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words: English<typeof zhWords> = {
  reasons: {
    customer_erased:
      "This customer's data was erased on request; nothing can be changed or ordered any more.",
    customer_erased_words:
      "This customer's data was erased on request; papers can be finished, but without notes, names or other words. Where something has to stand, type “—”.",
    erasure_deliveries: 'Deliveries are not done: {{numbers}}. Deliver or cancel them first.',
    erasure_orders: 'Orders are not finished: {{numbers}}. Finish or cancel them first.',
    erasure_unpaid: 'Money is not settled: {{numbers}}. Collect or refund it first.',
    erasure_requests: 'Requests are not closed: {{numbers}}. Settle and close them first.',
  },
  calls: {
    erasure: { ask: 'Asked to erase the data' },
  },
  entities: {
    erasures: 'Erased data',
  },
};
