import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { PAYMENT_KINDS } from '../../../shared/domain/orderMoney';
import { ORDER_STATES } from '../../../shared/domain/orderState';
import {
  ARRIVAL_STATES,
  LINE_SOURCES,
  ORDER_CHANGE_STATES,
  PACKAGE_STATES,
  PAYMENT_METHODS,
} from '../../../shared/domain/productCodes';
import { QUOTE_STATES } from '../../../shared/domain/states/quote';
import { products } from './catalogue';
import { codes, flag, listIndexes, record, rule } from './columns';
import { customers } from './customers';

/** What a quote line and an order line have in common. */
const lineColumns = () => ({
  sort: integer().notNull(),
  roomName: text(),
  productId: integer().references(() => products.id),
  name: text().notNull(),
  model: text(),
  lengthMm: integer(),
  widthMm: integer(),
  heightMm: integer(),
  material: text(),
  color: text(),
  source: text({ enum: LINE_SOURCES }).notNull(),
  quantity: integer().notNull(),
  /** Packages of the whole line, all pieces together. */
  packages: integer().notNull(),
  volumeDm3: integer().notNull().default(0),
  unitPriceFen: integer().notNull(),
  gift: flag().notNull().default(false),
  remark: text(),
});

export const quotes = sqliteTable(
  'quotes',
  {
    ...record(),
    number: text().notNull(),
    customerId: integer()
      .notNull()
      .references(() => customers.id),
    proposalId: integer(),
    sellerId: integer(),
    state: text({ enum: QUOTE_STATES }).notNull().default('draft'),
    validUntil: text().notNull(),
    discountFen: integer().notNull().default(0),
    /** The discount as it was typed in per cent (1/10,000), which follows the goods; NULL: it was typed as an amount. */
    discountBp: integer(),
    deliveryFeeFen: integer().notNull().default(0),
    carryingFeeFen: integer().notNull().default(0),
    installationFeeFen: integer().notNull().default(0),
    totalFen: integer().notNull().default(0),
    lostReason: text(),
    note: text(),
  },
  (t) => [
    uniqueIndex('quotes_number').on(t.number),
    index('quotes_customer').on(t.customerId, t.createdAt, t.id),
    ...listIndexes('quotes', {
      id: t.id,
      sorts: { created: t.createdAt },
      filters: { all: {}, state: { by: t.state, beside: [t.sellerId] }, seller: { by: t.sellerId } },
    }),
    // Today: offers that run out.
    index('quotes_valid').on(t.validUntil, t.id).where(sql`"state" IN ('offered', 'accepted')`),
    codes('quotes_state_code', t.state, QUOTE_STATES),
    rule('quotes_money', sql`${t.discountFen} >= 0 AND ${t.totalFen} >= 0`),
    rule('quotes_discount_bp', sql`${t.discountBp} BETWEEN 0 AND 10000`),
  ],
);

export const quoteLines = sqliteTable(
  'quote_lines',
  {
    ...record(),
    quoteId: integer()
      .notNull()
      .references(() => quotes.id),
    proposalItemId: integer(),
    ...lineColumns(),
  },
  (t) => [
    index('quote_lines_quote').on(t.quoteId, t.sort, t.id),
    codes('quote_lines_source', t.source, LINE_SOURCES),
    rule(
      'quote_lines_amounts',
      sql`${t.quantity} BETWEEN 1 AND 9999 AND ${t.packages} BETWEEN 0 AND 9999 AND ${t.unitPriceFen} >= 0`,
    ),
  ],
);

/** Goods are with the customer, or all came back, and money is owed; the condition of an index, word for word. */
export const UNPAID = `"state" IN ('delivered', 'installed', 'cancelled') AND "total_fen" > "received_fen"`;

export const orders = sqliteTable(
  'orders',
  {
    ...record(),
    number: text().notNull(),
    customerId: integer()
      .notNull()
      .references(() => customers.id),
    quoteId: integer(),
    orderDate: text().notNull(),
    /** Derived by `deriveOrderState` after every change; kept here so that lists can use an index. */
    state: text({ enum: ORDER_STATES }).notNull().default('pending'),
    contactName: text().notNull(),
    phone: text(),
    phone2: text(),
    community: text(),
    district: text(),
    building: text(),
    unit: text(),
    room: text(),
    floor: integer(),
    hasLift: flag(),
    fitsLift: flag(),
    carryingDistanceM: integer(),
    sellerId: integer(),
    designerId: integer(),
    partnerId: integer(),
    campaign: text(),
    agreedDate: text(),
    needsInstallation: flag().notNull().default(true),
    oldFurnitureRemoval: text(),
    discountFen: integer().notNull().default(0),
    deliveryFeeFen: integer().notNull().default(0),
    carryingFeeFen: integer().notNull().default(0),
    installationFeeFen: integer().notNull().default(0),
    /** Contract total: goods - discount + fees, kept in step with the lines. */
    totalFen: integer().notNull(),
    /** Receipts - refunds, kept in step with the payments. */
    receivedFen: integer().notNull().default(0),
    confirmedAt: integer(),
    cancelledAt: integer(),
    cancelReason: text(),
    installedAt: integer(),
    revisitedAt: integer(),
    note: text(),
  },
  (t) => [
    uniqueIndex('orders_number').on(t.number),
    index('orders_customer').on(t.customerId, t.state, t.id),
    // Whose a phone is: who may see it is asked of the number (features/phones).
    index('orders_phone').on(t.phone).where(sql`"phone" IS NOT NULL`),
    index('orders_phone2').on(t.phone2).where(sql`"phone2" IS NOT NULL`),
    ...listIndexes('orders', {
      id: t.id,
      sorts: {
        date: t.orderDate,
        agreed: sql`coalesce("agreed_date", '9999-12-31')`,
        total: t.totalFen,
        balance: sql`("total_fen" - "received_fen")`,
      },
      filters: {
        all: { beside: [t.orderDate] },
        state: { by: t.state, beside: [t.sellerId, t.orderDate] },
        seller: { by: t.sellerId, beside: [t.orderDate] },
        owed: { where: sql`"total_fen" > "received_fen"`, beside: [t.state, t.sellerId, t.orderDate] },
      },
    }),
    // Today: delivered and not paid in full.
    index('orders_unpaid').on(t.orderDate, t.id).where(sql.raw(UNPAID)),
    codes('orders_state_code', t.state, ORDER_STATES),
    rule('orders_money', sql`${t.discountFen} >= 0 AND ${t.totalFen} >= 0`),
  ],
);

