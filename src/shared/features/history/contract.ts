import { z } from 'zod';
import { OWNER, query } from '../../contract/call';
import { recordIdBy } from '../../contract/fields';
import { page, pageInput } from '../../contract/paging';
import { tablesWith } from '../../entities';

/** Records whose history the owner can read; parts of them (lines, payments …) come with them. */
export const HISTORY_ENTITIES = [
  ...tablesWith('history'),
  /** Lists that went to Excel; all of them under the id 0. */
  'exports',
] as const;
export type HistoryEntity = (typeof HISTORY_ENTITIES)[number];

const value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.unknown()),
  z.record(z.string(), z.unknown()),
]);

const entry = z.object({
  id: z.int(),
  /** UTC ms. */
  at: z.int(),
  /** NULL: the app by itself. */
  actorName: z.string().nullable(),
  call: z.string(),
  /** The table that was written. */
  entity: z.string(),
  entityId: z.int(),
  /** What a part is called: the name of a line, the number of a delivery. */
  subject: z.string().nullable(),
  action: z.enum(['created', 'changed', 'deleted']),
  /** Ids of people, customers, products … are replaced by their names. */
  changes: z.array(z.object({ field: z.string(), before: value.nullable(), after: value.nullable() })),
});
export type HistoryEntry = z.output<typeof entry>;

export const historyContract = {
  /** Everything that was ever changed of a record and its parts, newest first. */
  'history.of': query(
    OWNER,
    () =>
      z.strictObject({
        entity: z.enum(HISTORY_ENTITIES),
        id: recordIdBy('entity').or(z.literal(0)),
        ...pageInput,
      }),
    () => page(entry),
  ),
};
