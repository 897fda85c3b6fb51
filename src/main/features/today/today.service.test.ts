import { expect, test } from 'vitest';
import { deliveredOrder } from '../../../../tests/support/returns';
import { type TestStore, testStore } from '../../../../tests/support/testStore';
import { addDays, type LocalDate } from '../../../shared/domain/dates';
import { TODAY_GROUPS, type TodayGroup } from '../../../shared/domain/todayGroups';

const TODAY = '2026-11-21' as LocalDate;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const day = (offset: number) => addDays(TODAY, offset);

const rowsOf = async (store: TestStore, group: TodayGroup, mine = false) =>
  (await store.as.sales('today.board', { group, mine })).rows;
const notes = async (store: TestStore, group: TodayGroup) =>
  (await rowsOf(store, group)).map((row) => row.note);

test('tasks fall into overdue, now, later today and tomorrow, each in the order to do them', async () => {
  const store = await testStore();
  store.clock.advance(-3 * DAY);
  for (const [note, dueDate, dueTime] of [
    ['明天下午', day(1), '15:00'],
    ['明天', day(1), null],
    ['后天', day(2), null],
    ['今晚', day(0), '18:00'],
    ['今早', day(0), '09:30'],
    ['此刻', day(0), '10:00'],
    ['今天', day(0), null],
    ['昨天', day(-1), '08:00'],
    ['前天', day(-2), null],
  ] as const) {
    await store.as.sales('tasks.create', { note, dueDate, dueTime });
  }
  store.clock.advance(3 * DAY);
  expect(await notes(store, 'overdue')).toEqual(['前天', '昨天']);
  expect(await notes(store, 'now')).toEqual(['今天', '今早', '此刻']);
  expect(await notes(store, 'later')).toEqual(['今晚']);
  expect(await notes(store, 'tomorrow')).toEqual(['明天', '明天下午']);
});

test('a group is paged by key without gaps', async () => {
  const store = await testStore();
  for (const note of ['一', '二', '三', '四', '五'])
    await store.as.sales('tasks.create', { note, dueDate: TODAY });
  const seen: (string | null)[] = [];
  let cursor: [string | number | null, number] | null = null;
  do {
    const page: Awaited<ReturnType<typeof store.as.sales<'today.board'>>> = await store.as.sales(
      'today.board',
      {
        group: 'now',
        limit: 2,
        cursor,
      },
    );
    expect(page.total).toBe(cursor ? null : 5);
    seen.push(...page.rows.map((row) => row.note));
    cursor = page.next;
  } while (cursor);
  expect(seen).toEqual(['一', '二', '三', '四', '五']);
});

test('done, undone, skipped; each only from where its table allows it', async () => {
  const store = await testStore();
  const task = await store.as.sales('tasks.create', { note: '回电话', dueDate: TODAY });
  const done = await store.as.sales('tasks.complete', one(task));
  expect(done.state).toBe('done');
  expect(await rowsOf(store, 'now')).toEqual([]);
  await expect(store.as.sales('tasks.skip', one(done))).rejects.toMatchObject({
    error: { code: 'ILLEGAL_TRANSITION' },
  });
  const open = await store.as.sales('tasks.reopen', one(done));
  expect(await rowsOf(store, 'now')).toHaveLength(1);
  await expect(store.as.sales('tasks.reopen', one(open))).rejects.toMatchObject({
    error: { code: 'ILLEGAL_TRANSITION' },
  });
  expect((await store.as.sales('tasks.skip', one(open))).state).toBe('skipped');
});

test('who saw an older version hears of the change', async () => {
  const store = await testStore();
  const task = await store.as.sales('tasks.create', { note: '回电话', dueDate: TODAY });
  await store.as.sales('tasks.snooze', { ...one(task), until: day(1) });
  for (const name of ['tasks.complete', 'tasks.skip', 'tasks.reopen'] as const) {
    await expect(store.as.sales(name, one(task))).rejects.toMatchObject({ error: { code: 'CONFLICT' } });
  }
});

test('a snoozed task shows on its new day and comes back at once when the snooze is undone', async () => {
  const store = await testStore();
  const task = await store.as.sales('tasks.create', { note: '回电话', dueDate: TODAY });
  const snoozed = await store.as.sales('tasks.snooze', { ...one(task), until: day(1) });
  expect([await notes(store, 'now'), await notes(store, 'tomorrow')]).toEqual([[], ['回电话']]);
  await store.as.sales('tasks.snooze', { ...one(snoozed), until: null });
  expect(await notes(store, 'now')).toEqual(['回电话']);
});

