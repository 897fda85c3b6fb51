import { addDays, type LocalDate, startOfDayMs, todayIn } from '../../../shared/domain/dates';
import {
  type PausableReason,
  REMINDER_REASONS,
  type ReminderDays,
  type ReminderReason,
  type ReminderState,
  TRIED_REST_DAYS,
} from '../../../shared/domain/reminders';
import type { CustomerStage } from '../../../shared/domain/states/customerStage';
import type { Reader } from '../../database/database';
import { preparedOnce } from '../../database/prepared';

/** Word for word the conditions of the indexes `customers_quiet` and `customers_waking`, and what the first sorts by. */
const QUIET = `"next_contact_date" IS NULL AND "merged_into_id" IS NULL AND "erased_at" IS NULL AND "stage" NOT IN ('won', 'lost', 'paused')`;
const WAKING = `"stage" = 'paused' AND "merged_into_id" IS NULL AND "erased_at" IS NULL`;
const SINCE = 'coalesce("last_contact_at", "created_at")';
const UNTRIED = '("last_contact_at" IS NULL)';

/** By what a customer is spoken to, of open tasks `t`. */
const SPEAKS = `(t.kind IN ('contact', 'visit', 'invitation') OR t.playbook IS NOT NULL)`;
const planned = (id: string) =>
  `EXISTS (SELECT 1 FROM tasks t WHERE t.customer_id = ${id} AND t.state = 'open' AND ${SPEAKS})`;
const onToday = (
  id: string,
) => `EXISTS (SELECT 1 FROM tasks t WHERE t.customer_id = ${id} AND t.state = 'open'
  AND coalesce(t.snoozed_until, t.due_date) <= :today AND ${SPEAKS})`;
const paused = (reason: PausableReason, id: string) => `EXISTS (SELECT 1 FROM reminder_pauses p
  WHERE p.customer_id = ${id} AND p.reason = '${reason}' AND (p.until IS NULL OR p.until > :today))`;
/** SQL that holds for who has asked to be erased: they are left alone. `id`: the customer's, in SQL. */
export const leaving = (id: string) => `EXISTS (SELECT 1 FROM approvals a
  WHERE a.entity = 'customers' AND a.entity_id = ${id} AND a.kind = 'erasure' AND +a.state = 'pending')`;
const wakeUpTask = (id: string, columns: string) =>
  `SELECT ${columns} FROM tasks t WHERE t.key = 'wake_up:customer:' || ${id} AND t.state = 'open'`;

const quiet = (reason: PausableReason, more: string) => `
  SELECT id, ${SINCE} AS since FROM customers INDEXED BY customers_quiet
  WHERE ${QUIET} AND seller_id IS :seller AND ${more}
    AND NOT ${planned('customers.id')} AND NOT ${paused(reason, 'customers.id')} AND NOT ${leaving('customers.id')}
  ORDER BY ${SINCE} DESC, id DESC LIMIT :most`;
const NOTHING_BOUGHT = `created_at < :neverBoughtBefore
  AND EXISTS (SELECT 1 FROM customer_facts f WHERE f.customer_id = customers.id AND f.buys = 0)`;

/**
 * The customers of a seller that come up for each reason, those nearest to today first, each along its index. The same
 * rules as `remindersOf`. Who comes up for having bought nothing comes up for silence as well, as a rule: looked for is
 * only who does not, because it is not so long yet, or because nobody wants to hear of it.
 */
