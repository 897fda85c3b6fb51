import { expect, test } from 'vitest';
import { changeInput, line, orderInput, registerCustomer } from '../../../../tests/support/orders';
import { type TestStore, testStore } from '../../../../tests/support/testStore';
import type { RawInputOf } from '../../../shared/contract';
import { DEFAULT_TIER_RIGHTS } from '../../../shared/domain/tierRights';

const GOLD = { discountBp: 800, maintenanceTimes: 2, feeTimes: 1, giftFen: 50_000 };
const RIGHTS = { ...DEFAULT_TIER_RIGHTS, gold: GOLD, diamond: GOLD };

/** A customer who is gold by the owner's hand until the end of 2028, and one who is nothing. */
async function storeWithGold() {
  const store = await testStore();
  const { as } = store;
  const shop = { name: '云栖家居', phone: null, address: null, slipFooter: null };
  await as.owner('settings.update', { store: shop, tierRights: RIGHTS });
  const gold = await registerCustomer(store);
  const other = await registerCustomer(store, '王芳', '13600000001');
  await as.owner('customerFacts.grantTier', {
    ...{ customerId: gold.id, tier: 'gold', untilDate: '2028-12-31', reason: '老街坊' },
  });
  return { store, as, gold: gold.id, other: other.id };
}

const use = (customerId: number, over: Partial<RawInputOf<'members.use'>> = {}) => ({
  ...{ customerId, right: 'maintenance' as const, usedOn: '2026-11-21' },
  ...over,
});

const rightOf = async ({ as }: Pick<TestStore, 'as'>, customerId: number, right: string) =>
  (await as.sales('members.get', { customerId }))?.rights.find((one) => one.right === right);

const refused = (code: string, path: string, params?: object) => ({
  error: { code: 'VALIDATION', fields: [{ path, code, ...(params && { params }) }] },
});

test('a seller gives what the role or the tier allows, whichever is more, in orders and quotes alike', async () => {
  const { store, as, gold, other } = await storeWithGold();
  const order = (customerId: number, discountFen: number) =>
    as.sales('orders.create', orderInput(customerId, { discountFen, lines: [line()] }));
  // ¥1,000: the role gives 5 %, gold 8 %.
  await order(gold, 8_000);
  await expect(order(gold, 8_001)).rejects.toMatchObject(
    refused('above_discount_limit', 'discountFen', { max: 8, given: 8.01 }),
  );
  await order(other, 5_000);
  await expect(order(other, 8_000)).rejects.toMatchObject(
    refused('above_discount_limit', 'discountFen', { max: 5, given: 8 }),
  );
  expect(await as.sales('quotes.discountLimit', { customerId: gold })).toEqual({
    limitBp: 800,
    tier: 'gold',
  });
  expect(await as.sales('quotes.discountLimit', { customerId: other })).toEqual({ limitBp: 500, tier: null });
  expect(await as.owner('quotes.discountLimit', { customerId: gold })).toEqual({ limitBp: null, tier: null });

  const quote = async (customerId: number, discountFen: number) => {
    const { id, version } = await as.sales('quotes.create', {
      customerId,
      content: {
        ...{ discountFen, deliveryFeeFen: 0, carryingFeeFen: 0, installationFeeFen: 0 },
        lines: [line()],
      },
    });
    return (await as.sales('quotes.offer', { id, version, reason: '老客户' })).state;
  };
  expect(await quote(gold, 8_000)).toBe('offered');
  expect(await quote(gold, 8_001)).toBe('draft');
  expect(await quote(other, 8_000)).toBe('draft');

  // A change of an order that gives no more than the tier allows asks nobody.
  const plain = await order(gold, 0);
  const change = { ...(await changeInput(store, plain.id)), discountFen: 8_000 };
  expect(await as.sales('orders.changeLines', change)).toMatchObject({ outcome: 'applied' });

  // A tier that gives less than the role takes nothing away.
  const less = { ...GOLD, discountBp: 300 };
  await as.owner('settings.update', { tierRights: { ...RIGHTS, gold: less, diamond: less } });
  expect(await as.sales('quotes.discountLimit', { customerId: gold })).toEqual({ limitBp: 500, tier: null });
});

test('uses are counted over the tier’s year, refused above what is left, and the owner may go over with a reason', async () => {
  const { store, as, gold } = await storeWithGold();
  const first = await as.sales('members.use', use(gold));
  await as.front_desk('members.use', use(gold, { note: '沙发上油' }));
  expect(await rightOf(store, gold, 'maintenance')).toMatchObject({ allowed: 2, used: 2, left: 0 });
  await expect(as.sales('members.use', use(gold))).rejects.toMatchObject(
    refused('right_used_up', 'right', { left: 0 }),
  );
  await expect(as.owner('members.use', use(gold))).rejects.toMatchObject(
    refused('right_used_up_owner', 'overReason', { left: 0 }),
  );
  await expect(as.sales('members.use', use(gold, { overReason: '我说的' }))).rejects.toMatchObject(
    refused('right_used_up', 'right'),
  );
  await as.owner('members.use', use(gold, { overReason: '赔不是' }));
  expect(await rightOf(store, gold, 'maintenance')).toMatchObject({ used: 3, left: 0 });
  const seen = await as.sales('members.get', { customerId: gold });
  expect(seen).toMatchObject({
    tier: 'gold',
    discountBp: 800,
    year: { from: '2026-11-21', until: '2027-11-20' },
  });
  expect(seen?.uses.map(({ overReason, note }) => [overReason, note])).toEqual([
    ['赔不是', null],
    [null, '沙发上油'],
    [null, null],
  ]);

  await as.front_desk('members.undoUse', { id: first.id, version: first.version });
  expect(await rightOf(store, gold, 'maintenance')).toMatchObject({ used: 2, left: 0 });
  await expect(as.sales('members.undoUse', { id: first.id, version: first.version })).rejects.toMatchObject({
    error: { code: 'NOT_FOUND' },
  });

  // A year later all of it is there again.
  store.clock.set(Date.UTC(2027, 10, 21, 2));
  expect(await rightOf(store, gold, 'maintenance')).toMatchObject({ used: 0, left: 2 });
  await expect(as.sales('members.use', use(gold, { usedOn: '2027-11-20' }))).rejects.toMatchObject(
    refused('before_tier_year', 'usedOn', { from: '2027-11-21' }),
  );
});

