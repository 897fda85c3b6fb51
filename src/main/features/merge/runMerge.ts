import { inArray } from 'drizzle-orm';
import type { InputOf } from '../../../shared/contract';
import type { ReadContext, WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import {
  BOOKKEEPING,
  getRecord,
  insertRecord,
  type RecordPatch,
  recordStateChange,
  requireVersion,
  updateRecord,
} from '../../database/records';
import { lastIdOf } from '../../database/rows';
import {
  customerNeeds,
  customers,
  type MergeChange,
  memberCards,
  merges,
  tasks,
} from '../../database/schema';
import { fieldError } from '../../system/errors';
import { latestApproval } from '../approvals';
import { cameThrough, openNeed, validCardOf } from '../customers';
import { voidSecondCard } from '../members';
import { indexTogether, removeFromSearch, type SearchSources } from '../search';
import { contactDatesOf } from '../tasks';
import { indexAfterMerge } from './indexAfterMerge';
import { type Customer, mergedStage, mergedValues } from './mergeFields';
import { joinSpeakingTasks, speakingKeys } from './mergeTasks';
import { MOVED_COLUMNS, rowsOf } from './movedColumns';
import { settleWon } from './settleWon';

type Row = Record<string, unknown> & { id: number };

/**
 * Makes two customers one, in this transaction: everything that names who is merged names who stays, and nothing is
 * deleted. The merged row stays as it was, with `merged_into_id`. Answers the id of the row in `merges`, by which it can
 * be undone. Throws VALIDATION at the field for two that cannot become one, CONFLICT for a version that is not the newest.
 */
export function runMerge(context: WriteContext, input: InputOf<'merge.run'>, sources: SearchSources): number {
  const { survivorId, mergedId, choices } = input;
  const [survivor, merged] = twoCustomers(context, survivorId, mergedId);
  for (const [field, { id }] of [['survivorId', survivor] as const, ['mergedId', merged] as const]) {
    // Approved afterwards, it would erase both.
    if (latestApproval(context.db, 'erasure', 'customers', id)?.state === 'pending')
      throw fieldError(field, 'merge_erasure_asked');
  }
  requireVersion(context, customers, survivorId, input.survivorVersion);
  requireVersion(context, customers, mergedId, input.mergedVersion);

  const before = touchedRows(context, survivorId, mergedId);
  const introduced = withPossibleIntroducers(context.db, survivor, merged);
  voidSecondCard(context, survivorId, mergedId);
  const moved = moveRecords(context, mergedId, survivorId);
  closeSecondNeed(context, survivorId, before);
  const stage = mergedStage(survivor.stage, merged.stage);
  joinSpeakingTasks(context, survivorId, mergedId, stage);
  const values = mergedValues(...introduced, choices);
  updateRecord(context, customers, mergedId, null, { mergedIntoId: survivorId });
  updateRecord(context, customers, survivorId, null, {
    ...values,
    stage,
    ...contactDatesOf(context.db, { id: survivorId, stage }),
    lostReason: stage === 'lost' ? (survivor.lostReason ?? merged.lostReason) : null,
    vipPinned: survivor.vipPinned || merged.vipPinned,
    lastContactAt: latest(survivor.lastContactAt, merged.lastContactAt),
  });
  if (stage !== survivor.stage) recordStateChange(context, 'customers', survivorId, survivor.stage, stage);
  if (stage !== survivor.stage || moved['orders.customerId']) settleWon(context, survivorId);

  const after = touchedRows(context, survivorId, mergedId, before);
  const { id } = insertRecord(context, merges, {
    ...{ survivorId, mergedId, moved, changes: changesBetween(before, after) },
    lastIds: Object.fromEntries(
      MOVED_COLUMNS.map(({ name }) => [name, lastIdOf(context.db.$client, name)] as const),
    ),
  });
  indexTogether(context, () => {
    removeFromSearch(context, 'customers', mergedId);
    indexAfterMerge(context, sources, survivorId, {
      moved,
      renamed: isRenamed(survivor, getRecord(context, customers, survivorId)),
    });
  });
  return id;
}

/** Both, or VALIDATION at one of the `fields` where they cannot become one. */
export function twoCustomers(
  context: Pick<ReadContext, 'db'>,
  survivorId: number,
  mergedId: number,
  fields: readonly [string, string] = ['survivorId', 'mergedId'],
): [Customer, Customer] {
  if (survivorId === mergedId) throw fieldError(fields[1], 'merge_oneself');
  const pair: [Customer, Customer] = [
    getRecord(context, customers, survivorId),
    getRecord(context, customers, mergedId),
  ];
  for (const [i, customer] of pair.entries()) {
    if (customer.erasedAt !== null) throw fieldError(fields[i] ?? '', 'merge_erased');
    if (customer.mergedIntoId !== null) throw fieldError(fields[i] ?? '', 'merge_merged');
  }
  return pair;
}

/** Moves every record that names a customer to another; answers the ids by column. */
function moveRecords(context: WriteContext, from: number, to: number): Record<string, number[]> {
  const moved: Record<string, number[]> = {};
  for (const one of MOVED_COLUMNS) {
    const ids = rowsOf(context.db, one, from, to);
    for (const id of ids) {
      updateRecord(context, one.table, id, null, { [one.column]: to } as RecordPatch<typeof one.table>);
    }
    if (ids.length > 0) moved[one.key] = ids;
  }
  return moved;
}

/** Of two needs that are open, that of who is merged becomes history. */
function closeSecondNeed(context: WriteContext, survivorId: number, before: TouchedRows): void {
  const [own, other] = [
    before.needs.filter((need) => need.customerId === survivorId),
    before.needs.filter((need) => need.customerId !== survivorId),
  ];
  if (own.length === 0) return;
  for (const { id } of other) updateRecord(context, customerNeeds, id, null, { closedAt: context.now });
}

/** Both without an introducer who is one of the two, or came through one: nobody brought themselves. */
export function withPossibleIntroducers(
  db: Reader,
  survivor: Customer,
  merged: Customer,
): [Customer, Customer] {
  const two = [survivor.id, merged.id];
  const possible = (id: number | null) =>
    id === null || two.includes(id) || two.some((one) => cameThrough(db, id, one)) ? null : id;
  return [
    { ...survivor, introducerId: possible(survivor.introducerId) },
    { ...merged, introducerId: possible(merged.introducerId) },
  ];
}

const latest = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other);

