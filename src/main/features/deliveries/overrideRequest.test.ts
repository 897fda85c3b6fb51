import { describe, expect, test } from 'vitest';
import { boardStore, waitingDelivery } from '../../../../tests/support/deliveries';

const guard = ({ id, version }: { id: number; version: number }) => ({ id, version });
const reason = '客户当天搬家';

/** A delivery of eleven packages for a slot that carries ten, and the front desk's request. */
async function asked() {
  const store = await boardStore();
  const card = await waitingDelivery(store, { packages: 11 });
  await store.as.front_desk('deliveries.askOverride', { ...guard(card), ...store.place, reason });
  const pending = async () => (await store.as.owner('approvals.pending', {}))[0];
  const decide = async (approve: boolean) => {
    const request = await pending();
    if (!request) throw new Error('nothing is asked');
    return store.as.owner('approvals.decide', {
      ...guard(request),
      approve,
      note: approve ? null : '那天已经排满',
    });
  };
  const now = () => store.as.owner('deliveries.get', { id: card.id });
  return { store, card, pending, decide, now };
}

describe('a place beyond the capacity', () => {
  test('is booked by the owner’s yes, with the reason on record', async () => {
    const { store, card, pending, decide, now } = await asked();
    expect((await now()).state).toBe('unscheduled');
    expect(await pending()).toMatchObject({
      kind: 'capacity',
      number: card.number,
      customerName: '李明朗',
      reason,
      requestedBy: '测试front_desk',
      place: { date: store.place.date, slotName: '上午', startTime: '09:00', crewName: '一组' },
    });
    await decide(true);
    expect(await now()).toMatchObject({
      ...{ state: 'booked', ...store.place, overrideReason: reason, overrideName: '测试owner' },
    });
    expect(await pending()).toBeUndefined();
  });

  test('stays free when nobody drives there any more, whatever was asked', async () => {
    const { store, decide, now } = await asked();
    await store.as.owner('crews.block', {
      date: store.place.date,
      crewId: null,
      slotId: null,
      reason: '大雪',
    });
    await expect(decide(true)).rejects.toMatchObject({
      error: { code: 'CONFLICT', reason: 'slot_closed_since', params: { why: '大雪' } },
    });
    expect((await now()).state).toBe('unscheduled');
  });

  test('stays free after a no', async () => {
    const { pending, decide, now } = await asked();
    await decide(false);
    expect((await now()).state).toBe('unscheduled');
    expect(await pending()).toBeUndefined();
  });

  test('is asked for a move, too', async () => {
    const { store, card, decide, now } = await asked();
    await store.as.front_desk('deliveries.book', {
      ...guard(card),
      ...store.at(store.b.id, store.morning.id),
    });
    await store.as.front_desk('deliveries.askOverride', { ...guard(await now()), ...store.place, reason });
    await decide(true);
    expect(await now()).toMatchObject({ state: 'booked', crewId: store.a.id, overrideReason: reason });
  });
});

describe('the yes books nothing', () => {
  test('once the slot is over', async () => {
    const { store, decide, pending, now } = await asked();
    store.clock.advance(7 * 24 * 3_600_000);
    await expect(decide(true)).rejects.toMatchObject({ error: { reason: 'slot_past' } });
    expect((await now()).state).toBe('unscheduled');
    expect(await pending()).toBeDefined();
  });

  test('once the order has other packages', async () => {
    const { store, card, decide, now } = await asked();
    const { packageList } = await now();
    store.database.connection
      .prepare('DELETE FROM delivery_packages WHERE package_id = ?')
      .run(packageList[0]?.packageId);
    await expect(decide(true)).rejects.toMatchObject({
      error: { code: 'CONFLICT', reason: 'delivery_changed_since' },
    });
    expect((await store.as.owner('deliveries.get', { id: card.id })).state).toBe('unscheduled');
  });

  test('when it was booked elsewhere or cancelled: the request is gone', async () => {
    const { store, card, pending } = await asked();
    await store.as.front_desk('deliveries.book', {
      ...guard(card),
      ...store.at(store.b.id, store.morning.id),
    });
    expect(await pending()).toBeUndefined();

    const other = await waitingDelivery(store, { packages: 11 });
    await store.as.front_desk('deliveries.askOverride', { ...guard(other), ...store.place, reason });
    expect(await pending()).toBeDefined();
    const order = await store.as.owner('orders.get', { id: other.orderId });
    await store.as.owner('orders.cancel', { ...guard(order), reason: '不要了' });
    expect(await pending()).toBeUndefined();
  });
});

test('asking is refused where there is room, where nobody could, from what was not seen and from other roles', async () => {
  const store = await boardStore();
  const small = await waitingDelivery(store, { packages: 1 });
  const big = await waitingDelivery(store, { packages: 11 });
  const input = { ...guard(big), ...store.place, reason };
  const ask = (over: object) => store.as.front_desk('deliveries.askOverride', { ...input, ...over });
  await expect(ask(guard(small))).rejects.toMatchObject({ error: { reason: 'slot_has_room' } });
  await expect(ask({ date: '2026-11-20' })).rejects.toMatchObject({ error: { reason: 'slot_past' } });
  await expect(ask({ version: big.version + 1 })).rejects.toMatchObject({ error: { code: 'CONFLICT' } });
  await expect(ask({ reason: ' ' })).rejects.toMatchObject({
    error: { fields: [{ path: 'reason', code: 'required' }] },
  });
  for (const role of ['sales', 'designer', 'delivery'] as const) {
    await expect(store.as[role]('deliveries.askOverride', input)).rejects.toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
  }
  expect(await store.as.owner('approvals.pending', {})).toEqual([]);
});

test('the reason for sending a van ahead stays with the stop until it is moved to another day', async () => {
  const store = await boardStore();
  const card = await waitingDelivery(store);
  const booked = await store.as.front_desk('deliveries.book', { ...guard(card), ...store.place });
  const now = () => store.as.owner('deliveries.get', { id: card.id });
  await store.as.owner('deliveries.dispatch', {
    ...{ stops: [{ ...guard(booked), despite: ['day'] }], overrideReason: '客户出国前要收到' },
  });
  const crew = store.at(store.b.id, store.morning.id);
  await store.as.front_desk('deliveries.move', { ...guard(await now()), ...crew });
  const reason = { overrideReason: '客户出国前要收到', overrideName: '测试owner' };
  expect(await now()).toMatchObject({ state: 'dispatched', ...reason });
  // Another time of the day, and once more: still the day for which it was allowed.
  for (const slot of [store.afternoon, store.morning]) {
    const at = store.at(store.b.id, slot.id);
    await store.as.front_desk('deliveries.move', { ...guard(await now()), ...at });
    expect(await now()).toMatchObject({ state: 'booked', ...reason });
  }
  const other = store.at(store.b.id, store.morning.id, '2026-11-30');
  await store.as.front_desk('deliveries.move', { ...guard(await now()), ...other });
  expect(await now()).toMatchObject({ date: '2026-11-30', overrideReason: null, overrideName: null });
});

test('what was allowed for a full slot goes with the slot', async () => {
  const store = await boardStore();
  const card = await waitingDelivery(store, { packages: 11 });
  const booked = await store.as.owner('deliveries.book', {
    ...{ ...guard(card), ...store.place, overrideReason: '客户当天搬家' },
  });
  const moved = await store.as.front_desk('deliveries.move', { ...guard(booked), ...store.later });
  expect(moved).toMatchObject({ date: booked.date, overrideReason: null });
});