test('the fee of an order is waived once, and none of a cancelled one', async () => {
  const { as, gold } = await storeWithGold();
  await as.owner('settings.update', {
    tierRights: { ...RIGHTS, gold: { ...GOLD, feeTimes: 5 }, diamond: { ...GOLD, feeTimes: 5 } },
  });
  const { id } = await as.sales('orders.create', orderInput(gold, { lines: [line()] }));
  const waive = () => as.sales('members.use', use(gold, { right: 'fee', orderId: id }));
  await waive();
  await expect(waive()).rejects.toMatchObject(refused('fee_waived_before', 'orderId'));
  const other = await as.sales('orders.create', orderInput(gold, { lines: [line()] }));
  await as.owner('orders.cancel', { id: other.id, version: other.version, reason: '不要了' });
  await expect(as.sales('members.use', use(gold, { right: 'fee', orderId: other.id }))).rejects.toMatchObject(
    refused('right_of_cancelled', 'orderId'),
  );
});

test('a budget for gifts is counted in money', async () => {
  const { store, as, gold } = await storeWithGold();
  const gift = (amountFen: number | null) => as.sales('members.use', use(gold, { right: 'gift', amountFen }));
  await expect(gift(null)).rejects.toMatchObject(refused('required', 'amountFen'));
  await gift(30_000);
  await expect(gift(20_001)).rejects.toMatchObject(refused('gift_used_up', 'amountFen', { left: 20_000 }));
  await gift(20_000);
  expect(await rightOf(store, gold, 'gift')).toEqual({
    right: 'gift',
    allowed: 50_000,
    used: 50_000,
    left: 0,
  });
});

test('what does not fit is told at its field: another’s order, a day to come, nobody’s tier', async () => {
  const { as, gold, other } = await storeWithGold();
  const order = await as.sales('orders.create', orderInput(other));
  await expect(as.sales('members.use', use(gold, { right: 'fee', orderId: order.id }))).rejects.toMatchObject(
    refused('invalid', 'orderId'),
  );
  await expect(as.sales('members.use', use(gold, { usedOn: '2026-11-22' }))).rejects.toMatchObject(
    refused('date_future', 'usedOn'),
  );
  await expect(as.sales('members.use', use(other))).rejects.toMatchObject({
    error: { code: 'CONFLICT', reason: 'no_tier' },
  });
  await expect(as.designer('members.use', use(gold))).rejects.toMatchObject({ error: { code: 'FORBIDDEN' } });
  const own = await as.sales('orders.create', orderInput(gold));
  await as.sales('members.use', use(gold, { right: 'fee', orderId: own.id, amountFen: 20_000 }));
  expect((await as.sales('members.get', { customerId: gold }))?.uses).toMatchObject([
    { right: 'fee', orderNumber: own.number, amountFen: 20_000 },
  ]);
  const { rows } = await as.sales('customers.timeline', { customerId: gold, kinds: ['right'] });
  expect(rows).toMatchObject([{ code: 'fee', amountFen: 20_000, orderId: own.id }]);
});

test('a higher tier gives no less than a lower one', async () => {
  const { as } = await storeWithGold();
  const diamond = { ...GOLD, feeTimes: 0 };
  await expect(as.owner('settings.update', { tierRights: { ...RIGHTS, diamond } })).rejects.toMatchObject(
    refused('below_lower_tier', 'tierRights.diamond.feeTimes'),
  );
});

test('a tier that is earned begins its own year, and a grant that is prolonged goes on', async () => {
  const { store, as, gold } = await storeWithGold();
  await as.sales('members.use', use(gold));
  store.clock.set(Date.UTC(2026, 11, 1, 2));
  const again = { customerId: gold, tier: 'gold' as const, untilDate: '2029-06-30', reason: '再加一年' };
  await as.owner('customerFacts.grantTier', again);
  expect(await rightOf(store, gold, 'maintenance')).toMatchObject({ used: 1, left: 1 });
  const order = await as.owner(
    'orders.create',
    orderInput(gold, { lines: [line({ unitPriceFen: 10_000_000 })] }),
  );
  await as.owner('payments.take', {
    ...{ orderId: order.id, orderVersion: order.version, kind: 'final', method: 'cash' },
    ...{ paidDate: '2026-12-01', amountFen: 10_000_000 },
  });
  expect(await as.sales('members.get', { customerId: gold })).toMatchObject({
    ...{ tier: 'diamond', byHand: false, year: { from: '2026-12-01', until: '2027-11-30' }, uses: [] },
  });
});
