import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BoardStore,
  boardStore,
  DAY,
  waitingDelivery,
  waitingOf,
} from '../../../../tests/support/deliveries';
import type { DeliveryCard } from '../../../shared/contract/deliveryShapes';

const guard = ({ id, version }: { id: number; version: number }) => ({ id, version });
const refusedWith = (reason: string) => ({ error: { reason } });

async function cellAt(store: BoardStore, place: { date: string; crewId: number; slotId: number }) {
  const board = await store.as.owner('deliveries.board', { from: place.date, days: 1 });
  const cell = board.cells.find(({ crewId, slotId }) => crewId === place.crewId && slotId === place.slotId);
  if (!cell) throw new Error('no such cell');
  return cell;
}

describe('booking', () => {
  it('takes the usual vehicle, asks to remind the customer, and holds the packages', async () => {
    const store = await boardStore();
    const card = await waitingDelivery(store);
    expect(card).toMatchObject({ state: 'unscheduled', packages: 2, promisedDate: '2026-11-28' });
    const booked = await store.as.front_desk('deliveries.book', { ...guard(card), ...store.place });
    expect(booked).toMatchObject({
      state: 'booked',
      date: DAY,
      stopNo: 1,
      vehicleId: store.van.id,
      driver: '王师傅',
    });
    const detail = await store.as.delivery('deliveries.get', { id: card.id });
    expect(detail.packageList.map(({ state }) => state)).toEqual(['booked', 'booked']);
    const task = store.database.connection
      .prepare('SELECT state, due_date AS due FROM tasks WHERE key = ?')
      .get(`remind:delivery:${card.id}`);
    expect(task).toEqual({ state: 'open', due: '2026-11-26' });
    expect((await store.as.owner('orders.get', { id: card.orderId })).state).toBe('booked');
  });

  it('64 interleaved bookings for one slot never exceed its capacity', async () => {
    const store = await boardStore();
    const cards: DeliveryCard[] = [];
    for (let i = 0; i < 64; i += 1) cards.push(await waitingDelivery(store, { packages: 1 + (i % 4) }));
    const results = await Promise.all(
      cards.map((card) =>
        store.dispatch('deliveries.book', { ...guard(card), ...store.place }, store.people.front_desk),
      ),
    );
    const done = results.filter(({ ok }) => ok);
    const { used, capacity } = await cellAt(store, store.place);
    expect(done.length).toBeGreaterThan(0);
    expect(done).toHaveLength(used.stops);
    expect(used.stops).toBeLessThanOrEqual(capacity.stops);
    expect(used.packages).toBeLessThanOrEqual(capacity.packages);
    for (const result of results) {
      if (result.ok) continue;
      expect(result.error.reason).toMatch(/^slot_full_/);
      expect(result.error.params).toMatchObject({
        nextDate: expect.any(String),
        nextCrewId: expect.any(Number),
      });
    }
  }, 60_000);

  it('says why it refuses and offers the next slot that takes the load', async () => {
    const store = await boardStore();
    const big = await waitingDelivery(store, { packages: 11 });
    const refused = store.as.front_desk('deliveries.book', { ...guard(big), ...store.place });
    await expect(refused).rejects.toMatchObject({
      error: {
        code: 'VALIDATION',
        reason: 'slot_full_packages',
        params: {
          used: 0,
          add: 11,
          limit: 10,
          nextDate: DAY,
          nextCrewId: store.b.id,
          nextSlotId: store.morning.id,
        },
      },
    });
    const bulky = await waitingDelivery(store, { packages: 2, volumeDm3: 5_001 });
    await expect(
      store.as.owner('deliveries.book', { ...guard(bulky), ...store.place }),
    ).rejects.toMatchObject(refusedWith('slot_full_volume'));
    expect((await cellAt(store, store.place)).stops).toEqual([]);
  });

  it('lets the owner override with a reason on record, and nobody else', async () => {
    const store = await boardStore();
    const big = await waitingDelivery(store, { packages: 11 });
    const input = { ...guard(big), ...store.place, overrideReason: '客户当天搬家' };
    await expect(store.as.front_desk('deliveries.book', input)).rejects.toMatchObject({
      error: { code: 'FORBIDDEN', reason: 'override_owner_only' },
    });
    const booked = await store.as.owner('deliveries.book', input);
    expect(booked.overrideReason).toBe('客户当天搬家');
    const detail = await store.as.owner('deliveries.get', { id: big.id });
    expect(detail.overrideName).toBe('测试owner');
    const fits = await waitingDelivery(store, { packages: 1 });
    const other = await store.as.owner('deliveries.book', {
      ...guard(fits),
      ...store.later,
      overrideReason: '不需要的理由',
    });
    expect(other.overrideReason).toBeNull();
  });

  it('refuses blocked days, past slots, crews that are off and taken vehicles', async () => {
    const store = await boardStore();
    const card = await waitingDelivery(store);
    const book = (place: { date: string; crewId: number; slotId: number }, vehicleId: number | null = null) =>
      store.as.owner('deliveries.book', { ...guard(card), ...place, vehicleId });
    await store.as.owner('crews.block', { date: DAY, crewId: store.a.id, slotId: null, reason: '年检' });
    await expect(book(store.place)).rejects.toMatchObject(refusedWith('slot_blocked'));
    await expect(book(store.at(store.a.id, store.morning.id, '2026-11-20'))).rejects.toMatchObject(
      refusedWith('slot_past'),
    );
    store.clock.advance(2 * 3_600_000);
    await expect(book(store.at(store.a.id, store.morning.id, '2026-11-21'))).rejects.toMatchObject(
      refusedWith('slot_past'),
    );
    await store.as.owner('crews.setCapacity', {
      crewId: store.b.id,
      slotId: store.morning.id,
      version: 1,
      stops: 0,
      packages: 0,
      volumeDm3: 0,
    });
    await expect(book(store.at(store.b.id, store.morning.id))).rejects.toMatchObject(refusedWith('crew_off'));
    const other = await waitingDelivery(store);
    const day = '2026-11-30';
    await store.as.owner('deliveries.book', {
      ...guard(other),
      ...store.at(store.a.id, store.afternoon.id, day),
    });
    await expect(book(store.at(store.b.id, store.afternoon.id, day), store.van.id)).rejects.toMatchObject(
      refusedWith('vehicle_taken'),
    );
  });

  it('books some of the packages and lets the rest wait', async () => {
    const store = await boardStore();
    const card = await waitingDelivery(store, { packages: 5, volumeDm3: 1_003 });
    const { packageList } = await store.as.owner('deliveries.get', { id: card.id });
    const packageIds = packageList.slice(0, 2).map(({ packageId }) => packageId);
    const booked = await store.as.front_desk('deliveries.book', {
      ...guard(card),
      ...store.place,
      packageIds,
    });
    const rest = await waitingOf(store, card.orderId);
    expect(booked.packages).toBe(2);
    expect(rest.packages).toBe(3);
    expect(booked.volumeDm3 + rest.volumeDm3).toBe(1_003);
    await expect(
      store.as.front_desk('deliveries.book', { ...guard(rest), ...store.later, packageIds }),
    ).rejects.toMatchObject({ error: { fields: [{ path: 'packageIds', code: 'not_of_delivery' }] } });
    const back = await store.as.owner('deliveries.get', { id: card.id });
    await store.as.front_desk('deliveries.unschedule', guard(back));
    expect((await waitingOf(store, card.orderId)).packages).toBe(5);
  });

  it('guards against what was not seen, wrong input and wrong roles', async () => {
    const store = await boardStore();
    const card = await waitingDelivery(store);
    const input = { ...guard(card), ...store.place };
    for (const role of ['sales', 'designer', 'delivery'] as const) {
      await expect(store.as[role]('deliveries.book', input)).rejects.toMatchObject({
        error: { code: 'FORBIDDEN' },
      });
    }
    const bad = (change: object) => store.as.owner('deliveries.book', { ...input, ...change } as never);
    await expect(bad({ date: '2026-02-30' })).rejects.toMatchObject({
      error: { fields: [{ path: 'date', code: 'invalid_date' }] },
    });
    await expect(bad({ overrideReason: '长'.repeat(201) })).rejects.toMatchObject({
      error: { fields: [{ path: 'overrideReason', code: 'too_long' }] },
    });
    await expect(bad({ slotId: '1' })).rejects.toMatchObject({ error: { code: 'VALIDATION' } });
    await expect(bad({ slotId: 99 })).rejects.toMatchObject(refusedWith('crew_inactive'));
    await expect(bad({ packageIds: [] })).rejects.toMatchObject({
      error: { fields: [{ path: 'packageIds' }] },
    });
    await store.as.owner('deliveries.book', input);
    await expect(bad({})).rejects.toMatchObject({ error: { code: 'CONFLICT' } });
    const { version } = await store.as.owner('deliveries.get', { id: card.id });
    await expect(bad({ version })).rejects.toMatchObject({ error: { code: 'ILLEGAL_TRANSITION' } });
  });
});