const isRenamed = (before: Customer, after: Customer): boolean =>
  (['name', 'phone', 'phone2'] as const).some((column) => before[column] !== after[column]);

/** Rows that a merge changes otherwise than by moving them. */
interface TouchedRows {
  customers: Row[];
  tasks: Row[];
  needs: (Row & { customerId: number })[];
  cards: Row[];
}

function touchedRows(
  { db }: WriteContext,
  survivorId: number,
  mergedId: number,
  before?: TouchedRows,
): TouchedRows {
  const open = [survivorId, mergedId].flatMap((id) => openNeed(db, id)?.id ?? []);
  const needs = before ? before.needs.map(({ id }) => id) : open;
  const valid = [survivorId, mergedId].flatMap((id) => validCardOf(db, id)?.id ?? []);
  const cards = before ? before.cards.map(({ id }) => id) : valid;
  return {
    customers: [getRecord({ db }, customers, survivorId)],
    tasks: db
      .select()
      .from(tasks)
      .where(inArray(tasks.key, speakingKeys(survivorId, mergedId)))
      .all(),
    needs: needs.map((id) => getRecord({ db }, customerNeeds, id)),
    cards: cards.map((id) => getRecord({ db }, memberCards, id)),
  };
}

/** What changed beside what has moved; a row that was not there before has no values of before. */
function changesBetween(before: TouchedRows, after: TouchedRows): MergeChange[] {
  const tables = [
    ['customers', before.customers, after.customers],
    ['tasks', before.tasks, after.tasks],
    ['customer_needs', before.needs, after.needs],
    ['member_cards', before.cards, after.cards],
  ] as const;
  return tables.flatMap(([table, olds, news]) =>
    news.flatMap((row): MergeChange[] => {
      const old = olds.find(({ id }) => id === row.id);
      const names = Object.keys(row).filter(
        (name) =>
          !BOOKKEEPING.has(name) &&
          !(table !== 'customers' && name === 'customerId' && old) &&
          (!old || JSON.stringify(old[name]) !== JSON.stringify(row[name])),
      );
      if (names.length === 0) return [];
      const pick = (of: Row) => Object.fromEntries(names.map((name) => [name, of[name]]));
      return [{ table, id: row.id, before: old ? pick(old) : null, after: pick(row) }];
    }),
  );
}
