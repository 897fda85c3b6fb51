import type { Database as SqliteConnection } from 'better-sqlite3';
import { getTableColumns, getTableName, type InferSelectModel } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

/** Writes whole rows of a table, as drizzle reads them, with one prepared statement. */
export function rowWriter<T extends SQLiteTable>(
  connection: SqliteConnection,
  table: T,
): (row: InferSelectModel<T>) => void {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([key]) => `"${toSnakeCase(key)}"`).join(', ');
  const places = columns.map(() => '?').join(', ');
  const insert = connection.prepare(`INSERT INTO "${getTableName(table)}" (${names}) VALUES (${places})`);
  const keys = columns.map(([key]) => key);
  // Numbers and texts are stored as they are; only flags and JSON are written differently.
  const mapped = columns.map(([, column]) => (['json', 'boolean'].includes(column.dataType) ? column : null));
  const values: unknown[] = new Array(keys.length).fill(null);
  return (row) => {
    const source = row as Record<string, unknown>;
    for (let i = 0; i < keys.length; i += 1) {
      const value = source[keys[i] as string] ?? null;
      const column = mapped[i];
      values[i] = column && value !== null ? column.mapToDriverValue(value) : value;
    }
    insert.run(values);
  };
}

/** A row of a table with every column at its default or NULL. */
export function blankRow(table: SQLiteTable): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(getTableColumns(table)).map(([key, column]) => [key, column.default ?? null]),
  );
}
