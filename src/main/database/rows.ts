import type { Database as SqliteConnection, Statement } from 'better-sqlite3';
import { getTableColumns, getTableName, type InferSelectModel } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

/*
 * Whole rows of one table by prepared statements. drizzle writes its SQL anew for each call, which costs more than
 * SQLite's own work; every record goes through here.
 *
 * An id names its row in places that outlive it: the audit log, requests to the owner, tasks, paper. SQLite gives the id
 * of a deleted row to the next one, so a row takes the first id after all that its table ever gave away. What the rows
 * themselves do not show any more stands in `used_ids`: `deleteRow` and restores write it.
 */

interface TableStatements {
  keys: readonly string[];
  /** Only flags and JSON are written otherwise than they are read; null: as it is. */
  mapped: readonly ({
    mapToDriverValue(value: unknown): unknown;
    mapFromDriverValue(value: unknown): unknown;
  } | null)[];
  insert: Statement<unknown[]>;
  remove: Statement<unknown[]> | null;
  /** Takes `CHUNK` rows at once. */
  insertMany: Statement<unknown[]>;
  byId: Statement<unknown[]> | null;
  /** By the columns that they change. */
  updates: Map<string, Statement<unknown[]>>;
}

/** Rows of one INSERT where many are written; SQLite takes 32,766 values, our widest tables have about 50 columns. */
const CHUNK = 40;

const known = new WeakMap<SqliteConnection, Map<SQLiteTable, TableStatements>>();

function statementsOf(connection: SqliteConnection, table: SQLiteTable): TableStatements {
  const tables = known.get(connection) ?? new Map<SQLiteTable, TableStatements>();
  known.set(connection, tables);
  const existing = tables.get(table);
  if (existing) return existing;
  const columns = Object.entries(getTableColumns(table));
  const name = getTableName(table);
  const names = columns.map(([key]) => `"${toSnakeCase(key)}"`).join(', ');
  const places = columns.map(() => '?').join(', ');
  const hasId = columns.some(([key]) => key === 'id');
  const ownPlaces = columns.map(([key]) => (key === 'id' ? `coalesce(?, ${lastIdSql(name)} + 1)` : '?'));
  const made: TableStatements = {
    keys: columns.map(([key]) => key),
    mapped: columns.map(([, column]) => (['json', 'boolean'].includes(column.dataType) ? column : null)),
    insert: connection.prepare(`INSERT INTO "${name}" (${names}) VALUES (${ownPlaces.join(', ')})`),
    remove: hasId ? connection.prepare(`DELETE FROM "${name}" WHERE "id" = ?`) : null,
    insertMany: connection.prepare(
      `INSERT INTO "${name}" (${names}) VALUES ${Array(CHUNK).fill(`(${places})`).join(', ')}`,
    ),
    byId: hasId ? connection.prepare<unknown[]>(`SELECT ${names} FROM "${name}" WHERE "id" = ?`).raw() : null,
    updates: new Map(),
  };
  tables.set(table, made);
  return made;
}

/** SQL of the highest id that a table has ever given away; 0: none. */
const lastIdSql = (name: string): string =>
  `max(coalesce((SELECT max("id") FROM "${name}"), 0), coalesce((SELECT "last" FROM "used_ids" WHERE "entity" = '${name}'), 0))`;

/** The highest id that a table has ever given away; 0: none. */
export const lastIdOf = (connection: SqliteConnection, name: string): number =>
  connection
    .prepare(`SELECT ${lastIdSql(name)}`)
    .pluck()
    .get() as number;

/** Keeps the ids up to this one from being given away again, whatever rows there are. */
export function noteUsedId(connection: SqliteConnection, name: string, last: number): void {
  connection
    .prepare(
      `INSERT INTO used_ids (entity, last) VALUES (?, ?)
       ON CONFLICT (entity) DO UPDATE SET last = max(last, excluded.last)`,
    )
    .run(name, last);
}

/**
 * Writes a whole row, as drizzle reads it; what is undefined is NULL. Without an id it gets the next one that nobody
 * ever had. Returns its row id.
 */
export function insertRow<T extends SQLiteTable>(
  connection: SqliteConnection,
  table: T,
  row: Partial<InferSelectModel<T>>,
): number {
  const statements = statementsOf(connection, table);
  const values: unknown[] = [];
  pushValues(statements, row, values);
  return Number(statements.insert.run(values).lastInsertRowid);
}

/** Deletes the row with this id, if there is one; its id is never given away again. */
export function deleteRow(connection: SqliteConnection, table: SQLiteTable, id: number): void {
  noteUsedId(connection, getTableName(table), id);
  statementsOf(connection, table).remove?.run(id);
}

/** Writes many whole rows with their ids; a fraction of the time that one by one takes. */
export function insertRows<T extends SQLiteTable>(
  connection: SqliteConnection,
  table: T,
  rows: readonly Partial<InferSelectModel<T>>[],
): void {
  const statements = statementsOf(connection, table);
  const whole = rows.length - (rows.length % CHUNK);
  for (let at = 0; at < whole; at += CHUNK) {
    const values: unknown[] = [];
    for (let i = at; i < at + CHUNK; i += 1) pushValues(statements, rows[i] as object, values);
    statements.insertMany.run(values);
  }
  for (const row of rows.slice(whole)) insertRow(connection, table, row);
}

function pushValues({ keys, mapped }: TableStatements, row: object, values: unknown[]): void {
  const source = row as Record<string, unknown>;
  for (let i = 0; i < keys.length; i += 1) {
    const value = source[keys[i] as string] ?? null;
    const column = mapped[i];
    values.push(column && value !== null ? column.mapToDriverValue(value) : value);
  }
}

/** The row with this id, as drizzle reads it. */
export function rowById<T extends SQLiteTable>(
  connection: SqliteConnection,
  table: T,
  id: number,
): InferSelectModel<T> | undefined {
  const { keys, mapped, byId } = statementsOf(connection, table);
  const values = byId?.get(id) as unknown[] | undefined;
  if (!values) return undefined;
  const row: Record<string, unknown> = {};
  for (const [i, key] of keys.entries()) {
    const value = values[i] ?? null;
    const column = mapped[i];
    row[key] = column && value !== null ? column.mapFromDriverValue(value) : value;
  }
  return row as InferSelectModel<T>;
}

/** Changes these columns of the row with this id. */
export function updateRow(
  connection: SqliteConnection,
  table: SQLiteTable,
  id: number,
  changes: Record<string, unknown>,
): void {
  const { keys, mapped, updates } = statementsOf(connection, table);
  const names = Object.keys(changes);
  const set = names.map((name) => `"${toSnakeCase(name)}" = ?`).join(', ');
  const update =
    updates.get(set) ?? connection.prepare(`UPDATE "${getTableName(table)}" SET ${set} WHERE "id" = ?`);
  updates.set(set, update);
  const values = names.map((name) => {
    const at = keys.indexOf(name);
    if (at < 0) throw new Error(`${getTableName(table)} has no column ${name}`);
    const value = changes[name] ?? null;
    const column = mapped[at];
    return column && value !== null ? column.mapToDriverValue(value) : value;
  });
  update.run(...values, id);
}

const blanks = new WeakMap<SQLiteTable, Record<string, unknown>>();

/** A row of a table with every column at its default or NULL; a copy of one's own. */
export function blankRow(table: SQLiteTable): Record<string, unknown> {
  let blank = blanks.get(table);
  if (!blank) {
    const columns = Object.entries(getTableColumns(table));
    blank = Object.fromEntries(columns.map(([key, column]) => [key, column.default ?? null]));
    blanks.set(table, blank);
  }
  return { ...blank };
}
