import { expect, test } from 'vitest';
import { type TestStore, testStore } from '../../../../tests/support/testStore';
import { addDays, type LocalDate } from '../../../shared/domain/dates';

const TODAY = '2026-11-21' as LocalDate;
const register = (store: TestStore, name = '李明朗') =>
  store.as.sales('customers.register', { name, phone: '13812345678', sellerId: store.people.sales.staffId });
const contact = (customerId: number, more: object = {}) => ({
  customerId,
  channel: 'call' as const,
  outcome: 'reached' as const,
  note: '电话里聊了聊',
  ...more,
});
const now = (store: TestStore) => store.as.owner('today.board', { group: 'now' });
const plan = { date: TODAY, startTime: '14:00', goal: '量客厅' };

test('a contact moves the stage and its next date becomes a task of that day', async () => {
  const store = await testStore();
  const { id } = await register(store);
  const logged = await store.as.sales(
    'followups.logContact',
    contact(id, { note: '下周再谈', nextDate: TODAY }),
  );
  expect(logged).toMatchObject({
    customerName: '李明朗',
    staffName: store.people.sales.name,
    nextDate: TODAY,
  });
  const customer = await store.as.sales('customers.get', { id });
  expect(customer).toMatchObject({ stage: 'contacted', nextContactDate: TODAY });
  const { rows } = await now(store);
  expect(rows).toMatchObject([{ kind: 'contact', customerId: id, last: { note: '下周再谈' } }]);
});

test('a contact with nothing typed is refused at its note and raises no stage', async () => {
  const store = await testStore();
  const { id } = await register(store);
  for (const note of [null, '', '  ']) {
    await expect(store.as.sales('followups.logContact', contact(id, { note }))).rejects.toMatchObject({
      error: { fields: [{ path: 'note', code: 'required' }] },
    });
  }
  expect(await store.as.sales('customers.get', { id })).toMatchObject({ stage: 'registered' });
  await store.as.sales('followups.logContact', contact(id, { note: null, outcome: 'no_answer' }));
  await store.as.sales('followups.logContact', contact(id, { note: null, nextDate: TODAY }));
});

test('without a next date the task that was there is done', async () => {
  const store = await testStore();
  const { id } = await register(store);
  await store.as.sales('followups.logContact', contact(id, { nextDate: TODAY }));
  await store.as.sales('followups.logContact', contact(id, { outcome: 'needs_clear' }));
  expect((await now(store)).rows).toEqual([]);
  expect(await store.as.sales('customers.get', { id })).toMatchObject({
    stage: 'qualified',
    nextContactDate: null,
  });
});

test('without a next date the one that was agreed and lies ahead still stands', async () => {
  const store = await testStore();
  const { id } = await register(store);
  const agreed = addDays(TODAY, 9);
  await store.as.sales('followups.logContact', contact(id, { nextDate: agreed }));
  await store.as.sales('followups.logContact', contact(id, { note: '发了户型图', channel: 'wechat' }));
  expect(await store.as.sales('customers.get', { id })).toMatchObject({ nextContactDate: agreed });
  // On its day a contact answers it, and so does one that was logged at its task.
  store.clock.advance(9 * 86_400_000);
  await store.as.sales('followups.logContact', contact(id));
  expect(await store.as.sales('customers.get', { id })).toMatchObject({ nextContactDate: null });
  await store.as.sales('followups.logContact', contact(id, { nextDate: addDays(agreed, 1) }));
  const { rows } = await store.as.sales('today.board', { group: 'tomorrow' });
  await store.as.sales('followups.logContact', contact(id, { taskId: rows[0]?.taskId ?? null }));
  expect(await store.as.sales('customers.get', { id })).toMatchObject({ nextContactDate: null });
});

test('the stage never goes back, and nobody who did not answer moves', async () => {
  const store = await testStore();
  const first = await register(store);
  await store.as.sales('followups.logContact', contact(first.id, { outcome: 'no_answer' }));
  expect(await store.as.sales('customers.get', { id: first.id })).toMatchObject({ stage: 'registered' });
  await store.as.sales('followups.logContact', contact(first.id, { outcome: 'needs_clear' }));
  await store.as.sales('followups.logContact', contact(first.id));
  expect(await store.as.sales('customers.get', { id: first.id })).toMatchObject({ stage: 'qualified' });
});

test('who said no stays lost; who is interested again comes back', async () => {
  const store = await testStore();
  const { id, version } = await register(store);
  await store.as.sales('customers.setStage', { id, version, stage: 'lost', reason: '买了别家' });
  await store.as.sales('followups.logContact', contact(id, { outcome: 'not_interested' }));
  expect(await store.as.sales('customers.get', { id })).toMatchObject({ stage: 'lost' });
  await store.as.sales('followups.logContact', contact(id, { outcome: 'interested' }));
  expect(await store.as.sales('customers.get', { id })).toMatchObject({ stage: 'contacted' });
});

