import { count, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Cursor } from '../../shared/contract/paging';
import type { Reader } from './database';

type Direction = 'asc' | 'desc';

/**
 * The condition for rows behind the cursor, for a list ordered by `sort` and then `id`, both in one direction.
 * `sort` must never be NULL and must stand first in an index with the id (for a nullable column, sort and index
 * `coalesce(column, …)`). NULL cursor: the first page, no condition.
 */
export function behind(
  sort: SQLWrapper,
  id: SQLWrapper,
  cursor: Cursor | null,
  direction: Direction,
): SQL | undefined {
  if (!cursor) return undefined;
  const [value, lastId] = cursor;
  return direction === 'asc'
    ? sql`(${sort}, ${id}) > (${value}, ${lastId})`
    : sql`(${sort}, ${id}) < (${value}, ${lastId})`;
}

/**
 * Cuts what was fetched (ask for `limit + 1` rows) into a page and the cursor of the next one.
 * `sortValue` says what the list is sorted by, as it stands in the row.
 */
export function cutPage<R extends { id: number }>(
  fetched: R[],
  limit: number,
  sortValue: (row: R) => string | number,
): { rows: R[]; next: Cursor | null } {
  const rows = fetched.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: fetched.length > limit && last ? [sortValue(last), last.id] : null };
}

/** How many rows there are, for the `total` of a first page. (drizzle's `$count` can only be awaited.) */
export function countRows(db: Reader, table: SQLiteTable, where?: SQL): number {
  return db.select({ rows: count() }).from(table).where(where).get()?.rows ?? 0;
}
