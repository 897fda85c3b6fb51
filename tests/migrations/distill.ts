import type { Database as SqliteConnection } from 'better-sqlite3';
import { getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { appendAudit } from '../../src/main/database/auditChain';
import * as schema from '../../src/main/database/schema';

/** Tables of so few rows are kept whole. */
const SMALL = 12;
/** Their rows follow from what is kept of the others. */
const FOLLOWING: ReadonlySet<string> = new Set(['audit_log', 'search_docs']);
/** What hangs on an order is kept with it, so that its sums stay right. */
const WITH_ORDERS: ReadonlySet<string> = new Set([
  'order_lines',
  'order_packages',
  'payments',
  'order_changes',
]);
/** The log is long; so much of it is enough to be a chain. */
const MOST_AUDIT_ROWS = 300;

export interface TableShape {
  name: string;
  /** Columns that hold one of a few codes. */
  coded: { column: string; values: readonly string[] }[];
  references: { column: string; table: string }[];
}

/** Every table of the drizzle schema, as far as rows are chosen by it. */
export const tableShapes: readonly TableShape[] = Object.values(schema)
  .filter((value) => value instanceof SQLiteTable)
  .map((table) => {
    const { columns, foreignKeys } = getTableConfig(table);
    return {
      name: getTableName(table),
      coded: columns
        .filter(({ enumValues }) => enumValues && enumValues.length > 0)
        .map(({ name, enumValues }) => ({ column: toSnakeCase(name), values: enumValues as string[] })),
      references: foreignKeys.map((key) => {
        const { columns: own, foreignTable } = key.reference();
        return { column: toSnakeCase(own[0]?.name ?? ''), table: getTableName(foreignTable) };
      }),
    };
  });

type Kept = Map<string, Set<number>>;

/**
 * Leaves of a store a handful of rows of every table: one for each code of each coded column, the first and the last,
 * whatever they refer to, and whole orders. The search index and the audit chain fit what is left.
 */
export function distill(connection: SqliteConnection): void {
  const kept = choose(connection);
  connection.pragma('foreign_keys = OFF');
  for (const [table, rowIds] of kept) {
    connection
      .prepare(`DELETE FROM "${table}" WHERE rowid NOT IN (SELECT value FROM json_each(?))`)
      .run(JSON.stringify([...rowIds]));
  }
  for (const { name } of tableShapes) {
    if (FOLLOWING.has(name)) continue;
    connection
      .prepare(`DELETE FROM search_docs WHERE entity = ? AND entity_id NOT IN (SELECT rowid FROM "${name}")`)
      .run(name);
  }
  connection.exec('DELETE FROM search_terms WHERE rowid NOT IN (SELECT id FROM search_docs)');
  connection.exec("INSERT INTO search_terms (search_terms) VALUES ('optimize')");
  shortenLog(connection);
  connection.pragma('foreign_keys = ON');
}

function choose(connection: SqliteConnection): Kept {
  const kept: Kept = new Map();
  for (const { name, coded } of tableShapes) {
    if (FOLLOWING.has(name)) continue;
    const ids = (where: string, ...values: unknown[]) =>
      connection
        .prepare(`SELECT rowid FROM "${name}" ${where}`)
        .pluck()
        .all(...values) as number[];
    const total = connection.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number;
    const own = new Set(
      total <= SMALL
        ? ids('')
        : [
            ...ids('ORDER BY rowid LIMIT 1'),
            ...ids('ORDER BY rowid DESC LIMIT 1'),
            ...coded.flatMap(({ column, values }) =>
              values.flatMap((value) => ids(`WHERE "${column}" = ? ORDER BY rowid LIMIT 1`, value)),
            ),
          ],
    );
    kept.set(name, own);
  }
  follow(connection, kept);
  for (const { name, references } of tableShapes) {
    const toOrder = references.find(({ table }) => table === 'orders');
    if (!toOrder || !WITH_ORDERS.has(name)) continue;
    const orders = JSON.stringify([...(kept.get('orders') ?? [])]);
    const sql = `SELECT rowid FROM "${name}" WHERE "${toOrder.column}" IN (SELECT value FROM json_each(?))`;
    for (const id of connection.prepare(sql).pluck().all(orders) as number[]) kept.get(name)?.add(id);
  }
  follow(connection, kept);
  return kept;
}

/** Adds what the kept rows refer to, until nothing is missing. */
function follow(connection: SqliteConnection, kept: Kept): void {
  for (let added = 1; added > 0; ) {
    added = 0;
    for (const { name, references } of tableShapes) {
      for (const { column, table } of references) {
        const sql = `SELECT DISTINCT "${column}" FROM "${name}"
          WHERE "${column}" IS NOT NULL AND rowid IN (SELECT value FROM json_each(?))`;
        const own = JSON.stringify([...(kept.get(name) ?? [])]);
        for (const id of connection.prepare(sql).pluck().all(own) as number[]) {
          if (kept.get(table)?.has(id)) continue;
          kept.get(table)?.add(id);
          added += 1;
        }
      }
    }
  }
}

interface LogRow {
  at: number;
  actorId: number | null;
  call: string;
  entity: string;
  entityId: number;
  before: string | null;
  after: string | null;
}

/** Some rows of every call, chained anew: a chain cannot be shortened. */
function shortenLog(connection: SqliteConnection): void {
  const rows = connection
    .prepare(
      `SELECT at, actor_id AS actorId, call, entity, entity_id AS entityId, "before", "after" FROM (
         SELECT *, row_number() OVER (PARTITION BY call, entity ORDER BY id) AS nth FROM audit_log)
       WHERE nth <= 4 ORDER BY id LIMIT ${MOST_AUDIT_ROWS}`,
    )
    .all() as LogRow[];
  connection.exec('DELETE FROM audit_log');
  for (const { before, after, ...row } of rows) {
    appendAudit(connection, { ...row, before: parsed(before), after: parsed(after) });
  }
}

const parsed = (json: string | null): unknown => (json === null ? null : JSON.parse(json));