export const orderLines = sqliteTable(
  'order_lines',
  {
    ...record(),
    orderId: integer()
      .notNull()
      .references(() => orders.id),
    ...lineColumns(),
    arrivalState: text({ enum: ARRIVAL_STATES }).notNull().default('pending'),
    /** Local date on which the goods are promised to be here. */
    expectedDate: text(),
    /** Local date on which the customer wants this line. */
    wantedDate: text(),
    cancelledAt: integer(),
    /** What a piece cost when it was ordered; NULL: unknown. */
    unitCostFen: integer(),
  },
  (t) => [
    index('order_lines_order').on(t.orderId, t.sort, t.id),
    // Who bought a product is read from here alone.
    index('order_lines_product').on(
      ...([t.productId, t.orderId, t.cancelledAt, t.gift, t.quantity, t.unitPriceFen] as const),
    ),
    codes('order_lines_source', t.source, LINE_SOURCES),
    codes('order_lines_arrival', t.arrivalState, ARRIVAL_STATES),
    rule('order_lines_cost', sql`${t.unitCostFen} >= 0`),
    rule(
      'order_lines_amounts',
      sql`${t.quantity} BETWEEN 1 AND 9999 AND ${t.packages} BETWEEN 0 AND 9999 AND ${t.unitPriceFen} >= 0`,
    ),
  ],
);

/** One physical package of an order line. */
export const orderPackages = sqliteTable(
  'order_packages',
  {
    id: integer().primaryKey(),
    orderId: integer()
      .notNull()
      .references(() => orders.id),
    lineId: integer()
      .notNull()
      .references(() => orderLines.id),
    /** 1 … the line's packages. */
    no: integer().notNull(),
    state: text({ enum: PACKAGE_STATES }).notNull().default('pending'),
    /** The live delivery that carries it, NULL while unscheduled. */
    deliveryId: integer(),
  },
  (t) => [
    uniqueIndex('order_packages_line').on(t.lineId, t.no),
    index('order_packages_order').on(t.orderId, t.state),
    index('order_packages_delivery').on(t.deliveryId),
    codes('order_packages_state', t.state, PACKAGE_STATES),
  ],
);

export const payments = sqliteTable(
  'payments',
  {
    ...record(),
    number: text().notNull(),
    orderId: integer()
      .notNull()
      .references(() => orders.id),
    customerId: integer()
      .notNull()
      .references(() => customers.id),
    deliveryId: integer(),
    kind: text({ enum: PAYMENT_KINDS }).notNull(),
    method: text({ enum: PAYMENT_METHODS }).notNull(),
    /** Always positive; a refund counts the other way. */
    amountFen: integer().notNull(),
    paidDate: text().notNull(),
    staffId: integer().notNull(),
    note: text(),
  },
  (t) => [
    uniqueIndex('payments_number').on(t.number),
    index('payments_order').on(t.orderId, t.id),
    ...listIndexes('payments', {
      id: t.id,
      sorts: { date: t.paidDate },
      filters: { all: {}, kind: { by: t.kind, beside: [t.method] }, method: { by: t.method } },
    }),
    index('payments_customer').on(t.customerId, t.kind, t.amountFen, t.id),
    codes('payments_kind', t.kind, PAYMENT_KINDS),
    codes('payments_method', t.method, PAYMENT_METHODS),
    rule('payments_amount', sql`${t.amountFen} > 0`),
  ],
);

/** What a change of an order's content did to its total; the lines themselves are in the audit log. */
export const orderChanges = sqliteTable(
  'order_changes',
  {
    ...record(),
    orderId: integer()
      .notNull()
      .references(() => orders.id),
    reason: text().notNull(),
    oldTotalFen: integer().notNull(),
    newTotalFen: integer().notNull(),
    /** Lines added, removed and altered, as the reader sees them. */
    summary: text({ mode: 'json' }).notNull(),
    state: text({ enum: ORDER_CHANGE_STATES }).notNull(),
    approvalId: integer(),
  },
  (t) => [
    index('order_changes_order').on(t.orderId, t.id),
    codes('order_changes_state', t.state, ORDER_CHANGE_STATES),
  ],
);
