import { and, asc, eq, isNull } from 'drizzle-orm';
import type { AttachmentEntity } from '../../../shared/domain/attachmentCodes';
import type { attachmentsContract } from '../../../shared/features/attachments/contract';
import type { HandlersFor } from '../../core/handlers';
import { getRecord, insertRecord, refuseErased, updateRecord } from '../../database/records';
import {
  attachments,
  customerNeeds,
  customers,
  deliveries,
  homeItems,
  orders,
  proposals,
  visits,
} from '../../database/schema';
import { decodePicture, keepPicture } from './keepPicture';

const OWNERS = {
  customers,
  customer_needs: customerNeeds,
  visits,
  home_items: homeItems,
  proposals,
  orders,
  deliveries,
} as const satisfies Record<AttachmentEntity, unknown>;

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
  'attachments.add': async ({ bytes, ...row }, context) => {
    context.read(({ db }) => refuseErased({ db }, attachments, row));
    const picture = await decodePicture(context.platform, bytes);
    return context.write((tx) => {
      getRecord(tx, OWNERS[row.entity], row.entityId);
      refuseErased(tx, attachments, row);
      return insertRecord(tx, attachments, { ...row, ...keepPicture(context.platform.paths, picture) });
    });
  },

  'attachments.remove': ({ id, version }, context) =>
    updateRecord(context, attachments, id, version, { removedAt: context.now }),

  'attachments.restore': ({ id, version }, context) =>
    updateRecord(context, attachments, id, version, { removedAt: null }),
};
