import type { English } from '../../i18n/english';
import type { texts as zh, words as zhWords } from './zh-CN';

export const texts: typeof zh = {
  title: 'To approve',
  bell: '{{count}} to approve',
  empty: 'Nothing to approve',
  emptyHint:
    'Discounts above a limit, large changes of orders, deliveries into full slots and data to erase appear here.',
  mine: 'Waiting for the owner',
  by: 'Asked by {{name}}',
  discount: '{{given}} given away, limit {{limit}}',
  goods: 'Goods',
  quoteTotal: 'quote total {{total}} (with fees)',
  open: 'View',
  approve: 'Approve',
  reject: 'Reject',
  rejectTitle: 'Reject {{number}}',
  rejectReason: 'Why',
  rejectHint: 'Tell your colleague why, and what would be fine',
  approved: 'Approved and carried out',
  rejectNeeded: 'Say why, so that your colleague knows what to change',
  rejected: 'Rejected',
  withdraw: 'Withdraw',
  withdrawAsk: 'Withdraw this request?',
  withdrawn: 'Request withdrawn',
  answers: 'The owner’s answers',
  said: { approved: 'Approved', rejected: 'Rejected' },
  despite: {
    place: 'No room, or nobody drives',
    goods: 'Goods not all here',
    address: 'No address',
    day: 'Days ahead of its date',
  },
  sends: 'Send the van',
  settlesReturn: 'Settles return {{number}}',
  reason: 'Reason: {{reason}}',
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words: English<typeof zhWords> = {
  reasons: {
    approval_of_another: 'Only the person who asked can withdraw a request; the owner can reject it.',
    approval_decided: 'This request has been decided already.',
    approval_outdated: 'It was changed after the request. Ask for it to be submitted again.',
  },
  codes: {
    approvalKind: {
      discount: 'Discount',
      order_change: 'Order change',
      capacity: 'Delivery exception',
      erasure: 'Erase customer data',
    },
    approvalState: { pending: 'Waiting', approved: 'Approved', rejected: 'Rejected', withdrawn: 'Withdrawn' },
  },
  calls: {
    approvals: { decide: 'Decided a request', withdraw: 'Withdrew a request' },
  },
};
