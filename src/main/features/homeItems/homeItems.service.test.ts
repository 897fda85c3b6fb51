import { expect, test } from 'vitest';
import { line, registerCustomer } from '../../../../tests/support/orders';
import { explained } from '../../../../tests/support/plans';
import { deliveredOrder, stoolsAndTable } from '../../../../tests/support/returns';
import { type TestStore, testStore } from '../../../../tests/support/testStore';
import type { RawInputOf } from '../../../shared/contract';
import { driftedFacts } from '../customerFacts';

const ZONE = 'Asia/Shanghai';
type Item = Omit<RawInputOf<'homeItems.add'>, 'customerId'>;

const kind = ({ as }: TestStore, nameZh: string, typicalPriceFen: number | null = null) =>
  as.owner('catalogue.createKind', { nameZh, bufferDays: 1, sort: 1, typicalPriceFen });

async function count({ as }: TestStore, customerId: number, homeItems: Item[] = []) {
  const visit = await as.sales('followups.planVisit', { customerId, date: '2026-11-21' });
  return as.sales('followups.completeVisit', {
    ...{ id: visit.id, version: visit.version, result: '看过', measurements: [] },
    ...{ inventoryDone: true, homeItems },
  });
}

const atHome = ({ as }: TestStore, customerId: number) => as.sales('homeItems.atHome', { customerId });

/** The stored row, which has to be what follows from scratch. */
function facts({ database, clock: _clock }: TestStore, customerId: number) {
  const of = { db: database.db, zone: ZONE, today: '2026-11-21' as never };
  expect([...driftedFacts(of)]).toEqual([]);
  return database.connection
    .prepare(
      'SELECT share_bp AS shareBp, quadrant, changes_on AS changesOn FROM customer_facts WHERE customer_id = ?',
    )
    .get(customerId);
}

test('ours 30,000, a sofa of 20,000 and a wardrobe at its usual 10,000: 50.0 % about; uncounted before', async () => {
  const { store, get } = await deliveredOrder({
    lines: [line({ source: 'stock', roomName: '客厅', unitPriceFen: 3_100_000 })],
    discountFen: 100_000,
  });
  const { customerId, number } = await get();
  const [sofa, wardrobe] = [await kind(store, '沙发'), await kind(store, '衣柜', 1_000_000)];
  const { as } = store;
  await as.sales('homeItems.add', {
    customerId,
    kindId: sofa.id,
    brand: '顾家',
    year: 2019,
    priceFen: 2_000_000,
  });
  expect((await atHome(store, customerId)).share).toMatchObject({ state: 'not_counted', shareBp: null });
  expect(facts(store, customerId)).toMatchObject({ shareBp: null });

  const visit = await count(store, customerId, [{ kindId: wardrobe.id, roomName: '主卧', year: 2018 }]);
  const home = await atHome(store, customerId);
  expect(home).toMatchObject({
    countedOn: '2026-11-21',
    ours: [{ orderNumber: number, roomName: '客厅', year: 2026, pieces: 1, amountFen: 3_000_000 }],
    others: [
      { brand: '顾家', priceFen: 2_000_000, visitId: null },
      { roomName: '主卧', priceFen: null, typicalFen: 1_000_000, visitId: visit.id },
    ],
    share: { state: 'known', shareBp: 5_000, oursFen: 3_000_000, othersFen: 3_000_000, estimated: true },
    offers: [
      { ours: false, reason: 'old', years: 8 },
      { ours: false, reason: 'rival' },
    ],
  });
  expect(facts(store, customerId)).toMatchObject({ shareBp: 5_000 });
});

