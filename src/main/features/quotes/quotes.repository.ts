import { and, asc, desc, eq, getTableColumns, gte, ne, type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { OutputOf } from '../../../shared/contract';
import type { LocalDate } from '../../../shared/domain/dates';
import type { QuoteState } from '../../../shared/domain/states/quote';
import type { quoteFilters } from '../../../shared/features/quotes/contract';
import type { Reader } from '../../database/database';
import {
  countUpTo,
  EVERY_ROW,
  type Narrowed,
  only,
  type PageAt,
  readPage,
  type Sort,
  type Walk,
} from '../../database/paging';
import { getRecord } from '../../database/records';
import { customers, orders, quoteLines, quotes, staff } from '../../database/schema';
import { latestApproval } from '../approvals';
import { listPricesOf, productsById, type SoldLine } from '../catalogue';
import { foundByText } from '../search';

export type Quote = typeof quotes.$inferSelect;
export type QuoteLine = typeof quoteLines.$inferSelect;
export type QuoteFilters = { [K in keyof typeof quoteFilters]: z.output<(typeof quoteFilters)[K]> };

/** An offer past its date is expired the moment its day is over, not when somebody puts it on record. */
export function stateOn(today: LocalDate, quote: Pick<Quote, 'state' | 'validUntil'>): QuoteState {
  return quote.state === 'offered' && quote.validUntil < today ? 'expired' : quote.state;
}

function narrowedBy(
  db: Reader,
  today: LocalDate,
  { state, customerId, sellerId, text }: QuoteFilters,
  everyHit = false,
): Narrowed {
  return {
    filters: [
      only(quotes.customerId, customerId),
      only(quotes.state, state),
      only(quotes.sellerId, sellerId),
    ],
    rest: [state === 'offered' ? gte(sql`+${quotes.validUntil}`, today) : undefined],
    found: text === null ? undefined : foundBy(db, text, everyHit),
  };
}

/** Quotes that the search index finds, and those of the customers that it finds. */
function foundBy(db: Reader, text: string, everyHit: boolean): SQL {
  const own = foundByText(db, text, { column: quotes.id, entity: 'quotes', everyHit });
  const people = foundByText(db, text, { column: quotes.customerId, entity: 'customers', everyHit });
  return sql`(${own} OR ${people})`;
}

const quoteRows = (db: Reader, { where, orderBy, limit }: Walk) =>
  db
    .select({
      ...getTableColumns(quotes),
      customerName: customers.name,
      customerPhone: customers.phone,
      sellerName: staff.name,
    })
    .from(quotes)
    // Left joins, though a customer is never missing: the walk has to start at the quotes.
    .leftJoin(customers, eq(customers.id, quotes.customerId))
    .leftJoin(staff, eq(staff.id, quotes.sellerId))
    .where(where)
    .orderBy(...orderBy)
    .limit(limit)
    .all();

const NEWEST: Sort<ReturnType<typeof quoteRows>[number]> = {
  ...{ by: quotes.createdAt, id: quotes.id, direction: 'desc' },
  value: (row) => row.createdAt,
};

/** A page of quotes, newest first. */
export function quotePage(db: Reader, today: LocalDate, filters: QuoteFilters, at: PageAt) {
  const page = readPage(narrowedBy(db, today, filters, at.everyHit), NEWEST, at, (walk) =>
    quoteRows(db, walk),
  );
  const rows = page.rows.map((row) => ({
    ...row,
    customerName: row.customerName ?? '',
    state: stateOn(today, row),
  }));
  return { ...page, rows };
}

/** How many quotes a list has, see `countUpTo`. */
export const countQuotes = (db: Reader, today: LocalDate, filters: QuoteFilters, most?: number): number =>
  countUpTo(db, quotes, narrowedBy(db, today, filters, most === EVERY_ROW), most);

export function linesOf(db: Reader, quoteId: number): QuoteLine[] {
  return db
    .select()
    .from(quoteLines)
    .where(eq(quoteLines.quoteId, quoteId))
    .orderBy(asc(quoteLines.sort), asc(quoteLines.id))
    .all();
}

/** A line with what the catalogue says of its product now. */
export function withListPrices<L extends SoldLine>(db: Reader, lines: readonly L[]) {
  const products = productsById(
    db,
    lines.map((line) => line.productId),
  );
  const listPrices = listPricesOf(db, lines, products);
  return lines.map((line, i) => {
    const product = line.productId === null ? undefined : products.get(line.productId);
    return {
      ...line,
      pictureSha256: product?.pictureSha256 ?? null,
      materials: product?.materials ?? [],
      colors: product?.colors ?? [],
      listPriceFen: listPrices[i] ?? null,
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
    .where(
      and(eq(orders.customerId, quote.customerId), eq(orders.quoteId, id), ne(orders.state, 'cancelled')),
    )
    .orderBy(desc(orders.id))
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