test('a paused customer keeps the wake-up date, or takes the new one', async () => {
  const store = await testStore();
  const { id, version } = await register(store);
  const wakeUpDate = addDays(TODAY, 30);
  await store.as.sales('customers.setStage', { id, version, stage: 'paused', reason: '未交房', wakeUpDate });
  await store.as.sales('followups.logContact', contact(id, { outcome: 'postponed' }));
  expect(await store.as.sales('customers.get', { id })).toMatchObject({ stage: 'paused', wakeUpDate });
  const later = addDays(TODAY, 60);
  await store.as.sales('followups.logContact', contact(id, { outcome: 'postponed', nextDate: later }));
  expect(await store.as.sales('customers.get', { id })).toMatchObject({ stage: 'paused', wakeUpDate: later });
});

test('a contact settles the task it answers, but only one of the same customer', async () => {
  const store = await testStore();
  const { id } = await register(store);
  const other = await register(store, '王芳');
  const task = await store.as.sales('tasks.create', { note: '回电话', dueDate: TODAY, customerId: id });
  await expect(
    store.as.sales('followups.logContact', contact(other.id, { taskId: task.id })),
  ).rejects.toMatchObject({ error: { fields: [{ path: 'taskId' }] } });
  await store.as.sales('followups.logContact', contact(id, { taskId: task.id }));
  expect((await now(store)).rows).toEqual([]);
});

test.each([
  ['a date in the past', { nextDate: '2026-11-20' }, 'nextDate', 'date_past'],
  ['an impossible date', { nextDate: '2026-02-30' }, 'nextDate', 'invalid_date'],
  ['an unknown channel', { channel: 'pigeon' }, 'channel', 'invalid'],
  ['a note too long', { note: 'x'.repeat(501) }, 'note', 'too_long'],
  ['a customer that is no number', { customerId: '1' }, 'customerId', 'required'],
])('a contact with %s is refused at its field and nothing is kept', async (_name, wrong, path, code) => {
  const store = await testStore();
  const { id } = await register(store);
  await expect(
    store.as.sales('followups.logContact', { ...contact(id), ...wrong } as never),
  ).rejects.toMatchObject({ error: { code: 'VALIDATION', fields: [{ path, code }] } });
  expect((await store.as.sales('followups.listContacts', { customerId: id })).rows).toEqual([]);
});

test('delivery staff log no contacts, and nobody for a customer who is not there', async () => {
  const store = await testStore();
  const { id } = await register(store);
  await expect(store.as.delivery('followups.logContact', contact(id))).rejects.toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  await expect(store.as.sales('followups.logContact', contact(999))).rejects.toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
});

test('contacts are paged by key, newest first, without gaps at equal times', async () => {
  const store = await testStore();
  const { id } = await register(store);
  for (const note of ['一', '二', '三', '四', '五']) {
    await store.as.sales('followups.logContact', contact(id, { note }));
  }
  const first = await store.as.sales('followups.listContacts', { customerId: id, limit: 2 });
  const second = await store.as.sales('followups.listContacts', {
    customerId: id,
    limit: 2,
    cursor: first.next,
  });
  const third = await store.as.sales('followups.listContacts', {
    customerId: id,
    limit: 2,
    cursor: second.next,
  });
  const notes = [first, second, third].flatMap((page) => page.rows.map((row) => row.note));
  expect(notes).toEqual(['五', '四', '三', '二', '一']);
  expect([first.total, second.total, third.next]).toEqual([5, null, null]);
});

test('a visit from its plan to its result moves the customer and its task', async () => {
  const store = await testStore();
  const { id: customerId } = await register(store);
  const planned = await store.as.designer('followups.planVisit', { customerId, ...plan });
  expect((await store.as.owner('today.board', { group: 'later' })).rows).toMatchObject([
    { kind: 'visit', visitId: planned.id, dueTime: '14:00', note: '量客厅' },
  ]);
  const measurements = [{ room: '客厅', lengthMm: 5380, widthMm: 4020, heightMm: 2760, note: null }];
  const done = await store.as.designer('followups.completeVisit', {
    id: planned.id,
    version: planned.version,
    result: '定了左贵妃',
    measurements,
  });
  expect(done).toMatchObject({ state: 'done', measurements });
  expect(await store.as.sales('customers.get', { id: customerId })).toMatchObject({ stage: 'visited' });
  expect((await store.as.owner('today.board', { group: 'later' })).rows).toEqual([]);
});

test('a visit done before its day is dated today; its result can be corrected', async () => {
  const store = await testStore();
  const { id: customerId } = await register(store);
  const visit = await store.as.sales('followups.planVisit', { customerId, date: addDays(TODAY, 3) });
  const result = { result: '先量了', measurements: [] };
  const done = await store.as.sales('followups.completeVisit', {
    id: visit.id,
    version: visit.version,
    ...result,
  });
  expect(done.date).toBe(TODAY);
  const better = { ...result, id: done.id, version: done.version, competitorFacts: '对面店报价低一成' };
  expect(await store.as.sales('followups.reviseVisitResult', better)).toMatchObject({
    competitorFacts: '对面店报价低一成',
  });
  await expect(store.as.sales('followups.reviseVisitResult', better)).rejects.toMatchObject({
    error: { code: 'CONFLICT' },
  });
});

