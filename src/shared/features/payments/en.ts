import type { English } from '../../i18n/english';
import type { texts as zh, words as zhWords } from './zh-CN';

export const texts: typeof zh = {
  list: 'Payments',
  number: 'Payment',
  take: 'Payment for {{number}}',
  takeShort: 'Take payment',
  save: 'Take payment',
  taken: '{{number}} taken, balance {{balance}}',
  amount: 'Amount',
  kind: 'Kind',
  method: 'Method',
  paidDate: 'Date',
  staff: 'Taken by',
  allKinds: 'All kinds',
  allMethods: 'All methods',
  thisMonth: 'This month',
  noneYet: 'No payments yet',
  balanceIs: 'Balance {{balance}}',
  dueIs: 'Due back {{due}} · received {{received}}',
  beyondDueAsk: 'Refund {{amount}}? {{due}} is due back',
  beyondDueMeans: 'The customer will owe {{more}} again.',
  refund: 'Refund',
  refundOf: 'Refund for {{number}}',
  refundAmount: 'Amount to refund',
  refundDate: 'Date of refund',
  refunded: '{{number}} refunded',
  reason: 'Reason',
  empty: 'No payments yet',
  emptyHint: 'Press P in an order to take one; all are listed here by date.',
  emptyFiltered: 'No such payments',
  emptyFilteredHint: 'Try another date, kind or method.',
  depositWarning:
    'The earnest deposit exceeds 20% of the contract ({{limit}}): the surplus of {{surplus}} secures nothing (Civil Code, art. 586). Take an advance or an instalment instead.',
  kindHints: {
    deposit_guarantee: 'Security: kept if the customer defaults, doubled if we do',
    deposit_advance: 'A prepayment: refundable, no penalty',
    progress: 'A part that was agreed for while it is made',
    final: 'The rest, around the delivery',
    collected_on_delivery: 'The rest, collected by the delivery crew',
  },
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words: English<typeof zhWords> = {
  fieldErrors: {
    nothing_owed: 'This order is paid in full',
    above_received: 'At most the ¥{{received}} received can be refunded',
    above_due: 'Only ¥{{due}} is due back; more than that is for the owner to refund',
    nothing_due: 'Nothing is due back now; a refund all the same is for the owner to make',
    nothing_received: 'Nothing was received that could be refunded',
    paid_before:
      'Not before {{first}}: money counts from the order’s day, deposits from 90 days before, refunds from the first receipt',
    above_balance: 'At most the open balance, ¥{{balance}}',
  },
  codes: {
    paymentKind: {
      deposit_guarantee: 'Earnest deposit',
      deposit_advance: 'Advance',
      progress: 'Instalment',
      final: 'Final payment',
      refund: 'Refund',
      collected_on_delivery: 'Collected on delivery',
    },
    paymentMethod: {
      cash: 'Cash',
      card: 'Card',
      wechat: 'WeChat Pay',
      alipay: 'Alipay',
      transfer: 'Transfer',
    },
  },
  calls: {
    payments: { take: 'Took a payment', refund: 'Refunded' },
  },
  entities: {
    payments: 'Payment',
  },
  sheets: {
    payments: 'Payments',
  },
};
