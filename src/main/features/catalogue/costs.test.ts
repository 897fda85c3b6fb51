import { expect, test } from 'vitest';
import { changeInput, line, orderInput, registerCustomer } from '../../../../tests/support/orders';
import { type TestStore, testStore } from '../../../../tests/support/testStore';
import { type CallName, contract } from '../../../shared/contract';
import { ROLES } from '../../../shared/domain/roles';

/** Amounts that stand nowhere else in the store. */
const COST = 31_415_926;
const MARGIN = 2_718;

async function storeWithCost() {
  const store = await testStore();
  const kind = await store.as.owner('catalogue.createKind', {
    ...{ nameZh: '沙发', bufferDays: 3, sort: 1, defaultMarginBp: MARGIN },
  });
  const fields = {
    ...{ kindId: kind.id, model: 'YQ-1', name: '云栖沙发', materials: [], colors: [], unit: '件' },
    ...{ priceFen: 100_000_000, packages: 1, volumeDm3: 0, productionDays: 3, source: 'ordered' as const },
  };
  const product = await store.as.owner('catalogue.createProduct', { ...fields, costFen: COST });
  const customer = await registerCustomer(store);
  const lines = [line({ productId: product.id, name: product.name, unitPriceFen: product.priceFen })];
  const order = await store.as.sales('orders.create', orderInput(customer.id, { lines }));
  return { ...store, store, kind, product, fields, customer, order };
}

const lineCosts = ({ database }: TestStore) =>
  database.connection.prepare('SELECT unit_cost_fen FROM order_lines ORDER BY id').pluck().all();

test('a cost is frozen at ordering and with an added line; later costs change nothing that was sold', async () => {
  const { store, as, product, fields, order } = await storeWithCost();
  expect(lineCosts(store)).toEqual([COST]);
  const dearer = { ...fields, id: product.id, version: product.version };
  await as.owner('catalogue.updateProduct', { ...dearer, costFen: COST + 1 });
  expect(lineCosts(store)).toEqual([COST]);
  const input = await changeInput(store, order.id);
  const added = { ...line({ productId: product.id, name: product.name }), id: null };
  await as.owner('orders.changeLines', { ...input, lines: [...input.lines, added] });
  expect(lineCosts(store)).toEqual([COST, COST + 1]);
});

test('an edit in place that says nothing of the cost leaves it, and none takes it away', async () => {
  const { as, product, kind, fields } = await storeWithCost();
  const known = () => as.owner('catalogue.costs', {});
  const changed = await as.owner('catalogue.updateProduct', {
    ...{ ...fields, id: product.id, version: product.version, priceFen: 1 },
  });
  expect(await known()).toEqual({
    products: [{ id: product.id, costFen: COST }],
    kinds: [{ id: kind.id, defaultMarginBp: MARGIN }],
  });
  await as.owner('catalogue.updateProduct', {
    ...fields,
    id: product.id,
    version: changed.version,
    costFen: null,
  });
  const { id, version, nameZh, bufferDays, sort } = kind;
  await as.owner('catalogue.updateKind', { id, version, nameZh, bufferDays, sort, defaultMarginBp: null });
  expect(await known()).toEqual({ products: [], kinds: [] });
});

test('no answer of catalogue, orders, quotes, history or facts tells a cost to anybody but the owner', async () => {
  const { as, product, customer, order } = await storeWithCost();
  const { version } = await as.owner('orders.get', { id: order.id });
  await as.sales('orders.confirm', { id: order.id, version });
  const quote = await as.sales('quotes.create', { customerId: customer.id });
  const inputs: Partial<Record<CallName, object>> = {
    'catalogue.product': { id: product.id },
    'orders.get': { id: order.id },
    'orders.prepare': { customerId: customer.id, quoteId: null },
    'quotes.get': { id: quote.id },
    'customerFacts.get': { customerId: customer.id },
    'customers.get': { id: customer.id },
    'customers.timeline': { customerId: customer.id },
    'history.of': { entity: 'orders', id: order.id },
    'search.find': { text: 'YQ-1' },
  };
  const told: string[] = [];
  let asked = 0;
  for (const [name, { kind }] of Object.entries(contract)) {
    if (
      kind !== 'query' ||
      !/^(catalogue|orders|quotes|customers|customerFacts|history|search|payments)\./.test(name)
    )
      continue;
    for (const role of ROLES.filter((one) => one !== 'owner')) {
      const answer = await as[role](name as CallName, (inputs[name as CallName] ?? {}) as never).catch(
        () => null,
      );
      if (answer === null) continue;
      asked += 1;
      const text = JSON.stringify(answer);
      // The profit is the price less the cost.
      const secrets = [COST, MARGIN, product.priceFen - COST];
      if (secrets.some((secret) => text.includes(String(secret))) || /cost|profitFen/i.test(text))
        told.push(`${name} ${role}`);
    }
  }
  expect(told).toEqual([]);
  expect(asked).toBeGreaterThan(30);
  expect(await as.owner('customerFacts.get', { customerId: customer.id })).toMatchObject({
    profit: { profitFen: product.priceFen - COST, coverBp: 10_000, estimated: false },
  });
});