export const REMINDER_STATEMENTS: readonly { reason: ReminderReason; sql: string }[] = [
  {
    reason: 'wake_up',
    sql: `SELECT id, wake_up_date AS since FROM customers INDEXED BY customers_waking
      WHERE ${WAKING} AND seller_id IS :seller AND wake_up_date <= :today
        AND EXISTS (${wakeUpTask('customers.id', '1')}) AND NOT ${leaving('customers.id')}
      ORDER BY wake_up_date DESC, id DESC LIMIT :most`,
  },
  {
    reason: 'care',
    sql: `SELECT customer_id AS id, next_care AS since FROM customer_facts INDEXED BY customer_facts_seller_care
      WHERE seller_id IS :seller AND next_care <= :today AND NOT ${onToday('customer_facts.customer_id')}
        AND NOT ${paused('care', 'customer_facts.customer_id')} AND NOT ${leaving('customer_facts.customer_id')}
      ORDER BY next_care DESC, customer_id DESC LIMIT :most`,
  },
  { reason: 'never', sql: quiet('never', `${UNTRIED} = 1 AND ${SINCE} < :neverBefore`) },
  { reason: 'silent', sql: quiet('silent', `${UNTRIED} = 0 AND ${SINCE} < :silentBefore`) },
  {
    reason: 'not_bought',
    sql: `SELECT customer_id AS id, last_buy AS since FROM customer_facts INDEXED BY customer_facts_seller_buy
      WHERE seller_id IS :seller AND last_buy <= :boughtUntil
        AND EXISTS (SELECT 1 FROM customers c WHERE c.id = customer_facts.customer_id AND c.next_contact_date IS NULL
          AND c.stage NOT IN ('lost', 'paused') AND (c.last_contact_at IS NULL OR c.last_contact_at < :restedBefore))
        AND NOT ${planned('customer_facts.customer_id')} AND NOT ${paused('not_bought', 'customer_facts.customer_id')}
        AND NOT ${leaving('customer_facts.customer_id')}
      ORDER BY last_buy DESC, customer_id DESC LIMIT :most`,
  },
  {
    reason: 'never_bought',
    sql: quiet(
      'never_bought',
      `${UNTRIED} = 0 AND ${SINCE} >= :silentBefore AND ${SINCE} < :restedBefore AND ${NOTHING_BOUGHT}`,
    ),
  },
  {
    reason: 'never_bought',
    sql: quiet('never_bought', `${UNTRIED} = 1 AND ${SINCE} >= :neverBefore AND ${NOTHING_BOUGHT}`),
  },
  {
    reason: 'never_bought',
    sql: `SELECT id, ${SINCE} AS since FROM customers
      WHERE id IN (SELECT p.customer_id FROM reminder_pauses p
          WHERE p.reason IN ('never', 'silent') AND (p.until IS NULL OR p.until > :today))
        AND ${QUIET} AND +seller_id IS :seller AND (last_contact_at IS NULL OR last_contact_at < :restedBefore)
        AND ${NOTHING_BOUGHT} AND NOT ${planned('customers.id')} AND NOT ${paused('never_bought', 'customers.id')}
        AND NOT ${leaving('customers.id')}
      ORDER BY ${SINCE} DESC, id DESC LIMIT :most`,
  },
];

const statementsOf = preparedOnce(({ $client }: Pick<Reader, '$client'>) => ({
  byReason: REMINDER_STATEMENTS.map(({ reason, sql }) => ({ reason, statement: $client.prepare(sql) })),
  sellers: $client.prepare('SELECT id FROM staff ORDER BY id').pluck(),
  state: $client.prepare(
    `SELECT c.stage, c.created_at AS createdAt, c.last_contact_at AS lastContactAt, c.next_contact_date AS nextContact,
       coalesce(f.buys, 0) AS buys, f.last_buy AS lastBuy, f.next_care AS nextCare,
       (${wakeUpTask('c.id', 'coalesce(t.snoozed_until, t.due_date)')}) AS wakeUp,
       ${planned('c.id')} AS planned, ${onToday('c.id')} AS onToday,
       (SELECT json_group_array(reason) FROM reminder_pauses p
         WHERE p.customer_id = c.id AND (p.until IS NULL OR p.until > :today)) AS paused
     FROM customers c LEFT JOIN customer_facts f ON f.customer_id = c.id
     WHERE c.id = :id AND c.merged_into_id IS NULL AND c.erased_at IS NULL AND NOT ${leaving('c.id')}`,
  ),
}));

