import { expect, test } from 'vitest';
import { type BoardStore, boardStore, waitingOf } from '../../../../tests/support/deliveries';
import { line, orderFor } from '../../../../tests/support/orders';
import type { LocalDate } from '../../../shared/domain/dates';
import { texts } from '../../../shared/i18n';
import { readDayRoutes } from '../printing/dayRoutes.repository';
import { readSlip } from '../printing/slipData.repository';

const guard = ({ id, version }: { id: number; version: number }) => ({ id, version });
const reason = '客户自己来拿';
const ADDRESS = { district: '西湖区', community: '桂语江南' };

/** A confirmed order's waiting delivery; what is made to measure is not here by the board's day. */
async function waiting(store: BoardStore, over: Parameters<typeof orderFor>[1]) {
  const order = await orderFor(store, over);
  await store.as.sales('orders.confirm', guard(order));
  return waitingOf(store, order.id);
}
const custom = { lines: [line({ source: 'custom', packages: 3 })], ...ADDRESS };
const stockWithoutAddress = { lines: [line({ source: 'stock' })], community: null };

/** The evening before the board's day: the vans are loaded. */
const evening = (store: BoardStore) => store.clock.set(Date.parse('2026-11-26T12:00:00Z'));

const now = (store: BoardStore, id: number) => store.as.owner('deliveries.get', { id });

test('goods that are neither here nor expected by the day are said at booking, and the owner decides', async () => {
  const store = await boardStore();
  const card = await waiting(store, custom);
  const input = { ...guard(card), ...store.place };
  await expect(store.as.front_desk('deliveries.book', input)).rejects.toMatchObject({
    error: {
      reason: 'goods_not_expected',
      params: { arrived: 0, packages: 3, trouble: 'goods', askable: 1, overridable: 0 },
    },
  });
  await expect(
    store.as.front_desk('deliveries.book', { ...input, overrideReason: reason, despite: ['goods'] }),
  ).rejects.toMatchObject({ error: { code: 'FORBIDDEN', reason: 'override_owner_only' } });
  // A reason alone speaks of the slot; what the owner was not told of is told.
  await expect(store.as.owner('deliveries.book', { ...input, overrideReason: reason })).rejects.toMatchObject(
    { error: { reason: 'goods_not_expected', params: { overridable: 1 } } },
  );
  await store.as.owner('deliveries.book', { ...input, overrideReason: reason, despite: ['goods'] });
  expect(await now(store, card.id)).toMatchObject({
    ...{ state: 'booked', overrideReason: reason, overrideName: '测试owner' },
  });
});

test('goods that are expected by the day are booked; the van does not leave without them', async () => {
  const store = await boardStore();
  const card = await waiting(store, { lines: [line({ source: 'ordered' })], ...ADDRESS });
  const booked = await store.as.front_desk('deliveries.book', { ...guard(card), ...store.place });
  evening(store);
  const stops = [guard(booked)];
  await expect(store.as.front_desk('deliveries.dispatch', { stops })).rejects.toMatchObject({
    error: { reason: 'goods_not_arrived', params: { arrived: 0, packages: 2, number: card.number } },
  });
  expect((await now(store, card.id)).state).toBe('booked');
  await store.as.owner('deliveries.dispatch', {
    stops: stops.map((stop) => ({ ...stop, despite: ['goods' as const] })),
    overrideReason: reason,
  });
  expect(await now(store, card.id)).toMatchObject({ state: 'dispatched', overrideReason: reason });
});

test('a reason for the goods lets nothing into a slot that is full', async () => {
  const store = await boardStore();
  const card = await waiting(store, { lines: [line({ source: 'custom', packages: 11 })], ...ADDRESS });
  const input = { ...guard(card), ...store.place, overrideReason: reason };
  await expect(store.as.owner('deliveries.book', { ...input, despite: ['goods'] })).rejects.toMatchObject({
    error: { reason: 'slot_full_packages' },
  });
  await store.as.owner('deliveries.book', { ...input, despite: ['goods', 'place'] });
  expect((await now(store, card.id)).state).toBe('booked');
});

