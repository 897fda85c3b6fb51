import { type SQL, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testStore } from '../../../../tests/support/testStore';
import { addDays, type LocalDate } from '../../../shared/domain/dates';
import { TASK_KINDS } from '../../../shared/domain/taskKinds';
import { TASK_GROUPS } from '../../../shared/domain/todayGroups';
import { contactsStatement, visitsOfDayStatement, visitsStatement } from '../followups/followups.repository';
import { balanceStatement, quoteStatement, silentStatement, taskStatement } from './board.repository';
import { unpaidStatement } from './day.repository';

const TODAY = '2026-11-21' as LocalDate;

async function plansOf(make: (db: Awaited<ReturnType<typeof testStore>>['database']['db']) => SQL) {
  const { database } = await testStore();
  return database.db
    .all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${make(database.db)}`)
    .map(({ detail }) => detail);
}

/** The rows come from this index in its order: no table is read from end to end, and what is sorted is the page alone. */
function expectIndexed(plan: string[], index: string) {
  expect(plan.join('\n')).toMatch(new RegExp(`USING (COVERING )?INDEX ${index}\\b`));
  const scans = plan.filter((line) => line.startsWith('SCAN '));
  // A bare letter is the page that was cut before its joins.
  expect(scans.filter((line) => !/^SCAN (?:[ctqo]|\w+ USING (?:COVERING )?INDEX \w+)$/.test(line))).toEqual(
    [],
  );
  const page = plan.findIndex((line) => /^SCAN [ctqo]$/.test(line));
  const cutting = page < 0 ? plan : plan.slice(0, page);
  expect(cutting.filter((line) => line.includes('TEMP B-TREE'))).toEqual([]);
}

test.each(TASK_GROUPS)('the group %s is cut out of its index, also behind a cursor', async (group) => {
  const filters = { group, kinds: TASK_KINDS, staffId: 1, today: TODAY, time: '10:00' };
  for (const cursor of [null, ['2026-11-21', 5] as [string, number]]) {
    expectIndexed(await plansOf(() => taskStatement(filters, cursor, 20)), 'tasks_shown');
  }
});

test('silent customers come from their partial index', async () => {
  const filters = { neverBefore: 10, silentBefore: 5, staffId: null };
  for (const cursor of [null, [5, 5] as [number, number]]) {
    expectIndexed(await plansOf(() => silentStatement(filters, cursor, 20)), 'customers_silent');
  }
});

test('quotes that run out and unpaid orders come from their partial indexes', async () => {
  const quotes = { from: addDays(TODAY, -14), to: addDays(TODAY, 3), staffId: null };
  expectIndexed(await plansOf(() => quoteStatement(quotes, null, 20)), 'quotes_valid');
  expectIndexed(await plansOf(() => balanceStatement(null, null, 20)), 'orders_unpaid');
  expectIndexed(await plansOf(() => unpaidStatement(8)), 'orders_unpaid');
});

test('contacts and visits are read by index', async () => {
  const all = { customerId: null, staffId: null };
  const contacts = (filters: typeof all | { customerId: number; staffId: null }) =>
    plansOf((db) => contactsStatement(db, filters, [5, 5], 20).getSQL());
  expectIndexed(await contacts(all), 'contacts_at');
  expectIndexed(await contacts({ customerId: 3, staffId: null }), 'contacts_customer');
  const everyVisit = { from: null, to: null, staffId: null, state: null };
  for (const cursor of [null, ['2026-11-21 14:00', 5] as [string, number]]) {
    for (const filters of [everyVisit, { ...everyVisit, from: '2026-11-01', to: '2026-11-30' }]) {
      const plan = await plansOf((db) => visitsStatement(db, filters, cursor, 20).getSQL());
      expectIndexed(plan, 'visits_date');
    }
  }
  expectIndexed(await plansOf((db) => visitsOfDayStatement(db, TODAY, null).getSQL()), 'visits_date');
});
