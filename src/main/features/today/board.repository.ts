import { type SQL, sql } from 'drizzle-orm';
import { MOST_COUNTED_TODAY } from '../../../shared/domain/counting';
import { addDays, type LocalDate } from '../../../shared/domain/dates';
import type { Role } from '../../../shared/domain/roles';
import type { TaskKind } from '../../../shared/domain/taskKinds';
import type { TaskGroup } from '../../../shared/domain/todayGroups';
import type { BoardRow } from '../../../shared/features/today/contract';
import { seenBy } from '../../core/access/visibleTo';
import type { Reader } from '../../database/database';
import { type PageAt, walk } from '../../database/paging';
import { UNPAID } from '../../database/schema';

/** Day and time on which a task shows, as one text that sorts by time; word for word that of the index `tasks_shown`. */
const SHOWN = sql.raw(`(coalesce("snoozed_until", "due_date") || coalesce("due_time", ''))`);
const AFTER_EVERYTHING = '~';

export interface TaskFilters {
  group: TaskGroup;
  /** Which tasks the role sees. */
  role: Role;
  /** Who looks. */
  me: number;
  /** Only what this person or nobody is to do; NULL: everybody's. */
  staffId: number | null;
  today: LocalDate;
  /** HH:MM of now. */
  time: string;
}

/** From (included) and to (excluded) in the text of `SHOWN`. A task without a time is for now. */
function span({ group, today, time }: TaskFilters): [from: string, to: string] {
  const tomorrow = addDays(today, 1);
  switch (group) {
    case 'overdue':
      return ['', today];
    case 'now':
      return [today, `${today}${time}${AFTER_EVERYTHING}`];
    case 'later':
      return [`${today}${time}${AFTER_EVERYTHING}`, tomorrow];
    case 'tomorrow':
      return [tomorrow, addDays(today, 2)];
  }
}

function taskConditions(filters: TaskFilters): SQL {
  const { group } = filters;
  const [from, to] = span(filters);
  const seen = seenBy(filters.role, 'tasks');
  const visible = typeof seen === 'function' ? sql.raw(`AND (${seen('tasks', String(filters.me))})`) : sql``;
  const mine =
    filters.staffId === null ? sql`` : sql`AND ifnull(assignee_id, ${filters.staffId}) = ${filters.staffId}`;
  // Whoever is to be woken up by today is among the customers who come up, with whatever else is due.
  const elsewhere = group === 'tomorrow' ? sql`` : sql`AND kind <> 'wake_up'`;
  return sql`state = 'open' AND ${SHOWN} >= ${from} AND ${SHOWN} < ${to} ${elsewhere} ${visible} ${mine}`;
}

// INDEXED BY: without statistics SQLite prefers other indexes and sorts what they find.

/** What a row of the board is selected from, whatever it begins with. Columns come back by these names. */
const ABOUT_CUSTOMER = sql`
  c.id AS customerId, c.name AS customerName, c.phone AS phone, m.name AS community,
  k.at AS lastAt, k.channel AS lastChannel, k.outcome AS lastOutcome, k.note AS lastNote`;
const JOIN_CUSTOMER = sql`
  LEFT JOIN communities m ON m.id = c.community_id
  LEFT JOIN contacts k ON k.id = (
    SELECT id FROM contacts WHERE customer_id = c.id ORDER BY at DESC, id DESC LIMIT 1)`;
const ABOUT_ORDER = sql`
  o.id AS orderId, o.number AS orderNumber, o.version AS orderVersion, o.state AS orderState,
  o.agreed_date AS agreedDate, o.total_fen - o.received_fen AS balanceFen`;

export interface FoundRow {
  id: number;
  shown: string;
  taskKey?: string;
  kind: TaskKind;
  version?: number;
  showDate?: string;
  dueDate?: string;
  dueTime?: string | null;
  note?: string | null;
  /** The open task to wake a customer up. */
  wakeUpId?: number | null;
  playbook?: string | null;
  message?: string | null;
  /** Since when the customer's furniture is due for care; NULL: it is not. */
  careSince?: string | null;
  assigneeName: string | null;
  customerId: number | null;
  customerName: string | null;
  phone: string | null;
  community: string | null;
  lastAt: number | null;
  lastChannel: NonNullable<BoardRow['last']>['channel'] | null;
  lastOutcome: NonNullable<BoardRow['last']>['outcome'] | null;
  lastNote: string | null;
  /** As a delivery of the order shows it. */
  recipient?: string | null;
  recipientPhone?: string | null;
  recipientCommunity?: string | null;
  /** 1 where the order has a delivery. */
  travels?: 0 | 1;
  visitId?: number | null;
  quoteId?: number | null;
  quoteNumber?: string | null;
  validUntil?: string | null;
  orderId?: number | null;
  orderNumber?: string | null;
  orderVersion?: number | null;
  orderState?: BoardRow['orderState'];
  agreedDate?: string | null;
  balanceFen?: number | null;
  deliveryId?: number | null;
  deliveryVersion?: number | null;
  deliveryState?: BoardRow['deliveryState'];
  deliveryDate?: string | null;
  slotName?: string | null;
  slotNameEn?: string | null;
  slotTime?: string | null;
}