test('the date of a contact follows its task', async () => {
  const store = await testStore();
  const { id } = await store.as.sales('customers.register', { name: '李明朗', nextContactDate: TODAY });
  const next = async () => (await store.as.sales('customers.get', { id })).nextContactDate;
  const [row] = await rowsOf(store, 'now');
  const task = { id: row?.taskId ?? 0, version: row?.version ?? 0 };
  const snoozed = await store.as.sales('tasks.snooze', { ...task, until: day(5) });
  expect(await next()).toBe(day(5));
  const done = await store.as.sales('tasks.complete', one(snoozed));
  expect(await next()).toBeNull();
  await store.as.sales('tasks.reopen', one(done));
  expect(await next()).toBe(day(5));
});

test.each([
  ['an empty note', { note: ' ' }, 'note', 'required'],
  ['a day in the past', { dueDate: '2026-11-20' }, 'dueDate', 'date_past'],
  ['an impossible day', { dueDate: '2026-11-31' }, 'dueDate', 'invalid_date'],
  ['a wrong time', { dueTime: '9:00' }, 'dueTime', 'invalid_time'],
  ['an unknown colleague', { assigneeId: 99 }, 'assigneeId', 'not_there'],
])('a task with %s is refused at its field', async (_name, wrong, path, code) => {
  const store = await testStore();
  await expect(
    store.as.sales('tasks.create', { note: '回电话', dueDate: TODAY, ...wrong }),
  ).rejects.toMatchObject({ error: { code: 'VALIDATION', fields: [{ path, code }] } });
});

test('nothing is put off to today or before', async () => {
  const store = await testStore();
  const task = await store.as.sales('tasks.create', { note: '回电话', dueDate: TODAY });
  const { id: customerId } = await store.as.sales('customers.register', { name: '李明朗' });
  const refused = { error: { fields: [{ path: 'until', code: 'date_not_future' }] } };
  await expect(store.as.sales('tasks.snooze', { ...one(task), until: TODAY })).rejects.toMatchObject(refused);
  await expect(
    store.as.sales('reminders.pause', { customerId, reasons: ['silent'], until: TODAY }),
  ).rejects.toMatchObject(refused);
});

test('a customer never followed up comes up the next day, a silent one after the owner’s days', async () => {
  const store = await testStore();
  const { id } = await store.as.sales('customers.register', { name: '李明朗' });
  expect(await rowsOf(store, 'people')).toEqual([]);
  store.clock.advance(DAY);
  expect(await rowsOf(store, 'people')).toMatchObject([
    { customerId: id, reasons: [{ reason: 'never', since: TODAY }], taskId: null },
  ]);
  await store.as.sales('followups.logContact', {
    customerId: id,
    channel: 'call',
    outcome: 'reached',
    note: '电话里聊了聊',
  });
  expect(await rowsOf(store, 'people')).toEqual([]);
  store.clock.advance(6 * DAY);
  expect(await rowsOf(store, 'people')).toEqual([]);
  store.clock.advance(DAY);
  expect(await rowsOf(store, 'people')).toMatchObject([{ reasons: [{ reason: 'silent', since: day(1) }] }]);
});

test('nobody is silent who has a date, a visit ahead, or was given up', async () => {
  const store = await testStore();
  await store.as.sales('customers.register', { name: '甲', nextContactDate: day(5) });
  const visited = await store.as.sales('customers.register', { name: '乙' });
  await store.as.sales('followups.planVisit', { customerId: visited.id, date: day(5) });
  const { id, version } = await store.as.sales('customers.register', { name: '丙' });
  await store.as.sales('customers.setStage', { id, version, stage: 'lost', reason: '买了别家' });
  const silent = await store.as.sales('customers.register', { name: '丁' });
  store.clock.advance(2 * DAY);
  expect((await rowsOf(store, 'people')).map((row) => row.customerId)).toEqual([silent.id]);
});

