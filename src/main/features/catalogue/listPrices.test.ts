import { beforeEach, expect, test } from 'vitest';
import { changeInput, line, orderInput, registerCustomer } from '../../../../tests/support/orders';
import { type TestStore, testStore } from '../../../../tests/support/testStore';

let store: TestStore;
let productId: number;
let customerId: number;
const LIST = 1_000_000;
const SIZE = { lengthMm: 2200, widthMm: 950, heightMm: 800 };

beforeEach(async () => {
  store = await testStore();
  const kind = await store.as.owner('catalogue.createKind', {
    ...{ code: 'sofa', nameZh: '沙发', bufferDays: 3, sort: 1 },
  });
  const product = {
    ...{ kindId: kind.id, materials: [], colors: [], unit: '件', packages: 1, volumeDm3: 100 },
    ...{ productionDays: 10, source: 'ordered' as const, ...SIZE },
  };
  const made = await store.as.owner('catalogue.createProduct', {
    ...{ ...product, model: 'YD-S301', name: '云朵沙发', priceFen: LIST },
  });
  productId = made.id;
  await store.as.owner('catalogue.createProduct', {
    ...{ ...product, model: 'YD-S201', name: '云朵沙发', priceFen: 700_000, lengthMm: 1600 },
  });
  await store.as.owner('catalogue.createProduct', {
    ...{ ...product, model: 'ZP-1', name: '小凳', priceFen: 1_000 },
  });
  customerId = (await registerCustomer(store)).id;
});

/** Lines of the ¥10,000 sofa at 10 % off, each calling itself something else. */
const DISGUISES = {
  'as custom': { source: 'custom', productId: 1 },
  'as custom with its size': { source: 'custom', productId: 1, ...SIZE },
  'a millimetre longer': { source: 'custom', productId: 1, ...SIZE, lengthMm: 2201 },
  'by its model alone': { name: '沙发一张', model: ' yd s３01 ' },
  'by its model in the name': { name: '云朵沙发 YD-S301' },
  'by its name and size': { name: '云朵沙发', source: 'custom', ...SIZE },
  'by its model among other words': { name: '沙发', model: '型号 YD-S301 特价' },
  'with something cheap beside it': { name: '云朵沙发 + 赠品凳子', model: 'YD-S301 + ZP-1' },
  'its sides the other way round, one left out': {
    source: 'custom',
    productId: 1,
    lengthMm: 950,
    widthMm: 2200,
  },
  'by its name and model among other words': { name: '客厅云朵沙发YD-S301（特价）' },
  'its sides the other way round': { source: 'custom', productId: 1, ...SIZE, lengthMm: 950, widthMm: 2200 },
  'longer than the catalogue has it': { source: 'custom', productId: 1, ...SIZE, lengthMm: 2400 },
} as const;

test.each(Object.entries(DISGUISES))('%s it counts at the catalogue’s price', async (_how, over) => {
  const sold = { ...over, ...('productId' in over && { productId }) };
  const of = (change: object) => orderInput(customerId, { lines: [line({ ...sold, ...change })] });
  for (const change of [{ unitPriceFen: 900_000 }, { unitPriceFen: 0 }, { unitPriceFen: LIST, gift: true }]) {
    await expect(store.as.sales('orders.create', of(change))).rejects.toMatchObject({
      error: { fields: [{ path: 'discountFen', code: 'above_discount_limit' }] },
    });
  }
  await store.as.sales('orders.create', of({ unitPriceFen: 950_000 }));
});

test.each([
  [
    'a model that only begins like one of the catalogue',
    { productId: null, name: '电视柜', model: 'YD-S3010' },
  ],
  ['what only goes with one of the catalogue', { productId: null, name: '云朵沙发靠枕套', model: null }],
  [
    'a piece that the catalogue does not have',
    { source: 'custom' as const, name: '电视柜', productId: null },
  ],
])('%s is priced by itself', async (_what, over) => {
  const lines = [line({ ...over, unitPriceFen: 500_000 })];
  await store.as.sales('orders.create', orderInput(customerId, { lines }));
});

test.each([
  ['three quarters as long', 1650, 750_000],
  ['smaller than the smallest in the catalogue, at its price', 900, 700_000],
  ['in centimetres, at the price of the smallest', 220, 700_000],
  ['eleven millimetres shorter', 2189, 995_000],
])('made to measure, %s, it counts in proportion', async (_what, lengthMm, list) => {
  const of = (unitPriceFen: number) =>
    orderInput(customerId, { lines: [line({ productId, ...SIZE, lengthMm, unitPriceFen })] });
  await store.as.sales('orders.create', of(list * 0.95));
  await expect(store.as.sales('orders.create', of(list * 0.95 - 1))).rejects.toMatchObject({
    error: { fields: [{ code: 'above_discount_limit' }] },
  });
});

