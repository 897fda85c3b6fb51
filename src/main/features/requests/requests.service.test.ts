import { expect, test } from 'vitest';
import { orderInput, registerCustomer } from '../../../../tests/support/orders';
import { TEST_NOW, type TestStore, testStore } from '../../../../tests/support/testStore';
import type { OutputOf, RawInputOf } from '../../../shared/contract';

type Request = OutputOf<'requests.get'>;
type Step = RawInputOf<'requests.move'>['step'];
const HOUR = 3_600_000;

const complaint = (customerId: number) => ({
  customerId,
  kind: 'product_complaint' as const,
  title: '衣柜移门有异响',
});

async function withRequest() {
  const store = await testStore();
  const { id: customerId } = await registerCustomer(store);
  const request = await store.as.front_desk('requests.create', complaint(customerId));
  return { store, customerId, request };
}

const move = (store: TestStore, { id, version }: Request, step: Step, rest: object = {}) =>
  store.as.front_desk('requests.move', { id, version, step, ...rest });

const tasksOf = async (store: TestStore, group: 'now' | 'later' | 'tomorrow' | 'overdue') =>
  (await store.as.front_desk('today.board', { group })).rows
    .filter(({ kind }) => kind === 'request' || kind === 'revisit_request')
    .map(({ kind, requestId, dueTime }) => ({ kind, requestId, dueTime }));

test('a request gets its number, its person and the due time of its kind', async () => {
  const { store, customerId, request } = await withRequest();
  expect(request).toMatchObject({
    number: 'RQ20261121-001',
    state: 'new',
    urgency: 'high',
    dueAt: TEST_NOW + 24 * HOUR,
    assigneeId: store.people.front_desk.staffId,
    registeredBy: '测试front_desk',
    overdue: false,
    events: [{ kind: 'registered', text: '衣柜移门有异响' }],
  });
  const urgent = await store.as.sales('requests.create', {
    ...complaint(customerId),
    urgency: 'urgent',
    assigneeId: store.people.owner.staffId,
  });
  expect(urgent).toMatchObject({ number: 'RQ20261121-002', dueAt: TEST_NOW + 4 * HOUR });
  expect(urgent.assigneeId).toBe(store.people.owner.staffId);
});

test('goes from registered to closed, each step on record, and Today asks for the next one', async () => {
  const { store, request } = await withRequest();
  expect(await tasksOf(store, 'tomorrow')).toEqual([
    { kind: 'request', requestId: request.id, dueTime: '10:00' },
  ]);
  const accepted = await move(store, request, 'accept');
  const waiting = await move(store, accepted, 'wait', { waitingFor: 'parts', note: '滑轮已下单' });
  expect(waiting).toMatchObject({ state: 'working', waitingFor: 'parts' });
  const resolved = await move(store, waiting, 'resolve', { note: '换了滑轮' });
  expect(resolved).toMatchObject({ state: 'resolved', waitingFor: null, resolution: '换了滑轮' });
  expect(await tasksOf(store, 'tomorrow')).toEqual([
    { kind: 'revisit_request', requestId: request.id, dueTime: null },
  ]);
  const revisited = await move(store, resolved, 'revisit', { revisitResult: 'content', note: '不响了' });
  expect(await tasksOf(store, 'tomorrow')).toEqual([]);
  const closed = await move(store, revisited, 'close');
  expect(closed.state).toBe('closed');
  expect(closed.events.map(({ kind, waitingFor, text }) => [kind, waitingFor, text])).toEqual([
    ['registered', null, '衣柜移门有异响'],
    ['accepted', null, null],
    ['waiting', 'parts', '滑轮已下单'],
    ['resolved', null, '换了滑轮'],
    ['revisited', null, '不响了'],
    ['closed', null, null],
  ]);
  const stored = store.database.connection
    .prepare(
      "SELECT from_state || '>' || to_state AS step FROM state_changes WHERE entity = 'requests' AND from_state IS NOT NULL ORDER BY id",
    )
    .pluck()
    .all();
  expect(stored).toEqual([
    'new>accepted',
    'accepted>working',
    'working>resolved',
    'resolved>revisited',
    'revisited>closed',
  ]);
});

test('waiting for a day moves the due time to its evening; going on with the work clears what it waited for', async () => {
  const { store, request } = await withRequest();
  const waiting = await move(store, request, 'wait', { waitingFor: 'factory', expectedDate: '2026-11-25' });
  expect(waiting.dueAt).toBe(Date.UTC(2026, 10, 25, 10, 0));
  const working = await move(store, waiting, 'work', { note: '工厂已发货' });
  expect(working).toMatchObject({ state: 'working', waitingFor: null });
  const told = await move(store, working, 'work', { note: '明天上门' });
  expect(told.events.map(({ kind, text }) => [kind, text]).slice(1)).toEqual([
    ['waiting', null],
    ['working', '工厂已发货'],
    ['progress', '明天上门'],
  ]);
});

test('reopened it is due anew and has forgotten what the customer said', async () => {
  const { store, request } = await withRequest();
  const resolved = await move(store, request, 'resolve', { note: '加了油' });
  const revisited = await move(store, resolved, 'revisit', { revisitResult: 'discontent', note: '还响' });
  store.clock.advance(48 * HOUR);
  const reopened = await move(store, revisited, 'reopen', { note: '还响' });
  expect(reopened).toMatchObject({ state: 'reopened', revisitResult: null, revisitNote: null });
  expect(reopened.dueAt).toBe(TEST_NOW + 72 * HOUR);
  expect(await tasksOf(store, 'tomorrow')).toMatchObject([{ kind: 'request' }]);
});

