import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { InputOf } from '../../../shared/contract';
import type { MergeRow, mergeContract } from '../../../shared/features/merge/contract';
import type { HandlersFor } from '../../core/handlers';
import type { WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { deleteRecord, insertRecord } from '../../database/records';
import { customers, merges, notSame, staff } from '../../database/schema';
import type { SearchSources } from '../search';
import { idOfNotSame, likelyPairs } from './pairs.repository';
import { previewMerge } from './preview';
import { runMerge, twoCustomers } from './runMerge';
import { undoMerge } from './undoMerge';

/** The calls of merging customers. `sources`: every kind of record that search finds, for those that move. */
export const mergeHandlers = (sources: SearchSources): HandlersFor<typeof mergeContract> => ({
  'merge.pairs': ({ cursor, direction, limit }, { db }) => likelyPairs(db, { cursor, direction, limit }),

  'merge.preview': (input, context) => previewMerge(context, input),

  'merge.run': (input, context) => {
    const id = runMerge(context, input, sources);
    const made = mergesOf(context.db, input.survivorId).find((row) => row.id === id);
    if (!made) throw new Error(`merge ${id} is gone in its own transaction`);
    return made;
  },

  'merge.undo': ({ id, version }, context) => undoMerge(context, id, version, sources),

  'merge.of': ({ customerId }, { db }) => mergesOf(db, customerId),

  'merge.notSame': (input, context) => {
    tellApart(context, input);
    return null;
  },
});

const merged = alias(customers, 'merged');

/** Who was merged into a customer and not parted again, newest first. */
function mergesOf(db: Reader, customerId: number): MergeRow[] {
  return db
    .select({
      ...{ id: merges.id, version: merges.version, createdAt: merges.createdAt },
      ...{ survivorId: merges.survivorId, mergedId: merges.mergedId },
      mergedName: merged.name,
      createdByName: staff.name,
    })
    .from(merges)
    .innerJoin(merged, eq(merged.id, merges.mergedId))
    .leftJoin(staff, eq(staff.id, merges.createdBy))
    .where(and(eq(merges.survivorId, customerId), isNull(sql`+${merges.undoneAt}`)))
    .orderBy(desc(merges.id))
    .all()
    .map((row, i) => ({ ...row, newest: i === 0 }));
}

function tellApart(
  context: WriteContext,
  { oneId, otherId, notSame: apart }: InputOf<'merge.notSame'>,
): void {
  const [one, other] = twoCustomers(context, oneId, otherId, ['oneId', 'otherId']);
  const known = idOfNotSame(context.db, oneId, otherId);
  if (apart && known === undefined) insertRecord(context, notSame, { customerId: one.id, otherId: other.id });
  if (!apart && known !== undefined) deleteRecord(context, notSame, known);
}