test('a balance that is put off becomes a task of that day', async () => {
  const { store, id } = await deliveredOrder({}, { paid: false });
  // The delivery asked for it by a task; without that it is found by itself.
  store.database.connection.exec('DELETE FROM tasks');
  expect(await rowsOf(store, 'collect_balance')).toMatchObject([{ orderId: id }]);
  await store.as.sales('tasks.snoozeReminder', { group: 'collect_balance', id, until: day(1) });
  expect(await rowsOf(store, 'collect_balance')).toEqual([]);
  expect(await rowsOf(store, 'tomorrow')).toMatchObject([{ kind: 'collect_balance', orderId: id }]);
});

test('mine is what is mine or nobody’s', async () => {
  const store = await testStore();
  const create = (note: string, assigneeId: number) =>
    store.as.owner('tasks.create', { note, dueDate: TODAY, assigneeId });
  await create('我的', store.people.sales.staffId);
  await create('别人的', store.people.designer.staffId);
  const mine = await rowsOf(store, 'now', true);
  expect(mine.map((row) => row.note)).toEqual(['我的']);
  expect(await rowsOf(store, 'now')).toHaveLength(2);
});

test('each role sees what it can do, and touches nothing else', async () => {
  const store = await testStore();
  const { id } = await store.as.sales('customers.register', { name: '李明朗', nextContactDate: TODAY });
  store.clock.advance(DAY);
  await store.as.sales('customers.register', { name: '王芳' });
  const contactTask = (await store.as.sales('today.board', { group: 'overdue' })).rows[0];
  expect(contactTask).toMatchObject({ kind: 'contact', customerId: id });
  for (const group of TODAY_GROUPS) {
    expect((await store.as.delivery('today.board', { group })).rows).toEqual([]);
  }
  await expect(
    store.as.delivery('tasks.complete', { id: contactTask?.taskId ?? 0, version: contactTask?.version ?? 0 }),
  ).rejects.toMatchObject({ error: { code: 'FORBIDDEN' } });
  await expect(store.as.designer('today.money', {})).rejects.toMatchObject({ error: { code: 'FORBIDDEN' } });
  expect((await store.as.designer('today.figures', {})).receivedFen).toBeNull();
});

test('the figures compare with the same weekday of the weeks that there were', async () => {
  const store = await testStore();
  const register = (name: string) => store.as.sales('customers.register', { name });
  const start = store.clock.now();
  // Three weeks ago 3 visitors, last week 1, the week between none; a Friday does not count.
  store.clock.set(start - 21 * DAY);
  for (const name of ['甲', '乙', '丙']) await register(name);
  store.clock.set(start - 8 * DAY);
  await register('丁');
  store.clock.set(start - 7 * DAY);
  await register('戊');
  store.clock.set(start);
  await register('己');
  const figures = await store.as.sales('today.figures', {});
  expect(figures.weeks).toBe(3);
  expect(figures.walkIns).toEqual({ today: 1, usual: 4 / 3 });
  expect(figures.orders).toEqual({ today: 0, usual: 0 });
});

test('a store in its first week has nothing to compare with', async () => {
  const store = await testStore();
  await store.as.sales('customers.register', { name: '甲' });
  expect((await store.as.sales('today.figures', {})).walkIns).toEqual({ today: 1, usual: null });
});

const one = ({ id, version }: { id: number; version: number }) => ({ id, version });

test('whoever delivers has no part in the shop’s walk-ins, orders and money', async () => {
  const store = await testStore();
  expect(await store.as.delivery('today.figures', {})).toMatchObject({
    ...{ walkIns: null, orders: null, receivedFen: null, deliveries: { today: 0 } },
  });
  expect((await store.as.sales('today.figures', {})).walkIns).not.toBeNull();
});

test('what was done by doing what a task asked for is not taken back with the task alone', async () => {
  const store = await testStore();
  const { id: customerId } = await store.as.sales('customers.register', {
    name: '王芳',
    nextContactDate: '2026-11-21',
  });
  const contact = () =>
    store.database.connection
      .prepare("SELECT id, version, state FROM tasks WHERE customer_id = ? AND kind = 'contact'")
      .get(customerId) as { id: number; version: number; state: string };
  await store.as.sales('followups.logContact', { customerId, channel: 'call', outcome: 'interested' });
  const { id, version, state } = contact();
  expect(state).toBe('done');
  await expect(store.as.sales('tasks.reopen', { id, version })).rejects.toMatchObject({
    error: { code: 'ILLEGAL_TRANSITION' },
  });
});