test('replaced, taken away and brought back, an entry leaves the share and comes back to it', async () => {
  const { store, get } = await deliveredOrder();
  const { customerId } = await get();
  const { as } = store;
  const { id: kindId } = await kind(store, '沙发');
  await count(store, customerId, [{ kindId, year: 2020, priceFen: 100_000 }]);
  const [item] = (await atHome(store, customerId)).others;
  const guard = { id: item?.id ?? 0, version: item?.version ?? 0 };
  const shareBp = () => (facts(store, customerId) as { shareBp: number }).shareBp;
  expect(shareBp()).toBe(5_000);
  const replaced = await as.sales('homeItems.setReplaced', { ...guard, replaced: true });
  expect(shareBp()).toBe(10_000);
  const there = await as.sales('homeItems.setReplaced', {
    id: guard.id,
    version: replaced.version,
    replaced: false,
  });
  expect(shareBp()).toBe(5_000);
  await expect(as.sales('homeItems.remove', guard)).rejects.toMatchObject({ error: { code: 'CONFLICT' } });
  const removed = await as.sales('homeItems.remove', { id: guard.id, version: there.version });
  expect((await atHome(store, customerId)).others).toEqual([]);
  expect(shareBp()).toBe(10_000);
  const back = await as.sales('homeItems.restore', { id: guard.id, version: removed.version });
  await as.sales('homeItems.update', {
    ...{ id: guard.id, version: back.version },
    kindId,
    year: 2020,
    priceFen: 300_000,
  });
  expect(shareBp()).toBe(2_500);
});

test('what comes back is not at home any more, what is sent again is', async () => {
  const { store, get, open, receive, settle } = await deliveredOrder({ lines: stoolsAndTable });
  const { customerId } = await get();
  await count(store, customerId, [
    { kindId: (await kind(store, '餐椅')).id, year: 2022, priceFen: 1_000_000 },
  ]);
  expect(facts(store, customerId)).toMatchObject({ shareBp: 5_000 });
  await settle(await receive(await open([4, 0])));
  expect((await atHome(store, customerId)).ours).toMatchObject([
    { pieces: 6, amountFen: 60_000 },
    { pieces: 1, amountFen: 900_000 },
  ]);
  expect(facts(store, customerId)).toMatchObject({ shareBp: 4_897 });
  // Until it is delivered again, what is exchanged is not there.
  await settle(await receive(await open([0, 1], { kind: 'exchange' })));
  expect((await atHome(store, customerId)).ours).toMatchObject([{ pieces: 6 }]);
  expect(facts(store, customerId)).toMatchObject({ shareBp: 566 });
});

test('an exchange beside another return leaves the order’s state as it is, and is out of the share as well', async () => {
  const { store, get, open, receive, settle } = await deliveredOrder({ lines: stoolsAndTable });
  const { customerId } = await get();
  await count(store, customerId, [
    { kindId: (await kind(store, '餐椅')).id, year: 2022, priceFen: 1_000_000 },
  ]);
  await open([0, 1]);
  const exchange = await receive(await open([2, 0], { kind: 'exchange' }));
  expect((await get()).state).toBe('returning');
  await settle(exchange);
  expect((await get()).state).toBe('returning');
  expect((await atHome(store, customerId)).ours).toMatchObject([{ pieces: 8 }, { pieces: 1 }]);
  facts(store, customerId);
});

test('a counted home with nothing in it has no share, nor one whose pieces have no price', async () => {
  const store = await testStore();
  const customer = await registerCustomer(store);
  await count(store, customer.id);
  expect((await atHome(store, customer.id)).share).toMatchObject({ state: 'nothing', shareBp: null });
  const { id: kindId } = await kind(store, '沙发');
  const { id } = await store.as.sales('homeItems.add', { customerId: customer.id, kindId, year: 2020 });
  expect((await atHome(store, customer.id)).share).toMatchObject({ state: 'unpriced', leftOut: [id] });
});