/** Instants (UTC ms) and days before which something lies that is so old. */
function bounds({ days, today, zone }: Omit<DueOf, 'sellers'>) {
  const startOf = (age: number) => startOfDayMs(addDays(today, 1 - age), zone);
  return {
    today,
    neverBefore: startOf(days.neverDays),
    silentBefore: startOf(days.silentDays),
    neverBoughtBefore: startOf(days.neverBoughtDays),
    restedBefore: startOf(TRIED_REST_DAYS),
    boughtUntil: addDays(today, -days.notBoughtDays),
  };
}

type Bounds = ReturnType<typeof bounds>;

/** A customer who comes up, by the most pressing reason. */
export interface DueCustomer {
  readonly id: number;
  readonly reason: ReminderReason;
  /** Local date or UTC ms, of one kind for each reason. */
  readonly since: string | number;
}

export interface DueOf {
  readonly days: ReminderDays;
  readonly today: LocalDate;
  readonly zone: string;
  /** Whose customers; NULL among them: nobody's. */
  readonly sellers: readonly (number | null)[];
}

/** At most so many of each seller's customers, the most pressing reason first. */
export function dueCustomers(db: Pick<Reader, '$client'>, of: DueOf, most: number): DueCustomer[] {
  const asked = bounds(of);
  const found = of.sellers.flatMap((seller) => [...ofSeller(db, asked, seller, most).values()]);
  const rank = (one: DueCustomer) => REMINDER_REASONS.indexOf(one.reason);
  return found.sort(
    (a, b) => rank(a) - rank(b) || (a.since < b.since ? 1 : a.since > b.since ? -1 : b.id - a.id),
  );
}

/** How many come up in all, counted to here. */
export function countDue(db: Pick<Reader, '$client'>, of: DueOf, most: number): number {
  const asked = bounds(of);
  let total = 0;
  for (const seller of of.sellers) {
    if (total >= most) break;
    total += ofSeller(db, asked, seller, most - total).size;
  }
  return total;
}

function ofSeller(
  db: Pick<Reader, '$client'>,
  asked: Bounds,
  seller: number | null,
  most: number,
): Map<number, DueCustomer> {
  const found = new Map<number, DueCustomer>();
  const values = { ...asked, seller, most };
  for (const { reason, statement } of statementsOf(db).byReason) {
    if (found.size >= most) break;
    const rows = statement.all(valuesIn(statement.source, values)) as Omit<DueCustomer, 'reason'>[];
    for (const row of rows) {
      if (found.size < most && !found.has(row.id)) found.set(row.id, { ...row, reason });
    }
  }
  return found;
}

/** The values that a statement names. */
const valuesIn = (source: string, values: Readonly<Record<string, string | number | null>>) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => source.includes(`:${name}`)));

/** Everybody whose customers there are: all colleagues, also those who have left, and nobody. */
export const allSellers = (db: Pick<Reader, '$client'>): (number | null)[] => [
  ...(statementsOf(db).sellers.all() as number[]),
  null,
];

interface StateRow {
  stage: CustomerStage;
  createdAt: number;
  lastContactAt: number | null;
  nextContact: LocalDate | null;
  buys: number;
  lastBuy: LocalDate | null;
  nextCare: LocalDate | null;
  wakeUp: LocalDate | null;
  planned: 0 | 1;
  onToday: 0 | 1;
  paused: string;
}

/** What a customer's reminders follow from; null for who was merged or erased, or has asked to be. */
export function reminderState(
  db: Pick<Reader, '$client'>,
  id: number,
  { today, zone }: Pick<DueOf, 'today' | 'zone'>,
): ReminderState | null {
  const row = statementsOf(db).state.get({ id, today }) as StateRow | undefined;
  if (!row) return null;
  const { createdAt, lastContactAt, ...rest } = row;
  return {
    ...rest,
    registered: todayIn(createdAt, zone),
    lastAttempt: lastContactAt === null ? null : todayIn(lastContactAt, zone),
    planned: row.planned === 1,
    onToday: row.onToday === 1,
    paused: new Set(JSON.parse(row.paused) as PausableReason[]),
  };
}
