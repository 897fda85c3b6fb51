/** What a customer's timeline is made of, in the order of its filters. The place in the list is part of a cursor. */
export const TIMELINE_KINDS = [
  'contact',
  'visit',
  'proposal',
  'invitation',
  'quote',
  'order',
  'payment',
  'delivery',
  'request',
  'stage',
  'attachment',
  'registered',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];
