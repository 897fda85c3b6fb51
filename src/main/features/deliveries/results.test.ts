import { describe, expect, it } from 'vitest';
import {
  type BoardStore,
  boardStore,
  waitingDelivery,
  waitingOf,
} from '../../../../tests/support/deliveries';
import { checkStore } from '../health/checkStore';
import { packageVolume } from '../orders/packageLoads';

const guard = ({ id, version }: { id: number; version: number }) => ({ id, version });
const TODAY = '2026-11-21';

/** A delivery of today, on its way. */
async function atTheDoor(store: BoardStore, options: Parameters<typeof waitingDelivery>[1] = {}) {
  const card = await waitingDelivery(store, options);
  const place = store.at(store.a.id, store.afternoon.id, TODAY);
  const booked = await store.as.front_desk('deliveries.book', { ...guard(card), ...place });
  await store.as.front_desk('deliveries.dispatch', { stops: [guard(booked)] });
  const sent = await store.as.delivery('deliveries.get', { id: card.id });
  return store.as.delivery('deliveries.onTheWay', guard(sent));
}
const taskState = (store: BoardStore, key: string) =>
  store.database.connection.prepare('SELECT state FROM tasks WHERE key = ?').pluck().get(key);

describe('set off too early', () => {
  it('is taken back by the desk while nothing was reported: it can be moved and called back again', async () => {
    const store = await boardStore();
    const stop = await atTheDoor(store);
    await expect(store.as.delivery('deliveries.undoOnTheWay', guard(stop))).rejects.toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    await expect(store.as.front_desk('deliveries.unschedule', guard(stop))).rejects.toMatchObject({
      error: { code: 'ILLEGAL_TRANSITION' },
    });
    const back = await store.as.front_desk('deliveries.undoOnTheWay', guard(stop));
    expect(back).toMatchObject({ state: 'dispatched', date: TODAY });
    await expect(store.as.front_desk('deliveries.undoOnTheWay', guard(back))).rejects.toMatchObject({
      error: { code: 'ILLEGAL_TRANSITION' },
    });
    await store.as.front_desk('deliveries.unschedule', guard(back));
    expect(await store.as.owner('deliveries.get', { id: stop.id })).toMatchObject({ state: 'unscheduled' });
    expect(checkStore(store.database.connection)).toEqual([]);
  });

  it('is not taken back with a result', async () => {
    const store = await boardStore();
    const stop = await atTheDoor(store);
    const done = await store.as.delivery('deliveries.result', {
      ...{ ...guard(stop), outcome: 'signed', receiver: '李太太' },
    });
    await expect(store.as.owner('deliveries.undoOnTheWay', guard(done))).rejects.toMatchObject({
      error: { code: 'ILLEGAL_TRANSITION' },
    });
  });
});

describe('the step to remind the customer', () => {
  it('counts as done by whoever told them, and as skipped where the van left without a word', async () => {
    const store = await boardStore();
    const { orderId } = await atTheDoor(store);
    const stepOf = async (id: number) =>
      (await store.as.owner('orders.get', { id })).steps.find(({ kind }) => kind === 'remind_delivery')
        ?.state;
    expect(await stepOf(orderId)).toBe('skipped');
    const card = await waitingDelivery(store);
    const booked = await store.as.front_desk('deliveries.book', { ...guard(card), ...store.place });
    expect(await stepOf(card.orderId)).toBe('open');
    await store.as.front_desk('deliveries.remind', guard(booked));
    expect(await stepOf(card.orderId)).toBe('done');
  });
});

