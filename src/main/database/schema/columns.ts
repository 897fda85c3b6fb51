import { type SQL, sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  type CheckBuilder,
  check,
  type IndexBuilder,
  index,
  integer,
  text,
} from 'drizzle-orm/sqlite-core';

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

/** What a row's name is sorted by; written with the name by `withNameKey`, and by nothing else. */
export const nameKey = () => text().notNull().default('');

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

type Indexed = AnySQLiteColumn | SQL;

interface ListFilter {
  /** Absent where `where` is the filter: its rows alone are in the index. */
  by?: Indexed;
  where?: SQL;
  /** Filters that may be set beside this one: their rows are told apart in the index, without a look at the table. */
  beside?: readonly Indexed[];
}

interface ListIndexes {
  id: AnySQLiteColumn;
  /** By name; never NULL. */
  sorts: Readonly<Record<string, Indexed>>;
  /** By name; `all` stands for the list that is not narrowed. */
  filters: Readonly<Record<string, ListFilter>>;
  /** What every list of the table leaves out. */
  where?: SQL;
}

/**
 * The indexes that a list is walked by, one for each filter with each sort: the filter, the sort, the id. Named
 * `<table>_<filter>_<sort>`.
 */
export function listIndexes(table: string, { id, sorts, filters, where }: ListIndexes): IndexBuilder[] {
  return Object.entries(filters).flatMap(([filter, { by, where: only = where, beside = [] }]) =>
    Object.entries(sorts).map(([sort, key]) => {
      const others = beside.filter((column) => column !== key);
      const columns: [Indexed, ...Indexed[]] = by ? [by, key, id, ...others] : [key, id, ...others];
      const made = index(`${table}_${filter}_${sort}`).on(...columns);
      return only ? made.where(only) : made;
    }),
  );
}
