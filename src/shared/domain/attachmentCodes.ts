export const ATTACHMENT_KINDS = ['photo', 'floor_plan', 'measurement', 'delivery', 'reference'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];
/** Tables whose records can have pictures. */
export const ATTACHMENT_ENTITIES = [
  'customers',
  'customer_needs',
  'visits',
  'proposals',
  'orders',
  'deliveries',
] as const;
export type AttachmentEntity = (typeof ATTACHMENT_ENTITIES)[number];
