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

/** A delivery that was moved at the door and waits for the date that was promised there. */
async function promisedAnew(store: BoardStore, options: Parameters<typeof waitingDelivery>[1] = {}) {
  const booked = await store.as.front_desk('deliveries.book', {
    ...{ ...guard(await waitingDelivery(store, options)), ...store.place },
  });
  return store.as.front_desk('deliveries.result', {
    ...{ ...guard(booked), outcome: 'moved', newDate: '2026-12-05', note: '客户出差' },
  });
}
const waitingOfOrder = async (store: BoardStore, orderId: number) =>
  (await store.as.owner('deliveries.waiting', { orderId })).rows;

test('the undo of a booking brings back the date that was newly promised, and all that stood before', async () => {
  const store = await boardStore();
  const card = await promisedAnew(store);
  const { version: _v, ...before } = await get(store, card.id);
  expect(before).toMatchObject({ state: 'moved', promisedDate: '2026-12-05' });
  const booked = await store.as.front_desk('deliveries.book', { ...guard(card), ...store.place });
  await store.as.front_desk('deliveries.undoBook', guard(booked));
  const { version: _w, ...after } = await get(store, card.id);
  expect(after).toEqual(before);
  expect(reminder(store, card.id)).toBe('cancelled');
  expect(checkStore(store.database.connection)).toEqual([]);
});

test('the undo of a booking in part brings the pieces together again', async () => {
  const store = await boardStore();
  const card = await promisedAnew(store, { packages: 5 });
  const before = await waitingOfOrder(store, card.orderId);
  const { packageList } = await get(store, card.id);
  const packageIds = packageList.slice(0, 2).map(({ packageId }) => packageId);
  const booked = await store.as.front_desk('deliveries.book', {
    ...{ ...guard(card), ...store.place, packageIds },
  });
  const [left] = await waitingOfOrder(store, card.orderId);
  expect(left).toMatchObject({ packages: 3, promisedDate: '2026-12-05' });
  const other = left && (await store.as.front_desk('deliveries.book', { ...guard(left), ...store.later }));
  await expect(store.as.front_desk('deliveries.undoBook', guard(booked))).rejects.toMatchObject({
    error: { reason: 'nothing_to_undo' },
  });
  if (other) await store.as.front_desk('deliveries.undoBook', guard(other));
  await store.as.front_desk('deliveries.undoBook', guard(booked));
  const after = await waitingOfOrder(store, card.orderId);
  expect(after.map(({ version: _v, ...row }) => row)).toEqual(before.map(({ version: _v, ...row }) => row));
  expect(checkStore(store.database.connection)).toEqual([]);
});

test('only the last booking is taken back, by whoever made it', async () => {
  const store = await boardStore();
  const card = await waitingDelivery(store);
  const nothing = { error: { code: 'ILLEGAL_TRANSITION', reason: 'nothing_to_undo' } };
  await expect(store.as.front_desk('deliveries.undoBook', guard(card))).rejects.toMatchObject(nothing);
  const booked = await store.as.front_desk('deliveries.book', { ...guard(card), ...store.place });
  await expect(store.as.owner('deliveries.undoBook', guard(booked))).rejects.toMatchObject(nothing);
  const told = await store.as.front_desk('deliveries.remind', guard(booked));
  await expect(store.as.front_desk('deliveries.undoBook', guard(told))).rejects.toMatchObject(nothing);
});

test('what goes back to the tray waits for the date that it was promised for; a newly agreed one counts from then on', async () => {
  const store = await boardStore();
  const card = await promisedAnew(store);
  const booked = await store.as.front_desk('deliveries.book', { ...guard(card), ...store.place });
  await store.as.front_desk('deliveries.unschedule', guard(booked));
  expect(await get(store, card.id)).toMatchObject({ state: 'unscheduled', promisedDate: '2026-12-05' });
  const again = await store.as.front_desk('deliveries.book', {
    ...{ ...guard(await get(store, card.id)), ...store.place },
  });
  const { id, version, contactName } = await store.as.owner('orders.get', { id: card.orderId });
  await store.as.front_desk('orders.updateHeader', {
    ...{ id, version, contactName, needsInstallation: false, agreedDate: '2026-12-12' },
  });
  expect(await get(store, again.id)).toMatchObject({ state: 'booked', promisedDate: '2026-12-12' });
});

