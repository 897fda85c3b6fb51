import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { RETURN_KINDS } from '../../../shared/domain/returns';
import { RETURN_STATES } from '../../../shared/domain/states/return';
import { codes, record, rule } from './columns';
import { customers } from './customers';
import { orderChanges, orderLines, orders } from './orders';
import { requests } from './requests';

/** Goods of an order that come back after delivery, for their money or for the same piece again. */
export const returns = sqliteTable(
  'returns',
  {
    ...record(),
    number: text().notNull(),
    orderId: integer()
      .notNull()
      .references(() => orders.id),
    customerId: integer()
      .notNull()
      .references(() => customers.id),
    /** The request that it answers. */
    requestId: integer().references(() => requests.id),
    kind: text({ enum: RETURN_KINDS }).notNull(),
    state: text({ enum: RETURN_STATES }).notNull().default('open'),
    reason: text().notNull(),
    note: text(),
    /** What the order's total falls by, fixed at settling; 0 for an exchange. */
    creditFen: integer(),
    /** The change of the order that settles it; it may wait for the owner. */
    changeId: integer().references(() => orderChanges.id),
    /** UTC ms, like the one below. */
    receivedAt: integer(),
    settledAt: integer(),
  },
  (t) => [
    uniqueIndex('returns_number').on(t.number),
    index('returns_order').on(t.orderId, t.state, t.id),
    index('returns_customer').on(t.customerId, t.createdAt, t.id),
    index('returns_request').on(t.requestId, t.id).where(sql`"request_id" IS NOT NULL`),
    codes('returns_kind', t.kind, RETURN_KINDS),
    codes('returns_state_code', t.state, RETURN_STATES),
    rule('returns_received', sql`${t.receivedAt} IS NOT NULL OR ${t.state} NOT IN ('received', 'settled')`),
    rule(
      'returns_settled',
      sql`(${t.state} = 'settled') = (${t.creditFen} IS NOT NULL) AND (${t.state} = 'settled') = (${t.settledAt} IS NOT NULL)`,
    ),
    rule(
      'returns_credit',
      sql`${t.creditFen} IS NULL OR (${t.creditFen} >= 0 AND (${t.kind} = 'return' OR ${t.creditFen} = 0))`,
    ),
  ],
);

/** So many pieces of an order line. */
export const returnLines = sqliteTable(
  'return_lines',
  {
    ...record(),
    returnId: integer()
      .notNull()
      .references(() => returns.id),
    orderLineId: integer()
      .notNull()
      .references(() => orderLines.id),
    /** Pieces that come back. */
    quantity: integer().notNull(),
    /** Packages that came back with them and what they were worth, both fixed at settling. */
    packages: integer(),
    creditFen: integer(),
    /** UTC ms when its return was settled or withdrawn. */
    closedAt: integer(),
  },
  (t) => [
    uniqueIndex('return_lines_line').on(t.returnId, t.orderLineId),
    // A line is in one return at a time.
    uniqueIndex('return_lines_live').on(t.orderLineId).where(sql`"closed_at" IS NULL`),
    rule('return_lines_quantity', sql`${t.quantity} BETWEEN 1 AND 9999`),
    rule(
      'return_lines_settled',
      sql`(${t.packages} IS NULL) = (${t.creditFen} IS NULL) AND (${t.packages} IS NULL OR ${t.closedAt} IS NOT NULL)`,
    ),
    rule('return_lines_amounts', sql`coalesce(${t.packages}, 0) >= 0 AND coalesce(${t.creditFen}, 0) >= 0`),
  ],
);
