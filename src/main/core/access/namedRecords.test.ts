import { expect, test } from 'vitest';
import { boardStore, waitingDelivery } from '../../../../tests/support/deliveries';
import { orderFor } from '../../../../tests/support/orders';
import { png } from '../../../../tests/support/png';
import { TEST_PIN, testStore } from '../../../../tests/support/testStore';
import { ROLES } from '../../../shared/domain/roles';
import { TODAY_GROUPS } from '../../../shared/domain/todayGroups';
import type { Platform } from '../platform';
import type { Jobs } from '../ports/jobs';
import { seesPicture } from './pictures';

const PNG = png();
const REFUSED = { error: { code: 'FORBIDDEN', reason: 'record_not_visible' } };
const TODAY = '2026-11-21';

test('a deliverer learns nothing of a customer or an order by naming them in a task', async () => {
  const store = await testStore();
  const order = await orderFor(store, { community: '云澜江境' });
  const { customerId } = await store.as.owner('orders.get', { id: order.id });
  const task = { note: '去看看', dueDate: TODAY };
  await expect(store.as.delivery('tasks.create', { ...task, customerId })).rejects.toMatchObject(REFUSED);
  await expect(store.as.delivery('tasks.create', { ...task, orderId: order.id })).rejects.toMatchObject(
    REFUSED,
  );
  // Nor whether there is such a customer at all.
  await expect(store.as.delivery('tasks.create', { ...task, customerId: 999 })).rejects.toMatchObject(
    REFUSED,
  );
  await store.as.delivery('tasks.create', task);
  expect(
    store.database.connection.prepare("SELECT count(*) FROM tasks WHERE kind = 'custom'").pluck().get(),
  ).toBe(1);
});

test('Today shows a deliverer of a task no more than a delivery shows', async () => {
  const store = await boardStore();
  const { as, people } = store;
  const customer = await as.sales('customers.register', {
    name: '李明朗',
    phone: '13812345678',
    community: '云澜江境',
  });
  await as.sales('followups.logContact', {
    ...{ customerId: customer.id, channel: 'call', outcome: 'interested', note: '嫌贵，要再降' },
  });
  const waiting = await waitingDelivery(store);
  const card = await as.owner('deliveries.book', {
    ...{ id: waiting.id, version: waiting.version, ...store.at(store.a.id, store.morning.id, '2026-11-22') },
  });
  const mine = { dueDate: TODAY, customerId: customer.id, assigneeId: people.delivery.staffId };
  await as.sales('tasks.create', { ...mine, note: '带上样品' });
  await as.sales('tasks.create', { ...mine, note: '只给导购', assigneeId: people.sales.staffId });
  const rows = [];
  for (const group of TODAY_GROUPS) rows.push(...(await as.delivery('today.board', { group })).rows);
  const custom = rows.filter(({ kind }) => kind === 'custom');
  expect(custom).toMatchObject([
    { note: '带上样品', customerId: null, customerName: null, phone: null, community: null, last: null },
  ]);
  // What is the desk's or the seller's to do, the reminder among it, is none of theirs.
  expect(card.state).toBe('booked');
  expect(rows.map(({ kind }) => kind)).toEqual(['custom']);
  expect(JSON.stringify(rows)).not.toContain('嫌贵');
  // The seller's own task is not the deliverer's to see, and so not to close.
  const [theirs] = (await as.sales('today.board', { group: 'now', mine: true })).rows.filter(
    ({ note }) => note === '只给导购',
  );
  await expect(
    as.delivery('tasks.complete', { id: theirs?.id ?? 0, version: theirs?.version ?? 0 }),
  ).rejects.toMatchObject(REFUSED);
});

test('pictures are listed, added and removed by whoever sees what they belong to', async () => {
  const store = await boardStore();
  const { as } = store;
  const waiting = await waitingDelivery(store);
  const { id: customerId } = await as.sales('customers.register', { name: '王芳' });
  const proposal = await as.sales('proposals.create', { customerId, title: '全屋方案' });
  const picture = { kind: 'floor_plan' as const, name: '户型图.png', bytes: PNG };
  for (const owner of [
    { entity: 'customers' as const, entityId: customerId },
    { entity: 'proposals' as const, entityId: proposal.id },
  ]) {
    const { id, version } = await as.sales('attachments.add', { ...owner, ...picture });
    for (const refused of [
      as.delivery('attachments.list', owner),
      as.delivery('attachments.add', { ...owner, ...picture }),
      as.delivery('attachments.remove', { id, version }),
      as.delivery('attachments.restore', { id, version }),
    ]) {
      await expect(refused).rejects.toMatchObject(REFUSED);
    }
    expect(await as.designer('attachments.list', owner)).toHaveLength(1);
  }
  const own = { entity: 'deliveries' as const, entityId: waiting.id };
  const { id, version } = await as.delivery('attachments.add', { ...own, ...picture, kind: 'delivery' });
  await as.delivery('attachments.remove', { id, version });
  expect(await as.delivery('attachments.list', own)).toEqual([]);
});