/** A delivery that was moved at the door, with another part of its order that waits for its own date. */
async function twoParts(store: BoardStore) {
  const booked = await waitingDelivery(store, { packages: 5 });
  const { packageList } = await get(store, booked.id);
  const first = await store.as.front_desk('deliveries.book', {
    ...{ ...guard(booked), ...store.place },
    packageIds: packageList.slice(0, 4).map(({ packageId }) => packageId),
  });
  const moved = await store.as.front_desk('deliveries.result', {
    ...{ ...guard(first), outcome: 'moved', newDate: '2026-12-05', note: '客户出差' },
  });
  store.database.connection
    .prepare(
      "UPDATE deliveries SET promised_date = '2026-12-20' WHERE order_id = ? AND state = 'unscheduled'",
    )
    .run(booked.orderId);
  const { packageList: own } = await get(store, moved.id);
  return { moved, packageIds: own.slice(0, 2).map(({ packageId }) => packageId) };
}
const otherPart = async (store: BoardStore, { id, orderId }: { id: number; orderId: number }) =>
  (await waitingOfOrder(store, orderId)).find((one) => one.id !== id);

test('the undo of a booking in part gives the part that waited already its own promised date again', async () => {
  const store = await boardStore();
  const { moved, packageIds } = await twoParts(store);
  expect(await otherPart(store, moved)).toMatchObject({ packages: 1, promisedDate: '2026-12-20' });
  const booked = await store.as.front_desk('deliveries.book', {
    ...{ ...guard(moved), ...store.place, packageIds },
  });
  expect(await otherPart(store, moved)).toMatchObject({ packages: 3, promisedDate: '2026-12-05' });
  await store.as.front_desk('deliveries.undoBook', guard(booked));
  expect(await otherPart(store, moved)).toMatchObject({ packages: 1, promisedDate: '2026-12-20' });
  expect(await get(store, moved.id)).toMatchObject({ packages: 4, promisedDate: '2026-12-05' });
  expect(checkStore(store.database.connection)).toEqual([]);
});

test.each([true, false])(
  'words that were written to the part left behind are kept, moved before: %s',
  async (wasMoved) => {
    const store = await boardStore();
    const card = wasMoved
      ? await promisedAnew(store, { packages: 5 })
      : await waitingDelivery(store, { packages: 5 });
    const words = async ({ id }: { id: number }, remarks: string) =>
      store.as.front_desk('deliveries.update', { ...guard(await get(store, id)), remarks });
    const { packageList } = await get(store, card.id);
    const booked = await store.as.front_desk('deliveries.book', {
      ...{ ...guard(await words(card, '先打电话')), ...store.place },
      packageIds: packageList.slice(0, 2).map(({ packageId }) => packageId),
    });
    const left = await otherPart(store, card);
    if (left) await words(left, '柜子从后门进');
    await store.as.front_desk('deliveries.undoBook', guard(booked));
    expect(await waitingOfOrder(store, card.orderId)).toHaveLength(1);
    expect(await get(store, card.id)).toMatchObject({ packages: 5, remarks: '先打电话；柜子从后门进' });
  },
);

test('what was asked of the owner is asked again when the booking or move that settled it is taken back', async () => {
  const store = await boardStore();
  const card = await waitingDelivery(store, { packages: 11 });
  const ask = async (id: number) =>
    store.as.front_desk('deliveries.askOverride', { ...guard(await get(store, id)), ...store.place, reason });
  const asked = async () =>
    (await store.as.owner('approvals.pending', {})).map(({ entityId, reason: why }) => [entityId, why]);
  await ask(card.id);
  const booked = await store.as.front_desk('deliveries.book', {
    ...{ ...guard(card), ...store.at(store.b.id, store.afternoon.id) },
  });
  expect(await asked()).toEqual([]);
  await store.as.front_desk('deliveries.undoBook', guard(booked));
  expect(await asked()).toEqual([[card.id, reason]]);
  const again = await store.as.front_desk('deliveries.book', {
    ...{ ...guard(await get(store, card.id)), ...store.at(store.b.id, store.afternoon.id) },
  });
  await ask(card.id);
  const moved = await store.as.front_desk('deliveries.move', {
    ...{ ...guard(again), ...store.at(store.b.id, store.afternoon.id, '2026-11-30') },
  });
  expect(await asked()).toEqual([]);
  await store.as.front_desk('deliveries.undoMove', guard(moved));
  expect(await asked()).toEqual([[card.id, reason]]);
});
