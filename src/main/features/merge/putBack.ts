import { getTableName } from 'drizzle-orm';
import { MERGE_FIELDS } from '../../../shared/domain/mergeFields';
import type { CustomerStage } from '../../../shared/domain/states/customerStage';
import type { WriteContext } from '../../database/context';
import {
  deleteRecord,
  getRecord,
  type RecordPatch,
  recordStateChange,
  updateRecord,
} from '../../database/records';
import { rowById } from '../../database/rows';
import {
  customerNeeds,
  customers,
  type MergeChange,
  memberCards,
  type merges,
  tasks,
} from '../../database/schema';
import { cameThrough } from '../customers';
import { contactDatesOf, nextContactOf, upsertTask, wakeUpKey } from '../tasks';

type Merge = typeof merges.$inferSelect;
type Values = Record<string, unknown>;

/** What is kept: fields of who stayed by the name of their choice or column, other rows as `table:id`. */
export interface Kept {
  fields: Set<string>;
  rows: string[];
}

/** Tables of which a merge changes rows otherwise than by moving them. */
const CHANGED = { tasks, customer_needs: customerNeeds, member_cards: memberCards };

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

const isUnchanged = (row: Values, values: Values): boolean =>
  Object.entries(values).every(([column, value]) => isSame(row[column], value));

/**
 * Puts the tasks, needs and cards back that nobody has touched since; a row that the merge made goes. `won`: who is won
 * by an order that came meanwhile, and is woken up no more.
 */
export function putBackRows(
  context: WriteContext,
  { changes }: Merge,
  kept: Kept,
  won: ReadonlySet<number>,
): void {
  const overslept = new Set([...won].map(wakeUpKey));
  for (const { table: name, id, before, after } of changes) {
    const table = CHANGED[name as keyof typeof CHANGED] as typeof tasks | undefined;
    const row = table && (rowById(context.db.$client, table, id) as Values | undefined);
    if (!table || !row) continue;
    const untouched = isUnchanged(row, after);
    if (untouched && before && overslept.has(String(row.key))) kept.rows.push(`${name}:${id}`);
    else if (untouched && before) updateRecord(context, table, id, null, before as RecordPatch<typeof tasks>);
    else if (untouched && row.version === 1) deleteRecord(context, table, id);
    else {
      kept.rows.push(`${name}:${id}`);
      // Words of who was merged go back with them.
      if ('note' in after && isSame(row.note, after.note))
        updateRecord(context, table, id, null, { note: (before?.note as string | undefined) ?? null });
    }
  }
}

/** Columns that are put back together or not at all, by the name under which they are kept. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  ...MERGE_FIELDS,
  note: ['note'],
  vipPinned: ['vipPinned'],
  stage: ['stage', 'lostReason'],
};

/** Follow from other rows: put back where nobody has changed them, and said by nobody. */
const SILENT = new Set(['lastContactAt']);

/**
 * Puts the fields of who stayed back, each that nobody has changed since; where they are `won` by an order that came
 * meanwhile, not the stage. Call it once the tasks are as they were.
 */
export function putBackSurvivor(
  context: WriteContext,
  merge: Merge,
  kept: Kept,
  won: ReadonlySet<number>,
): void {
  const { survivorId } = merge;
  const own = merge.changes.find(({ table, id }) => table === getTableName(customers) && id === survivorId);
  const now = getRecord(context, customers, survivorId);
  const patch = own ? unchangedSince(now, own, kept) : {};
  const whole = { ...now, ...patch };
  if (whole.name === '' && whole.phone === null)
    keep(patch, kept, whole.name === now.name ? 'phone' : 'name');
  const { introducerId } = patch;
  if (typeof introducerId === 'number' && cameThrough(context.db, introducerId, survivorId))
    keep(patch, kept, 'source');
  if ('stage' in patch && won.has(survivorId)) keep(patch, kept, 'stage');
  const stage = (patch.stage as CustomerStage | undefined) ?? now.stage;
  wakeWhoIsPaused(context, { ...now, stage });
  updateRecord(context, customers, survivorId, null, {
    ...patch,
    ...contactDatesOf(context.db, { id: survivorId, stage }),
  });
  if (stage !== now.stage) recordStateChange(context, 'customers', survivorId, now.stage, stage);
}

/** What follows from the tasks of who was merged, now that these are back. */
export function putBackDates(context: WriteContext, customerId: number): void {
  const customer = getRecord(context, customers, customerId);
  wakeWhoIsPaused(context, customer);
  updateRecord(context, customers, customerId, null, contactDatesOf(context.db, customer));
}

/** Whoever is paused is asked again, today where nobody knows when. */
function wakeWhoIsPaused(
  context: WriteContext,
  { id, stage, sellerId }: Pick<typeof customers.$inferSelect, 'id' | 'stage' | 'sellerId'>,
): void {
  if (stage !== 'paused' || nextContactOf(context.db, id) !== null) return;
  upsertTask(context, {
    ...{ key: wakeUpKey(id), kind: 'wake_up', dueDate: context.today },
    ...{ customerId: id, assigneeId: sellerId },
  });
}

function keep(patch: Values, kept: Kept, unit: string): void {
  for (const column of UNITS[unit] ?? []) delete patch[column];
  kept.fields.add(unit);
}

function unchangedSince(now: Values, { before, after }: MergeChange, kept: Kept): Values {
  const patch: Values = {};
  for (const [unit, columns] of Object.entries(UNITS)) {
    const changed = columns.filter((column) => column in after);
    if (changed.length === 0) continue;
    if (changed.every((column) => isSame(now[column], after[column]))) {
      for (const column of changed) patch[column] = before?.[column] ?? null;
    } else if (changed.some((column) => !isSame(now[column], before?.[column]))) kept.fields.add(unit);
  }
  for (const column of SILENT) {
    if (column in after && isSame(now[column], after[column])) patch[column] = before?.[column] ?? null;
  }
  return patch;
}
