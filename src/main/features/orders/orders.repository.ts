import { and, asc, count, desc, eq, gt, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { InputOf } from '../../../shared/contract';
import type { Cursor } from '../../../shared/contract/paging';
import type { OrderState } from '../../../shared/domain/orderState';
import { queryTokens } from '../../../shared/domain/searchTokens';
import type { Reader } from '../../database/database';
import { behind, cutPage } from '../../database/paging';
import { customers, orders, staff } from '../../database/schema';
import { findInSearch } from '../search/search.repository';

export type OrderFilters = Omit<InputOf<'orders.list'>, 'cursor' | 'limit'>;

/** Text narrows a list to this many of the best hits. */
const MOST_HITS = 500;

// Written as in the schema's index, character by character, or SQLite does not use it.
const balanceFen = sql<number>`("orders"."total_fen" - "orders"."received_fen")`;
const agreedOrLast = sql<string>`coalesce("orders"."agreed_date", '9999-12-31')`;

/** How each order of the list is sorted; each has its index. */
const SORTS = {
  newest: { by: sql`${orders.orderDate}`, direction: 'desc' },
  agreed: { by: agreedOrLast, direction: 'asc' },
  total: { by: sql`${orders.totalFen}`, direction: 'desc' },
  balance: { by: balanceFen, direction: 'desc' },
} as const;

/** Conditions of a list; `state` replaces the filter's states, so that one state's index can serve the sort. */
function conditions(filters: OrderFilters, ids: number[] | null, state?: OrderState): (SQL | undefined)[] {
  return [
    ids ? inArray(orders.id, ids) : undefined,
    state ? eq(orders.state, state) : undefined,
    !state && filters.states.length > 0 ? inArray(orders.state, filters.states) : undefined,
    filters.sellerId === null ? undefined : eq(orders.sellerId, filters.sellerId),
    filters.customerId === null ? undefined : eq(orders.customerId, filters.customerId),
    filters.from === null ? undefined : gte(orders.orderDate, filters.from),
    filters.to === null ? undefined : lte(orders.orderDate, filters.to),
    filters.balanceDue ? gt(balanceFen, sql`0`) : undefined,
  ];
}

/** The list's query for at most one state; apart so that a test can look at its plan. */
export function ordersQuery(
  db: Reader,
  filters: OrderFilters,
  ids: number[] | null,
  state: OrderState | undefined,
  cursor: Cursor | null,
  limit: number,
) {
  const { by, direction } = SORTS[filters.sort];
  const order = direction === 'asc' ? asc : desc;
  return db
    .select({
      id: orders.id,
      version: orders.version,
      number: orders.number,
      customerId: orders.customerId,
      customerName: customers.name,
      contactName: orders.contactName,
      phone: orders.phone,
      community: orders.community,
      sellerName: staff.name,
      orderDate: orders.orderDate,
      agreedDate: orders.agreedDate,
      state: orders.state,
      totalFen: orders.totalFen,
      receivedFen: orders.receivedFen,
      balanceFen,
    })
    .from(orders)
    .innerJoin(customers, eq(customers.id, orders.customerId))
    .leftJoin(staff, eq(staff.id, orders.sellerId))
    .where(and(...conditions(filters, ids, state), behind(by, orders.id, cursor, direction)))
    .orderBy(order(by), order(orders.id))
    .limit(limit);
}

type ListRow = ReturnType<ReturnType<typeof ordersQuery>['all']>[number];

const sortValue = (sort: OrderFilters['sort'], row: ListRow): string | number => {
  switch (sort) {
    case 'newest':
      return row.orderDate;
    case 'agreed':
      return row.agreedDate ?? '9999-12-31';
    case 'total':
      return row.totalFen;
    case 'balance':
      return row.balanceFen;
  }
};

/**
 * A page of orders. Several states are read one by one, each by its own index, and merged: the first `limit` of
 * all are among the first `limit` of each.
 */
export function listOrders(db: Reader, filters: OrderFilters, cursor: Cursor | null, limit: number) {
  const ids = idsOfText(db, filters.text);
  const states = filters.states.length > 0 ? [...new Set(filters.states)] : [undefined];
  const fetched = states.flatMap((state) => ordersQuery(db, filters, ids, state, cursor, limit + 1).all());
  if (states.length > 1) fetched.sort(comparing(filters.sort));
  return cutPage(fetched, limit, (row) => sortValue(filters.sort, row));
}

function comparing(sort: OrderFilters['sort']) {
  const sign = SORTS[sort].direction === 'asc' ? 1 : -1;
  return (a: ListRow, b: ListRow): number => {
    const [left, right] = [sortValue(sort, a), sortValue(sort, b)];
    if (left !== right) return left < right ? -sign : sign;
    return (a.id - b.id) * sign;
  };
}

export function countOrders(db: Reader, filters: OrderFilters): number {
  const ids = idsOfText(db, filters.text);
  const row = db
    .select({ total: count() })
    .from(orders)
    .where(and(...conditions(filters, ids)))
    .get();
  return row?.total ?? 0;
}

export function countStates(db: Reader) {
  const rows = db.select({ state: orders.state, total: count() }).from(orders).groupBy(orders.state).all();
  const due = db.select({ total: count() }).from(orders).where(gt(balanceFen, sql`0`)).get();
  const states: Partial<Record<OrderState, number>> = {};
  for (const { state, total } of rows) states[state] = total;
  return { states, balanceDue: due?.total ?? 0, all: rows.reduce((sum, { total }) => sum + total, 0) };
}

function idsOfText(db: Reader, text: string | null): number[] | null {
  if (text === null) return null;
  const tokens = queryTokens(text);
  return findInSearch(db, tokens, MOST_HITS, 'orders');
}
