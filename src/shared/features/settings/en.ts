import type { English } from '../../i18n/english';
import type { texts as zh, words as zhWords } from './zh-CN';

export const texts: typeof zh = {
  title: 'Settings',
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
    never: 'Never followed up',
    neverHint: 'Customers nobody followed up so long after they were registered come up on Today.',
    silent: 'Long silence',
    silentHint:
      'Customers whom nobody tried to reach for this long come up on Today; a call without an answer counts.',
    notBought: 'Nothing bought for long',
    notBoughtHint:
      'Buyers whose last purchase is so long ago, and whom nobody tried to reach for {{rest}} days.',
    neverBought: 'Never bought',
    neverBoughtHint:
      'Customers who bought nothing so long after they were registered, untried for {{rest}} days.',
    book: 'Book the delivery',
    bookHint: 'This long before the agreed date, unless it is booked already.',
    remindDelivery: 'Remind about the delivery',
    remindDeliveryHint: 'This long before, so that somebody is at home; 0 = same day.',
    revisit: 'Check back after the delivery',
    revisitHint: 'Ask this long after it arrived whether all is well; 0 = same day.',
  },
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words: English<typeof zhWords> = {
  fieldErrors: {
    invalid_zone: 'There is no such time zone',
  },
  calls: {
    settings: { update: 'Changed settings' },
  },
  entities: {
    settings: 'Settings',
  },
};