describe('results', () => {
  it('signed: delivered, to be revisited after some days, balance collected as a payment of its own kind', async () => {
    const store = await boardStore();
    const stop = await atTheDoor(store);
    const done = await store.as.delivery('deliveries.result', {
      ...guard(stop),
      outcome: 'signed',
      receiver: '李太太',
      collectedFen: 60_000,
      collectedMethod: 'cash',
    });
    expect(done).toMatchObject({ state: 'to_revisit', balanceFen: 40_000 });
    const detail = await store.as.owner('deliveries.get', { id: stop.id });
    expect(detail).toMatchObject({ receiver: '李太太', collectedFen: 60_000 });
    expect(detail.packageList.map(({ state, result }) => `${state} ${result}`)).toEqual([
      'delivered signed',
      'delivered signed',
    ]);
    const payments = await store.as.owner('payments.list', { orderId: stop.orderId });
    expect(payments.rows).toMatchObject([
      { kind: 'collected_on_delivery', amountFen: 60_000, method: 'cash', paidDate: TODAY },
    ]);
    expect(taskState(store, `ask:delivery:${stop.id}`)).toBe('open');
    expect((await store.as.owner('orders.get', { id: stop.orderId })).state).toBe('delivered');
    const asked = await store.as.front_desk('deliveries.revisit', { ...guard(done), note: '很满意' });
    expect(asked.state).toBe('revisited');
    expect(taskState(store, `ask:delivery:${stop.id}`)).toBe('done');
  });

  it('keeps the old furniture that was typed at a stop when the order’s goods arrive', async () => {
    const store = await boardStore();
    const card = await waitingDelivery(store);
    const { vehicleId, driver, remarks } = await store.as.owner('deliveries.get', { id: card.id });
    const typed = { vehicleId, driver, remarks, oldFurnitureRemoval: '旧沙发一张' };
    const { version } = await store.as.front_desk('deliveries.update', { ...guard(card), ...typed });
    const booked = await store.as.front_desk('deliveries.book', { id: card.id, version, ...store.place });
    await store.as.front_desk('deliveries.unschedule', guard(booked));
    expect(await store.as.owner('deliveries.get', { id: card.id })).toMatchObject(typed);
  });

  it('partly signed with money: the delivery keeps what it carried', async () => {
    const store = await boardStore();
    const stop = await atTheDoor(store, { packages: 3 });
    const { packageList } = await store.as.owner('deliveries.get', { id: stop.id });
    const packages = packageList.map(({ packageId }, i) => ({
      packageId,
      result: i === 0 ? ('refused' as const) : ('signed' as const),
    }));
    await store.as.delivery('deliveries.result', {
      ...{ ...guard(stop), outcome: 'partly_signed', packages, receiver: '李太太' },
      ...{ collectedFen: 60_000, collectedMethod: 'cash' },
    });
    expect(await store.as.owner('deliveries.get', { id: stop.id })).toMatchObject({ packages: 3 });
    expect(checkStore(store.database.connection)).toEqual([]);
  });

  it('partly signed: what was not signed waits again, package by package', async () => {
    const store = await boardStore();
    const stop = await atTheDoor(store, { packages: 3 });
    const { packageList } = await store.as.owner('deliveries.get', { id: stop.id });
    const packages = packageList.map(({ packageId }, i) => ({
      packageId,
      result: (['signed', 'refused', 'missing'] as const)[i] ?? 'signed',
    }));
    const report = (change: object) =>
      store.as.delivery('deliveries.result', {
        ...guard(stop),
        outcome: 'partly_signed',
        packages,
        ...change,
      });
    await expect(report({ packages: packages.slice(1) })).rejects.toMatchObject({
      error: { fields: [{ code: 'tick_each' }] },
    });
    await expect(
      report({ packages: packages.map((one) => ({ ...one, result: 'signed' as const })) }),
    ).rejects.toMatchObject({ error: { fields: [{ code: 'all_signed' }] } });
    await expect(report({ packages: [{ packageId: 999, result: 'signed' }] })).rejects.toMatchObject({
      error: { fields: [{ code: 'not_of_delivery' }] },
    });
    expect((await report({})).state).toBe('partly_signed');
    const rest = await waitingOf(store, stop.orderId);
    expect(rest).toMatchObject({ packages: 2, state: 'unscheduled' });
    expect(rest.id).not.toBe(stop.id);
    // What was missing has still to be found: booking it without the owner is refused until it is said to be here.
    const order = await store.as.owner('orders.get', { id: stop.orderId });
    expect(order).toMatchObject({ state: 'partly_delivered', lines: [{ arrivalState: 'partly_arrived' }] });
    expect(order.lines[0]?.packageStates).toEqual(['delivered', 'arrived', 'pending']);
    expect(checkStore(store.database.connection)).toEqual([]);
    const slip = await store.as.owner('deliveries.get', { id: stop.id });
    expect(slip.packageList.map(({ result }) => result)).toEqual(['signed', 'refused', 'missing']);
  });

  it('refused: everything waits again on a new slip', async () => {
    const store = await boardStore();
    const stop = await atTheDoor(store);
    await store.as.delivery('deliveries.result', { ...guard(stop), outcome: 'refused', note: '颜色不对' });
    expect((await waitingOf(store, stop.orderId)).packages).toBe(2);
    expect(taskState(store, `ask:delivery:${stop.id}`)).toBeUndefined();
  });

  it('moved: waits with its new date, or is booked there at once', async () => {
    const store = await boardStore();
    const stop = await atTheDoor(store);
    const report = (change: object) =>
      store.as.delivery('deliveries.result', { ...guard(stop), outcome: 'moved', ...change });
    await expect(report({})).rejects.toMatchObject({
      error: { fields: [{ path: 'newDate', code: 'required' }] },
    });
    await expect(report({ newDate: '2026-11-20' })).rejects.toMatchObject({
      error: { fields: [{ path: 'newDate', code: 'date_past' }] },
    });
    const moved = await report({ newDate: '2026-11-29' });
    expect(moved).toMatchObject({ state: 'moved', date: null, promisedDate: '2026-11-29' });
    expect((await waitingOf(store, stop.orderId)).id).toBe(stop.id);
    const other = await atTheDoor(store);
    const booked = await store.as.delivery('deliveries.result', {
      ...guard(other),
      outcome: 'moved',
      newDate: '2026-11-29',
      newSlotId: store.morning.id,
      newCrewId: store.a.id,
    });
    expect(booked).toMatchObject({ state: 'booked', date: '2026-11-29' });
  });

  it('refuses money above the balance or without a method, results before the day, and a second result', async () => {
    const store = await boardStore();
    const stop = await atTheDoor(store);
    const report = (change: object) =>
      store.as.delivery('deliveries.result', { ...guard(stop), outcome: 'signed', ...change });
    await expect(report({ collectedFen: 100_001, collectedMethod: 'cash' })).rejects.toMatchObject({
      error: { fields: [{ path: 'collectedFen', code: 'above_balance' }] },
    });
    await expect(report({ collectedFen: 1 })).rejects.toMatchObject({
      error: { fields: [{ path: 'collectedMethod', code: 'required' }] },
    });
    for (const collectedFen of [-1, 0.5]) {
      await expect(report({ collectedFen, collectedMethod: 'cash' })).rejects.toMatchObject({
        error: { code: 'VALIDATION', fields: [{ path: 'collectedFen' }] },
      });
    }
    await expect(
      store.as.sales('deliveries.result', { ...guard(stop), outcome: 'signed' }),
    ).rejects.toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    const done = await report({});
    await expect(report({ version: done.version })).rejects.toMatchObject({
      error: { code: 'ILLEGAL_TRANSITION' },
    });
    const card = await waitingDelivery(store);
    const future = await store.as.front_desk('deliveries.book', { ...guard(card), ...store.place });
    await expect(
      store.as.delivery('deliveries.result', { ...guard(future), outcome: 'signed' }),
    ).rejects.toMatchObject({ error: { reason: 'result_too_early' } });
  });
});

