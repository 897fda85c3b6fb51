import { and, asc, eq, isNull } from 'drizzle-orm';
import type { attachmentsContract } from '../../../shared/contract/attachments';
import type { AttachmentEntity } from '../../../shared/domain/attachmentCodes';
import { getRecord, insertRecord, updateRecord } from '../../database/records';
import {
  attachments,
  customerNeeds,
  customers,
  deliveries,
  orders,
  proposals,
  visits,
} from '../../database/schema';
import type { HandlersFor } from '../../platform/context';
import { fieldError } from '../../platform/errors';
import { pictureMime, storeFile } from './attachments.repository';

const OWNERS = {
  customers,
  customer_needs: customerNeeds,
  visits,
  proposals,
  orders,
  deliveries,
} as const satisfies Record<AttachmentEntity, unknown>;

const LARGEST_BYTES = 15 * 1024 * 1024;

export const attachmentsHandlers: HandlersFor<typeof attachmentsContract> = {
  'attachments.list': ({ entity, entityId }, { db }) =>
    db
      .select()
      .from(attachments)
      .where(
        and(
          eq(attachments.entity, entity),
          eq(attachments.entityId, entityId),
          isNull(attachments.removedAt),
        ),
      )
      .orderBy(asc(attachments.id))
      .all(),

  // The file is kept before its row: after a crash there may be a file without a row, never a row without its file.
  'attachments.add': ({ bytes, ...row }, context) => {
    if (bytes.byteLength > LARGEST_BYTES) throw fieldError('bytes', 'picture_too_large', { max: 15 });
    const mime = pictureMime(bytes);
    if (!mime) throw fieldError('bytes', 'not_a_picture');
    return context.write((tx) => {
      getRecord(tx, OWNERS[row.entity], row.entityId);
      const sha256 = storeFile(context.platform.paths, bytes, mime);
      return insertRecord(tx, attachments, { ...row, sha256, mime, sizeBytes: bytes.byteLength });
    });
  },

  'attachments.remove': ({ id, version }, context) =>
    updateRecord(context, attachments, id, version, { removedAt: context.now }),

  'attachments.restore': ({ id, version }, context) =>
    updateRecord(context, attachments, id, version, { removedAt: null }),
};
