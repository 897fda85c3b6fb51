import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { record, rule } from './columns';
import { customers } from './customers';

/** What a merge did to one row beside moving it. `before` is NULL for a row that the merge made. */
export interface MergeChange {
  table: string;
  id: number;
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
}

/** Two records of one person that were made one, with all that is needed to take it back. */
export const merges = sqliteTable(
  'merges',
  {
    ...record(),
    /** Who stays. */
    survivorId: integer()
      .notNull()
      .references(() => customers.id),
    /** Whose records moved, and whose own row stays as it was, with `merged_into_id`. */
    mergedId: integer()
      .notNull()
      .references(() => customers.id),
    /** Ids of the rows that moved, by `table.column`. */
    moved: text({ mode: 'json' }).$type<Record<string, number[]>>().notNull(),
    /** Values before and after; what was changed since is not put back. */
    changes: text({ mode: 'json' }).$type<MergeChange[]>().notNull(),
    /** The highest id of each table that moves: what has a higher one came after the merge. */
    lastIds: text({ mode: 'json' }).$type<Record<string, number>>().notNull(),
    /** UTC ms. */
    undoneAt: integer(),
    /** NULL also where the app did it: a restore parts those of whom one was erased since. */
    undoneBy: integer(),
  },
  (t) => [
    index('merges_survivor').on(t.survivorId, t.id),
    index('merges_merged').on(t.mergedId, t.id),
    rule('merges_two', sql`${t.survivorId} <> ${t.mergedId}`),
  ],
);

/** Two customers who look alike and of whom somebody (`created_by`) said that they are two. */
export const notSame = sqliteTable(
  'not_same',
  {
    ...record(),
    customerId: integer()
      .notNull()
      .references(() => customers.id),
    otherId: integer()
      .notNull()
      .references(() => customers.id),
  },
  (t) => [
    uniqueIndex('not_same_pair').on(sql`min("customer_id", "other_id")`, sql`max("customer_id", "other_id")`),
    index('not_same_customer').on(t.customerId),
    index('not_same_other').on(t.otherId),
    rule('not_same_two', sql`${t.customerId} <> ${t.otherId}`),
  ],
);
