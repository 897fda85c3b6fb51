import type { Database as SqliteConnection } from 'better-sqlite3';
import type { IntendedChange, Row } from './intended';

/** Rows of every table by their primary key; the full text's own tables among them. */
export type Contents = Map<string, Map<string, Row>>;

export function contentsOf(connection: SqliteConnection): Contents {
  const tables = connection
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%'",
    )
    .pluck()
    .all() as string[];
  return new Map(tables.map((table) => [table, rowsOf(connection, table)]));
}

function rowsOf(connection: SqliteConnection, table: string): Map<string, Row> {
  const columns = connection.pragma(`table_info("${table}")`) as { name: string; pk: number }[];
  const keys = columns.filter(({ pk }) => pk > 0).map(({ name }) => name);
  if (keys.length === 0) throw new Error(`${table} has no primary key to find its rows by`);
  const rows = connection.prepare(`SELECT * FROM "${table}"`).all() as Row[];
  return new Map(rows.map((row) => [JSON.stringify(keys.map((key) => row[key])), row]));
}

/** Grows by itself: each migration puts itself on record. */
const GROWS = 'schema_migrations';

/** A line for each table, row and value that was lost, changed or added without being intended. */
export function unintended(before: Contents, after: Contents, intended: readonly IntendedChange[]): string[] {
  const wrong: string[] = [];
  for (const [table, rows] of before) {
    const changes = intended.filter((change) => change.table === table);
    const later = after.get(table);
    if (changes.some(({ column }) => column === undefined)) {
      if (later) wrong.push(`${table} should be gone`);
      continue;
    }
    if (!later) {
      wrong.push(`${table} is gone`);
      continue;
    }
    for (const key of later.keys()) {
      if (table !== GROWS && !rows.has(key)) wrong.push(`${table} ${key} came out of nowhere`);
    }
    for (const [key, row] of rows) {
      const found = later.get(key);
      if (!found) wrong.push(`${table} ${key} is gone`);
      else wrong.push(...changedValues(`${table} ${key}`, row, found, changes));
    }
  }
  return wrong;
}

function changedValues(where: string, row: Row, found: Row, changes: readonly IntendedChange[]): string[] {
  return Object.entries(row).flatMap(([column, value]) => {
    const change = changes.find((one) => one.column === column);
    if (change && !change.becomes) return column in found ? [`${where}.${column} should be gone`] : [];
    if (!(column in found)) return [`${where}.${column} is gone`];
    const expected = change?.becomes ? change.becomes(row) : value;
    return same(expected, found[column])
      ? []
      : [`${where}.${column} is ${text(found[column])}, not ${text(expected)}`];
  });
}

const same = (a: unknown, b: unknown) => a === b || (Buffer.isBuffer(a) && Buffer.isBuffer(b) && a.equals(b));
const text = (value: unknown) => String(value).slice(0, 60);
