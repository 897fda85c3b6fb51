import type { Birthday } from '../../../shared/domain/birthday';
import type { CaredFor } from '../../../shared/domain/customerFacts/care';
import type { Tier } from '../../../shared/domain/customerFacts/codes';
import type {
  BoughtLine,
  CountedOrder,
  CustomerHistory,
  Money,
} from '../../../shared/domain/customerFacts/history';
import { type LocalDate, localDate, todayIn } from '../../../shared/domain/dates';
import type { RevisitResult } from '../../../shared/domain/requestRules';
import type { Reader } from '../../database/database';
import { preparedOnce } from '../../database/prepared';
import { nextBirthday } from '../customers';
import { atHome } from '../homeItems';

/** What an answer to “are you satisfied” is worth, of 100. */
const SCORES: Readonly<Record<RevisitResult, number>> = { content: 100, so_so: 50, discontent: 0 };

/** Not cancelled, confirmed or partly paid, with goods that stayed. */
const COUNTED = `+o.state <> 'cancelled' AND (o.confirmed_at IS NOT NULL OR o.received_fen > 0)
  AND o.total_fen > o.delivery_fee_fen + o.carrying_fee_fen + o.installation_fee_fen`;

interface CustomerRow {
  stage: string;
  vipPinned: number;
  introducerId: number | null;
  sellerId: number | null;
  calendar: Birthday['calendar'] | null;
  month: number | null;
  day: number | null;
  leap: number;
}

interface LineRow extends Omit<BoughtLine, 'gift'> {
  orderId: number;
  gift: number;
}

/** Instants are UTC ms, dates local. */
interface Signs {
  instant: number | null;
  date: LocalDate | null;
}

// A `+` keeps SQLite from the index of a filter: only the customer narrows anything down.
const statementsOf = preparedOnce(({ $client }: Pick<Reader, '$client'>) => ({
  customer: $client.prepare(
    `SELECT stage, vip_pinned AS vipPinned, introducer_id AS introducerId, seller_id AS sellerId,
       birthday_calendar AS calendar,
       birthday_month AS month, birthday_day AS day, birthday_leap AS leap
     FROM customers WHERE id = ? AND merged_into_id IS NULL AND erased_at IS NULL`,
  ),
  orders: $client.prepare(
    `SELECT o.id, o.order_date AS date, o.discount_fen AS discountFen FROM orders o
     WHERE o.customer_id = ? AND ${COUNTED} ORDER BY o.id`,
  ),
  lines: $client.prepare(
    `SELECT l.order_id AS orderId, l.quantity, l.unit_price_fen AS unitPriceFen, l.gift, l.unit_cost_fen AS unitCostFen,
       k.default_margin_bp AS marginBp
     FROM orders o JOIN order_lines l ON l.order_id = o.id
       LEFT JOIN products p ON p.id = l.product_id LEFT JOIN product_kinds k ON k.id = p.kind_id
     WHERE o.customer_id = ? AND l.cancelled_at IS NULL ORDER BY l.order_id, l.sort, l.id`,
  ),
  money: $client.prepare(
    `SELECT p.order_id AS orderId, p.paid_date AS date, p.amount_fen AS amountFen, p.kind = 'refund' AS refund
     FROM payments p JOIN orders o ON o.id = p.order_id WHERE o.customer_id = ? ORDER BY p.id`,
  ),
  // Whoever let us in or came to us was there, whatever was said.
  signs: $client.prepare(
    `SELECT max(
       coalesce((SELECT max(d.finished_at) FROM orders o JOIN deliveries d ON d.order_id = o.id
         WHERE o.customer_id = ? AND +d.state IN ('signed', 'partly_signed', 'to_revisit', 'revisited')), -1e15),
       coalesce((SELECT max(created_at) FROM requests WHERE customer_id = ?), -1e15),
       coalesce((SELECT max(at) FROM contacts
         WHERE customer_id = ? AND +channel <> 'message' AND +outcome <> 'no_answer'), -1e15)
     ) AS instant, nullif(max(
       coalesce((SELECT max(date) FROM invitations WHERE customer_id = ? AND +state = 'attended'), ''),
       coalesce((SELECT max(date) FROM visits WHERE customer_id = ? AND +state = 'done'), '')
     ), '') AS date`,
  ),
  // What was signed for and has not come back, each line from its last trip on.
  caredFor: $client.prepare(
    `SELECT k.id AS kindId, k.care_days AS careDays, max(d.finished_at) AS deliveredAt,
       (SELECT max(done_date) FROM care_records r WHERE r.customer_id = :id AND r.kind_id = k.id) AS lastDone
     FROM orders o JOIN order_lines l ON l.order_id = o.id AND l.cancelled_at IS NULL
       JOIN products p ON p.id = l.product_id JOIN product_kinds k ON k.id = p.kind_id AND k.care_days IS NOT NULL
       JOIN order_packages g ON g.line_id = l.id AND +g.state = 'delivered'
       JOIN delivery_packages x ON x.package_id = g.id AND +x.result = 'signed'
       JOIN deliveries d ON d.id = x.delivery_id AND d.finished_at IS NOT NULL
     WHERE o.customer_id = :id GROUP BY l.id`,
  ),
  referrals: $client.prepare(
    `SELECT count(DISTINCT c.id) AS count, max(o.order_date) AS last
     FROM customers c JOIN orders o ON o.customer_id = c.id
     WHERE c.introducer_id = ? AND c.merged_into_id IS NULL AND c.erased_at IS NULL AND ${COUNTED}`,
  ),
  answers: $client.prepare(
    `SELECT revisited_at AS at, revisit_result AS result FROM requests
     WHERE customer_id = ? AND revisit_result IS NOT NULL AND revisited_at IS NOT NULL ORDER BY revisited_at, id`,
  ),
  complaint: $client
    .prepare(
      `SELECT 1 FROM requests WHERE customer_id = ? AND +kind IN ('product_complaint', 'service_complaint')
       AND +resolved_at IS NULL AND +closed_at IS NULL LIMIT 1`,
    )
    .pluck(),
  grants: $client.prepare(
    'SELECT tier, from_date AS "from", until_date AS "until" FROM tier_grants WHERE customer_id = ? ORDER BY id',
  ),
  introducer: $client.prepare('SELECT introducer_id FROM customers WHERE id = ?').pluck(),
}));

