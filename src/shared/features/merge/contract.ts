import { z } from 'zod';
import { command, DESK, FLOOR, query } from '../../contract/call';
import { customerCard, customerShape } from '../../contract/customerShapes';
import { optionalRecordId, recordId, version } from '../../contract/fields';
import { page, pageInput } from '../../contract/paging';
import {
  MERGE_COUNTS,
  MERGE_DIFFERENCES,
  MERGE_FIELD_NAMES,
  MERGE_REASONS,
  MERGE_SIDES,
} from '../../domain/mergeFields';
import { CUSTOMER_STAGES } from '../../domain/states/customerStage';

const pair = z.object({
  /** Of both ids; unique, and the same for the same two. */
  id: z.int(),
  why: z.array(z.enum(MERGE_REASONS)),
  /** More orders, then the older one. */
  survivor: customerCard,
  merged: customerCard,
});
export type MergePair = z.output<typeof pair>;

const unit = z.object({
  field: z.enum(MERGE_FIELD_NAMES),
  difference: z.enum(MERGE_DIFFERENCES),
  /** Which side is taken unless somebody chooses: who stays, or the side that has something. */
  side: z.enum(MERGE_SIDES),
});

const preview = z.object({
  survivor: customerShape,
  merged: customerShape,
  /** Somebody said that they are two people. */
  notSame: z.boolean(),
  units: z.array(unit),
  counts: z.array(
    z.object({ kind: z.enum(MERGE_COUNTS), survivor: z.int().nonnegative(), merged: z.int().nonnegative() }),
  ),
  /** Afterwards; fen. */
  receivedFen: z.int(),
  stage: z.enum(CUSTOMER_STAGES),
  /** Both have a need that is open: that of who is merged becomes history. */
  closesNeed: z.boolean(),
});
export type MergePreview = z.output<typeof preview>;

const kept = z.object({
  /** Fields that somebody has changed since, and so were not put back. */
  fields: z.array(z.string()),
  /** Whose stage has moved for an order that came, went or was given up meanwhile. */
  stages: z.array(z.object({ customerId: z.int(), stage: z.enum(CUSTOMER_STAGES) })),
  /** Records that came since: `stays` with who stayed, or went back with what they hang on. At most 50 of each. */
  records: z.array(
    z.object({
      table: z.string(),
      id: z.int(),
      /** Its number or name; NULL: it has none. */
      name: z.string().nullable(),
      /** UTC ms. */
      createdAt: z.int(),
      stays: z.boolean(),
    }),
  ),
});
export type MergeKept = z.output<typeof kept>;

const mergeRow = z.object({
  id: z.int(),
  version: z.int(),
  survivorId: z.int(),
  mergedId: z.int(),
  mergedName: z.string(),
  /** UTC ms. */
  createdAt: z.int(),
  createdByName: z.string().nullable(),
  /** Only the newest of a customer can be undone. */
  newest: z.boolean(),
});
export type MergeRow = z.output<typeof mergeRow>;

export const mergeContract = {
  /** Customers who may be one person, the most likely first, without those of whom somebody said that they are not. */
  'merge.pairs': query(
    DESK,
    () => z.strictObject(pageInput),
    () => page(pair),
  ),
  /** What merging these two would do. `survivorId`: one of them; else it is proposed. */
  'merge.preview': query(
    DESK,
    () =>
      z.strictObject({
        oneId: recordId('customers'),
        otherId: recordId('customers'),
        survivorId: optionalRecordId('customers'),
      }),
    () => preview,
  ),
  /** Makes two customers one; nothing is deleted. */
  'merge.run': command(
    DESK,
    () =>
      z.strictObject({
        survivorId: recordId('customers'),
        survivorVersion: version,
        mergedId: recordId('customers'),
        mergedVersion: version,
        /** What is not named takes the side that the preview proposes. */
        choices: z.partialRecord(z.enum(MERGE_FIELD_NAMES), z.enum(MERGE_SIDES)).default({}),
      }),
    () => mergeRow,
  ),
  /** Takes the newest merge of a customer back, all but what was changed or came since. */
  'merge.undo': command(
    DESK,
    () => z.strictObject({ id: recordId('merges'), version }),
    () => z.object({ survivorId: z.int(), mergedId: z.int(), kept }),
  ),
  /** Who was merged into a customer, newest first; not what was taken back. */
  'merge.of': query(
    FLOOR,
    () => z.strictObject({ customerId: recordId('customers') }),
    () => z.array(mergeRow),
  ),
  /** Keeps that two customers are two people, or takes that back. */
  'merge.notSame': command(
    DESK,
    () =>
      z.strictObject({
        oneId: recordId('customers'),
        otherId: recordId('customers'),
        notSame: z.boolean(),
      }),
    () => z.null(),
  ),
};