describe('jobs', () => {
  it('an installation is booked like a delivery after it, and its end installs the order', async () => {
    const store = await boardStore();
    const stop = await atTheDoor(store, { needsInstallation: true });
    const plan = () => store.as.front_desk('deliveries.planInstallation', { orderId: stop.orderId });
    await expect(plan()).rejects.toMatchObject({ error: { reason: 'not_delivered_yet' } });
    await store.as.delivery('deliveries.result', { ...guard(stop), outcome: 'signed' });
    const job = await plan();
    expect(job).toMatchObject({ kind: 'installation', state: 'unscheduled', packages: 0 });
    await expect(plan()).rejects.toMatchObject({ error: { reason: 'job_exists' } });
    const booked = await store.as.front_desk('deliveries.book', {
      ...guard(job),
      ...store.at(store.b.id, store.afternoon.id, TODAY),
    });
    await store.as.delivery('deliveries.result', { ...guard(booked), outcome: 'signed' });
    const order = await store.as.owner('orders.get', { id: stop.orderId });
    expect(order.state).toBe('installed');
    expect(order.installedAt).not.toBeNull();
  });

  it('the task to install follows the day that the installers are booked for, and back when they are not', async () => {
    const store = await boardStore();
    const stop = await atTheDoor(store, { needsInstallation: true });
    await store.as.delivery('deliveries.result', { ...guard(stop), outcome: 'signed' });
    const task = () =>
      store.database.connection
        .prepare('SELECT state, due_date FROM tasks WHERE key = ?')
        .get(`install:order:${stop.orderId}`);
    expect(task()).toEqual({ state: 'open', due_date: TODAY });
    const job = await store.as.front_desk('deliveries.planInstallation', { orderId: stop.orderId });
    expect(task()).toEqual({ state: 'open', due_date: TODAY });

    const booked = await store.as.front_desk('deliveries.book', { ...guard(job), ...store.place });
    expect(task()).toEqual({ state: 'open', due_date: store.place.date });
    const moved = await store.as.front_desk('deliveries.move', {
      ...guard(booked),
      ...store.at(store.b.id, store.morning.id, '2026-11-29'),
    });
    expect(task()).toEqual({ state: 'open', due_date: '2026-11-29' });

    await store.as.front_desk('deliveries.unschedule', guard(moved));
    expect(task()).toEqual({ state: 'open', due_date: TODAY });
    const waiting = await store.as.front_desk('deliveries.get', { id: job.id });
    const again = await store.as.front_desk('deliveries.book', {
      ...guard(waiting),
      ...store.at(store.b.id, store.afternoon.id, TODAY),
    });
    await store.as.delivery('deliveries.result', { ...guard(again), outcome: 'signed' });
    expect(task()).toMatchObject({ state: 'done' });
  });

  it('a job may be given up, a delivery may not', async () => {
    const store = await boardStore();
    const stop = await atTheDoor(store);
    await store.as.delivery('deliveries.result', { ...guard(stop), outcome: 'signed' });
    const job = await store.as.front_desk('deliveries.planRevisit', { orderId: stop.orderId });
    await store.as.front_desk('deliveries.cancelJob', guard(job));
    expect((await store.as.owner('deliveries.get', { id: job.id })).state).toBe('cancelled');
    const card = await waitingDelivery(store);
    await expect(store.as.owner('deliveries.cancelJob', guard(card))).rejects.toMatchObject({
      error: { reason: 'not_a_job' },
    });
  });
});

