import { getTableColumns } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { nameSortKey } from './pinyin';

/**
 * Values for a row with what lists sort its name by, in tables that have such a column. It follows from the name alone and
 * is written with it, here and nowhere else; see `nameSortKey`.
 */
export function withNameKey<T extends object>(table: SQLiteTable, values: T): T {
  const { name } = values as { name?: unknown };
  if (typeof name !== 'string' || !('nameKey' in getTableColumns(table))) return values;
  return { ...values, nameKey: nameSortKey(name) };
}
