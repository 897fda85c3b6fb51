import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { FIRST_HOME_YEAR } from '../../../shared/domain/homeShare';
import { productKinds } from './catalogue';
import { record, rule } from './columns';
import { customers } from './customers';
import { visits } from './followups';

/** A piece of furniture that stands in a customer's home and was bought elsewhere; ours follow from what was delivered. */
export const homeItems = sqliteTable(
  'home_items',
  {
    ...record(),
    customerId: integer()
      .notNull()
      .references(() => customers.id),
    /** The visit on which it was seen; NULL: somebody told us. */
    visitId: integer().references(() => visits.id),
    kindId: integer()
      .notNull()
      .references(() => productKinds.id),
    roomName: text(),
    brand: text(),
    /** In which it was bought, as well as anybody knows. */
    year: integer().notNull(),
    /** What was paid for it; NULL: nobody knows. */
    priceFen: integer(),
    /** 1 to 5; NULL: nobody asked. */
    satisfaction: integer(),
    note: text(),
    /** UTC ms since when something else stands in its place. */
    replacedAt: integer(),
    /** UTC ms; somebody has taken the entry back. */
    removedAt: integer(),
  },
  (t) => [
    index('home_items_customer').on(t.customerId, t.id),
    rule('home_items_year', sql`${t.year} >= ${sql.raw(String(FIRST_HOME_YEAR))}`),
    rule('home_items_price', sql`${t.priceFen} > 0`),
    rule('home_items_satisfaction', sql`${t.satisfaction} BETWEEN 1 AND 5`),
  ],
);
