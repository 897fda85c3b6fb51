import { getTableName } from 'drizzle-orm';
import type { WriteContext } from './context';
import { parentOf } from './personalData';
import { rowById } from './rows';

/*
 * What is derived of customers is brought in step in the transaction that changed what it follows from: `records.ts` notes
 * whom a change touches, and the transaction hands them over once, before it is committed (`core/dispatch.ts`).
 */

type Row = Readonly<Record<string, unknown>>;

/**
 * Notes whose a changed row is (`before`: NULL for a new row, `after`: NULL for one that is gone), and whose it was: a moved
 * row touches both sides. Does nothing for a table or column that nothing derived follows from.
 */
export function noteTouched(
  context: WriteContext,
  table: string,
  before: Row | null,
  after: Row | null,
): void {
  const { derived } = context;
  const columns = derived?.follows[table];
  if (!derived || !columns) return;
  if (before && after && columns.every((column) => before[column] === after[column])) return;
  for (const id of derived.touches[table]?.(context, Number((after ?? before)?.id)) ?? [])
    derived.ids.add(id);
  for (const row of [before, after]) {
    if (row === null) continue;
    const id = customerOf(context, table, row);
    if (id !== null) derived.ids.add(id);
    if (table === 'customers' && typeof row.introducerId === 'number') derived.ids.add(row.introducerId);
  }
}

/** The customer that a row belongs to; null where it belongs to none. */
function customerOf(context: WriteContext, table: string, row: Row): number | null {
  if (table === 'customers') return Number(row.id);
  const parent = parentOf(table, row);
  if (parent === null) return null;
  const name = getTableName(parent.table);
  if (name === 'customers') return parent.id;
  const above = rowById(context.db.$client, parent.table, parent.id);
  return above ? customerOf(context, name, above) : null;
}
