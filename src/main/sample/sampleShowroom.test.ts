import { expect, test } from 'vitest';
import { sampleTestStore } from '../../../tests/support/sampleStore';
import {
  BUYING_PATTERNS,
  CUSTOMER_CLASSES,
  LAYERS,
  QUADRANTS,
  TIERS,
} from '../../shared/domain/customerFacts/codes';
import { CUSTOMER_STAGE_MOVES, type CustomerStage } from '../../shared/domain/states/customerStage';
import { TODAY_GROUPS, type TodayGroup } from '../../shared/domain/todayGroups';

type Store = Awaited<ReturnType<typeof sampleTestStore>>;

interface Move {
  at: number;
  entity: string;
  entityId: number;
  fromState: string | null;
  toState: string;
}

// Filling takes seconds, so one day is looked at from all sides; the tour walks another.
test('on a Sunday at opening time all is in the order of time, for a busy but calm morning', async () => {
  const store = await sampleTestStore('2026-11-22T08:05+08:00');
  movesFollowEachOther(store);
  documentsFollowEachOther(store);
  await todayIsCalm(store);
  await customersAreOfAllKinds(store);
  goodsComeBack(store);
  customersAreTold(store);
  await membersHaveCards(store);
}, 90_000);

function movesFollowEachOther({ database, clock }: Store): void {
  const moves = database.connection
    .prepare<[], Move>(
      `SELECT at, entity, entity_id AS entityId, from_state AS fromState, to_state AS toState
       FROM state_changes ORDER BY id`,
    )
    .all();
  expect(moves.length).toBeGreaterThan(500);
  const last = new Map<string, Move>();
  for (const move of moves) {
    const key = `${move.entity} ${move.entityId}`;
    const before = last.get(key);
    expect(move.at, `${key} → ${move.toState}`).toBeGreaterThanOrEqual(before?.at ?? 0);
    expect(move.at).toBeLessThanOrEqual(clock.now());
    if (before && move.entity !== 'orders') expect(move.fromState, key).toBe(before.toState);
    // Who has no order left is brought back from `won` to the stage before it, which no step of the table does.
    if (move.entity === 'customers' && move.fromState !== null && move.fromState !== 'won') {
      const allowed: readonly string[] = CUSTOMER_STAGE_MOVES[move.fromState as CustomerStage];
      expect(allowed, key).toContain(move.toState);
    }
    last.set(key, move);
  }
}

/** Who has a tier got a card; the first lost one and made use of a right. */
async function membersHaveCards({ as }: Store): Promise<void> {
  const { rows } = await as.front_desk('members.list', {});
  const holders = rows.filter(({ cardNumber }) => cardNumber !== null);
  expect(holders).toHaveLength(3);
  const first = await as.front_desk('members.get', { customerId: holders[0]?.id ?? 0 });
  expect(first?.cards.map(({ voidReason }) => voidReason)).toEqual([null, 'lost']);
  expect(first?.uses).toHaveLength(1);
}

/** One return is settled with its money back, one waits for the goods. */
function goodsComeBack({ database }: Store): void {
  const rows = database.connection
    .prepare(
      `SELECT t.state, o.state AS orderState, o.received_fen - o.total_fen AS tooMuch FROM returns t
       JOIN orders o ON o.id = t.order_id WHERE t.request_id IS NOT NULL ORDER BY t.id`,
    )
    .all();
  expect(rows).toMatchObject([
    { state: 'settled', tooMuch: 0 },
    { state: 'open', orderState: 'returning' },
  ]);
}

/** Every layer, class, tier and quadrant has somebody, the map of recency and frequency is no single cell, and homes were counted. */
function customersAreTold({ database }: Store): void {
  const codes = (column: string) =>
    database.connection
      .prepare(`SELECT DISTINCT ${column} FROM customer_facts WHERE ${column} IS NOT NULL`)
      .pluck()
      .all()
      .sort();
  expect(codes('layer')).toEqual([...LAYERS].sort());
  expect(codes('class')).toEqual([...CUSTOMER_CLASSES].sort());
  expect(codes('tier')).toEqual([...TIERS].sort());
  expect(codes('quadrant')).toEqual([...QUADRANTS].sort());
  expect(codes('pattern')).toEqual([...BUYING_PATTERNS].sort());
  expect(codes("r || '×' || f").length).toBeGreaterThanOrEqual(9);
  const shares = codes('share_bp') as number[];
  expect(shares.filter((share) => share > 0 && share < 10_000).length).toBeGreaterThanOrEqual(3);
}

