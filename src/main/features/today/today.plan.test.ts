import { type SQL, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testStore } from '../../../../tests/support/testStore';
import { type Cursor, PAGE_DIRECTIONS } from '../../../shared/contract/paging';
import { addDays, type LocalDate } from '../../../shared/domain/dates';
import { ROLES } from '../../../shared/domain/roles';
import { TASK_GROUPS } from '../../../shared/domain/todayGroups';
import type { PageAt } from '../../database/paging';
import { visitsOfDayStatement } from '../followups/followups.repository';
import { balanceStatement, quoteStatement, taskStatement } from './board.repository';
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

/** The first page and the last, and those on both sides of a cursor. */
const pages = (value: string | number): PageAt[] =>
  PAGE_DIRECTIONS.flatMap((direction) =>
    [null, [value, 5] as Cursor].map((cursor) => ({ cursor, direction, limit: 20 })),
  );

test.each(TASK_GROUPS)('the group %s is cut out of its index, also beside a cursor', async (group) => {
  for (const role of ROLES) {
    const filters = { group, role, me: 1, staffId: 1, today: TODAY, time: '10:00' };
    for (const at of pages('2026-11-21')) {
      expectIndexed(await plansOf(() => taskStatement(filters, at)), 'tasks_shown');
    }
  }
});

test('quotes that run out and unpaid orders come from their partial indexes', async () => {
  const quotes = { from: addDays(TODAY, -14), to: addDays(TODAY, 3), staffId: null };
  for (const at of pages('2026-11-21')) {
    expectIndexed(await plansOf(() => quoteStatement(quotes, at)), 'quotes_valid');
    expectIndexed(await plansOf(() => balanceStatement(null, at)), 'orders_unpaid');
  }
  expectIndexed(await plansOf(() => unpaidStatement(8)), 'orders_unpaid');
});

test('the visits of a day are read by index', async () => {
  expectIndexed(await plansOf((db) => visitsOfDayStatement(db, TODAY, null).getSQL()), 'visits_date');
});