describe('what waits', () => {
  it('goes when the order is cancelled, booked deliveries with it', async () => {
    const store = await boardStore();
    const card = await waitingDelivery(store, { packages: 4 });
    const { packageList } = await store.as.owner('deliveries.get', { id: card.id });
    await store.as.front_desk('deliveries.book', {
      ...guard(card),
      ...store.place,
      packageIds: packageList.slice(0, 1).map(({ packageId }) => packageId),
    });
    const order = await store.as.owner('orders.get', { id: card.orderId });
    await store.as.sales('orders.cancel', { ...guard(order), reason: '客户不要了' });
    const list = await store.as.owner('deliveries.list', {});
    expect(list.rows.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    const board = await store.as.owner('deliveries.board', { from: store.place.date, days: 1 });
    expect(board.cells.flatMap(({ stops }) => stops)).toEqual([]);
    expect(taskState(store, `remind:delivery:${card.id}`)).toBe('cancelled');
  });

  it('is sorted by the promised date and found by district and number', async () => {
    const store = await boardStore();
    const card = await waitingDelivery(store);
    const waiting = await store.as.delivery('deliveries.waiting', { q: card.number.slice(-3) });
    expect(waiting).toMatchObject({ total: 1, districts: ['西湖区'] });
    expect((await store.as.owner('deliveries.waiting', { district: '上城区' })).rows).toEqual([]);
    expect((await store.as.owner('deliveries.waiting', { q: '没有这个人' })).rows).toEqual([]);
  });
});

it('spreads a line’s volume over its packages without losing any', () => {
  for (const [volume, count] of [
    [1_003, 5],
    [7, 3],
    [0, 4],
    [2, 9],
  ] as const) {
    const parts = Array.from({ length: count }, (_, i) => packageVolume(volume, count, i + 1));
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(volume);
    expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
  }
});
