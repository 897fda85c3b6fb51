import type { approvals as zh } from '../zh-CN/approvals';

export const approvals: typeof zh = {
  title: 'To approve',
  bell: '{{count}} to approve',
  empty: 'Nothing to approve',
  emptyHint:
    'Discounts above a limit, large changes of orders, deliveries into full slots and data to erase appear here.',
  mine: 'Waiting for the owner',
  by: 'Asked by {{name}}',
  discount: '{{given}} given away, limit {{limit}}',
  open: 'Look',
  approve: 'Approve',
  reject: 'Reject',
  rejectTitle: 'Reject {{number}}',
  rejectReason: 'Why',
  rejectHint: 'Tell your colleague why, and what would do',
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
  },
  sends: 'Send the van',
  settlesReturn: 'Settles return {{number}}',
  reason: 'Reason: {{reason}}',
};
