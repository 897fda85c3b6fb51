import { sql } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { defineEntity, PLAIN } from '../../src/main/database/entities/entity';
import { customers } from '../../src/main/database/schema';
import { record } from '../../src/main/database/schema/columns';

/* A table that the app does not have, declared as a real one is; `fakeFeature.ts` has its calls and its sheet. */

export const gadgets = sqliteTable('gadgets', {
  ...record(),
  customerId: integer()
    .notNull()
    .references(() => customers.id),
  number: text().notNull(),
  state: text().notNull(),
  note: text(),
  pictureSha256: text(),
});

export const CREATE_GADGETS = `CREATE TABLE gadgets (id INTEGER PRIMARY KEY, version INTEGER NOT NULL, created_at INTEGER NOT NULL,
  created_by INTEGER, updated_at INTEGER NOT NULL, customer_id INTEGER NOT NULL, number TEXT NOT NULL, state TEXT NOT NULL,
  note TEXT, picture_sha256 TEXT) STRICT`;

export const gadgetsEntity = defineEntity({
  ...PLAIN,
  table: gadgets,
  name: gadgets.number,
  partOf: { table: customers, by: gadgets.customerId },
  states: { column: gadgets.state, legal: (from, to) => from === 'new' && to === 'used' },
  counted: true,
  personal: { emptied: ['note'] },
  visibleTo: 'asTheWhole',
  search: {
    letter: 'g',
    document: null,
    hits: sql`SELECT x.id AS id, x.number AS title, c.name AS customerName, NULL AS phone, NULL AS phone2, NULL AS address,
      x.state AS state, NULL AS date, NULL AS totalFen FROM gadgets x JOIN customers c ON c.id = x.customer_id`,
  },
  picture: gadgets.pictureSha256,
});
