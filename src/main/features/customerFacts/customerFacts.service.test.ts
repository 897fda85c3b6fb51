import { expect, test } from 'vitest';
import { line, orderInput, registerCustomer } from '../../../../tests/support/orders';
import { testStore } from '../../../../tests/support/testStore';
import { CLASS_REASONS } from '../../../shared/domain/customerFacts/class';
import { QUADRANT_REASONS, TIER_REASONS } from '../../../shared/domain/customerFacts/explain';
import { LAYER_REASONS } from '../../../shared/domain/customerFacts/layer';
import { LOCALES } from '../../../shared/domain/locale';
import { texts } from '../../../shared/i18n';

/** A customer whose goods cost more than they paid. */
async function storeWithLoss() {
  const store = await testStore();
  const { as } = store;
  const kind = await as.owner('catalogue.createKind', { nameZh: '沙发', bufferDays: 3, sort: 1 });
  const product = await as.owner('catalogue.createProduct', {
    ...{ kindId: kind.id, model: 'YQ-1', name: '云栖沙发', materials: [], colors: [], unit: '件' },
    ...{ priceFen: 500_000, packages: 1, volumeDm3: 0, productionDays: 3, source: 'ordered' },
    costFen: 550_000,
  });
  const { id } = await registerCustomer(store);
  const lines = [line({ productId: product.id, name: product.name, unitPriceFen: 500_000 })];
  const order = await as.sales('orders.create', orderInput(id, { lines }));
  await as.sales('orders.confirm', { id: order.id, version: order.version });
  return { ...store, store, id };
}

test('the owner sees a negative asset and the profit; everybody else a normal customer', async () => {
  const { as, id } = await storeWithLoss();
  expect(await as.owner('customerFacts.get', { customerId: id })).toMatchObject({
    ...{ class: { code: 'negative', reason: 'negative' }, profit: { profitFen: -50_000, coverBp: 10_000 } },
    layer: { code: 'new', reason: 'new', next: { on: '2028-11-20', to: 'dormant' } },
  });
  for (const role of ['front_desk', 'sales', 'designer'] as const) {
    const seen = await as[role]('customerFacts.get', { customerId: id });
    expect(seen).toMatchObject({ class: { code: 'normal', reason: 'normal' }, profit: null });
    expect(JSON.stringify(seen)).not.toMatch(/negative|profitFen|coverBp/);
    expect((await as[role]('customerFacts.overview', {})).class).toMatchObject({ negative: 0, normal: 1 });
  }
  expect((await as.owner('customerFacts.overview', {})).class).toMatchObject({ negative: 1, normal: 0 });
  await expect(as.delivery('customerFacts.get', { customerId: id })).rejects.toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
});

test('a tier by hand holds to its day, is the owner’s alone, and can be taken back', async () => {
  const { as, id, store } = await storeWithLoss();
  const wish = { customerId: id, tier: 'gold' as const, reason: '老街坊' };
  await expect(
    as.owner('customerFacts.grantTier', { ...wish, untilDate: '2026-11-20' }),
  ).rejects.toMatchObject({
    error: { fields: [{ path: 'untilDate', code: 'date_past' }] },
  });
  await expect(
    as.sales('customerFacts.grantTier', { ...wish, untilDate: '2026-12-31' }),
  ).rejects.toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  const grant = await as.owner('customerFacts.grantTier', { ...wish, untilDate: '2026-12-31' });
  const tier = async () => (await as.sales('customerFacts.get', { customerId: id }))?.tier;
  expect(await tier()).toMatchObject({
    code: 'gold',
    reason: 'by_hand',
    next: { on: '2027-01-01', to: 'none' },
  });
  expect((await as.sales('customerFacts.overview', {})).tier).toMatchObject({ gold: 1, none: 0 });
  store.clock.advance(86_400_000);
  await as.owner('customerFacts.endGrant', { id: grant.id, version: grant.version });
  expect(await as.owner('customerFacts.grants', { customerId: id })).toMatchObject([
    { untilDate: '2026-11-22' },
  ]);
  expect(await tier()).toMatchObject({ next: { on: '2026-11-23', to: 'none' } });
  const today = await as.owner('customerFacts.grantTier', { ...wish, untilDate: '2026-12-31' });
  await expect(
    as.owner('customerFacts.endGrant', { id: today.id, version: today.version + 1 }),
  ).rejects.toMatchObject({ error: { code: 'CONFLICT' } });
  await as.owner('customerFacts.endGrant', { id: today.id, version: today.version });
  expect(await as.owner('customerFacts.grants', { customerId: id })).toHaveLength(1);
});

test('the owner pins a VIP', async () => {
  const { as, id } = await storeWithLoss();
  const { version } = await as.owner('customers.get', { id });
  const pinned = await as.owner('customerFacts.pinVip', { customerId: id, version, pinned: true });
  expect(await as.sales('customerFacts.get', { customerId: id })).toMatchObject({
    class: { code: 'vip', reason: 'pinned' },
  });
  await expect(
    as.owner('customerFacts.pinVip', { customerId: id, version, pinned: false }),
  ).rejects.toMatchObject({ error: { code: 'CONFLICT' } });
  await as.owner('customerFacts.pinVip', { customerId: id, version: pinned.version, pinned: false });
  expect(await as.owner('customerFacts.get', { customerId: id })).toMatchObject({
    class: { code: 'negative' },
  });
});

test('every reason has its sentence in both languages', () => {
  for (const locale of LOCALES) {
    const { layer, class: group, quadrant, band, tier } = texts[locale].customerFacts.reasons;
    expect(Object.keys(layer).sort()).toEqual([...LAYER_REASONS].sort());
    expect(Object.keys(group).sort()).toEqual([...CLASS_REASONS].sort());
    expect(Object.keys(quadrant).sort()).toEqual([...QUADRANT_REASONS].sort());
    expect([Object.keys(band), Object.keys(tier).sort()]).toEqual([['rfm'], [...TIER_REASONS].sort()]);
  }
});