test('an order without an address is booked and sent by the owner’s yes', async () => {
  const store = await boardStore();
  evening(store);
  const card = await waiting(store, stockWithoutAddress);
  const input = { ...guard(card), ...store.place };
  await expect(store.as.front_desk('deliveries.book', input)).rejects.toMatchObject({
    error: { reason: 'no_address', params: { trouble: 'address' } },
  });
  const decide = async () => {
    const [request] = await store.as.owner('approvals.pending', {});
    if (!request) throw new Error('nothing is asked');
    await store.as.owner('approvals.decide', { ...guard(request), approve: true, note: null });
    return request;
  };
  await store.as.front_desk('deliveries.askOverride', { ...input, reason });
  expect(await decide()).toMatchObject({ kind: 'capacity', despite: ['address'], sends: false });
  const booked = await now(store, card.id);
  expect(booked).toMatchObject({ state: 'booked', overrideReason: reason });

  await expect(store.as.front_desk('deliveries.dispatch', { stops: [guard(booked)] })).rejects.toMatchObject({
    error: { reason: 'no_address' },
  });
  await store.as.front_desk('deliveries.askDispatch', { ...guard(booked), reason: '客户在路口等' });
  expect(await decide()).toMatchObject({ despite: ['address'], sends: true, place: null });
  expect(await now(store, card.id)).toMatchObject({
    ...{ state: 'dispatched', overrideReason: '客户在路口等', overrideName: '测试owner' },
  });
});

test('sending is not asked for what is ready, and the request goes when the address is there and the van left', async () => {
  const store = await boardStore();
  evening(store);
  const card = await waiting(store, stockWithoutAddress);
  const booked = await store.as.owner('deliveries.book', {
    ...{ ...guard(card), ...store.place },
    ...{ overrideReason: reason, despite: ['address'] },
  });
  await store.as.front_desk('deliveries.askDispatch', { ...guard(booked), reason });
  store.database.connection.prepare("UPDATE orders SET community = '桂语江南'").run();
  await expect(
    store.as.front_desk('deliveries.askDispatch', { ...guard(booked), reason }),
  ).rejects.toMatchObject({ error: { reason: 'delivery_is_ready' } });
  await store.as.front_desk('deliveries.dispatch', { stops: [guard(booked)] });
  expect(await store.as.owner('approvals.pending', {})).toEqual([]);
});

const FAR = '2027-01-29';

/** A stop whose goods come by the day that it was booked for. */
async function bookedFar(store: BoardStore) {
  const card = await waiting(store, custom);
  const far = { ...store.place, date: FAR };
  return store.as.front_desk('deliveries.book', { ...guard(card), ...far });
}

test('a stop is not moved unasked to a day on which its goods are not expected yet', async () => {
  const store = await boardStore();
  const booked = await bookedFar(store);
  const input = { ...guard(booked), ...store.place };
  const refused = {
    error: {
      reason: 'goods_not_expected',
      params: { arrived: 0, packages: 3, trouble: 'goods', askable: 1 },
    },
  };
  await expect(store.as.front_desk('deliveries.move', input)).rejects.toMatchObject(refused);
  const { date: newDate, slotId: newSlotId, crewId: newCrewId } = store.place;
  const moved = { ...guard(booked), outcome: 'moved' as const, newDate };
  await expect(
    store.as.front_desk('deliveries.result', { ...moved, newSlotId, newCrewId }),
  ).rejects.toMatchObject(refused);
  // Another crew for the same day, and a later day, ask nothing.
  const other = await store.as.front_desk('deliveries.move', { ...input, date: FAR, crewId: store.b.id });
  const later = await store.as.front_desk('deliveries.move', {
    ...{ ...guard(other), ...store.place, date: '2027-01-30' },
  });
  expect(later).toMatchObject({ date: '2027-01-30', overrideReason: null });
  await expect(
    store.as.owner('deliveries.move', { ...guard(later), ...store.place, overrideReason: reason }),
  ).rejects.toMatchObject({ error: { reason: 'goods_not_expected', params: { overridable: 1 } } });
  const early = await store.as.owner('deliveries.move', {
    ...{ ...guard(later), ...store.place, overrideReason: reason, despite: ['goods'] },
  });
  expect(early).toMatchObject({ date: store.place.date, overrideReason: reason });
  // Without a slot it waits in the tray, where it is asked when it is booked.
  expect(
    await store.as.front_desk('deliveries.result', { ...moved, ...guard(early), newDate: '2026-11-25' }),
  ).toMatchObject({ state: 'moved' });
});

test('the owner’s yes moves a stop to a day before its goods', async () => {
  const store = await boardStore();
  const booked = await bookedFar(store);
  await store.as.front_desk('deliveries.askOverride', { ...guard(booked), ...store.place, reason });
  const [request] = await store.as.owner('approvals.pending', {});
  if (!request) throw new Error('nothing is asked');
  expect(request).toMatchObject({ despite: ['goods'] });
  await store.as.owner('approvals.decide', { ...guard(request), approve: true });
  expect(await now(store, booked.id)).toMatchObject({ date: store.place.date, overrideReason: reason });
});