test('a picture is loaded by whoever sees what it belongs to; a hash alone opens nothing', async () => {
  const store = await boardStore();
  const { as, people, database } = store;
  const waiting = await waitingDelivery(store);
  const { id: entityId } = await as.sales('customers.register', { name: '王芳' });
  const add = (owner: { entity: 'customers' | 'deliveries'; entityId: number }, last: number) =>
    as.sales('attachments.add', {
      ...{ ...owner, kind: 'photo', name: '照片.png', bytes: png({ seed: last }) },
    });
  const plan = await add({ entity: 'customers', entityId }, 1);
  const door = await add({ entity: 'deliveries', entityId: waiting.id }, 2);
  const sees = (role: 'sales' | 'delivery', sha256: string) => seesPicture(database.db, people[role], sha256);
  expect([sees('sales', plan.sha256), sees('sales', door.sha256)]).toEqual([true, true]);
  expect([sees('delivery', plan.sha256), sees('delivery', door.sha256)]).toEqual([false, true]);
  await as.sales('attachments.remove', { id: door.id, version: door.version });
  expect(sees('delivery', door.sha256)).toBe(false);
});

test('what is not there is not found, and is no matter of rights', async () => {
  const { as } = await testStore();
  const task = { note: '问', dueDate: TODAY };
  for (const asked of [
    as.sales('tasks.create', { ...task, customerId: 77 }),
    as.sales('customers.get', { id: 77 }),
    as.delivery('attachments.remove', { id: 77, version: 1 }),
  ]) {
    await expect(asked).rejects.toMatchObject({ error: { code: 'NOT_FOUND' } });
  }
});

test('everybody stops the jobs that they began, the owner also exports and checks of others, nobody a backup', async () => {
  const cancelled: number[] = [];
  const people = new Map<number, ReturnType<Jobs['running']>>();
  const jobs = {
    running: (id: number) => people.get(id) ?? null,
    cancel: (id: number) => cancelled.push(id),
  } as unknown as Jobs;
  const store = await testStore({ platform: { jobs } });
  const { staffId } = store.people.sales;
  people.set(1, { kind: 'export', startedBy: staffId });
  people.set(2, { kind: 'backup', startedBy: null });
  people.set(3, { kind: 'deepCheck', startedBy: null });
  for (const role of ROLES) {
    const outcomes = [];
    for (const jobId of [1, 2, 3]) {
      const { ok } = await store.dispatch('excel.cancel', { jobId }, store.people[role]);
      outcomes.push(ok);
    }
    const own = role === 'sales' || role === 'owner';
    expect(outcomes, role).toEqual([own, false, role === 'owner']);
    // It has ended meanwhile: there is nothing to be kept from.
    expect(await store.dispatch('excel.cancel', { jobId: 9 }, store.people[role])).toMatchObject({
      ok: true,
    });
  }
});

test('one’s own question to the owner is withdrawn by oneself, and a colleague’s cannot be named', async () => {
  const store = await testStore();
  const { as } = store;
  const { id } = await as.sales('customers.register', { name: '李明朗' });
  const { version } = await as.sales('customers.get', { id });
  await as.sales('erasure.ask', { customerId: id, version, reason: '客户要求' });
  const [asked] = await as.sales('approvals.pending', {});
  const named = { id: asked?.id ?? 0, version: asked?.version ?? 0 };
  await as.owner('staff.create', { name: '另一位', role: 'sales', pin: TEST_PIN });
  await expect(as.front_desk('approvals.withdraw', named)).rejects.toMatchObject(REFUSED);
  await as.sales('approvals.withdraw', named);
});

test('an export names records as its list does', async () => {
  const asked: string[] = [];
  const jobs = { start: () => ({ id: 1, finished: Promise.resolve(0) }) } as unknown as Jobs;
  const files = {
    chooseSaveFile: async (name: string) => {
      asked.push(name);
      return { path: '/dev/null', name };
    },
  } as unknown as Platform['files'];
  const { as } = await testStore({ platform: { jobs, files } });
  const { id } = await as.sales('customers.register', { name: '李明朗' });
  const filters = { customerId: id };
  await expect(as.delivery('excel.export', { sheet: 'customerFile', filters })).rejects.toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  await expect(
    as.delivery('excel.export', { sheet: 'deliveries', filters: { crewId: null, ...filters } }),
  ).rejects.toMatchObject({ error: { code: 'VALIDATION' } });
  expect(asked).toEqual([]);
  await as.sales('excel.export', { sheet: 'customerFile', filters });
  expect(asked).toHaveLength(1);
});