test('the mark goes with the result that is revised, and more pieces are added by it', async () => {
  const store = await testStore();
  const customer = await registerCustomer(store);
  const { id: kindId } = await kind(store, '沙发');
  const { id, version, inventoryDone } = await count(store, customer.id, [{ kindId, year: 2020 }]);
  expect(inventoryDone).toBe(true);
  const result = { id, version, result: '还有一间没看', measurements: [] };
  await store.as.sales('followups.reviseVisitResult', {
    ...{ ...result, inventoryDone: false },
    homeItems: [{ kindId, year: 2021 }],
  });
  const home = await atHome(store, customer.id);
  expect(home).toMatchObject({ countedOn: null, others: [{ visitId: id }, { visitId: id, year: 2021 }] });
});

test('a year to come, one long ago, no kind and no price of nothing are told at their fields, and nothing is stored', async () => {
  const store = await testStore();
  const customer = await registerCustomer(store);
  const { id: kindId } = await kind(store, '沙发');
  const add = (item: object) =>
    store.as.sales('homeItems.add', { customerId: customer.id, kindId, year: 2020, ...item } as never);
  const at = (path: string, code: string) => ({ error: { code: 'VALIDATION', fields: [{ path, code }] } });
  await expect(add({ year: 2027 })).rejects.toMatchObject(at('year', 'year_not_begun'));
  await expect(add({ year: 1949 })).rejects.toMatchObject(at('year', 'year_too_early'));
  await expect(add({ year: null })).rejects.toMatchObject(at('year', 'required'));
  await expect(add({ year: Number.NaN })).rejects.toMatchObject(at('year', 'not_a_number'));
  await expect(add({ kindId: 999 })).rejects.toMatchObject(at('kindId', 'invalid'));
  await expect(add({ priceFen: 0 })).rejects.toMatchObject(at('priceFen', 'not_positive'));
  await expect(add({ satisfaction: 6 })).rejects.toMatchObject(at('satisfaction', 'too_big'));
  const visit = await store.as.sales('followups.planVisit', { customerId: customer.id, date: '2026-11-21' });
  const late = store.as.sales('followups.completeVisit', {
    ...{ id: visit.id, version: visit.version, result: '看过', measurements: [] },
    homeItems: [
      { kindId, year: 2020 },
      { kindId, year: 2027 },
    ],
  });
  await expect(late).rejects.toMatchObject(at('homeItems.1.year', 'year_not_begun'));
  expect((await atHome(store, customer.id)).others).toEqual([]);
  expect(await store.as.sales('followups.visit', { id: visit.id })).toMatchObject({ state: 'planned' });
});

test('a usual price that the owner sets brings all facts behind, as a margin does', async () => {
  const store = await testStore();
  const { areFactsBehind, bringFactsInStep } = await import('../customerFacts');
  const quiet = { progress: () => undefined, cancelled: () => false };
  const { id, version, nameZh, bufferDays, sort } = await kind(store, '沙发');
  await store.as.owner('settings.update', { store: { name: '云栖家居' } });
  bringFactsInStep(store.database.db, store.clock.now(), quiet);
  expect(areFactsBehind(store.database.db)).toBe(false);
  const fields = { id, nameZh, bufferDays, sort };
  const changed = await store.as.owner('catalogue.updateKind', {
    ...fields,
    version,
    typicalPriceFen: 800_000,
  });
  expect(areFactsBehind(store.database.db)).toBe(true);
  const kept = await store.as.owner('catalogue.updateKind', { ...fields, version: changed.version });
  expect(kept).toMatchObject({ typicalPriceFen: 800_000 });
});

test('a home is read by whose it is, by no other index and by no scan', async () => {
  const store = await testStore();
  const { id } = await registerCustomer(store);
  const asked = await explained(store, () => atHome(store, id));
  const ofHome = asked.filter(({ sql }) => /home_items|inventory_done|order_packages/.test(sql));
  expect(ofHome).toHaveLength(3);
  const steps = ofHome.flatMap(({ plan }) => plan).filter((step) => /^(SCAN|SEARCH) /.test(step));
  const good = /\((customer_id|order_id|rowid|line_id)=\?( AND no[=>]\?)?\)|CONSTANT ROW/;
  expect(steps.filter((step) => !good.test(step))).toEqual([]);
});
