import { expect, test } from 'vitest';
import {
  type BoardStore,
  boardStore,
  waitingDelivery,
  waitingOf,
} from '../../../../tests/support/deliveries';
import type { OldFurnitureResult } from '../../../shared/domain/productCodes';
import { texts } from '../../../shared/i18n';
import { readSlip } from '../printing/slipData.repository';

const guard = ({ id, version }: { id: number; version: number }) => ({ id, version });
const TODAY = '2026-11-21';

/** A stop of today with one of its order's four packages; the order names an old sofa. */
async function firstTrip() {
  const store = await boardStore();
  const card = await waitingDelivery(store, { packages: 4 });
  store.database.connection
    .prepare("UPDATE orders SET old_furniture_removal = '旧沙发' WHERE id = ?")
    .run(card.orderId);
  return { store, stop: await trip(store, card) };
}

/** Books one package of a waiting delivery for today. */
async function trip(store: BoardStore, card: { id: number; version: number }) {
  const [first] = (await store.as.owner('deliveries.get', { id: card.id })).packageList;
  return store.as.front_desk('deliveries.book', {
    ...{ ...guard(card), ...store.at(store.a.id, store.afternoon.id, TODAY) },
    packageIds: first ? [first.packageId] : [],
  });
}
const signed = (store: BoardStore, stop: { id: number; version: number }, taken: OldFurnitureResult) =>
  store.as.delivery('deliveries.result', {
    ...{ ...guard(stop), outcome: 'signed', receiver: '李太太', oldFurnitureTaken: taken },
  });
const drawer = (store: BoardStore, id: number) => store.as.delivery('deliveries.get', { id });
const onSlip = ({ database }: BoardStore, id: number) =>
  readSlip(database.db, id, { texts: texts['zh-CN'].printing.sheet, locale: 'zh-CN' }).oldFurniture;

test.each([
  ['all', null, null],
  ['nothing', null, null],
  ['some', '旧沙发', '旧沙发（已带走一部分）'],
  ['none', '旧沙发', '旧沙发'],
] as const)('%s: stored, and told to the next trip', async (taken, next, nextSlip) => {
  const { store, stop } = await firstTrip();
  expect(await drawer(store, stop.id)).toMatchObject({
    oldFurnitureRemoval: '旧沙发',
    oldFurnitureTaken: null,
  });
  expect(onSlip(store, stop.id)).toBe('旧沙发');
  await signed(store, stop, taken);
  expect(await drawer(store, stop.id)).toMatchObject({ oldFurnitureTaken: taken });
  const { oldTaken } = texts['zh-CN'].printing.sheet;
  expect(onSlip(store, stop.id)).toBe(`旧沙发（${oldTaken[taken]}）`);
  const later = await waitingOf(store, stop.orderId);
  expect(await drawer(store, later.id)).toMatchObject({
    ...{ oldFurnitureRemoval: next, oldFurnitureTaken: null, oldFurniturePartTaken: taken === 'some' },
  });
  expect(onSlip(store, later.id)).toBe(nextSlip);
});

test.each(['all', 'some', 'nothing'] as const)(
  '%s of a stop’s own word is not about the order’s',
  async (taken) => {
    const { store, stop } = await firstTrip();
    const own = await store.as.front_desk('deliveries.update', {
      ...{ ...guard(stop), oldFurnitureRemoval: '旧床垫' },
    });
    await signed(store, own, taken);
    const later = await waitingOf(store, stop.orderId);
    expect(onSlip(store, later.id)).toBe('旧沙发');
  },
);

test('the rest that is taken at a later trip is all of it', async () => {
  const { store, stop } = await firstTrip();
  await signed(store, stop, 'some');
  const second = await trip(store, await waitingOf(store, stop.orderId));
  await signed(store, second, 'all');
  const third = await waitingOf(store, stop.orderId);
  expect(await drawer(store, third.id)).toMatchObject({ oldFurnitureRemoval: null });
});

test('what was agreed of old furniture is answered before a result is kept, whatever came of the goods', async () => {
  const { store, stop } = await firstTrip();
  const report = { ...guard(stop), note: '约好的', receiver: '李太太' };
  for (const outcome of ['signed', 'refused'] as const) {
    await expect(store.as.delivery('deliveries.result', { ...report, outcome })).rejects.toMatchObject({
      error: { fields: [{ path: 'oldFurnitureTaken', code: 'required' }] },
    });
  }
  // Who has not been to the door has nothing to say of it.
  await store.as.delivery('deliveries.result', { ...report, outcome: 'moved', newDate: '2026-11-24' });
});

test('nothing is said of old furniture where there was none to take', async () => {
  const store = await boardStore();
  const stop = await trip(store, await waitingDelivery(store));
  await expect(signed(store, stop, 'all')).rejects.toMatchObject({
    error: { fields: [{ path: 'oldFurnitureTaken', code: 'invalid' }] },
  });
});
