import { and, eq, inArray, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Cursor, PageDirection } from '../../shared/contract/paging';
import { MOST_COUNTED } from '../../shared/domain/counting';
import type { Reader } from './database';

/*
 * Lists are paged by key and cost the same on the first page and on the last: an index holds the filter, then the
 * sort, then the id, so that a page is a short walk from the cursor, up or down. `plans.test.ts` asks SQLite for the
 * plan of every list with every sort and filter.
 */

/** Which page of a list is asked for; see `pageInput` of the contract. */
export interface PageAt {
  cursor: Cursor | null;
  direction: PageDirection;
  limit: number;
  /** Every hit of a text, for an export; a list on screen is narrowed to the best of them (`MOST_HITS`). */
  everyHit?: boolean;
}

/** What a list is sorted by, and then by `id` in the same direction. */
export interface Sort<R> {
  /** Never NULL (for a nullable column, sort and index `coalesce(column, …)`), written as in the index. */
  by: SQLWrapper;
  id: SQLWrapper;
  direction: 'asc' | 'desc';
  /** The value of `by` in a row that was read. */
  value: (row: R) => string | number;
}

/** How far a page reaches: its condition, its order and how many rows to fetch. */
export interface Walk {
  /** Undefined without a cursor. */
  where: SQL | undefined;
  /** In the direction of the walk: `readPage` turns a page before the cursor round again. */
  orderBy: SQL[];
  /** One more than the page holds, to know whether there is another. */
  limit: number;
}

/**
 * How to walk to a page. `found`: the rows are named by their ids, so few that they are sorted after they were found;
 * without it SQLite would rather walk the index of the sort until it meets them.
 */
export function walk<R>({ by, id, direction }: Omit<Sort<R>, 'value'>, at: PageAt, found = false): Walk {
  const upwards = (direction === 'asc') === (at.direction === 'after');
  const order = sql.raw(upwards ? 'ASC' : 'DESC');
  const key = found ? sql`+${by}` : by;
  return {
    where: at.cursor
      ? sql`(${key}, ${id}) ${sql.raw(upwards ? '>' : '<')} (${at.cursor[0]}, ${at.cursor[1]})`
      : undefined,
    orderBy: [sql`${key} ${order}`, sql`${id} ${order}`],
    limit: at.limit + 1,
  };
}

/**
 * Cuts what was fetched (one more than the limit, in the direction of the walk) into a page in the list's order and
 * the cursors of its neighbours.
 */
export function cutPage<R extends { id: number }>(
  fetched: readonly R[],
  at: PageAt,
  sortValue: (row: R) => string | number,
): { rows: R[]; next: Cursor | null; previous: Cursor | null } {
  const after = at.direction === 'after';
  const cut = fetched.slice(0, at.limit);
  const rows = after ? cut : cut.reverse();
  const keyOf = (row: R | undefined): Cursor | null => (row ? [sortValue(row), row.id] : null);
  const more = fetched.length > at.limit;
  return {
    rows,
    next: (after ? more : at.cursor) ? keyOf(rows.at(-1)) : null,
    previous: (after ? at.cursor : more) ? keyOf(rows[0]) : null,
  };
}

/**
 * Reads a page of a list, part by part (see `partsOf`), each by its own index: the first rows of all are among the
 * first rows of each.
 */
export function readPage<R extends { id: number }>(
  narrowed: Narrowed,
  sort: Sort<R>,
  at: PageAt,
  read: (walk: Walk) => R[],
): { rows: R[]; next: Cursor | null; previous: Cursor | null } {
  const parts = partsOf(narrowed);
  const found = narrowed.found !== undefined;
  const { orderBy, limit } = walk(sort, at, found);
  const fetched = parts.flatMap((part) => {
    const rows: R[] = [];
    const [ties, beyond] = stepsFrom(sort, at, found);
    if (ties) rows.push(...read({ where: and(part, ties), orderBy: orderBy.slice(1), limit }));
    if (rows.length < limit) rows.push(...read({ where: and(part, beyond), orderBy, limit }));
    return rows;
  });
  if (parts.length > 1) {
    const sign = (sort.direction === 'asc') === (at.direction === 'after') ? 1 : -1;
    fetched.sort((a, b) => sign * (compare(sort.value(a), sort.value(b)) || a.id - b.id));
  }
  return cutPage(fetched, at, sort.value);
}