test('what the catalogue has in one size counts at its price, however small a size is typed', async () => {
  for (const lengthMm of [1, 40, 400]) {
    const of = (unitPriceFen: number) =>
      orderInput(customerId, {
        lines: [line({ model: 'ZP-1', name: '小凳', ...SIZE, lengthMm, unitPriceFen })],
      });
    await expect(store.as.sales('orders.create', of(949))).rejects.toMatchObject({
      error: { fields: [{ code: 'above_discount_limit' }] },
    });
    await store.as.sales('orders.create', of(950));
  }
});

test('the product of another thing is no disguise', async () => {
  const [kind] = await store.as.owner('catalogue.kinds', {});
  const cushion = await store.as.owner('catalogue.createProduct', {
    ...{
      kindId: kind?.id ?? 0,
      model: 'BZ-9',
      name: '抱枕',
      priceFen: 10_000,
      materials: [],
      colors: [],
    },
    ...{ unit: '件', packages: 1, volumeDm3: 10, productionDays: 10, source: 'stock' },
  });
  const lines = [line({ productId: cushion.id, model: 'YD-S301', unitPriceFen: 10_000 })];
  await expect(store.as.sales('orders.create', orderInput(customerId, { lines }))).rejects.toMatchObject({
    error: { fields: [{ code: 'above_discount_limit' }] },
  });
});

test('a short model counts with the name beside it, and not within other names', async () => {
  const [kind] = await store.as.owner('catalogue.kinds', {});
  await store.as.owner('catalogue.createProduct', {
    ...{
      kindId: kind?.id ?? 0,
      model: 'A-1',
      name: '边几',
      priceFen: 300_000,
      materials: [],
      colors: [],
    },
    ...{ unit: '件', packages: 1, volumeDm3: 10, productionDays: 10, source: 'ordered', ...SIZE },
  });
  const of = (name: string, unitPriceFen: number) =>
    orderInput(customerId, { lines: [line({ name, unitPriceFen })] });
  await expect(store.as.sales('orders.create', of('边几a1', 200_000))).rejects.toMatchObject({
    error: { fields: [{ code: 'above_discount_limit' }] },
  });
  await store.as.sales('orders.create', of('A1 区的地毯', 200_000));
});

test.each(['云朵沙发', '云朵沙发（特价）'])(
  'without model or size %s counts at the cheapest of that name',
  async (name) => {
    const of = (unitPriceFen: number) => orderInput(customerId, { lines: [line({ name, unitPriceFen })] });
    await store.as.sales('orders.create', of(665_000));
    await expect(store.as.sales('orders.create', of(664_999))).rejects.toMatchObject({
      error: { fields: [{ code: 'above_discount_limit' }] },
    });
  },
);

test('a quote and a change of an order count it as well', async () => {
  const empty = await store.as.sales('quotes.create', { customerId });
  const draft = await store.as.sales('quotes.save', {
    ...{ id: empty.id, version: empty.version, validUntil: empty.validUntil, discountFen: 0 },
    ...{ deliveryFeeFen: 0, carryingFeeFen: 0, installationFeeFen: 0 },
    lines: [line({ source: 'custom', model: 'YD-S301', unitPriceFen: 900_000 })],
  });
  expect(draft.lines[0]?.listPriceFen).toBe(LIST);
  expect(
    (await store.as.sales('quotes.offer', { id: draft.id, version: draft.version, reason: '老客户' })).state,
  ).toBe('draft');

  const order = await store.as.sales(
    'orders.create',
    orderInput(customerId, { lines: [line({ productId, unitPriceFen: LIST })] }),
  );
  const input = await changeInput(store, order.id);
  const [first] = input.lines;
  if (!first) throw new Error('the order has a line');
  // Within the owner's limit for totals, beyond the seller's for discounts.
  const cheaper = {
    ...first,
    productId: null,
    model: 'YD-S301',
    source: 'custom' as const,
    unitPriceFen: 940_000,
  };
  expect(await store.as.sales('orders.changeLines', { ...input, lines: [cheaper] })).toMatchObject({
    outcome: 'pending',
  });
});
