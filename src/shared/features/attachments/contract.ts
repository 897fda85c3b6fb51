import { z } from 'zod';
import { action, command, EVERYONE, query } from '../../contract/call';
import { recordId, recordIdBy, text, version } from '../../contract/fields';
import { ATTACHMENT_ENTITIES, ATTACHMENT_KINDS } from '../../domain/attachmentCodes';

const attachment = z.object({
  id: z.int(),
  version: z.int(),
  kind: z.enum(ATTACHMENT_KINDS),
  sha256: z.string(),
  mime: z.string(),
  name: z.string(),
  sizeBytes: z.int(),
  createdAt: z.int(),
});

const owner = { entity: z.enum(ATTACHMENT_ENTITIES), entityId: recordIdBy('entity') };

export const attachmentsContract = {
  /** Pictures of a record, oldest first; shown from `app://showroom/media/<sha256>`. */
  'attachments.list': query(
    EVERYONE,
    () => z.strictObject(owner),
    () => z.array(attachment),
  ),
  /** Keeps a picture in the data folder, upright and without where it was taken. PNG, JPEG or still WebP of at most 15 MB and 51 megapixels. */
  'attachments.add': action(
    EVERYONE,
    () =>
      z.strictObject({
        ...owner,
        kind: z.enum(ATTACHMENT_KINDS),
        name: text(200),
        bytes: z.instanceof(Uint8Array),
      }),
    () => attachment,
  ),
  'attachments.remove': command(
    EVERYONE,
    () => z.strictObject({ id: recordId('attachments'), version }),
    () => attachment,
  ),
  'attachments.restore': command(
    EVERYONE,
    () => z.strictObject({ id: recordId('attachments'), version }),
    () => attachment,
  ),
};
