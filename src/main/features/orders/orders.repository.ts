import { eq, gte, lte, sql } from 'drizzle-orm';
import type { InputOf } from '../../../shared/contract';
import { MOST_COUNTED } from '../../../shared/domain/counting';
import { ORDER_STATES, type OrderState } from '../../../shared/domain/orderState';
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
import { customers, orders, staff } from '../../database/schema';
import { foundByText } from '../search';

export type OrderFilters = Omit<InputOf<'orders.list'>, keyof PageAt>;

// Written as in the schema's index, character by character, or SQLite does not use it.
const balanceFen = sql<number>`("orders"."total_fen" - "orders"."received_fen")`;
const OWED = sql`"orders"."total_fen" > "orders"."received_fen"`;
const agreedOrLast = sql<string>`coalesce("orders"."agreed_date", '9999-12-31')`;

/** How each order of the list is sorted; every one has its index with the id, alone and behind each filter. */
const SORTS = {
  newest: { by: orders.orderDate, direction: 'desc', value: (row) => row.orderDate },
  agreed: { by: agreedOrLast, direction: 'asc', value: (row) => row.agreedDate ?? '9999-12-31' },
  total: { by: orders.totalFen, direction: 'desc', value: (row) => row.totalFen },
  balance: { by: balanceFen, direction: 'desc', value: (row) => row.balanceFen },
} as const satisfies Record<OrderFilters['sort'], Omit<Sort<ListRow>, 'id'>>;

/** What a list is narrowed by. What is owed comes from the small indexes of what is owed, so it needs no leader. */
function narrowedBy(db: Reader, filters: OrderFilters, everyHit = false): Narrowed {
  const { states, sellerId, customerId, text, from, to, balanceDue, sort } = filters;
  // The dates are a stretch of the index where it is sorted by them; elsewhere each index has them at its end.
  const date = sort === 'newest' ? sql`${orders.orderDate}` : sql`+${orders.orderDate}`;
  return {
    filters: [
      only(orders.customerId, customerId),
      { column: balanceDue ? sql`+${orders.state}` : orders.state, values: states },
      only(balanceDue ? sql`+${orders.sellerId}` : orders.sellerId, sellerId),
    ],
    rest: [
      balanceDue ? OWED : undefined,
      from === null ? undefined : gte(date, from),
      to === null ? undefined : lte(date, to),
    ],
    found:
      text === null ? undefined : foundByText(db, text, { column: orders.id, entity: 'orders', everyHit }),
  };
}

const orderRows = (db: Reader, { where, orderBy, limit }: Walk) =>
  db
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
    .where(where)
    .orderBy(...orderBy)
    .limit(limit)
    .all();
type ListRow = ReturnType<typeof orderRows>[number];

/** A page of orders. */
export const listOrders = (db: Reader, filters: OrderFilters, at: PageAt) =>
  readPage(narrowedBy(db, filters, at.everyHit), { ...SORTS[filters.sort], id: orders.id }, at, (walk) =>
    orderRows(db, walk),
  );

/** How many orders a list has, see `countUpTo`; by the sort that has dates in a stretch. */
export const countOrders = (db: Reader, filters: OrderFilters, most?: number): number =>
  countUpTo(db, orders, narrowedBy(db, { ...filters, sort: 'newest' }, most === EVERY_ROW), most);

/** How many orders are in each state, and on how many something is owed; each counted as a list is. */
export function countStates(db: Reader) {
  const states: Partial<Record<OrderState, number>> = {};
  let all = 0;
  for (const state of ORDER_STATES) {
    const total = countUpTo(db, orders, { filters: [only(orders.state, state)] });
    if (total > 0) states[state] = total;
    all += total;
  }
  const balanceDue = countUpTo(db, orders, { filters: [], rest: [OWED] });
  return { states, balanceDue, all: Math.min(all, MOST_COUNTED) };
}
