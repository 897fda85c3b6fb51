import { sql } from 'drizzle-orm';
import type { OutputOf } from '../../../shared/contract';
import type { LocalDate } from '../../../shared/domain/dates';
import type { Reader } from '../../database/database';
import { toCollect } from '../deliveries';
import { UNPAID_ORDER } from './board.repository';

type Crew = OutputOf<'today.deliveries'>[number];
type Money = OutputOf<'today.money'>;

const MONEY_ROWS = 8;

// A `+` before a column keeps SQLite from the index of all deliveries of a state or kind: the day's are few.

/** A day's stops, in the order of crews, slots and stops. */
export function deliveriesOfDay(db: Reader, date: LocalDate): Crew[] {
  const found = db.all<Crew['stops'][number] & { crewId: number; crewName: string; slotId: number }>(sql`
    SELECT c.id AS crewId, d.slot_id AS slotId, c.name AS crewName, d.id AS id, d.number AS number, d.kind AS kind, d.state AS state,
      d.order_id AS orderId, o.contact_name AS contactName, o.community AS community, o.district AS district,
      d.packages AS packages, max(o.total_fen - o.received_fen, 0) AS balanceToCollectFen,
      s.name AS slotName, s.name_en AS slotNameEn, s.start_time AS startTime
    FROM deliveries d
    JOIN crews c ON c.id = d.crew_id JOIN slots s ON s.id = d.slot_id JOIN orders o ON o.id = d.order_id
    WHERE d.date = ${date} AND d.state NOT IN ('cancelled', 'moved', 'unscheduled')
    ORDER BY c.sort, c.id, s.sort, d.stop_no, d.id`);
  const crews: Crew[] = [];
  for (const { crewId, crewName, slotId, ...stop } of found) {
    if (crews.at(-1)?.crewId !== crewId) crews.push({ crewId, crewName, stops: [] });
    const { balanceFen } = toCollect(db, { ...stop, date, slotId }, stop.balanceToCollectFen);
    crews.at(-1)?.stops.push({ ...stop, balanceToCollectFen: balanceFen });
  }
  return crews;
}

export function moneyDue(db: Reader, today: LocalDate): Money {
  // What is owed now, and once for an order that two crews go to.
  const collect = db.get<{ fen: number | null }>(sql`
    SELECT sum(max(total_fen - received_fen, 0)) AS fen FROM orders WHERE id IN (
      SELECT order_id FROM deliveries
      WHERE date = ${today} AND +state IN ('booked', 'reminded', 'dispatched', 'on_the_way'))`);
  const overdue = db.get<{ fen: number | null; n: number }>(sql`
    SELECT sum(total_fen - received_fen) AS fen, count(*) AS n FROM orders INDEXED BY orders_unpaid WHERE ${UNPAID_ORDER}`);
  return {
    collectTodayFen: collect.fen ?? 0,
    overdueFen: overdue.fen ?? 0,
    overdueOrders: overdue.n,
    rows: db.all<Money['rows'][number]>(unpaidStatement(MONEY_ROWS)),
  };
}

/** Delivered and not paid in full, the oldest order first. */
export const unpaidStatement = (limit: number) => sql`
  SELECT o.id AS orderId, o.number AS number, o.customer_id AS customerId, c.name AS customerName,
    o.order_date AS orderDate, o.state AS state, o.total_fen - o.received_fen AS balanceFen
  FROM (SELECT * FROM orders INDEXED BY orders_unpaid WHERE ${UNPAID_ORDER} ORDER BY order_date, id LIMIT ${limit}) o
  JOIN customers c ON c.id = o.customer_id
  ORDER BY o.order_date, o.id`;

/** Customers registered in [from, to), UTC ms. */
export const registeredBetween = (db: Reader, from: number, to: number): number =>
  db.get<{ n: number }>(sql`
    SELECT count(*) AS n FROM customers
    WHERE created_at >= ${from} AND created_at < ${to} AND merged_into_id IS NULL`).n;

/** UTC ms of the first customer's registration, or NULL. */
export const firstRegistration = (db: Reader): number | null =>
  db.get<{ at: number | null }>(sql`SELECT min(created_at) AS at FROM customers WHERE merged_into_id IS NULL`)
    .at;

export const ordersOn = (db: Reader, date: LocalDate): number =>
  db.get<{ n: number }>(sql`
    SELECT count(*) AS n FROM orders WHERE order_date = ${date} AND state <> 'cancelled'`).n;

/** Receipts less refunds, in fen. */
export const receivedOn = (db: Reader, date: LocalDate): number =>
  db.get<{ fen: number | null }>(sql`
    SELECT sum(CASE kind WHEN 'refund' THEN -amount_fen ELSE amount_fen END) AS fen
    FROM payments WHERE paid_date = ${date}`).fen ?? 0;

/** Deliveries planned for a day that were not moved or given up, and how many of them have a result. */
export const deliveriesOn = (db: Reader, date: LocalDate): { planned: number; done: number } =>
  db.get<{ planned: number; done: number }>(sql`
    SELECT count(*) AS planned,
      count(CASE WHEN state IN ('signed', 'partly_signed', 'refused', 'to_revisit', 'revisited') THEN 1 END) AS done
    FROM deliveries
    WHERE date = ${date} AND +kind = 'delivery' AND state NOT IN ('cancelled', 'moved', 'unscheduled')`);
