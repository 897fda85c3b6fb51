import { expect, test } from 'vitest';
import { orderInput } from '../../../../tests/support/orders';
import { testStore } from '../../../../tests/support/testStore';
import type { CustomerStage } from '../../../shared/domain/states/customerStage';

async function oneCustomer() {
  const store = await testStore();
  const { id } = await store.as.sales('customers.register', {
    name: '李明朗',
    nextContactDate: '2026-11-22',
  });
  let version = 1;
  const move = async (stage: CustomerStage, more: { reason?: string; wakeUpDate?: string } = {}) => {
    const moved = await store.as.sales('customers.setStage', { id, version, stage, ...more });
    version = moved.version;
    return moved;
  };
  const openTasks = () =>
    store.database.connection
      .prepare("SELECT kind, due_date AS dueDate FROM tasks WHERE state = 'open' ORDER BY id")
      .all();
  return { ...store, id, move, openTasks };
}

test('a stage moves forward without a word and is put on record', async () => {
  const { as, id, move } = await oneCustomer();
  expect(await move('quoted')).toMatchObject({ stage: 'quoted' });
  const { rows } = await as.sales('customers.timeline', { customerId: id, kinds: ['stage'] });
  expect(rows).toMatchObject([{ kind: 'stage', fromCode: 'registered', code: 'quoted', text: null }]);
});

test('back on the line only with a reason, which stays on record', async () => {
  const { as, id, move } = await oneCustomer();
  await move('won');
  await expect(move('contacted')).rejects.toMatchObject({
    error: { code: 'VALIDATION', fields: [{ path: 'reason', code: 'required' }] },
  });
  await move('contacted', { reason: '点错了' });
  const { rows } = await as.sales('customers.timeline', { customerId: id, kinds: ['stage'] });
  expect(rows[0]).toMatchObject({ fromCode: 'won', code: 'contacted', text: '点错了' });
});

test('lost needs a reason and takes the next contact away', async () => {
  const { move, openTasks } = await oneCustomer();
  await expect(move('lost')).rejects.toMatchObject({
    error: { fields: [{ path: 'reason', code: 'required' }] },
  });
  expect(await move('lost', { reason: '买了别家' })).toMatchObject({
    stage: 'lost',
    lostReason: '买了别家',
    nextContactDate: null,
  });
  expect(openTasks()).toEqual([]);
});

test('paused asks for a day after today and brings the customer up then', async () => {
  const { move, openTasks } = await oneCustomer();
  for (const [wakeUpDate, code] of [
    [undefined, 'required'],
    ['2026-11-21', 'date_not_future'],
    ['2026-02-30', 'invalid_date'],
  ] as const) {
    await expect(move('paused', wakeUpDate ? { wakeUpDate } : {})).rejects.toMatchObject({
      error: { fields: [{ path: 'wakeUpDate', code }] },
    });
  }
  await move('paused', { wakeUpDate: '2027-01-05' });
  expect(openTasks()).toEqual([{ kind: 'wake_up', dueDate: '2027-01-05' }]);
  expect(await move('contacted')).toMatchObject({ wakeUpDate: null, stage: 'contacted' });
  expect(openTasks()).toEqual([]);
});

test('the same stage again and an outdated screen are refused', async () => {
  const { as, id, move } = await oneCustomer();
  await expect(move('registered')).rejects.toMatchObject({ error: { code: 'ILLEGAL_TRANSITION' } });
  await move('visited');
  await expect(as.sales('customers.setStage', { id, version: 1, stage: 'quoted' })).rejects.toMatchObject({
    error: { code: 'CONFLICT' },
  });
});

test('who comes back before the day of waking up has no date left over, so that Today reminds of them', async () => {
  const { as, id, move, clock } = await oneCustomer();
  await move('paused', { reason: '装修停工', wakeUpDate: '2026-11-30' });
  await move('contacted', { reason: '提前来了' });
  expect(await as.owner('customers.get', { id })).toMatchObject({ nextContactDate: null });
  clock.advance(40 * 86_400_000);
  const { rows } = await as.sales('today.board', { group: 'people' });
  expect(rows.map(({ customerId }) => customerId)).toEqual([id]);
});

test('a contact that was planned while they slept keeps its date, and its task', async () => {
  const { as, id, move, openTasks } = await oneCustomer();
  await move('paused', { reason: '装修停工', wakeUpDate: '2026-11-30' });
  await as.sales('followups.logContact', {
    ...{ customerId: id, channel: 'call', outcome: 'postponed', nextDate: '2026-12-05' },
  });
  const { version } = await as.owner('customers.get', { id });
  await as.sales('customers.setStage', { id, version, stage: 'contacted', reason: '提前来了' });
  expect(await as.owner('customers.get', { id })).toMatchObject({ nextContactDate: '2026-12-05' });
  expect(openTasks()).toEqual([{ kind: 'contact', dueDate: '2026-12-05' }]);
});

test('nobody is introduced by somebody whom they brought', async () => {
  const { as, id } = await oneCustomer();
  const friend = await as.sales('customers.register', { name: '王芳' });
  const cousin = await as.sales('customers.register', { name: '单志远' });
  const introduce = async (whom: number, introducerId: number) => {
    const { version } = await as.owner('customers.get', { id: whom });
    const source = { channel: 'referral' as const, partnerId: null, introducerId };
    return as.owner('customers.update', { id: whom, version, source });
  };
  await introduce(friend.id, id);
  await introduce(cousin.id, friend.id);
  await expect(introduce(id, cousin.id)).rejects.toMatchObject({
    error: { fields: [{ path: 'source.introducerId', code: 'introduced_by_oneself' }] },
  });
});

test('a customer who buys on the first day was never contacted or quoted', async () => {
  const { as } = await testStore();
  const { id } = await as.sales('customers.register', { name: '王芳' });
  await as
    .sales('orders.create', orderInput(id))
    .then(({ id: orderId, version }) => as.sales('orders.confirm', { id: orderId, version }));
  expect(await as.sales('customers.get', { id })).toMatchObject({
    stage: 'won',
    reached: ['registered', 'won'],
  });
});
