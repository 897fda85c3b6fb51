import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Database as SqliteConnection } from 'better-sqlite3';
import { openDatabase } from '../../src/main/database/database';

/** Columns with something of chance: a restore's own row of the log has a salt, which its hash rests on. */
const OF_CHANCE: Readonly<Record<string, readonly string[]>> = {
  audit_log: ['salt', 'hash'],
};

/** Every row of every table as text, the full text's own tables among them, without these columns. */
export function rowsOf(
  connection: SqliteConnection,
  leftOut: Readonly<Record<string, readonly string[]>> = {},
): Map<string, string[]> {
  const tables = connection
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_stat%'
       AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`,
    )
    .pluck()
    .all() as string[];
  return new Map(
    tables.map((table) => {
      // When a migration ran is no part of what a store holds.
      const columns =
        table === 'schema_migrations' ? 'name, sha256' : columnsOf(connection, table, leftOut[table]);
      const rows = connection.prepare(`SELECT ${columns} FROM "${table}"`).raw().all() as unknown[][];
      return [table, rows.map((row) => JSON.stringify(row.map(plain)))];
    }),
  );
}

function columnsOf(connection: SqliteConnection, table: string, leftOut: readonly string[] = []): string {
  const all = connection.pragma(`table_info("${table}")`) as { name: string }[];
  const kept = all.filter(({ name }) => !leftOut.includes(name)).map(({ name }) => `"${name}"`);
  return kept.join(', ') || '*';
}

const plain = (value: unknown) => (Buffer.isBuffer(value) ? `x'${value.toString('hex')}'` : value);

/** One text for all that a store holds; equal texts are equal stores. */
export function hashOf(connection: SqliteConnection): string {
  const hash = createHash('sha256');
  for (const [table, rows] of rowsOf(connection, OF_CHANCE)) {
    hash.update(`${table}\n`);
    for (const row of rows) hash.update(`${row}\n`);
  }
  return hash.digest('hex');
}

/** `hashOf` a file. */
export function hashOfFile(file: string): string {
  const { connection, close } = openDatabase(file, { readonly: true });
  try {
    return hashOf(connection);
  } finally {
    close();
  }
}

/** How many rows are in only one of the two, counted as often as they are there too often. */
export function countDifferences(before: Map<string, string[]>, after: Map<string, string[]>): number {
  let different = 0;
  for (const table of new Set([...before.keys(), ...after.keys()])) {
    const counts = new Map<string, number>();
    for (const row of before.get(table) ?? []) counts.set(row, (counts.get(row) ?? 0) + 1);
    for (const row of after.get(table) ?? []) counts.set(row, (counts.get(row) ?? 0) - 1);
    for (const count of counts.values()) different += Math.abs(count);
  }
  return different;
}

/** The pictures of a store: their names and what is in them, as if they were a table. */
export function picturesOf(folder: string): Map<string, string[]> {
  if (!existsSync(folder)) return new Map([['pictures', []]]);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const rows = files.map((entry) => {
    const file = join(entry.parentPath, entry.name);
    return `${relative(folder, file)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`;
  });
  return new Map([['pictures', rows.sort()]]);
}
