import { and, asc, count, desc, eq, isNull, lt, type SQL } from 'drizzle-orm';
import type { InputOf } from '../../../shared/contract';
import type { Cursor } from '../../../shared/contract/paging';
import { isOverdue } from '../../../shared/domain/requestRules';
import type { RequestState } from '../../../shared/domain/states/request';
import type { Reader } from '../../database/database';
import { behind, cutPage } from '../../database/paging';
import { customers, orders, requests, staff } from '../../database/schema';

export type RequestFilters = Omit<InputOf<'requests.list'>, 'cursor' | 'limit'> & {
  /** UTC ms; what is overdue by then. */
  now: number;
};

/** The condition of the indexes `requests_open_*`; a CHECK keeps it in step with the states that are open. */
const OPEN = and(isNull(requests.resolvedAt), isNull(requests.closedAt));

/** Columns of a row of the list, with what it names. */
export const ROW_COLUMNS = {
  id: requests.id,
  version: requests.version,
  number: requests.number,
  customerId: requests.customerId,
  customerName: customers.name,
  customerPhone: customers.phone,
  orderId: requests.orderId,
  orderNumber: orders.number,
  kind: requests.kind,
  urgency: requests.urgency,
  title: requests.title,
  state: requests.state,
  waitingFor: requests.waitingFor,
  assigneeId: requests.assigneeId,
  assigneeName: staff.name,
  dueAt: requests.dueAt,
  escalation: requests.escalation,
  createdAt: requests.createdAt,
};

function viewCondition({ view, now }: RequestFilters): SQL | undefined {
  if (view === 'all') return undefined;
  if (view === 'open') return OPEN;
  if (view === 'overdue') return and(OPEN, lt(requests.dueAt, now));
  return eq(requests.state, view);
}

function conditions(filters: RequestFilters): SQL | undefined {
  const { kind, assigneeId, customerId, orderId } = filters;
  return and(
    viewCondition(filters),
    kind === null ? undefined : eq(requests.kind, kind),
    assigneeId === null ? undefined : eq(requests.assigneeId, assigneeId),
    customerId === null ? undefined : eq(requests.customerId, customerId),
    orderId === null ? undefined : eq(requests.orderId, orderId),
  );
}

/** Overdue ones are asked for by their due time, so they come in its order. */
const byDue = ({ sort, view }: RequestFilters): boolean => sort === 'due' || view === 'overdue';

/** The list's query, apart so that a test can look at its plan. */
export function requestsQuery(db: Reader, filters: RequestFilters, cursor: Cursor | null, limit: number) {
  const [column, direction] = byDue(filters)
    ? ([requests.dueAt, 'asc'] as const)
    : ([requests.createdAt, 'desc'] as const);
  const order = direction === 'asc' ? asc : desc;
  return (
    db
      .select(ROW_COLUMNS)
      .from(requests)
      // Left joins, though a customer is never missing: the walk has to start at the requests.
      .leftJoin(customers, eq(customers.id, requests.customerId))
      .leftJoin(orders, eq(orders.id, requests.orderId))
      .leftJoin(staff, eq(staff.id, requests.assigneeId))
      .where(and(conditions(filters), behind(column, requests.id, cursor, direction)))
      .orderBy(order(column), order(requests.id))
      .limit(limit)
  );
}

/** A page of requests. */
export function listRequests(db: Reader, filters: RequestFilters, cursor: Cursor | null, limit: number) {
  const fetched = requestsQuery(db, filters, cursor, limit + 1)
    .all()
    .map((row) => ({
      ...row,
      customerName: row.customerName ?? '',
      overdue: isOverdue(row, filters.now),
    }));
  return cutPage(fetched, limit, (row) => (byDue(filters) ? row.dueAt : row.createdAt));
}

export function countRequests(db: Reader, filters: RequestFilters): number {
  return db.select({ total: count() }).from(requests).where(conditions(filters)).get()?.total ?? 0;
}

/** How many are in each state, and how many of the open ones are late. */
export function countStates(db: Reader, now: number) {
  const rows = db
    .select({ state: requests.state, total: count() })
    .from(requests)
    .groupBy(requests.state)
    .all();
  const states: Partial<Record<RequestState, number>> = {};
  for (const { state, total } of rows) states[state] = total;
  const late = db
    .select({ total: count() })
    .from(requests)
    .where(and(OPEN, lt(requests.dueAt, now)))
    .get();
  return { states, overdue: late?.total ?? 0 };
}
