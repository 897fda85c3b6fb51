import { expect, test } from 'vitest';
import { testStore } from '../../../../tests/support/testStore';
import { addDays, type LocalDate } from '../../../shared/domain/dates';
import { texts } from '../../../shared/i18n';
import { visitsSheet } from './followups.sheet';

const TODAY = '2026-11-21' as LocalDate;
const EVERY = { from: null, to: null, staffId: null, state: null };

/** Visits today at 09:00, today without a time, today at 14:00 and tomorrow, planned in this order. */
async function storeWithVisits() {
  const store = await testStore();
  const { id: customerId } = await store.as.sales('customers.register', {
    name: '李明朗',
    phone: '13812345678',
    community: '云栖花园',
    building: '3',
    room: '1201',
  });
  const plan = (goal: string, startTime: string | null, date = TODAY) =>
    store.as.designer('followups.planVisit', { customerId, date, startTime, goal });
  const visits = [
    await plan('早', '09:00'),
    await plan('未定', null),
    await plan('午', '14:00'),
    await plan('明天', '10:00', addDays(TODAY, 1)),
  ];
  return { store, visits };
}

test('visits are listed by day and time, page by page without gaps', async () => {
  const { store } = await storeWithVisits();
  const seen: (string | null)[] = [];
  let cursor = null;
  do {
    const page = visitsSheet.page(store.database.db, EVERY, { cursor, direction: 'after', limit: 1 });
    seen.push(...page.rows.map(({ goal }) => goal));
    cursor = page.next;
  } while (cursor);
  expect(seen).toEqual(['明天', '午', '早', '未定']);
});

test('the list and its workbook are narrowed by day, colleague and state', async () => {
  const { store, visits } = await storeWithVisits();
  const [first] = visits;
  if (!first) throw new Error('no visit');
  await store.as.designer('followups.cancelVisit', { id: first.id, version: first.version });
  const goals = async (filters: object) =>
    (await store.as.sales('followups.visits', filters)).rows.map(({ goal }) => goal);
  expect(await goals({ from: TODAY, to: TODAY, state: 'planned' })).toEqual(['午', '未定']);
  expect(await goals({ to: TODAY, state: 'cancelled' })).toEqual(['早']);
  expect(await goals({ staffId: store.people.sales.staffId })).toEqual([]);
  expect((await store.as.sales('followups.visits', { state: 'planned', limit: 1 })).total).toBe(3);
});

test('a visit tells what was measured, with the sides in mm', async () => {
  const { store, visits } = await storeWithVisits();
  const [first] = visits;
  if (!first) throw new Error('no visit');
  await store.as.designer('followups.completeVisit', {
    id: first.id,
    version: first.version,
    result: '定了左贵妃',
    measurements: [
      { room: '客厅', lengthMm: 5380, widthMm: 4020, heightMm: null, note: '有梁' },
      { room: '主卧', lengthMm: 4200, widthMm: 3600, heightMm: 2760, note: null },
    ],
  });
  const { rows } = visitsSheet.page(
    store.database.db,
    { ...EVERY, state: 'done' },
    { cursor: null, direction: 'after', limit: 50 },
  );
  const cells = rows.map((row) =>
    Object.fromEntries(
      visitsSheet.columns.map((column) => [column.header(texts['zh-CN']), column.value(row, texts['zh-CN'])]),
    ),
  );
  expect(cells).toMatchObject([
    {
      日期: TODAY,
      客户: '李明朗',
      地址: '云栖花园 3-1201',
      状态: '已完成',
      '量尺（毫米）': '客厅 5380×4020×– (有梁)；主卧 4200×3600×2760',
    },
  ]);
});