/** At most so many customers who have a line of a product without a cost of its own. */
export const buyersWithoutCost = (
  { $client }: Pick<Reader, '$client'>,
  productId: number,
  most: number,
): number[] =>
  $client
    .prepare(
      `SELECT DISTINCT o.customer_id FROM order_lines l JOIN orders o ON o.id = l.order_id
       WHERE l.product_id = ? AND l.unit_cost_fen IS NULL AND l.cancelled_at IS NULL LIMIT ?`,
    )
    .pluck()
    .all(productId, most) as number[];

/** Who introduced a customer; null: nobody, or there is no such customer. */
export const introducerOf = (db: Pick<Reader, '$client'>, id: number): number | null =>
  (statementsOf(db).introducer.get(id) as number | null | undefined) ?? null;

/** Everything that a customer's facts follow from; null for who is merged, erased or gone: they are in nothing. */
export function historyOf(db: Pick<Reader, '$client'>, id: number, zone: string): CustomerHistory | null {
  const read = statementsOf(db);
  const customer = read.customer.get(id) as CustomerRow | undefined;
  if (!customer) return null;
  const orders = read.orders.all(id) as { id: number; date: LocalDate; discountFen: number }[];
  const referrals = read.referrals.get(id) as { count: number; last: LocalDate | null };
  return {
    orders: orders.length === 0 ? [] : withLines(orders, read.lines.all(id) as LineRow[]),
    ...tierHistoryOf(db, id),
    lastSign: latest(read.signs.get(id, id, id, id, id) as Signs, referrals.last, zone),
    referred: referrals.count,
    givenUp: customer.stage === 'lost',
    vipPinned: customer.vipPinned === 1,
    answers: (read.answers.all(id) as { at: number; result: RevisitResult }[]).map(({ at, result }) => ({
      date: todayIn(at, zone),
      score: SCORES[result],
    })),
    openComplaint: read.complaint.get(id) !== undefined,
    home: atHome(db, id),
    // Commissions come with their feature.
    otherCostFen: 0,
    caredFor: orders.length === 0 ? [] : caredForOf(db, id, zone),
    sellerId: customer.sellerId,
    birthdayFrom: birthdaysOf(customer),
  };
}

/** What a customer's tier follows from. */
export function tierHistoryOf(
  db: Pick<Reader, '$client'>,
  id: number,
): Pick<CustomerHistory, 'money' | 'tierGrants'> {
  const read = statementsOf(db);
  return {
    money: (read.money.all(id) as (Omit<Money, 'refund'> & { refund: number })[]).map((one) => ({
      ...one,
      refund: one.refund === 1,
    })),
    tierGrants: read.grants.all(id) as { tier: Tier; from: LocalDate; until: LocalDate }[],
  };
}

/** What stands in a customer's home and wants care, a line of an order each; what was returned is not among it. */
export function caredForOf(db: Pick<Reader, '$client'>, id: number, zone: string): CaredFor[] {
  const rows = statementsOf(db).caredFor.all({ id }) as (Omit<CaredFor, 'delivered'> & {
    deliveredAt: number;
  })[];
  return rows.map(({ deliveredAt, ...row }) => ({ ...row, delivered: todayIn(deliveredAt, zone) }));
}

function withLines(
  orders: readonly { id: number; date: LocalDate; discountFen: number }[],
  lines: readonly LineRow[],
): CountedOrder[] {
  const byOrder = Map.groupBy(lines, ({ orderId }) => orderId);
  return orders.map(({ id, date, discountFen }) => ({
    date,
    discountFen,
    lines: (byOrder.get(id) ?? []).map((line) => ({ ...line, gift: line.gift === 1 })),
  }));
}

function latest({ instant, date }: Signs, referral: LocalDate | null, zone: string): LocalDate | null {
  const days = [referral, date, instant === null || instant <= -1e15 ? null : todayIn(instant, zone)];
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}

/** The next day of each birthday that was asked for lately, and from which day on: a lunar one takes long to find. */
const birthdays = new Map<string, { from: LocalDate; next: LocalDate }>();

function birthdaysOf({ calendar, month, day, leap }: CustomerRow): CustomerHistory['birthdayFrom'] {
  if (calendar === null || month === null || day === null) return () => null;
  const birthday = { calendar, month, day, leap: leap === 1 };
  const key = `${calendar} ${month} ${day} ${leap}`;
  return (from) => {
    const known = birthdays.get(key);
    if (known && from >= known.from && from <= known.next) return known.next;
    const next = nextBirthday(localDate(from), birthday);
    birthdays.set(key, { from, next });
    return next;
  };
}
