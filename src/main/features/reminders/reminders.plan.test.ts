import { expect, test } from 'vitest';
import { testStore } from '../../../../tests/support/testStore';
import { addDays, localDate } from '../../../shared/domain/dates';
import { PAUSABLE_REASONS, remindersOf } from '../../../shared/domain/reminders';
import { CUSTOMER_STAGES } from '../../../shared/domain/states/customerStage';
import { createRng } from '../../sample/rng';
import { allSellers, dueCustomers, REMINDER_STATEMENTS, reminderState } from './reminders.repository';

const TODAY = localDate('2026-11-21');
const ZONE = 'Asia/Shanghai';
const DAYS = { neverDays: 2, silentDays: 7, notBoughtDays: 540, neverBoughtDays: 90 };

const INDEXES = {
  wake_up: 'customers_waking',
  care: 'customer_facts_seller_care',
  never: 'customers_quiet',
  silent: 'customers_quiet',
  not_bought: 'customer_facts_seller_buy',
  never_bought: 'customers_quiet',
} as const;

test.each(REMINDER_STATEMENTS.map(({ reason, sql }, i) => [`${reason} ${i}`, reason, sql] as const))(
  'a seller’s customers come from their index in its order: %s',
  async (_name, reason, sql) => {
    const { database } = await testStore();
    const values = { today: TODAY, boughtUntil: TODAY, seller: 1, most: 20, neverBefore: 1, silentBefore: 1 };
    const all = { ...values, restedBefore: 1, neverBoughtBefore: 1 };
    const named = Object.fromEntries(Object.entries(all).filter(([name]) => sql.includes(`:${name}`)));
    const plan = (
      database.connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(named) as { detail: string }[]
    ).map(({ detail }) => detail);
    expect(plan.filter((line) => line.startsWith('SCAN '))).toEqual([]);
    if (sql.includes('p.reason IN')) {
      // Of those whom somebody muted, who are few.
      expect(plan.join('\n')).toMatch(/SEARCH customers USING INTEGER PRIMARY KEY/);
      return;
    }
    expect(plan[0]).toMatch(
      new RegExp(`^SEARCH \\w+ USING (COVERING )?INDEX ${INDEXES[reason]} \\(seller_id=\\?`),
    );
    expect(plan.filter((line) => line.includes('TEMP B-TREE'))).toEqual([]);
  },
);

test.each([1, 2, 3])('each statement finds whom its rule means, and nobody else (seed %i)', async (seed) => {
  const { database, people } = await testStore();
  const { connection } = database;
  const rng = createRng(seed);
  const day = (most: number) => addDays(TODAY, rng.int(-most, 3));
  const ms = (date: string) => Date.parse(`${date}T10:00+08:00`);
  const maybe = <T>(chance: number, make: () => T): T | null => (rng.chance(chance) ? make() : null);
  connection.exec('BEGIN');
  const insert = (table: string, row: Record<string, unknown>) =>
    connection
      .prepare(
        `INSERT INTO ${table} (${Object.keys(row)}) VALUES (${Object.keys(row).map((name) => `:${name}`)})`,
      )
      .run(row);
  const staff = [...Object.values(people).map(({ staffId }) => staffId), null];
  const made = { created_at: 1, updated_at: 1 };
  for (let id = 1; id <= 400; id += 1) {
    const stage = rng.pick(CUSTOMER_STAGES);
    const bought = rng.chance(0.4);
    const registered = day(400);
    const wakes = stage === 'paused' ? day(20) : null;
    insert('customers', {
      ...{ id, ...made, created_at: ms(registered), name: `客户${id}`, name_key: String(id), stage },
      ...{ seller_id: rng.pick(staff), last_contact_at: maybe(0.6, () => ms(day(200))), wake_up_date: wakes },
      next_contact_date: wakes ?? maybe(0.2, () => day(5)),
      ...{ merged_into_id: maybe(0.05, () => 1), erased_at: maybe(0.05, () => 1) },
    });
    const living = connection
      .prepare(
        'SELECT seller_id FROM customers WHERE id = ? AND merged_into_id IS NULL AND erased_at IS NULL',
      )
      .pluck()
      .get(id) as number | null | undefined;
    if (living !== undefined) {
      const lastBuy = bought ? day(900) : null;
      insert('customer_facts', {
        ...{ customer_id: id, seller_id: living, last_buy: lastBuy, buys: bought ? 1 : 0, net_fen: 0 },
        ...{ next_care: maybe(0.4, () => day(30)), profit_estimated: 0, referred: 0, layer: 'potential' },
        ...{ r: bought ? 1 : null, f: bought ? 1 : null, m: bought ? 1 : null, pattern: 'never' },
        ...{ quadrant: 'unrated', tier: 'none', computed_for: TODAY },
      });
    }
    if (wakes)
      insert('tasks', {
        ...made,
        key: `wake_up:customer:${id}`,
        kind: 'wake_up',
        customer_id: id,
        due_date: wakes,
      });
    if (rng.chance(0.2)) {
      const kind = rng.pick(['contact', 'visit', 'custom', 'collect_balance'] as const);
      insert('tasks', {
        ...{ ...made, key: `some:${id}`, kind, customer_id: id, due_date: day(5) },
        playbook: kind === 'custom' ? maybe(0.5, () => 'new/a1') : null,
      });
    }
    for (const reason of PAUSABLE_REASONS) {
      if (rng.chance(0.1))
        insert('reminder_pauses', { ...made, customer_id: id, reason, until: maybe(0.6, () => day(5)) });
    }
    if (rng.chance(0.05)) {
      const state = rng.pick(['pending', 'rejected'] as const);
      insert('approvals', {
        ...made,
        kind: 'erasure',
        entity: 'customers',
        entity_id: id,
        payload: '{}',
        state,
      });
    }
  }
  connection.exec('COMMIT');
  const of = { days: DAYS, today: TODAY, zone: ZONE, sellers: allSellers(database.db) };
  const found = dueCustomers(database.db, of, 1_000).map(({ id, reason }) => `${id} ${reason}`);
  const wanted: string[] = [];
  for (let id = 1; id <= 400; id += 1) {
    const state = reminderState(database.db, id, of);
    const [first] = state ? remindersOf(state, DAYS, TODAY) : [];
    if (first) wanted.push(`${id} ${first.reason}`);
  }
  expect([...found].sort()).toEqual([...wanted].sort());
  expect(wanted.length).toBeGreaterThan(60);
  expect(new Set(wanted.map((one) => one.split(' ')[1])).size).toBeGreaterThan(3);
});
