import { expect, test } from 'vitest';
import { line, orderInput, registerCustomer } from '../../../../tests/support/orders';
import { type TestStore, testStore } from '../../../../tests/support/testStore';
import { todayIn } from '../../../shared/domain/dates';
import { QUIET } from '../../engines/backup/backup';
import { areFactsBehind } from './factsBasis';
import { driftedFacts } from './factsDrift';
import { bringFactsInStep } from './factsInStep';
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

/** Who bought a piece whose cost nobody knew, of a kind with a usual margin, and the product's fields. */
async function boughtWithoutCost() {
  const store = await testStore();
  const { owner } = store.as;
  const [thin, fat] = await Promise.all(
    [1_000, 6_000].map((defaultMarginBp) =>
      owner('catalogue.createKind', {
        ...{ nameZh: `家具${defaultMarginBp}`, bufferDays: 3, sort: 1, defaultMarginBp },
      }),
    ),
  );
  const fields = {
    ...{ kindId: thin?.id ?? 0, model: 'YQ-1', name: '云栖沙发', materials: [], colors: [], unit: '件' },
    ...{ priceFen: 100_000, packages: 1, volumeDm3: 0, productionDays: 3, source: 'stock' as const },
  };
  const product = await owner('catalogue.createProduct', fields);
  const customer = await registerCustomer(store);
  const order = await owner(
    'orders.create',
    orderInput(customer.id, {
      lines: [line({ productId: product.id, name: product.name, unitPriceFen: 100_000 })],
    }),
  );
  await owner('orders.confirm', { id: order.id, version: order.version });
  const toFat = () =>
    owner('catalogue.updateProduct', {
      ...fields,
      ...{ id: product.id, version: product.version, kindId: fat?.id ?? 0 },
    });
  return { store, customer, toFat };
}

test('a product of another kind has another usual margin: it moves who bought it while nobody knew its cost', async () => {
  const { store, customer, toFat } = await boughtWithoutCost();
  expect(factsOf(store, customer.id)).toMatchObject({ profitFen: 10_000 });
  await toFat();
  expect(factsOf(store, customer.id)).toMatchObject({ profitFen: 60_000 });
  expect(drift(store)).toEqual([]);
});

test('of a product that too many have bought the job looks', async () => {
  const { store, customer, toFat } = await boughtWithoutCost();
  const { connection, db } = store.database;
  bringFactsInStep(db, store.clock.now(), QUIET);
  expect(areFactsBehind(db)).toBe(false);
  for (let i = 0; i < 200; i += 1) copyBuyer(connection, customer.id);
  await toFat();
  expect(factsOf(store, customer.id)).toMatchObject({ profitFen: 10_000 });
  expect(areFactsBehind(db)).toBe(true);
  bringFactsInStep(db, store.clock.now(), QUIET);
  expect(factsOf(store, customer.id)).toMatchObject({ profitFen: 60_000 });
  expect(drift(store)).toEqual([]);
});

/** Somebody else who bought the same. */
function copyBuyer(connection: TestStore['database']['connection'], customerId: number): void {
  const copy = (table: string, where: string, over: Record<string, string>): number => {
    const columns = (connection.pragma(`table_info(${table})`) as { name: string }[])
      .map(({ name }) => name)
      .filter((name) => name !== 'id');
    const values = columns.map((name) => over[name] ?? `"${name}"`);
    const { lastInsertRowid } = connection
      .prepare(
        `INSERT INTO ${table} ("${columns.join('", "')}") SELECT ${values.join(', ')} FROM ${table} WHERE ${where}`,
      )
      .run();
    return Number(lastInsertRowid);
  };
  const id = copy('customers', `id = ${customerId}`, { phone: 'NULL' });
  const orderId = copy('orders', `customer_id = ${customerId}`, {
    ...{ customer_id: String(id), number: `'SO20201121-' || ${id}` },
  });
  copy('order_lines', `order_id = (SELECT min(id) FROM orders)`, { order_id: String(orderId) });
}
