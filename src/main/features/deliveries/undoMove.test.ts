import { expect, test } from 'vitest';
import { type BoardStore, boardStore, waitingDelivery } from '../../../../tests/support/deliveries';
import { checkStore } from '../health/checkStore';

const guard = ({ id, version }: { id: number; version: number }) => ({ id, version });
const reason = '客户当天搬家';

/** A stop of eleven packages that the owner let into a slot for ten, told to its customer. */
async function overfull() {
  const store = await boardStore();
  const card = await waitingDelivery(store, { packages: 11 });
  const booked = await store.as.owner('deliveries.book', {
    ...{ ...guard(card), ...store.place, vehicleId: store.van.id, overrideReason: reason },
  });
  return { store, stop: await store.as.front_desk('deliveries.remind', guard(booked)) };
}
const get = async (store: BoardStore, id: number) => store.as.owner('deliveries.get', { id });
const reminder = (store: BoardStore, id: number) =>
  store.database.connection
    .prepare('SELECT state FROM tasks WHERE key = ?')
    .pluck()
    .get(`remind:delivery:${id}`);

test('the undo of a move brings a stop back to a place that the owner had allowed', async () => {
  const { store, stop } = await overfull();
  const before = await get(store, stop.id);
  const moved = await store.as.front_desk('deliveries.move', {
    ...{ ...guard(stop), ...store.at(store.b.id, store.afternoon.id, '2026-11-30') },
  });
  expect(moved).toMatchObject({ state: 'booked', overrideReason: null });
  expect(reminder(store, stop.id)).toBe('open');
  await store.as.front_desk('deliveries.undoMove', guard(moved));
  const { version: _v, ...after } = await get(store, stop.id);
  const { version: _w, ...same } = before;
  expect(after).toEqual(same);
  expect(reminder(store, stop.id)).toBe('done');
  expect(checkStore(store.database.connection)).toEqual([]);
});

test('another crew for the same time is taken back as well', async () => {
  const { store, stop } = await overfull();
  const moved = await store.as.front_desk('deliveries.move', {
    ...{ ...guard(stop), ...store.at(store.b.id, store.morning.id) },
  });
  expect(await store.as.front_desk('deliveries.undoMove', guard(moved))).toMatchObject({
    ...{ state: 'reminded', crewId: store.a.id, vehicleId: store.van.id, overrideReason: reason },
  });
});

test('only the last move is taken back, once, by whoever made it', async () => {
  const { store, stop } = await overfull();
  const nothing = { error: { code: 'ILLEGAL_TRANSITION', reason: 'nothing_to_undo' } };
  await expect(store.as.front_desk('deliveries.undoMove', guard(stop))).rejects.toMatchObject(nothing);
  const away = store.at(store.b.id, store.afternoon.id);
  const moved = await store.as.front_desk('deliveries.move', { ...guard(stop), ...away });
  await expect(store.as.owner('deliveries.undoMove', guard(moved))).rejects.toMatchObject(nothing);
  const back = await store.as.front_desk('deliveries.undoMove', guard(moved));
  await expect(store.as.front_desk('deliveries.undoMove', guard(moved))).rejects.toMatchObject({
    error: { code: 'CONFLICT' },
  });
  await expect(store.as.front_desk('deliveries.undoMove', guard(back))).rejects.toMatchObject(nothing);
});

test('a place that somebody else has taken meanwhile is full like for everybody', async () => {
  const { store, stop } = await overfull();
  const moved = await store.as.front_desk('deliveries.move', {
    ...{ ...guard(stop), ...store.at(store.b.id, store.afternoon.id) },
  });
  const other = await waitingDelivery(store);
  await store.as.front_desk('deliveries.book', { ...guard(other), ...store.place });
  await expect(store.as.front_desk('deliveries.undoMove', guard(moved))).rejects.toMatchObject({
    error: { reason: 'slot_full_packages' },
  });
});

test('a day that was closed since takes nothing back, and what Today asks for it stays as it is', async () => {
  const { store, stop } = await overfull();
  const moved = await store.as.front_desk('deliveries.move', {
    ...{ ...guard(stop), ...store.at(store.b.id, store.afternoon.id, '2026-11-30') },
  });
  await store.as.owner('crews.block', { date: store.place.date, crewId: null, slotId: null, reason: '盘点' });
  await expect(store.as.front_desk('deliveries.undoMove', guard(moved))).rejects.toMatchObject({
    error: { reason: 'slot_blocked' },
  });
  expect(await get(store, stop.id)).toMatchObject({ date: '2026-11-30' });
});

test('a number of the tour that another stop has by now is not given twice', async () => {
  const store = await boardStore();
  const [one, two] = [await waitingDelivery(store), await waitingDelivery(store)];
  const first = await store.as.front_desk('deliveries.book', { ...guard(one), ...store.place });
  const away = store.at(store.b.id, store.afternoon.id, '2026-11-30');
  const moved = await store.as.front_desk('deliveries.move', { ...guard(first), ...away });
  await store.as.front_desk('deliveries.book', { ...guard(two), ...store.place });
  await store.as.front_desk('deliveries.undoMove', guard(moved));
  expect([(await get(store, one.id)).stopNo, (await get(store, two.id)).stopNo]).toEqual([2, 1]);
});
