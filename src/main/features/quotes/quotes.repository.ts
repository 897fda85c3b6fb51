import { and, asc, count, desc, eq, gte, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { OutputOf } from '../../../shared/contract';
import type { Cursor } from '../../../shared/contract/paging';
import type { quoteFilters } from '../../../shared/contract/quotes';
import type { LocalDate } from '../../../shared/domain/dates';
import type { QuoteState } from '../../../shared/domain/states/quote';
import type { Reader } from '../../database/database';
import { behind, cutPage } from '../../database/paging';
import { getRecord } from '../../database/records';
import { customers, orders, quoteLines, quotes, staff } from '../../database/schema';
import { latestApproval } from '../approvals/approvals.repository';
import { productsById } from '../catalogue/catalogue.repository';

export type Quote = typeof quotes.$inferSelect;
export type QuoteLine = typeof quoteLines.$inferSelect;
export type QuoteFilters = { [K in keyof typeof quoteFilters]: z.output<(typeof quoteFilters)[K]> };

/** An offer past its date is expired the moment its day is over, not when somebody puts it on record. */
export function stateOn(today: LocalDate, quote: Pick<Quote, 'state' | 'validUntil'>): QuoteState {
  return quote.state === 'offered' && quote.validUntil < today ? 'expired' : quote.state;
}

/** The query behind a page of quotes, newest first, so that a test can look at its plan. */
export function quoteQuery(
  db: Reader,
  today: LocalDate,
  filters: QuoteFilters,
  cursor: Cursor | null,
  limit: number,
) {
  return (
    db
      .select({
        quote: quotes,
        customerName: customers.name,
        customerPhone: customers.phone,
        sellerName: staff.name,
      })
      .from(quotes)
      // Left joins, though a customer is never missing: the walk has to start at the quotes.
      .leftJoin(customers, eq(customers.id, quotes.customerId))
      .leftJoin(staff, eq(staff.id, quotes.sellerId))
      .where(and(quoteConditions(today, filters), behind(quotes.createdAt, quotes.id, cursor, 'desc')))
      .orderBy(desc(quotes.createdAt), desc(quotes.id))
      .limit(limit + 1)
  );
}

export function quotePage(
  db: Reader,
  today: LocalDate,
  filters: QuoteFilters,
  cursor: Cursor | null,
  limit: number,
) {
  const fetched = quoteQuery(db, today, filters, cursor, limit)
    .all()
    .map(({ quote, customerName, ...rest }) => ({
      ...quote,
      ...rest,
      customerName: customerName ?? '',
      state: stateOn(today, quote),
    }));
  return cutPage(fetched, limit, (row) => row.createdAt);
}

export function countQuotes(db: Reader, today: LocalDate, filters: QuoteFilters): number {
  return db.select({ total: count() }).from(quotes).where(quoteConditions(today, filters)).get()?.total ?? 0;
}

function quoteConditions(today: LocalDate, { state, customerId, sellerId }: QuoteFilters): SQL | undefined {
  return and(
    state === null ? undefined : eq(quotes.state, state),
    state === 'offered' ? gte(quotes.validUntil, today) : undefined,
    customerId === null ? undefined : eq(quotes.customerId, customerId),
    sellerId === null ? undefined : eq(quotes.sellerId, sellerId),
  );
}

export function linesOf(db: Reader, quoteId: number): QuoteLine[] {
  return db
    .select()
    .from(quoteLines)
    .where(eq(quoteLines.quoteId, quoteId))
    .orderBy(asc(quoteLines.sort), asc(quoteLines.id))
    .all();
}

/** A line with what the catalogue says of its product now. */
export function withListPrices<L extends Pick<QuoteLine, 'productId' | 'source'>>(
  db: Reader,
  lines: readonly L[],
) {
  const products = productsById(
    db,
    lines.map((line) => line.productId),
  );
  return lines.map((line) => {
    const product = line.productId === null ? undefined : products.get(line.productId);
    return {
      ...line,
      pictureSha256: product?.pictureSha256 ?? null,
      // Made to measure is priced by the piece: the catalogue's price says nothing about it.
      materials: product?.materials ?? [],
      colors: product?.colors ?? [],
      listPriceFen: product && line.source !== 'custom' ? product.priceFen : null,
    };
  });
}

/** The whole quote, as its page shows it. */
export function quoteView(context: { db: Reader; today: LocalDate }, id: number): OutputOf<'quotes.get'> {
  const { db, today } = context;
  const quote = getRecord(context, quotes, id);
  const approval = latestApproval(db, 'discount', 'quotes', id);
  const order = db
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.customerId, quote.customerId), eq(orders.quoteId, id)))
    .get();
  return {
    ...quote,
    state: stateOn(today, quote),
    customer: getRecord(context, customers, quote.customerId),
    lines: withListPrices(db, linesOf(db, id)),
    approval: approval && {
      ...approval,
      requestedBy: nameOf(db, approval.createdBy),
      decidedBy: nameOf(db, approval.decidedBy),
    },
    orderId: order?.id ?? null,
  };
}

function nameOf(db: Reader, staffId: number | null): string | null {
  if (staffId === null) return null;
  return db.select({ name: staff.name }).from(staff).where(eq(staff.id, staffId)).get()?.name ?? null;
}