test('a cancelled visit takes its task along and may be planned again; a done one may not', async () => {
  const store = await testStore();
  const { id: customerId } = await register(store);
  const visit = await store.as.sales('followups.planVisit', { customerId, date: TODAY });
  const { id } = visit;
  const cancelled = await store.as.sales('followups.cancelVisit', { id, version: visit.version });
  expect((await now(store)).rows).toEqual([]);
  await expect(
    store.as.sales('followups.completeVisit', {
      id,
      version: cancelled.version,
      result: '好',
      measurements: [],
    }),
  ).rejects.toMatchObject({ error: { code: 'ILLEGAL_TRANSITION' } });
  const again = await store.as.sales('followups.updateVisit', {
    id,
    version: cancelled.version,
    ...plan,
    startTime: null,
  });
  expect(again.state).toBe('planned');
  expect((await now(store)).rows).toHaveLength(1);
  const done = await store.as.sales('followups.completeVisit', {
    id,
    version: again.version,
    result: '好',
    measurements: [],
  });
  for (const name of ['followups.cancelVisit', 'followups.updateVisit'] as const) {
    const input = name === 'followups.updateVisit' ? plan : {};
    await expect(
      store.as.sales(name, { id, version: done.version, ...input } as never),
    ).rejects.toMatchObject({ error: { code: 'ILLEGAL_TRANSITION' } });
  }
});

test('every move of a visit is on record', async () => {
  const store = await testStore();
  const { id: customerId } = await register(store);
  const visit = await store.as.sales('followups.planVisit', { customerId, date: TODAY });
  await store.as.sales('followups.cancelVisit', { id: visit.id, version: visit.version, reason: '下雨' });
  const moves = store.database.connection
    .prepare(`SELECT from_state, to_state, note, actor_id FROM state_changes WHERE entity = 'visits'`)
    .raw()
    .all();
  const { staffId } = store.people.sales;
  expect(moves).toEqual([
    [null, 'planned', null, staffId],
    ['planned', 'cancelled', '下雨', staffId],
  ]);
});

test.each([
  ['a day in the past', { date: '2026-11-20' }, 'date', 'date_past'],
  ['no such time', { date: TODAY, startTime: '25:00' }, 'startTime', 'invalid_time'],
  ['somebody who is not here', { date: TODAY, staffId: 99 }, 'staffId', 'not_there'],
])('a visit with %s is refused', async (_name, wrong, path, code) => {
  const store = await testStore();
  const { id: customerId } = await register(store);
  await expect(
    store.as.sales('followups.planVisit', { customerId, ...wrong } as never),
  ).rejects.toMatchObject({ error: { fields: [{ path, code }] } });
});

test('a visit is not for somebody who delivers', async () => {
  const store = await testStore();
  const { id: customerId } = await register(store);
  const { staffId } = store.people.delivery;
  await expect(
    store.as.sales('followups.planVisit', { customerId, date: TODAY, staffId }),
  ).rejects.toMatchObject({ error: { fields: [{ path: 'staffId', code: 'not_for_this' }] } });
});

test('measurements are whole millimetres above zero, and a result is obligatory', async () => {
  const store = await testStore();
  const { id: customerId } = await register(store);
  const { id, version } = await store.as.sales('followups.planVisit', { customerId, date: TODAY });
  const room = { room: '客厅', lengthMm: 1.5, widthMm: 0 };
  await expect(
    store.as.sales('followups.completeVisit', { id, version, result: ' ', measurements: [room] }),
  ).rejects.toMatchObject({
    error: {
      fields: [
        { path: 'result', code: 'required' },
        { path: 'measurements.0.lengthMm', code: 'invalid_size' },
        { path: 'measurements.0.widthMm', code: 'too_small' },
      ],
    },
  });
});

test('a day is driven by time, with neighbours together', async () => {
  const store = await testStore();
  const ids: number[] = [];
  for (const [name, community, startTime] of [
    ['甲', '桂花园', '15:00'],
    ['乙', '枫林苑', '09:00'],
    ['丙', '桂花园', null],
    ['丁', '枫林苑', null],
  ] as const) {
    const customer = await store.as.sales('customers.register', { name, community });
    const visit = await store.as.sales('followups.planVisit', {
      customerId: customer.id,
      date: TODAY,
      startTime,
    });
    ids.push(visit.id);
  }
  const day = await store.as.sales('followups.visitsOfDay', { date: TODAY });
  expect(day.map((visit) => visit.customerName).join('')).toBe('乙丁甲丙');
});
