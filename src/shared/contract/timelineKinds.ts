/** What a customer's timeline is made of, in the order of its filters. The place in the list is part of a cursor. */
export const TIMELINE_KINDS = [
  'contact',
  'visit',
  'care',
  'proposal',
  'invitation',
  'quote',
  'order',
  'payment',
  'delivery',
  'request',
  'return',
  'card',
  'right',
  'stage',
  'attachment',
  'registered',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** Which list of codes names an entry's code, of each kind; a contact has none. */
export const TIMELINE_CODES = {
  contact: null,
  visit: 'visitState',
  care: null,
  proposal: 'proposalState',
  invitation: 'invitationState',
  quote: 'quoteState',
  order: 'orderState',
  payment: 'paymentKind',
  delivery: 'deliveryState',
  request: 'requestState',
  return: 'returnState',
  card: 'cardState',
  right: 'tierRight',
  stage: 'customerStage',
  attachment: 'attachmentKind',
  registered: 'channel',
} as const satisfies Record<TimelineKind, string | null>;
