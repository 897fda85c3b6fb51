import { and, desc, eq, isNull } from 'drizzle-orm';
import type { MergeKept } from '../../../shared/features/merge/contract';
import type { WriteContext } from '../../database/context';
import { getRecord, type RecordPatch, requireVersion, updateRecord } from '../../database/records';
import { rowById } from '../../database/rows';
import { customers, merges } from '../../database/schema';
import { AppError } from '../../system/errors';
import { cameThrough } from '../customers';
import { indexTogether, type SearchSources } from '../search';
import { indexAfterMerge } from './indexAfterMerge';
import { keptRecords, needsTypedSince } from './keptRecords';
import { MOVED_COLUMNS, type OwnRecord, ownRecords } from './movedColumns';
import { leaveGoneOrders, partedOrders, settleStages } from './partedOrders';
import { putBackDates, putBackRows, putBackSurvivor } from './putBack';

export type Merge = typeof merges.$inferSelect;

/** What an undone merge left as it is, by name. */
export interface Undone {
  survivorId: number;
  mergedId: number;
  kept: MergeKept;
}

/**
 * Takes a merge back, in this transaction: the rows that moved and are still there go back, values that nobody has changed
 * since are put back. What came since stays with who stayed, unless it hangs on a record that goes back. Answers what was
 * kept. Throws CONFLICT for an old version, ILLEGAL_TRANSITION where a newer merge has to be undone first.
 */
export function undoMerge(
  context: WriteContext,
  id: number,
  version: number,
  sources: SearchSources,
): Undone {
  const merge = requireVersion(context, merges, id, version);
  const { survivorId, mergedId } = merge;
  const before = getRecord(context, customers, survivorId);
  if (merge.undoneAt !== null) throw new AppError('ILLEGAL_TRANSITION', { reason: 'merge_undone' });
  if (before.mergedIntoId !== null || newestMerge(context, survivorId)?.id !== id) {
    throw new AppError('ILLEGAL_TRANSITION', { reason: 'merge_not_newest' });
  }

  updateRecord(context, customers, mergedId, null, { mergedIntoId: null });
  const own = ownRecords(context.db, survivorId);
  const { going, stays } = whatGoesBack(own, merge);
  const typed = needsTypedSince(context.db, merge);
  moveBack(context, merge, going);
  const orders = partedOrders(context, merge, own, going);
  const kept = { fields: new Set<string>(), rows: [...stays, ...typed] };
  leaveGoneOrders(context, merge, orders);
  putBackRows(context, merge, kept, orders.won);
  putBackSurvivor(context, merge, kept, orders.won);
  const stages = settleStages(context, merge, orders);
  putBackDates(context, mergedId);

  updateRecord(context, merges, id, version, {
    undoneAt: context.now,
    undoneBy: context.actor?.staffId ?? null,
  });
  const after = getRecord(context, customers, survivorId);
  const renamed = (['name', 'phone', 'phone2'] as const).some((column) => before[column] !== after[column]);
  indexTogether(context, () => {
    indexAfterMerge(context, sources, survivorId, { moved: {}, renamed });
    indexAfterMerge(context, sources, mergedId, { moved: {}, renamed: true });
  });
  return {
    ...{ survivorId, mergedId },
    kept: {
      fields: [...kept.fields],
      stages,
      records: keptRecords(context.db, merge, { own, going, rows: kept.rows }),
    },
  };
}

/** The merge of a customer that can be undone: the last that was not; undefined: there is none. */
const newestMerge = ({ db }: Pick<WriteContext, 'db'>, survivorId: number): Merge | undefined =>
  db
    .select()
    .from(merges)
    .where(and(eq(merges.survivorId, survivorId), isNull(merges.undoneAt)))
    .orderBy(desc(merges.id))
    .limit(1)
    .get();

/**
 * Which of a customer's records go back: those that moved, unless they hang by now on a record that stays, and whatever
 * hangs on one that goes. `stays`: those that moved and have to stay.
 */
function whatGoesBack(own: readonly OwnRecord[], { moved }: Merge): { going: Set<string>; stays: string[] } {
  const here = new Map(own.map((record) => [record.key, record]));
  const going = new Set(
    Object.entries(moved).flatMap(([key, ids]) => {
      const [table, column] = key.split('.');
      return column === 'customerId' ? ids.map((id) => `${table}:${id}`).filter((one) => here.has(one)) : [];
    }),
  );
  const stays: string[] = [];
  for (let changed = true; changed; ) {
    changed = false;
    for (const key of going) {
      const holds = here.get(key)?.hangsOn.some((one) => here.has(one) && !going.has(one));
      if (!holds) continue;
      going.delete(key);
      stays.push(key);
      changed = true;
    }
  }
  for (let changed = true; changed; ) {
    changed = false;
    for (const { key, hangsOn } of own) {
      if (going.has(key) || stays.includes(key) || !hangsOn.some((one) => going.has(one))) continue;
      going.add(key);
      changed = true;
    }
  }
  return { going, stays };
}

function moveBack(
  context: WriteContext,
  { moved, survivorId, mergedId }: Merge,
  going: ReadonlySet<string>,
): void {
  for (const { table, name, column, key } of MOVED_COLUMNS) {
    const ids =
      column === 'customerId' && name !== 'not_same'
        ? [...going]
            .filter((one) => one.startsWith(`${name}:`))
            .map((one) => Number(one.slice(name.length + 1)))
        : (moved[key] ?? []);
    for (const id of ids) {
      const row = rowById(context.db.$client, table, id) as Record<string, unknown> | undefined;
      if (row?.[column] !== survivorId) continue;
      // Nobody brought themselves, by whatever was said since.
      if (column === 'introducerId' && cameThrough(context.db, mergedId, id)) continue;
      if (column === 'introducerId' && row.erasedAt !== null) continue;
      updateRecord(context, table, id, null, { [column]: mergedId } as RecordPatch<typeof table>);
    }
  }
}

/** Parts a customer from whom they were merged into, by undoing every merge since; for an erasure that came later. */
export function partAgain(context: WriteContext, customerId: number, sources: SearchSources): void {
  for (;;) {
    const { mergedIntoId } = getRecord(context, customers, customerId);
    const newest = mergedIntoId === null ? undefined : newestMerge(context, mergedIntoId);
    if (!newest) return;
    undoMerge(context, newest.id, newest.version, sources);
  }
}
