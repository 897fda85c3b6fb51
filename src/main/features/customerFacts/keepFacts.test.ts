import { expect, test } from 'vitest';
import { orderInput, registerCustomer } from '../../../../tests/support/orders';
import { type TestStore, testStore } from '../../../../tests/support/testStore';
import { todayIn } from '../../../shared/domain/dates';
import { driftedFacts } from './factsDrift';
import { storedFacts } from './storedFacts';

const ZONE = 'Asia/Shanghai';

const drift = ({ database: { db }, clock }: TestStore) => [
  ...driftedFacts({ db, zone: ZONE, today: todayIn(clock.now(), ZONE) }),
];
const factsOf = ({ database: { db } }: TestStore, id: number) => storedFacts(db, id);

test('a registration, an order, its money and its cancelling move the facts in their own transaction', async () => {
  const store = await testStore();
  const { as } = store;
  const customer = await registerCustomer(store);
  expect(factsOf(store, customer.id)).toMatchObject({ layer: 'potential', buys: 0, tier: 'none' });

  const order = await as.sales('orders.create', orderInput(customer.id));
  // Neither confirmed nor paid.
  expect(factsOf(store, customer.id)).toMatchObject({ layer: 'potential' });
  await as.front_desk('payments.take', {
    ...{ orderId: order.id, orderVersion: order.version, kind: 'deposit_advance', method: 'wechat' },
    ...{ amountFen: 20_000, paidDate: '2026-11-21' },
  });
  expect(factsOf(store, customer.id)).toMatchObject({
    ...{ layer: 'new', buys: 1, netFen: 20_000, firstBuy: '2026-11-21', lastSign: '2026-11-21', r: 5 },
    // No cost is known.
    ...{ class: 'unknown', coverBp: 0, profitFen: null, changesOn: '2027-05-21' },
  });

  const now = await as.owner('orders.get', { id: order.id });
  await as.owner('orders.cancel', { id: order.id, version: now.version, reason: '不要了' });
  expect(factsOf(store, customer.id)).toMatchObject({
    layer: 'potential',
    buys: 0,
    netFen: 20_000,
    class: null,
  });
  expect(drift(store)).toEqual([]);
});

test('what a referral buys is told of whoever introduced them, before and after', async () => {
  const store = await testStore();
  const { as } = store;
  const first = await registerCustomer(store, '张引荐', '13800000001');
  const second = await registerCustomer(store, '李引荐', '13800000002');
  const buyer = await as.sales('customers.register', {
    ...{ name: '王新', phone: '13800000003', channel: 'referral', introducerId: first.id },
  });
  const order = await as.sales('orders.create', orderInput(buyer.id));
  await as.sales('orders.confirm', { id: order.id, version: order.version });
  expect(factsOf(store, first.id)).toMatchObject({ referred: 1, layer: 'loyal', lastSign: '2026-11-21' });

  const { version } = await as.sales('customers.get', { id: buyer.id });
  await as.sales('customers.update', {
    ...{ id: buyer.id, version },
    source: { channel: 'referral', partnerId: null, introducerId: second.id },
  });
  expect(factsOf(store, first.id)).toMatchObject({ referred: 0, layer: 'potential' });
  expect(factsOf(store, second.id)).toMatchObject({ referred: 1 });
  expect(drift(store)).toEqual([]);
});

test('a registration taken back takes its facts along', async () => {
  const store = await testStore();
  const { id, version } = await registerCustomer(store);
  await store.as.sales('customers.undoRegister', { id, version });
  expect(factsOf(store, id)).toBeUndefined();
  expect(drift(store)).toEqual([]);
});

test('a note about a customer computes nothing anew', async () => {
  const store = await testStore();
  const { id, version } = await registerCustomer(store);
  store.database.connection.prepare('UPDATE customer_facts SET net_fen = 7 WHERE customer_id = ?').run(id);
  await store.as.sales('customers.update', {
    ...{ id, version },
    reach: { phone: '13812345678', phone2: null, wechat: 'liming', qq: null, email: null },
  });
  expect(factsOf(store, id)).toMatchObject({ netFen: 7 });
  expect(drift(store)).toEqual([{ id, columns: expect.arrayContaining(['netFen']) }]);
});

test('a refused command leaves the facts as they were', async () => {
  const store = await testStore();
  const { id } = await registerCustomer(store);
  const order = await store.as.sales('orders.create', orderInput(id));
  const before = factsOf(store, id);
  await expect(
    store.as.front_desk('payments.take', {
      ...{ orderId: order.id, orderVersion: order.version + 7, kind: 'deposit_advance', method: 'wechat' },
      ...{ amountFen: 20_000, paidDate: '2026-11-21' },
    }),
  ).rejects.toMatchObject({ error: { code: 'CONFLICT' } });
  expect(factsOf(store, id)).toEqual(before);
});
