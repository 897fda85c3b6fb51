import { type SQL, sql } from 'drizzle-orm';
import { type AnySQLiteColumn, type CheckBuilder, check, integer, text } from 'drizzle-orm/sqlite-core';

/** What every business record carries. `version` guards an update against a change the user did not see. */
export const record = () => ({
  id: integer().primaryKey(),
  version: integer().notNull().default(1),
  /** UTC ms. */
  createdAt: integer().notNull(),
  createdBy: integer(),
  /** UTC ms. */
  updatedAt: integer().notNull(),
});

/** 0/1 in the file, boolean in TypeScript. */
export const flag = () => integer({ mode: 'boolean' });

/** A list kept as JSON text; only for values that are read and written whole. */
export const jsonList = <T>() => text({ mode: 'json' }).$type<T[]>();

/** CHECK that a text column holds one of the codes (NULL passes where the column allows it). */
export function codes(name: string, column: AnySQLiteColumn, list: readonly string[]): CheckBuilder {
  const values = sql.raw(list.map((code) => `'${code.replaceAll("'", "''")}'`).join(','));
  return check(name, sql`${column} IN (${values})`);
}

/** CHECK on any condition, named after its table and rule. */
export function rule(name: string, condition: SQL): CheckBuilder {
  return check(name, condition);
}
