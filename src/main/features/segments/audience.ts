import type { Database as SqliteConnection } from 'better-sqlite3';
import { type SQL, sql } from 'drizzle-orm';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import { filterShape } from '../../../shared/contract/filter';
import type { SegmentFilters } from '../../../shared/domain/filter/faults';
import type { Filter } from '../../../shared/domain/filter/filter';
import type { Audience } from '../../core/ports/filterReader';
import type { Reader } from '../../database/database';
import { preparedOnce, writesSeen } from '../../database/prepared';
import { customerFacts, customers, segments } from '../../database/schema';
import { AUDIENCE, filterSql, LIVING, type Meaning, pinned, withPins } from './filterSql';

/** The filter of every segment; null where it cannot be read. */
export const segmentFilters = (db: Reader): SegmentFilters =>
  filtersOf(db.select({ id: segments.id, filter: segments.filter }).from(segments).all());

/** The filters of these segments, each read once. */
export const filtersOf = (rows: readonly { id: number; filter: unknown }[]): SegmentFilters =>
  new Map(rows.map(({ id, filter }) => [id, readFilter(filter)]));

/** A filter as it was kept; null where no version of the language says that. */
export function readFilter(kept: unknown): Filter | null {
  const read = filterShape().safeParse(kept);
  return read.success ? read.data : null;
}

/** Who is meant, as a condition over `AUDIENCE`; a filter's pins are those of its segment. */
function meantBy(db: Reader, { filter, segmentId, today, zone }: Audience): SQL {
  const meaning: Meaning = { today, zone, segments: segmentFilters(db) };
  const condition = filterSql(filter, meaning);
  return sql`${LIVING} AND ${segmentId === null ? condition : withPins(segmentId, condition)}`;
}

/** How a list is sorted, and what else narrows it. */
interface Listed {
  where?: SQL | undefined;
  /** As an index of all customers has it, or by a fact of theirs. */
  orderBy: SQL;
}

/**
 * Ids of all who are meant, in the list's order: what stands behind every count and every page. Without a list those
 * registered last come first: ids count up, and a table is read in their order, so that nothing is sorted.
 */
export function idsMeant(db: Reader, audience: Audience, listed?: Listed): Int32Array {
  const also = listed?.where ? sql` AND ${listed.where}` : sql``;
  const meant = sql`SELECT ${customers.id} FROM ${AUDIENCE} WHERE ${meantBy(db, audience)}${also} ORDER BY ${customers.id} DESC`;
  if (!listed) return pluck(db.$client, meant);
  // Of one moment: nobody comes or goes between the two.
  return db.$client.transaction(() => inOrder(pluck(db.$client, meant), orderOfAll(db, listed.orderBy)))();
}

/** The ids (the highest first) in the order in which they stand among all. */
function inOrder(ids: Int32Array, all: Int32Array): Int32Array {
  const isMeant = new Uint8Array((ids[0] ?? 0) + 1);
  for (const id of ids) isMeant[id] = 1;
  return all.filter((id) => isMeant[id] === 1);
}

/** The last order of each sort, and what had been written by then. */
const lastOrders = preparedOnce(
  (_db: Pick<Reader, '$client'>) => new Map<string, { seen: string; ids: Int32Array }>(),
);

/**
 * Ids of all customers in an order; read anew once something was written. To sort who is meant takes
 * longer than to read who they are.
 */
function orderOfAll(db: Reader, orderBy: SQL): Int32Array {
  // The facts are there for the last sign; for any other sort SQLite leaves the join out.
  const facts = sql`${customerFacts} ON ${customerFacts.customerId} = ${customers.id}`;
  const statement = sql`SELECT ${customers.id} FROM ${customers} LEFT JOIN ${facts}
    WHERE ${customers.mergedIntoId} IS NULL ORDER BY ${orderBy}`;
  const key = dialect.sqlToQuery(orderBy).sql;
  const seen = writesSeen(db);
  const last = lastOrders(db).get(key);
  if (last?.seen === seen) return last.ids;
  const ids = pluck(db.$client, statement);
  lastOrders(db).set(key, { seen, ids });
  return ids;
}

/**
 * What each outermost condition of an `all` does, of one scan: how many are left after it and those before it, and how
 * many more there were without it alone. Nothing for any other filter.
 */
export function stepsOf(db: Reader, audience: Audience): { left: number; more: number }[] {
  const { filter, segmentId, today, zone } = audience;
  if (!('all' in filter) || filter.all.length < 2) return [];
  const meaning: Meaning = { today, zone, segments: segmentFilters(db) };
  // Bit i: condition i does not hold. Thirty conditions fit.
  const misses = sql.join(
    filter.all.map((part, i) => sql`(NOT ${filterSql(part, meaning)}) * ${2 ** i}`),
    sql` + `,
  );
  const isIn = segmentId === null ? sql`0` : pinned(segmentId, 'in');
  const isOut = segmentId === null ? sql`0` : pinned(segmentId, 'out');
  const rows = db.all<{ kept: number; missed: number; n: number }>(
    sql`SELECT ${isIn} AS kept, ${misses} AS missed, count(*) AS n FROM ${AUDIENCE}
      WHERE ${LIVING} AND NOT ${isOut} GROUP BY kept, missed`,
  );
  const sum = (fits: (row: { kept: number; missed: number }) => boolean) =>
    rows.reduce((total, row) => (fits(row) ? total + row.n : total), 0);
  return filter.all.map((_, i) => ({
    left: sum(({ kept, missed }) => kept === 1 || missed % 2 ** (i + 1) === 0),
    more: sum(({ kept, missed }) => kept === 0 && missed === 2 ** i),
  }));
}

const dialect = new SQLiteSyncDialect({ casing: 'snake_case' });

/** The first column of a statement's rows, which drizzle would make objects of. */
function pluck(client: SqliteConnection, statement: SQL): Int32Array {
  const { sql: text, params } = dialect.sqlToQuery(statement);
  const rows = client
    .prepare(text)
    .pluck()
    .all(...params);
  return Int32Array.from(rows as number[]);
}
