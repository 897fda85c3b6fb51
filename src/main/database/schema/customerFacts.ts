import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import {
  BUYING_PATTERNS,
  CUSTOMER_CLASSES,
  LAYERS,
  QUADRANTS,
  TIERS,
  VALUE_BANDS,
} from '../../../shared/domain/customerFacts/codes';
import { codes, flag, record, rule } from './columns';
import { customers } from './customers';

/**
 * What is derived of each customer, by `factsOf`, in the transaction that changes what it follows from; no record, so no
 * version and no audit row. Who was merged or erased has none. Dates are local dates.
 */
export const customerFacts = sqliteTable(
  'customer_facts',
  {
    customerId: integer()
      .primaryKey()
      .references(() => customers.id),
    /** Whose customer it is, as in `customers`: what comes up by itself is found for each seller. */
    sellerId: integer(),
    /** Days of the first and the latest counted order. */
    firstBuy: text(),
    lastBuy: text(),
    /** The latest sign of life: an order, a delivery, a request, a visit, an answered contact, a referral's buy. */
    lastSign: text(),
    nextCare: text(),
    /** The next birthday, today included. */
    nextBirthday: text(),
    /** Occasions on which something was bought. */
    buys: integer().notNull(),
    /** Receipts - refunds of all orders. */
    netFen: integer().notNull(),
    /** NULL: too little of the cost is known. */
    profitFen: integer(),
    /** True where some of the cost follows from a kind's usual margin (约). */
    profitEstimated: flag().notNull(),
    /** Share of the revenue with a known cost, in 1/10,000; NULL: no revenue. */
    coverBp: integer(),
    /** Customers they introduced who bought. */
    referred: integer().notNull(),
    /** Satisfaction, 0 to 100; NULL: nobody asked. */
    sat: integer(),
    /** Share of the wallet, in 1/10,000; NULL: nobody counted. */
    shareBp: integer(),
    layer: text({ enum: LAYERS }).notNull(),
    /** Recency, frequency, money: 1 to 5; NULL for who never bought. */
    r: integer(),
    f: integer(),
    m: integer(),
    band: text({ enum: VALUE_BANDS }),
    pattern: text({ enum: BUYING_PATTERNS }).notNull(),
    class: text({ enum: CUSTOMER_CLASSES }),
    quadrant: text({ enum: QUADRANTS }).notNull(),
    tier: text({ enum: TIERS }).notNull(),
    /** The last day on which the tier holds before it is judged anew; NULL for no tier. */
    tierUntil: text(),
    /** The next day on which something of this row moves by time alone; NULL: never. */
    changesOn: text(),
    /** The day for which the row was computed. */
    computedFor: text().notNull(),
  },
  (t) => [
    index('customer_facts_layer').on(t.layer, t.customerId),
    index('customer_facts_band').on(t.band, t.customerId),
    index('customer_facts_class').on(t.class, t.customerId),
    // Members by the day on which their tier ends: all of them, and those of one tier.
    index('customer_facts_members').on(t.tierUntil, t.customerId).where(sql`"tier" <> 'none'`),
    index('customer_facts_tier').on(t.tier, t.tierUntil, t.customerId),
    index('customer_facts_quadrant').on(t.quadrant, t.customerId),
    index('customer_facts_r_f').on(t.r, t.f, t.customerId),
    // What comes up by itself, see `reminders`.
    index('customer_facts_seller_care').on(t.sellerId, t.nextCare, t.customerId),
    index('customer_facts_seller_buy').on(t.sellerId, t.lastBuy, t.customerId),
    // The day roll.
    index('customer_facts_changes_on').on(t.changesOn),
    index('customer_facts_computed_for').on(t.computedFor),
    codes('customer_facts_layer_code', t.layer, LAYERS),
    codes('customer_facts_band_code', t.band, VALUE_BANDS),
    codes('customer_facts_pattern_code', t.pattern, BUYING_PATTERNS),
    codes('customer_facts_class_code', t.class, CUSTOMER_CLASSES),
    codes('customer_facts_quadrant_code', t.quadrant, QUADRANTS),
    codes('customer_facts_tier_code', t.tier, TIERS),
    rule(
      'customer_facts_rfm',
      sql`${t.r} BETWEEN 1 AND 5 AND ${t.f} BETWEEN 1 AND 5 AND ${t.m} BETWEEN 1 AND 5`,
    ),
    rule(
      'customer_facts_buyers',
      sql`(${t.buys} > 0) = (${t.lastBuy} IS NOT NULL) AND (${t.buys} > 0) = (${t.r} IS NOT NULL)`,
    ),
  ],
);

/** A tier that the owner gave by hand, beside the one that follows from the money: the higher counts. */
export const tierGrants = sqliteTable(
  'tier_grants',
  {
    ...record(),
    customerId: integer()
      .notNull()
      .references(() => customers.id),
    tier: text({ enum: TIERS }).notNull(),
    reason: text().notNull(),
    /** First and last local date on which it holds. */
    fromDate: text().notNull(),
    untilDate: text().notNull(),
  },
  (t) => [
    index('tier_grants_customer').on(t.customerId, t.id),
    codes('tier_grants_tier_code', t.tier, TIERS),
    rule('tier_grants_dates', sql`${t.untilDate} >= ${t.fromDate}`),
  ],
);
