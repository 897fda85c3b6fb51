import { checkStore } from '../../src/main/features/health/checkStore';
import { addDays, type LocalDate } from '../../src/shared/domain/dates';
import { type BenchStore, storeCopy } from '../bench/stores';
import { startChild } from './children';
import type { Drill } from './drill';
import { openDrillStore, register, stockOrder } from './stores';
import type { Booked, BookInput } from './tasks/book';

const BOOKINGS = 64;
const CAPACITY = { stops: 12, packages: 20, volumeDm3: 500_000 };
const FIRST_DAY = '2027-01-11' as LocalDate;

/**
 * Several processes book 64 deliveries into one slot, each in its own order and all at once, so that each delivery is
 * wanted by all of them, too. Counted is what goes beyond the slot's capacity, and deliveries that were booked twice.
 */
export const bookingDrill: Drill = {
  ids: ['double_booking.count'],
  run: async ({ rng, quick, childFile }) => {
    const [rounds, processes] = quick ? [1, 4] : [5, 8];
    const { folder, drop } = await storeCopy('XS');
    const store = openDrillStore(folder);
    const refused: Record<string, number> = {};
    let [bad, booked] = [0, 0];
    try {
      const { crewId, slotId } = await prepareSlot(store);
      // What the years before booked may be more than the capacity that was set just now.
      const wrongBefore = checkStore(store.database.connection).length;
      for (let round = 0; round < rounds; round += 1) {
        const place = { date: addDays(FIRST_DAY, round), slotId, crewId };
        const deliveries = await waiting(store, round);
        const children = Array.from({ length: processes }, () =>
          startChild(childFile, 'book', {
            ...{ folder, place, deliveries: rng.shuffle(deliveries) },
          } satisfies BookInput),
        );
        for (const child of children) if (child.lines.length === 0) await child.nextLine();
        for (const child of children) child.say('go');
        await Promise.all(children.map((child) => child.ended));
        const outcomes = children.map(({ lines }) => JSON.parse(lines.at(-1) ?? '') as Booked);
        for (const [why, count] of outcomes.flatMap((one) => Object.entries(one.refused))) {
          refused[why] = (refused[why] ?? 0) + count;
        }
        const wins = outcomes.flatMap((one) => one.booked);
        booked += wins.length;
        bad += wins.length - new Set(wins).size + overCapacity(store, place);
        if (wins.length === 0) throw new Error('nothing was booked at all');
      }
      bad += Math.abs(checkStore(store.database.connection).length - wrongBefore);
    } finally {
      store.close();
      drop();
    }
    const whys = Object.entries(refused).map(([why, count]) => `${why} ${count}`);
    const note = `${rounds} × ${BOOKINGS} deliveries wanted by each of ${processes} processes: ${booked} booked, refused: ${whys.join(', ')}`;
    return [{ id: 'double_booking.count', value: bad, note }];
  },
};

async function prepareSlot(store: BenchStore): Promise<{ crewId: number; slotId: number }> {
  const { crews, slots, capacities } = await store.call('owner', 'crews.all', {});
  const [crew, slot] = [crews.find(({ active }) => active), slots.find(({ active }) => active)];
  if (!crew || !slot) throw new Error('the store has no crew or no slot');
  const known = capacities.find((one) => one.crewId === crew.id && one.slotId === slot.id);
  const place = { crewId: crew.id, slotId: slot.id };
  await store.call('owner', 'crews.setCapacity', { ...place, version: known?.version ?? null, ...CAPACITY });
  return place;
}

/** Confirmed orders whose goods wait for a date, of one to three packages each. */
async function waiting(store: BenchStore, round: number): Promise<{ id: number; version: number }[]> {
  const customer = await register(store, 900_000_000 + round);
  const deliveries: { id: number; version: number }[] = [];
  for (let i = 0; i < BOOKINGS; i += 1) {
    const [line] = stockOrder(customer.id).lines;
    const lines = [{ ...line, packages: 1 + (i % 3) }] as ReturnType<typeof stockOrder>['lines'];
    const order = await store.call('owner', 'orders.create', stockOrder(customer.id, { lines }));
    await store.call('owner', 'orders.confirm', { id: order.id, version: order.version });
    const { rows } = await store.call('owner', 'deliveries.waiting', { orderId: order.id });
    deliveries.push(...rows.map(({ id, version }) => ({ id, version })));
  }
  return deliveries;
}

function overCapacity(store: BenchStore, { date, crewId, slotId }: BookInput['place']): number {
  const used = store.database.connection
    .prepare(
      `SELECT count(*) AS stops, coalesce(sum(packages), 0) AS packages FROM deliveries
       WHERE date = ? AND crew_id = ? AND slot_id = ? AND state = 'booked'`,
    )
    .get(date, crewId, slotId) as { stops: number; packages: number };
  return Math.max(used.stops - CAPACITY.stops, 0) + (used.packages > CAPACITY.packages ? 1 : 0);
}
