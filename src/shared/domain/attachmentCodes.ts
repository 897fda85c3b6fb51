import { type TableWith, tablesWith } from '../entities';

export const ATTACHMENT_KINDS = ['photo', 'floor_plan', 'measurement', 'delivery', 'reference'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];
/** Tables whose records can have pictures. */
export const ATTACHMENT_ENTITIES = tablesWith('pictures');
export type AttachmentEntity = TableWith<'pictures'>;