test('what the owner allowed for an address or goods stays on record when the stop is moved', async () => {
  const store = await boardStore();
  for (const [over, despite] of [
    [stockWithoutAddress, 'address'],
    [custom, 'goods'],
  ] as const) {
    const card = await waiting(store, over);
    const booked = await store.as.owner('deliveries.book', {
      ...{ ...guard(card), ...store.place, overrideReason: reason, despite: [despite] },
    });
    const crew = await store.as.front_desk('deliveries.move', { ...guard(booked), ...store.later });
    const kept = { overrideReason: reason, overrideName: '测试owner' };
    expect(await now(store, card.id)).toMatchObject(kept);
    await store.as.front_desk('deliveries.move', { ...guard(crew), ...store.later, date: FAR });
    expect(await now(store, card.id)).toMatchObject(kept);
  }
});

test('the yes to one missing package sends no van from which another one is gone as well', async () => {
  const store = await boardStore();
  evening(store);
  const card = await waiting(store, { lines: [line({ source: 'custom', packages: 2 })], ...ADDRESS });
  const arrive = async (arrivedPackages: number) => {
    const order = await store.as.owner('orders.get', { id: card.orderId });
    const [first] = order.lines;
    if (!first) throw new Error('no line');
    const lines =
      arrivedPackages === 0
        ? [{ lineId: first.id, arrivalState: 'pending' as const }]
        : [{ lineId: first.id, arrivalState: 'partly_arrived' as const, arrivedPackages }];
    await store.as.owner('orders.setArrival', { ...guard(order), lines });
  };
  await arrive(1);
  await store.as.front_desk('deliveries.book', {
    ...{ ...guard(await now(store, card.id)), ...store.place, date: FAR },
  });
  await store.as.front_desk('deliveries.askDispatch', { ...guard(await now(store, card.id)), reason });
  const decide = async () => {
    const [request] = await store.as.owner('approvals.pending', {});
    if (!request) throw new Error('nothing is asked');
    await store.as.owner('approvals.decide', { ...guard(request), approve: true });
  };
  await arrive(0);
  await expect(decide()).rejects.toMatchObject({
    error: { code: 'CONFLICT', reason: 'delivery_changed_since' },
  });
  expect((await now(store, card.id)).state).toBe('booked');
  await arrive(1);
  await decide();
  expect((await now(store, card.id)).state).toBe('dispatched');
});

test('a van is loaded the evening before; days ahead it is sent by the owner alone', async () => {
  const store = await boardStore();
  const card = await waiting(store, { lines: [line({ source: 'stock' })], ...ADDRESS });
  const booked = await store.as.front_desk('deliveries.book', { ...guard(card), ...store.place });
  const send = () => store.as.front_desk('deliveries.dispatch', { stops: [guard(booked)] });
  const params = { number: card.number, date: store.place.date, trouble: 'day', askable: 1 };
  await expect(send()).rejects.toMatchObject({ error: { reason: 'too_early_to_send', params } });
  store.clock.set(Date.parse('2026-11-25T12:00:00Z'));
  await expect(send()).rejects.toMatchObject({ error: { reason: 'too_early_to_send' } });
  await store.as.front_desk('deliveries.askDispatch', { ...guard(booked), reason });
  expect(await store.as.owner('approvals.pending', {})).toMatchObject([{ despite: ['day'], sends: true }]);
  evening(store);
  await expect(
    store.as.front_desk('deliveries.askDispatch', { ...guard(booked), reason }),
  ).rejects.toMatchObject({ error: { reason: 'delivery_is_ready' } });
  await send();
  expect(await now(store, card.id)).toMatchObject({ state: 'dispatched', overrideReason: null });
});