/** What must never be found: a later step that is dated before the one it rests on. */
const OUT_OF_ORDER = {
  'written after the next one':
    "SELECT a.id FROM audit_log a JOIN audit_log b ON b.id = a.id + 1 WHERE b.at < a.at AND a.call <> 'test'",
  'contact before the customer came':
    'SELECT k.id FROM contacts k JOIN customers c ON c.id = k.customer_id WHERE k.at < c.created_at',
  'proposal before the first contact': `SELECT p.id FROM proposals p WHERE NOT EXISTS
    (SELECT 1 FROM contacts k WHERE k.customer_id = p.customer_id AND k.at < p.created_at)`,
  'quote before its proposal':
    'SELECT q.id FROM quotes q JOIN proposals p ON p.id = q.proposal_id WHERE q.created_at < p.created_at',
  'order before the first contact': `SELECT o.id FROM orders o WHERE NOT EXISTS
    (SELECT 1 FROM contacts k WHERE k.customer_id = o.customer_id AND k.at < o.created_at)`,
  'order before its quote':
    'SELECT o.id FROM orders o JOIN quotes q ON q.id = o.quote_id WHERE o.created_at < q.created_at',
  'delivered before confirmed': `SELECT d.id FROM deliveries d JOIN orders o ON o.id = d.order_id
    WHERE d.finished_at < o.confirmed_at`,
  'still on its way after its day': `SELECT id FROM deliveries WHERE state IN ('booked', 'reminded', 'dispatched')
    AND date < (SELECT max(date(at / 1000, 'unixepoch', '+8 hours')) FROM audit_log)`,
};

function documentsFollowEachOther({ database }: Store): void {
  for (const [what, query] of Object.entries(OUT_OF_ORDER)) {
    expect(database.connection.prepare(query).all(), what).toEqual([]);
  }
}

/** Between … and … rows in each group of the owner's Today. */
const CALM: Record<TodayGroup, readonly [least: number, most: number]> = {
  overdue: [4, 8],
  now: [5, 11],
  later: [2, 6],
  tomorrow: [4, 12],
  // Buyers of earlier years are among them; a seller is shown at most twenty a day.
  people: [3, 20],
  quote_expiring: [0, 2],
  collect_balance: [0, 2],
};

async function todayIsCalm({ as, clock }: Store): Promise<void> {
  const dayAgo = (date: string | null) => (clock.now() - Date.parse(`${date}T00:00+08:00`)) / 86_400_000;
  for (const group of TODAY_GROUPS) {
    const { rows } = await as.owner('today.board', { group, limit: 100 });
    const [least, most] = CALM[group];
    expect(rows.length, group).toBeGreaterThanOrEqual(least);
    expect(rows.length, group).toBeLessThanOrEqual(most);
    if (group === 'overdue') for (const row of rows) expect(dayAgo(row.dueDate), row.kind).toBeLessThan(8);
  }
  const crews = await as.owner('today.deliveries', {});
  const stops = crews.flatMap((crew) => crew.stops);
  expect(stops.length).toBeGreaterThanOrEqual(2);
  expect(stops.length).toBeLessThanOrEqual(4);
  expect(stops.filter(({ state }) => state === 'on_the_way')).toHaveLength(1);
  expect((await as.owner('today.money', {})).overdueOrders).toBeGreaterThanOrEqual(2);
  expect(await as.owner('approvals.pending', {})).toHaveLength(1);
}

async function customersAreOfAllKinds({ as, database }: Store): Promise<void> {
  const { rows, total } = await as.owner('customers.list', { limit: 200 });
  expect(total).toBeGreaterThanOrEqual(120);
  expect(new Set(rows.map((row) => row.channel)).size).toBeGreaterThanOrEqual(7);
  expect(new Set(rows.map((row) => row.stage)).size).toBe(11);
  // Spouses share a phone.
  const phones = rows.map((row) => row.phone);
  expect(new Set(phones).size).toBeLessThan(phones.length);
  const count = (query: string) => database.connection.prepare<[], number>(query).pluck().get();
  expect(count(`SELECT count(*) FROM customers WHERE birthday_calendar = 'lunar'`)).toBeGreaterThan(5);
  expect(count(`SELECT count(*) FROM attachments WHERE entity = 'customer_needs'`)).toBeGreaterThan(20);
  expect(count('SELECT count(DISTINCT state) FROM orders')).toBeGreaterThanOrEqual(9);
  expect((await as.owner('partners.list', { limit: 200 })).rows.some(({ known }) => known > 0)).toBe(true);
}