/**
 * The rows that share the cursor's value, then those beyond it. As one condition on the pair SQLite would seek only the
 * value, and read through all that share it: most customers have the same next contact, none.
 */
function stepsFrom<R>(
  { by, id, direction }: Sort<R>,
  { cursor, direction: way }: PageAt,
  found: boolean,
): [ties: SQL | undefined, beyond: SQL | undefined] {
  if (!cursor) return [undefined, undefined];
  const [value, lastId] = cursor;
  const key = found ? sql`+${by}` : by;
  const beyond = sql.raw((direction === 'asc') === (way === 'after') ? '>' : '<');
  return [and(sql`${key} = ${value}`, sql`${id} ${beyond} ${lastId}`), sql`${key} ${beyond} ${value}`];
}

/** As SQLite compares: texts by their UTF-8 bytes, which is not JavaScript's order beyond the basic plane. */
function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
}

/** A column that a list may be narrowed by, and to which values; none: it is not narrowed. */
export interface Narrowing {
  column: SQLWrapper;
  values: readonly (string | number)[];
}

/** A filter that is NULL when it is not set. */
export const only = (column: SQLWrapper, value: string | number | null | undefined): Narrowing => ({
  column,
  values: value === null || value === undefined ? [] : [value],
});

/** What a list is narrowed by. */
export interface Narrowed {
  /** Name first what leaves fewest rows. */
  filters: readonly Narrowing[];
  /** Other conditions; a `+` before a column keeps SQLite from its index where another has to be walked. */
  rest?: readonly (SQL | undefined)[];
  /** The condition that names rows by their ids, where a text was looked up in the search index. */
  found?: SQL | undefined;
}

/**
 * The parts of a narrowed list, one for each value of the filter that leads: the first that is set. Its index sorts,
 * too; `+` keeps SQLite from the indexes of the others. Rows that were found by a text are looked up by their ids.
 */
export function partsOf({ filters, rest = [], found }: Narrowed): SQL[] {
  const set = filters.filter(({ values }) => values.length > 0);
  const leading = found ? undefined : set.shift();
  const residual = [found, ...set.map(keptFromIndex), ...rest];
  const parts = leading
    ? [...new Set(leading.values)].map((value) => and(sql`${leading.column} = ${value}`, ...residual))
    : [and(...residual)];
  return parts.map((part) => part ?? sql`1`);
}

function keptFromIndex({ column, values }: Narrowing): SQL {
  const plain = sql`+${column}`;
  const [first] = values;
  return values.length === 1 && first !== undefined ? eq(plain, first) : inArray(plain, [...values]);
}

/** Counts no further than this; see `MOST_COUNTED`. */
export const EVERY_ROW = -1;

/**
 * How many rows a list holds, for the `total` of a first page: at most `most`, so that a list of a million costs
 * what a list of ten thousand does. `EVERY_ROW`: to the end, where nobody waits.
 */
export function countUpTo(
  db: Reader,
  table: SQLiteTable,
  narrowed: Narrowed,
  most: number = MOST_COUNTED,
): number {
  let total = 0;
  for (const part of partsOf(narrowed)) {
    if (most !== EVERY_ROW && total >= most) break;
    total += db.get<{ n: number }>(
      sql`SELECT count(*) AS n FROM (SELECT 1 FROM ${table} WHERE ${part} LIMIT ${most})`,
    ).n;
  }
  return most === EVERY_ROW ? total : Math.min(total, most);
}

/** How many rows there are, where they are few: those of one record. (drizzle's `$count` can only be awaited.) */
export const countRows = (db: Reader, table: SQLiteTable, where?: SQL): number =>
  countUpTo(db, table, { filters: [], rest: [where] }, EVERY_ROW);
