import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { LINE_SOURCES } from '../../../shared/domain/productCodes';
import { codes, flag, jsonList, record, rule } from './columns';

export const productKinds = sqliteTable(
  'product_kinds',
  {
    ...record(),
    code: text().notNull(),
    nameZh: text().notNull(),
    nameEn: text().notNull(),
    /** Days added to the production days when a date is promised. */
    bufferDays: integer().notNull().default(3),
    sort: integer().notNull(),
    /** The margin that its products usually have, in 1/10,000 of the price; of the owner alone, like any cost. */
    defaultMarginBp: integer(),
    /** What such a piece usually costs a customer, wherever it is bought; NULL: nobody has said. */
    typicalPriceFen: integer(),
    /** Days after which its products want care, from delivery or the last care on; NULL: none. */
    careDays: integer(),
  },
  (t) => [
    uniqueIndex('product_kinds_code').on(t.code),
    rule('product_kinds_margin', sql`${t.defaultMarginBp} BETWEEN 0 AND 10000`),
    rule('product_kinds_typical_price', sql`${t.typicalPriceFen} > 0`),
    rule('product_kinds_care_days', sql`${t.careDays} BETWEEN 1 AND 3650`),
  ],
);

export const productSeries = sqliteTable(
  'product_series',
  {
    ...record(),
    code: text().notNull(),
    nameZh: text().notNull(),
    nameEn: text().notNull(),
    style: text(),
  },
  (t) => [uniqueIndex('product_series_code').on(t.code)],
);

export const products = sqliteTable(
  'products',
  {
    ...record(),
    kindId: integer()
      .notNull()
      .references(() => productKinds.id),
    seriesId: integer().references(() => productSeries.id),
    model: text().notNull(),
    name: text().notNull(),
    nameEn: text(),
    lengthMm: integer(),
    widthMm: integer(),
    heightMm: integer(),
    materials: jsonList<string>().notNull(),
    colors: jsonList<string>().notNull(),
    unit: text().notNull().default('件'),
    priceFen: integer().notNull(),
    /** What one piece costs the shop; NULL: unknown. */
    costFen: integer(),
    packages: integer().notNull().default(1),
    volumeDm3: integer().notNull().default(0),
    productionDays: integer().notNull().default(0),
    source: text({ enum: LINE_SOURCES }).notNull().default('ordered'),
    /** SHA-256 of its picture in the data folder. */
    pictureSha256: text(),
    active: flag().notNull().default(true),
  },
  (t) => [
    uniqueIndex('products_model').on(t.model),
    index('products_kind').on(t.kindId, t.model),
    index('products_series').on(t.seriesId, t.model),
    codes('products_source', t.source, LINE_SOURCES),
    rule('products_price', sql`${t.priceFen} >= 0`),
    rule('products_cost', sql`${t.costFen} >= 0`),
    rule('products_packages', sql`${t.packages} BETWEEN 0 AND 999`),
  ],
);