describe('moving', () => {
  it('puts a new time on record and asks to remind anew; another crew is not a new date', async () => {
    const store = await boardStore();
    const card = await waitingDelivery(store);
    const booked = await store.as.front_desk('deliveries.book', { ...guard(card), ...store.place });
    const told = await store.as.front_desk('deliveries.remind', guard(booked));
    const crew = await store.as.front_desk('deliveries.move', {
      ...guard(told),
      ...store.at(store.b.id, store.morning.id),
    });
    expect(crew).toMatchObject({ state: 'reminded', crewId: store.b.id });
    const moved = await store.as.front_desk('deliveries.move', { ...guard(crew), ...store.later });
    expect(moved.state).toBe('booked');
    const trail = store.database.connection
      .prepare("SELECT to_state FROM state_changes WHERE entity = 'deliveries' AND entity_id = ? ORDER BY id")
      .pluck()
      .all(card.id);
    expect(trail).toEqual(['unscheduled', 'booked', 'reminded', 'moved', 'booked']);
  });

  it('reorders exactly the stops that are there', async () => {
    const store = await boardStore();
    const booked: DeliveryCard[] = [];
    for (let i = 0; i < 3; i += 1) {
      const card = await waitingDelivery(store);
      booked.push(await store.as.front_desk('deliveries.book', { ...guard(card), ...store.place }));
    }
    const order = booked.map(guard).reverse();
    await store.as.front_desk('deliveries.reorder', { ...store.place, stops: order });
    const { stops } = await cellAt(store, store.place);
    expect(stops.map(({ id }) => id)).toEqual(order.map(({ id }) => id));
    await expect(
      store.as.front_desk('deliveries.reorder', { ...store.place, stops: stops.slice(1).map(guard) }),
    ).rejects.toMatchObject({ error: { code: 'CONFLICT', reason: 'stops_changed' } });
  });
});