test('of several stops every one that is not ready is named, and the reason holds for what was named of each', async () => {
  const store = await boardStore();
  evening(store);
  const book = async (over: Parameters<typeof orderFor>[1], place: typeof store.place) => {
    const card = await waiting(store, over);
    return store.as.owner('deliveries.book', {
      ...{ ...guard(card), ...place, overrideReason: reason, despite: ['goods', 'address'] },
    });
  };
  const ready = await book({ lines: [line({ source: 'stock' })], ...ADDRESS }, store.place);
  const custom1 = await book(custom, store.place);
  const custom2 = await book(
    { lines: custom.lines, community: null },
    store.at(store.b.id, store.morning.id),
  );
  const stops = [ready, custom1, custom2].map(guard);
  const goods = (number: string) => ({ code: 'goods_not_arrived', params: { number, trouble: 'goods' } });
  await expect(store.as.front_desk('deliveries.dispatch', { stops })).rejects.toMatchObject({
    error: {
      ...{ reason: 'stops_not_ready', params: { stops: 2, askable: 1, overridable: 0 } },
      fields: [
        { path: 'stops.1.despite', ...goods(custom1.number) },
        { path: 'stops.2.despite', ...goods(custom2.number) },
        { path: 'stops.2.despite', code: 'no_address', params: { trouble: 'address' } },
      ],
    },
  });
  const send = (...despite: ('goods' | 'address')[][]) =>
    store.as.owner('deliveries.dispatch', {
      stops: stops.map((stop, i) => ({ ...stop, despite: despite[i] ?? [] })),
      overrideReason: reason,
    });
  // What was said of one stop lets no other through.
  await expect(send([], ['goods'], ['address'])).rejects.toMatchObject({
    error: { reason: 'goods_not_arrived', fields: [{ path: 'stops.2.despite', ...goods(custom2.number) }] },
  });
  expect((await now(store, ready.id)).state).toBe('booked');
  await send([], ['goods'], ['goods', 'address']);
  for (const { id } of stops) expect((await now(store, id)).state).toBe('dispatched');
  expect(await now(store, ready.id)).toMatchObject({ overrideReason: null });
  expect(await now(store, custom2.id)).toMatchObject({ overrideReason: reason });
});

/** Two of three packages are here; the third is expected on 2026-12-23. */
async function lastComesLater() {
  const store = await boardStore();
  const card = await waiting(store, custom);
  const { packageList } = await now(store, card.id);
  const { connection } = store.database;
  connection.prepare("UPDATE order_lines SET expected_date = '2026-12-23'").run();
  const [one, two, three] = packageList.map(({ packageId }) => packageId);
  connection.prepare("UPDATE order_packages SET state = 'arrived' WHERE id IN (?, ?)").run(one, two);
  return { store, card, here: [one, two] as number[], late: [three] as number[] };
}

test('free slots begin on the day on which all the chosen packages are here', async () => {
  const { store, card, here, late } = await lastComesLater();
  const first = async (packageIds: number[] | null, from: string | null = null) => {
    const [slot] = await store.as.front_desk('deliveries.freeSlots', { id: card.id, packageIds, from });
    return slot?.date ?? null;
  };
  const asked = '2026-11-27';
  expect(await first(null, asked)).toBe('2026-12-23');
  expect(await first(late, asked)).toBe('2026-12-23');
  expect(await first(here, asked)).toBe(asked);
  expect(await first(null, '2026-12-25')).toBe('2026-12-25');
  store.database.connection.prepare("UPDATE order_lines SET expected_date = '2027-03-01'").run();
  expect(await first(null)).toBe('2027-03-01');
  // Nobody has said when it comes: no slot can work for it.
  store.database.connection.prepare('UPDATE order_lines SET expected_date = NULL').run();
  expect(await first(null)).toBeNull();
  expect(await first(here, asked)).toBe(asked);
});

test('a trip with a part of the goods says how many come later, on screen, on paper and in the reminder', async () => {
  const { store, card, here } = await lastComesLater();
  expect(await now(store, card.id)).toMatchObject({ packagesLater: 0 });
  const booked = await store.as.front_desk('deliveries.book', {
    ...guard(card),
    ...store.place,
    packageIds: here,
  });
  expect(await now(store, booked.id)).toMatchObject({ packages: 2, packagesLater: 1 });
  const wording = { texts: texts['zh-CN'].printing.sheet, locale: 'zh-CN' as const };
  const { db } = store.database;
  expect(readSlip(db, booked.id, wording).packagesLater).toBe(1);
  const [route] = readDayRoutes(db, store.place.date as LocalDate, null, 'crew', wording);
  expect(route?.stops[0]?.remarks).toContain('还有 1 件以后送');
  evening(store);
  const { rows } = await store.as.front_desk('today.board', { group: 'now' });
  expect(rows.find(({ kind }) => kind === 'remind_delivery')).toMatchObject({ packagesLater: 1 });
  // The rest goes on the same day: nothing is left for later.
  const rest = await waitingOf(store, card.orderId);
  store.database.connection.exec("UPDATE order_packages SET state = 'arrived' WHERE state = 'pending'");
  await store.as.front_desk('deliveries.book', { ...guard(rest), ...store.place });
  expect(await now(store, booked.id)).toMatchObject({ packagesLater: 0 });
});
