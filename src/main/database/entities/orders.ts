import { sql } from 'drizzle-orm';
import { FLOOR, SELLERS } from '../../../shared/domain/roleGroups';
import { isQuoteCorrection, QUOTE_MOVES, type QuoteState } from '../../../shared/domain/states/quote';
import { canMove } from '../../../shared/domain/states/table';
import { orderChanges, orderLines, orderPackages, orders, payments, quoteLines, quotes } from '../schema';
import { defineEntity, PLAIN } from './entity';
import { DASH, OF_CUSTOMER, OWN_PIECE, PRODUCT } from './personal';
import { DOCUMENT } from './searched';
import { ON_THE_FLOOR } from './visible';

export const quotesEntity = defineEntity({
  ...PLAIN,
  table: quotes,
  name: quotes.number,
  namedBy: ['quoteId'],
  visibleTo: ON_THE_FLOOR,
  states: {
    column: quotes.state,
    legal: (from, to) =>
      canMove<QuoteState>(QUOTE_MOVES, from as QuoteState, to as QuoteState) ||
      isQuoteCorrection(from as QuoteState, to as QuoteState),
  },
  counted: true,
  personal: { of: OF_CUSTOMER, emptied: ['note', 'lostReason'], calledOff: true },
  search: {
    letter: 'q',
    document: { prefix: 'QT', others: [] },
    hits: sql`
    SELECT ${DOCUMENT}, NULL AS address, x.valid_until AS date, x.total_fen AS totalFen
    FROM quotes x JOIN customers c ON c.id = x.customer_id`,
  },
  timeline: {
    kind: 'quote',
    of: (id) => sql`
    SELECT id, created_at, coalesce(seller_id, created_by), number, state, NULL, NULL, NULL, valid_until,
      total_fen, note, NULL, NULL
    FROM quotes WHERE customer_id = ${id}`,
  },
});

export const quoteLinesEntity = defineEntity({
  ...PLAIN,
  table: quoteLines,
  name: quoteLines.name,
  partOf: { table: quotes, by: quoteLines.quoteId },
  visibleTo: 'asTheWhole',
  personal: { emptied: ['remark', 'roomName'], becomes: OWN_PIECE },
});

export const ordersEntity = defineEntity({
  ...PLAIN,
  table: orders,
  name: orders.number,
  namedBy: ['orderId'],
  visibleTo: ON_THE_FLOOR,
  // Derived from the order's parts: any move.
  states: { column: orders.state, legal: () => true },
  counted: true,
  personal: {
    of: OF_CUSTOMER,
    emptied: [
      ...(['phone', 'phone2', 'building', 'unit', 'room', 'floor', 'carryingDistanceM'] as const),
      ...(['oldFurnitureRemoval', 'cancelReason', 'note'] as const),
    ],
    becomes: { contactName: ':label' },
    stays: ['community', 'district', 'campaign'],
  },
  search: {
    letter: 'o',
    document: { prefix: 'SO', others: [] },
    hits: sql`
    SELECT ${DOCUMENT}, x.community AS address, x.order_date AS date, x.total_fen AS totalFen
    FROM orders x JOIN customers c ON c.id = x.customer_id`,
  },
  timeline: {
    kind: 'order',
    of: (id) => sql`
    SELECT id, created_at, coalesce(seller_id, created_by), number, state, NULL, NULL, NULL, agreed_date,
      total_fen, note, NULL, NULL
    FROM orders WHERE customer_id = ${id}`,
  },
});

export const orderLinesEntity = defineEntity({
  ...PLAIN,
  table: orderLines,
  name: orderLines.name,
  namedBy: ['orderLineId'],
  partOf: { table: orders, by: orderLines.orderId },
  visibleTo: 'asTheWhole',
  counted: true,
  personal: { emptied: ['remark', 'roomName'], stays: PRODUCT },
});

export const orderChangesEntity = defineEntity({
  ...PLAIN,
  table: orderChanges,
  partOf: { table: orders, by: orderChanges.orderId },
  personal: {
    emptied: [],
    becomes: {
      reason: DASH,
      summary: `json_set(summary, '$.added', json('[]'), '$.removed', json('[]'), '$.altered', json('[]'))`,
      state: `CASE state WHEN 'pending' THEN 'withdrawn' ELSE state END`,
    },
    finishesOrders: true,
  },
});

export const paymentsEntity = defineEntity({
  ...PLAIN,
  table: payments,
  name: payments.number,
  partOf: { table: orders, by: payments.orderId },
  visibleTo: { all: SELLERS },
  timeline: {
    kind: 'payment',
    of: (id) => sql`
    SELECT id, created_at, staff_id, number, kind, NULL, NULL, NULL, paid_date, amount_fen, note, NULL,
      order_id
    FROM payments WHERE customer_id = ${id}`,
  },
  counted: true,
  personal: { of: OF_CUSTOMER, emptied: ['note'], finishesOrders: true },
});

export const orderPackagesEntity = defineEntity({
  ...PLAIN,
  table: orderPackages,
  // Deliverers tick what they carry.
  visibleTo: {
    all: FLOOR,
    some: {
      delivery: (row) => `EXISTS (SELECT 1 FROM delivery_packages dp WHERE dp.package_id = ${row}.id)`,
    },
  },
});