test.each([
  ['resolve', {}, 'note'],
  ['wait', {}, 'waitingFor'],
  ['wait', { waitingFor: 'parts', expectedDate: '2026-11-20' }, 'expectedDate'],
  ['close', {}, 'note'],
] as const)('%s with %j names the field that is wrong', async (step, rest, path) => {
  const { store, request } = await withRequest();
  await expect(move(store, request, step, rest)).rejects.toMatchObject({ error: { fields: [{ path }] } });
  expect((await store.as.sales('requests.get', { id: request.id })).version).toBe(request.version);
});

test('asking after it needs the answer, reopening the reason; closing what was solved needs none', async () => {
  const { store, request } = await withRequest();
  const resolved = await move(store, request, 'resolve', { note: '已换' });
  await expect(move(store, resolved, 'revisit', { note: '好' })).rejects.toMatchObject({
    error: { fields: [{ path: 'revisitResult' }] },
  });
  await expect(move(store, resolved, 'reopen')).rejects.toMatchObject({
    error: { fields: [{ path: 'note' }] },
  });
  expect((await move(store, resolved, 'close')).state).toBe('closed');
});

test('a step out of turn and a stale version are refused', async () => {
  const { store, request } = await withRequest();
  await expect(move(store, request, 'revisit', { revisitResult: 'content' })).rejects.toMatchObject({
    error: { code: 'ILLEGAL_TRANSITION' },
  });
  await move(store, request, 'accept');
  await expect(move(store, request, 'accept')).rejects.toMatchObject({ error: { code: 'CONFLICT' } });
});

test('it is escalated three times and no more, and only while unsolved', async () => {
  const { store, request } = await withRequest();
  let current = request;
  for (const level of [1, 2, 3]) {
    current = await store.as.sales('requests.escalate', {
      id: current.id,
      version: current.version,
      reason: '客户很急',
    });
    expect(current.escalation).toBe(level);
    expect(current.events.at(-1)).toMatchObject({ kind: 'escalated', escalation: level, text: '客户很急' });
  }
  const again = (of: Request) =>
    store.as.sales('requests.escalate', { id: of.id, version: of.version, reason: '客户很急' });
  await expect(again(current)).rejects.toMatchObject({ error: { reason: 'request_top_level' } });
  const { id: customerId } = await registerCustomer(store, '王芳', '13900001111');
  const other = await store.as.sales('requests.create', complaint(customerId));
  await expect(again(await move(store, other, 'resolve', { note: '好' }))).rejects.toMatchObject({
    error: { reason: 'request_not_open' },
  });
});

test('handed over, its task goes along; nobody gets it who has left', async () => {
  const { store, request } = await withRequest();
  const { id, version } = request;
  const assigneeId = store.people.designer.staffId;
  const given = await store.as.front_desk('requests.assign', { id, version, assigneeId });
  expect(given.events.at(-1)).toMatchObject({ kind: 'assigned', assigneeName: '测试designer' });
  const [task] = (await store.as.front_desk('today.board', { group: 'tomorrow' })).rows;
  expect(task?.assigneeName).toBe('测试designer');
  await expect(
    store.as.front_desk('requests.assign', { id, version: given.version, assigneeId: 999 }),
  ).rejects.toMatchObject({ error: { fields: [{ path: 'assigneeId' }] } });
});

test('another urgency sets the due time anew; a closed request stays as it was', async () => {
  const { store, request } = await withRequest();
  store.clock.advance(HOUR);
  const content = { kind: request.kind, title: '衣柜移门卡住', urgency: 'urgent' as const };
  const changed = await store.as.sales('requests.update', {
    id: request.id,
    version: request.version,
    ...content,
  });
  expect(changed).toMatchObject({ title: '衣柜移门卡住', dueAt: TEST_NOW + 5 * HOUR });
  const closed = await move(store, changed, 'close', { note: '重复登记' });
  await expect(
    store.as.sales('requests.update', { id: closed.id, version: closed.version, ...content, title: '别的' }),
  ).rejects.toMatchObject({ error: { reason: 'request_closed' } });
});

test('its order is one of the customer, and found by the order’s number', async () => {
  const store = await testStore();
  const { id: customerId } = await registerCustomer(store);
  const order = await store.as.sales('orders.create', orderInput(customerId));
  const { id: stranger } = await registerCustomer(store, '王芳', '13900001111');
  await expect(
    store.as.sales('requests.create', { ...complaint(stranger), orderId: order.id }),
  ).rejects.toMatchObject({ error: { fields: [{ path: 'orderId' }] } });
  const request = await store.as.sales('requests.create', {
    ...complaint(customerId),
    orderId: order.id,
  });
  const found = async (text: string) =>
    (await store.as.designer('search.find', { text })).filter(({ entity }) => entity === 'requests');
  for (const text of [request.number, order.number, '李明朗', '5678', '移门']) {
    expect(await found(text), text).toMatchObject([{ id: request.id, title: request.number, state: 'new' }]);
  }
  const timeline = await store.as.sales('customers.timeline', {
    customerId,
    kinds: ['request'],
  });
  expect(timeline.rows).toMatchObject([{ number: request.number, code: 'new', refId: request.id }]);
});

test('delivery staff neither see nor register requests', async () => {
  const { store, customerId, request } = await withRequest();
  for (const refused of [
    store.as.delivery('requests.create', complaint(customerId)),
    store.as.delivery('requests.get', { id: request.id }),
    store.as.delivery('requests.list', {}),
  ]) {
    await expect(refused).rejects.toMatchObject({ error: { code: 'FORBIDDEN' } });
  }
});