describe('whatever is booked, moved, overridden or taken off', () => {
  const step = fc.record({
    who: fc.constantFrom('front_desk', 'owner'),
    what: fc.constantFrom('place', 'place', 'place', 'unschedule'),
    which: fc.nat({ max: 7 }),
    crew: fc.nat({ max: 1 }),
    slot: fc.nat({ max: 1 }),
    override: fc.boolean(),
  });

  it('keeps every slot within its capacity unless the owner gave a reason, and every package once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const store = await boardStore();
        const orders: number[] = [];
        for (let i = 0; i < 8; i += 1) {
          orders.push((await waitingDelivery(store, { packages: 1 + i, volumeDm3: 700 * i })).orderId);
        }
        for (const { who, what, which, crew, slot, override } of steps) {
          const page = await store.as.owner('deliveries.list', { limit: 100 });
          const card = page.rows.find(
            ({ orderId, state }) => orderId === orders[which] && ['unscheduled', 'booked'].includes(state),
          );
          if (!card) throw new Error('a delivery was lost');
          const place = store.at(
            crew === 0 ? store.a.id : store.b.id,
            slot === 0 ? store.morning.id : store.afternoon.id,
          );
          const overrideReason = override && who === 'owner' ? '试验' : null;
          const input = { ...guard(card), ...place, overrideReason };
          if (what === 'unschedule') {
            if (card.state === 'booked') {
              await store.dispatch('deliveries.unschedule', guard(card), store.people[who]);
            }
          } else {
            const name = card.state === 'booked' ? 'deliveries.move' : 'deliveries.book';
            const result = await store.dispatch(name, input, store.people[who]);
            if (!result.ok) expect(result.error.reason).toMatch(/^(slot_full_|vehicle_taken)/);
          }
        }
        const board = await store.as.owner('deliveries.board', { from: DAY, days: 1 });
        for (const { used, capacity, stops } of board.cells) {
          const free = stops.filter(({ overrideReason }) => overrideReason === null);
          const sum = (of: (card: DeliveryCard) => number) =>
            free.reduce((total, card) => total + of(card), 0);
          expect(used.stops).toBe(stops.length);
          expect(free.length).toBeLessThanOrEqual(capacity.stops);
          expect(sum(({ packages }) => packages)).toBeLessThanOrEqual(capacity.packages);
          expect(sum(({ volumeDm3 }) => volumeDm3)).toBeLessThanOrEqual(capacity.volumeDm3);
          if (free.length === stops.length) {
            expect(used.packages).toBeLessThanOrEqual(capacity.packages);
            expect(used.volumeDm3).toBeLessThanOrEqual(capacity.volumeDm3);
          }
        }
        const page = await store.as.owner('deliveries.list', { limit: 100 });
        const live = page.rows.filter(({ state }) => state !== 'cancelled');
        expect(live.reduce((sum, { packages }) => sum + packages, 0)).toBe(36);
        expect(live.length).toBe(8);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 120_000);
});