/** Behind the other conditions: where the page begins, in the order of its index, and how many rows it takes. */
function cutBy(by: SQL, direction: 'asc' | 'desc', at: PageAt): SQL {
  const { where, orderBy, limit } = walk({ by, id: sql`id`, direction }, at);
  return sql`${where ? sql`AND ${where}` : sql``} ORDER BY ${sql.join(orderBy, sql`, `)} LIMIT ${limit}`;
}

/** The page that was cut, in the same order after its joins. */
function ordered(by: string, id: string, direction: 'asc' | 'desc', at: PageAt): SQL {
  const { orderBy } = walk({ by: sql.raw(by), id: sql.raw(id), direction }, at);
  return sql`ORDER BY ${sql.join(orderBy, sql`, `)}`;
}

/** The day since which a customer's furniture is due for care, where nobody has put that off; of the facts `f`. */
const careDue = (today: LocalDate): SQL => sql`iif(f.next_care <= ${today} AND NOT EXISTS (
  SELECT 1 FROM reminder_pauses p WHERE p.customer_id = f.customer_id AND p.reason = 'care'
    AND (p.until IS NULL OR p.until > ${today})), f.next_care, NULL)`;

/** A page of stored tasks: cut by the index first, then filled with what the rows show. */
export function taskStatement(filters: TaskFilters, at: PageAt): SQL {
  const page = cutBy(SHOWN, 'asc', at);
  return sql`
    SELECT t.id AS id, t.shown AS shown, t.key AS taskKey, t.kind AS kind, t.version AS version,
      coalesce(t.snoozed_until, t.due_date) AS showDate, t.due_date AS dueDate, t.due_time AS dueTime,
      t.note AS note, t.playbook AS playbook, t.message AS message,
      ${careDue(filters.today)} AS careSince, s.name AS assigneeName, ${ABOUT_CUSTOMER}, t.visit_id AS visitId,
      o.contact_name AS recipient, o.phone AS recipientPhone, o.community AS recipientCommunity,
      EXISTS (SELECT 1 FROM deliveries WHERE order_id = o.id) AS travels,
      q.id AS quoteId, q.number AS quoteNumber, q.valid_until AS validUntil, ${ABOUT_ORDER},
      d.id AS deliveryId, d.version AS deliveryVersion, d.state AS deliveryState, d.date AS deliveryDate,
      w.name AS slotName, w.name_en AS slotNameEn, w.start_time || '–' || w.end_time AS slotTime
    FROM (
      SELECT *, ${SHOWN} AS shown FROM tasks INDEXED BY tasks_shown WHERE ${taskConditions(filters)} ${page}
    ) t
    LEFT JOIN customers c ON c.id = t.customer_id ${JOIN_CUSTOMER}
    LEFT JOIN customer_facts f ON f.customer_id = c.id
    LEFT JOIN staff s ON s.id = t.assignee_id
    LEFT JOIN orders o ON o.id = t.order_id
    LEFT JOIN deliveries d ON d.id = t.delivery_id
    LEFT JOIN slots w ON w.id = d.slot_id
    LEFT JOIN quotes q ON t.kind = 'quote_expiring' AND q.id = CAST(substr(t.key, 7) AS INTEGER)
    ${ordered('t.shown', 't.id', 'asc', at)}`;
}

export const taskRows = (db: Reader, filters: TaskFilters, at: PageAt): FoundRow[] =>
  db.all<FoundRow>(taskStatement(filters, at));

export const countTasks = (db: Reader, filters: TaskFilters): number =>
  db.get<{ n: number }>(
    sql`SELECT count(*) AS n FROM (SELECT 1 FROM tasks INDEXED BY tasks_shown WHERE ${taskConditions(filters)} LIMIT ${MOST_COUNTED_TODAY})`,
  ).n;

