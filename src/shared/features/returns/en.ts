import type { English } from '../../i18n/english';
import type { texts as zh, words as zhWords } from './zh-CN';

export const texts: English<typeof zh> = {
  title: 'Returns and exchanges',
  open: 'Return or exchange',
  openOf: 'Return or exchange: {{number}}',
  kind: 'Kind',
  kindHints: {
    return:
      'The goods come back and the customer gets what was paid for them. Delivery, carrying and installation stay; change the order to waive them.',
    exchange:
      'The same piece is delivered again; no money moves. Another piece instead: register a return, then add the new piece under “Change lines and fees”.',
  },
  forRequest: 'Answers request {{number}}',
  lines: 'What comes back',
  withCustomer: '{{count}} with the customer',
  pieces: 'Pieces of “{{name}}” that come back',
  inReturn: 'already in {{number}}',
  noPackages: 'travels without packages: no exchange',
  nothing: 'Nothing can come back: only what has been delivered can.',
  reason: 'Reason',
  reasonHint: 'It smells, the colour differs, it does not fit…',
  note: 'Note',
  noteHint: 'Is the packaging whole, are all parts there',
  save: { return: 'Register return', exchange: 'Register exchange' },
  opened: '{{number}} is registered; the goods are to come back',
  receive: 'Goods are back',
  receiveOf: '{{number}}: goods are back',
  received: 'The goods of {{number}} are back: it can be settled',
  settle: 'Settle…',
  settleOf: 'Settle {{number}}',
  settleTitle: 'Settle {{number}}?',
  settleNow: 'Settle',
  settleReturn: '{{lines}} leaves the order; the total falls by {{credit}}.',
  settleExchange:
    '{{lines}} waits for delivery again: stock can be booked at once, what is made waits until it is here. No money moves.',
  refundNext: '{{refund}} of what was received is to be refunded; you can do so right after.',
  refundNone: 'The customer has not paid that much yet: the balance falls, nothing is to be refunded.',
  needsOwner: 'The total moves by more than you may change alone: the owner has to agree first.',
  settled: '{{number}} is settled',
  asked: 'The owner has been asked; the return is settled once approved',
  withdraw: 'Withdraw',
  withdrawOf: 'Withdraw {{number}}',
  withdrawTitle: 'Withdraw {{number}}?',
  withdrawHint: 'The customer keeps the goods; the order is as it was.',
  withdrawn: '{{number}} is withdrawn',
  keep: 'Keep it',
  waits: 'Waiting for the owner',
  credit: '{{amount}} credited',
  creditNow: '{{amount}} to credit',
  refundReason: 'Return {{number}}',
  returnedPieces: '{{count}} returned',
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words: English<typeof zhWords> = {
  reasons: {
    line_is_returning:
      '“{{name}}” cannot be cut below the {{count}} in return {{number}}. Settle or withdraw that first.',
    return_not_received: 'The goods are not back yet. Settle it once they are here.',
    return_line_changed:
      '“{{name}}” was changed since: at most {{max}} can come back now. Withdraw this return and register it anew.',
  },
  fieldErrors: {
    nothing_returned: 'Say of at least one product how many come back',
    above_delivered: 'The customer has only {{max}}',
    in_another_return: 'It is in return {{number}} already',
    exchange_without_packages: 'It travels without packages and cannot be exchanged',
  },
  codes: {
    returnKind: { return: 'Return', exchange: 'Exchange' },
    returnState: {
      open: 'To come back',
      received: 'Goods are back',
      settled: 'Settled',
      withdrawn: 'Withdrawn',
    },
  },
  calls: {
    returns: {
      open: 'Opened a return',
      receive: 'Received returned goods',
      settle: 'Settled a return',
      withdraw: 'Withdrew a return',
    },
  },
  entities: {
    returns: 'Return',
    return_lines: 'Returned line',
  },
};
