import { and, eq, isNull, lt, type SQLWrapper, sql } from 'drizzle-orm';
import type { InputOf } from '../../../shared/contract';
import { isOverdue } from '../../../shared/domain/requestRules';
import { REQUEST_STATES, type RequestState } from '../../../shared/domain/states/request';
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
import { customers, orders, requests, staff } from '../../database/schema';
import { foundByText } from '../search';

export type RequestFilters = Omit<InputOf<'requests.list'>, keyof PageAt> & {
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

/** Overdue ones are asked for by their due time, so they come in its order. */
const byDue = ({ sort, view }: RequestFilters): boolean => sort === 'due' || view === 'overdue';

/** What a list is narrowed by. What is open comes from the small indexes of what is open, so it needs no leader. */
function narrowedBy(db: Reader, filters: RequestFilters, everyHit = false): Narrowed {
  const { view, kind, assigneeId, customerId, orderId, text, now } = filters;
  const open = view === 'open' || view === 'overdue';
  const unlessOpen = (column: SQLWrapper) => (open ? sql`+${column}` : column);
  return {
    filters: [
      only(requests.orderId, orderId),
      only(requests.customerId, customerId),
      only(requests.state, view === 'all' || open ? null : view),
      only(unlessOpen(requests.assigneeId), assigneeId),
      only(unlessOpen(requests.kind), kind),
    ],
    rest: [open ? OPEN : undefined, view === 'overdue' ? lt(requests.dueAt, now) : undefined],
    found:
      text === null
        ? undefined
        : foundByText(db, text, { column: requests.id, entity: 'requests', everyHit }),
  };
}

const requestRows = (db: Reader, { where, orderBy, limit }: Walk) =>
  db
    .select(ROW_COLUMNS)
    .from(requests)
    // Left joins, though a customer is never missing: the walk has to start at the requests.
    .leftJoin(customers, eq(customers.id, requests.customerId))
    .leftJoin(orders, eq(orders.id, requests.orderId))
    .leftJoin(staff, eq(staff.id, requests.assigneeId))
    .where(where)
    .orderBy(...orderBy)
    .limit(limit)
    .all();
type Row = ReturnType<typeof requestRows>[number];

const NEWEST: Sort<Row> = {
  ...{ by: requests.createdAt, id: requests.id, direction: 'desc' },
  value: (row) => row.createdAt,
};
const DUE_FIRST: Sort<Row> = {
  ...{ by: requests.dueAt, id: requests.id, direction: 'asc' },
  value: (row) => row.dueAt,
};

/** A page of requests. */
export function listRequests(db: Reader, filters: RequestFilters, at: PageAt) {
  const sort = byDue(filters) ? DUE_FIRST : NEWEST;
  const page = readPage(narrowedBy(db, filters, at.everyHit), sort, at, (walk) => requestRows(db, walk));
  const rows = page.rows.map((row) => ({
    ...row,
    customerName: row.customerName ?? '',
    overdue: isOverdue(row, filters.now),
  }));
  return { ...page, rows };
}

/** How many requests a list has, see `countUpTo`. */
export const countRequests = (db: Reader, filters: RequestFilters, most?: number): number =>
  countUpTo(db, requests, narrowedBy(db, filters, most === EVERY_ROW), most);

/** How many are in each state, and how many of the open ones are late; each counted as a list is. */
export function countStates(db: Reader, now: number) {
  const states: Partial<Record<RequestState, number>> = {};
  for (const state of REQUEST_STATES) {
    const total = countUpTo(db, requests, { filters: [only(requests.state, state)] });
    if (total > 0) states[state] = total;
  }
  const overdue = countUpTo(db, requests, { filters: [], rest: [OPEN, lt(requests.dueAt, now)] });
  return { states, overdue };
}