/** The rows of customers who come up by themselves; in any order. With the task to wake one up, where it is due. */
export const peopleStatement = (ids: readonly number[], today: LocalDate): SQL => sql`
  SELECT c.id AS id, '' AS shown, iif(t.id IS NULL, 'contact', 'wake_up') AS kind, t.id AS wakeUpId, t.version AS version,
    coalesce(t.snoozed_until, t.due_date) AS showDate, t.due_date AS dueDate, t.note AS note,
    s.name AS assigneeName, ${ABOUT_CUSTOMER}
  FROM customers c ${JOIN_CUSTOMER}
  LEFT JOIN tasks t ON t.key = 'wake_up:customer:' || c.id AND t.state = 'open'
    AND coalesce(t.snoozed_until, t.due_date) <= ${today}
  LEFT JOIN staff s ON s.id = c.seller_id
  WHERE c.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

export interface QuoteFilters {
  /** Valid until from … to, both included. */
  from: LocalDate;
  to: LocalDate;
  staffId: number | null;
}

function quoteConditions({ from, to, staffId }: QuoteFilters): SQL {
  const mine = staffId === null ? sql`` : sql`AND ifnull(seller_id, ${staffId}) = ${staffId}`;
  return sql`quotes.state IN ('offered', 'accepted') AND valid_until >= ${from} AND valid_until <= ${to} ${mine}
    AND NOT EXISTS (SELECT 1 FROM tasks WHERE tasks.key = 'quote:' || quotes.id AND tasks.state <> 'cancelled')`;
}

/** Offers that run out in these days and for which no task was ever asked. */
export function quoteStatement(filters: QuoteFilters, at: PageAt): SQL {
  const page = cutBy(sql`valid_until`, 'asc', at);
  return sql`
    SELECT q.id AS id, q.valid_until AS shown, 'quote_expiring' AS kind, s.name AS assigneeName,
      ${ABOUT_CUSTOMER}, q.id AS quoteId, q.number AS quoteNumber, q.valid_until AS validUntil
    FROM (
      SELECT * FROM quotes INDEXED BY quotes_valid WHERE ${quoteConditions(filters)} ${page}
    ) q
    LEFT JOIN customers c ON c.id = q.customer_id ${JOIN_CUSTOMER}
    LEFT JOIN staff s ON s.id = q.seller_id
    ${ordered('q.valid_until', 'q.id', 'asc', at)}`;
}

export const countQuotes = (db: Reader, filters: QuoteFilters): number =>
  db.get<{ n: number }>(
    sql`SELECT count(*) AS n FROM (SELECT 1 FROM quotes INDEXED BY quotes_valid WHERE ${quoteConditions(filters)} LIMIT ${MOST_COUNTED_TODAY})`,
  ).n;

export const UNPAID_ORDER = sql.raw(UNPAID);

function balanceConditions(staffId: number | null): SQL {
  const mine = staffId === null ? sql`` : sql`AND ifnull(seller_id, ${staffId}) = ${staffId}`;
  return sql`${UNPAID_ORDER} ${mine} AND NOT EXISTS (
    SELECT 1 FROM tasks WHERE tasks.key = 'balance:order:' || orders.id AND tasks.state <> 'cancelled')`;
}

/** Delivered orders with a balance for which no task was ever asked, the oldest first. */
export function balanceStatement(staffId: number | null, at: PageAt): SQL {
  const page = cutBy(sql`order_date`, 'asc', at);
  return sql`
    SELECT o.id AS id, o.order_date AS shown, 'collect_balance' AS kind, s.name AS assigneeName,
      ${ABOUT_CUSTOMER}, ${ABOUT_ORDER}
    FROM (
      SELECT * FROM orders INDEXED BY orders_unpaid WHERE ${balanceConditions(staffId)} ${page}
    ) o
    LEFT JOIN customers c ON c.id = o.customer_id ${JOIN_CUSTOMER}
    LEFT JOIN staff s ON s.id = o.seller_id
    ${ordered('o.order_date', 'o.id', 'asc', at)}`;
}

export const countBalances = (db: Reader, staffId: number | null): number =>
  db.get<{ n: number }>(
    sql`SELECT count(*) AS n FROM (SELECT 1 FROM orders INDEXED BY orders_unpaid WHERE ${balanceConditions(staffId)} LIMIT ${MOST_COUNTED_TODAY})`,
  ).n;
