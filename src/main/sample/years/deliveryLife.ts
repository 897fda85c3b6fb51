import { isActiveDelivery } from '../../../shared/domain/states/delivery';
import { deliveries, deliveryPackages } from '../../database/schema';
import { packageVolume } from '../../features/deliveries/packages';
import type { OrderPackageRow } from '../../features/orders/orderFacts';
import { deliveryRemarks, deliveryResults } from '../remarks';
import { balanceOf, type OrderCase, refresh, takeMoney } from './orderLife';
import { afterDelivery } from './orderProgress';
import { later, type World } from './world';

type Row = OrderCase['parts']['deliveries'][number];
type Carried = typeof deliveryPackages.$inferSelect;

/** A delivery with what it carries. */
export interface Stop {
  row: Row;
  carried: Carried[];
}

const stops = new WeakMap<object, Stop[]>();
const stopsOf = ({ parts }: OrderCase): Stop[] => {
  const list = stops.get(parts) ?? [];
  stops.set(parts, list);
  return list;
};

/** Puts every package that waits into the one delivery without a date, as `gatherWaitingPackages` does. */
export function gather(world: World, own: OrderCase): Stop | null {
  const { parts } = own;
  const waiting = stopsOf(own).find(({ row }) => row.state === 'unscheduled');
  if (parts.order.cancelledAt !== null) {
    if (waiting) giveUp(world, waiting);
    return null;
  }
  const packages = parts.packages.filter(
    ({ state, deliveryId }) => deliveryId === null && (state === 'pending' || state === 'arrived'),
  );
  if (packages.length === 0) {
    if (waiting) giveUp(world, waiting);
    return null;
  }
  const stop = waiting ?? create(world, own);
  carry(world, own, stop, packages);
  return stop;
}

function create(world: World, own: OrderCase): Stop {
  const { ledger } = world;
  const { order } = own.parts;
  const row = ledger.insert(deliveries, {
    number: ledger.number('DL'),
    orderId: order.id,
    kind: 'delivery',
    promisedDate: order.agreedDate,
    oldFurnitureRemoval: order.oldFurnitureRemoval,
    remarks: own.rng.chance(0.2) ? own.rng.pick(deliveryRemarks) : null,
  });
  ledger.state('deliveries', row.id, null, 'unscheduled');
  world.documents.deliveries += 1;
  own.parts.deliveries.push(row);
  const stop = { row, carried: [] };
  stopsOf(own).push(stop);
  return stop;
}

function carry(world: World, own: OrderCase, stop: Stop, packages: readonly OrderPackageRow[]): void {
  const { ledger } = world;
  const before = stop.carried.map(({ packageId }) => packageId);
  const after = packages.map(({ id }) => id);
  const { order, lines } = own.parts;
  if (before.length !== after.length || before.some((id) => !after.includes(id))) {
    const kept = stop.carried.filter(({ packageId }) => after.includes(packageId));
    for (const gone of stop.carried) if (!kept.includes(gone)) ledger.removePart(deliveryPackages, gone);
    const added = after
      .filter((id) => !before.includes(id))
      .map((packageId) => ledger.insertPart(deliveryPackages, { deliveryId: stop.row.id, packageId }));
    stop.carried = [...kept, ...added];
    ledger.audit('deliveries', stop.row.id, { packageIds: before }, { packageIds: after });
  }
  const byId = new Map(lines.map((line) => [line.id, line]));
  const volumeDm3 = packages.reduce((sum, { lineId, no }) => {
    const line = byId.get(lineId);
    return sum + (line ? packageVolume(line.volumeDm3, line.packages, no) : 0);
  }, 0);
  ledger.update(deliveries, stop.row, {
    packages: packages.length,
    volumeDm3,
    promisedDate: order.agreedDate,
  });
}

function giveUp({ ledger }: World, stop: Stop): void {
  for (const gone of stop.carried) ledger.removePart(deliveryPackages, gone);
  stop.carried = [];
  const before = stop.row.state;
  ledger.update(deliveries, stop.row, { state: 'cancelled', packages: 0, volumeDm3: 0 });
  ledger.state('deliveries', stop.row.id, before, 'cancelled');
}

/** Everything is here: booked some days before the day agreed. */
export function scheduleDelivery(world: World, own: OrderCase, hereSince: number): void {
  const { calendar } = world;
  const { order } = own.parts;
  const agreed = order.agreedDate === null ? hereSince + 4 : calendar.dayOfDate(order.agreedDate);
  const day = Math.max(agreed, hereSince + 2);
  const bookedOn = Math.max(hereSince, day - own.rng.int(3, 8));
  later(world, bookedOn, 11 * 60 + own.rng.int(0, 400), () => book(world, own, day));
}

/** Takes the next free place; what is too much for one van goes in two. */
function book(world: World, own: OrderCase, day: number): void {
  const { ledger, slots, showroom } = world;
  const { order } = own.parts;
  if (order.cancelledAt !== null) return;
  const stop = stopsOf(own).find(({ row }) => row.state === 'unscheduled' || row.state === 'moved');
  if (!stop || stop.carried.length === 0) return;
  ledger.enter(ledger.now, showroom.desk.staffId, 'deliveries.book');
  // Now and then a part goes first, as the customer wants it.
  if (stop.row.state === 'unscheduled' && stop.carried.length > 3 && own.rng.chance(0.17))
    halve(world, own, stop);
  const today = world.calendar.dayOf(ledger.now);
  const load = () => ({ stops: 1, packages: stop.row.packages, volumeDm3: stop.row.volumeDm3 });
  let place = slots.take(Math.max(day, today + 1), load());
  while (!place && stop.carried.length > 1 && stop.row.state === 'unscheduled') {
    halve(world, own, stop);
    place = slots.take(Math.max(day, today + 1), load());
  }
  if (!place) return;
  const { crew } = place;
  const from = stop.row.state;
  ledger.state('deliveries', stop.row.id, from, 'booked');
  ledger.update(deliveries, stop.row, {
    state: 'booked',
    date: world.calendar.date(place.day),
    slotId: place.slotId,
    crewId: crew.id,
    vehicleId: crew.vehicleId,
    driver: crew.driver,
    stopNo: place.stopNo,
  });
  hold(world, own, stop);
  world.desk.askFor({
    key: `remind:delivery:${stop.row.id}`,
    kind: 'remind_delivery',
    dueDate: world.calendar.date(Math.max(place.day - world.settings.reminders.remindDaysBefore, today)),
    customerId: order.customerId,
    orderId: order.id,
    deliveryId: stop.row.id,
    assigneeId: order.sellerId,
  });
  const rest = gather(world, own);
  refresh(world, own);
  if (rest) later(world, today + 1, 10 * 60, () => book(world, own, place.day + 2));
  travel(world, own, stop, place.day);
}

function halve(world: World, own: OrderCase, stop: Stop): void {
  const wanted = new Set(
    stop.carried.slice(0, Math.ceil(stop.carried.length / 2)).map(({ packageId }) => packageId),
  );
  carry(
    world,
    own,
    stop,
    own.parts.packages.filter(({ id }) => wanted.has(id)),
  );
}

function hold({ ledger }: World, own: OrderCase, stop: Stop): void {
  const ids = new Set(stop.carried.map(({ packageId }) => packageId));
  for (const one of own.parts.packages) {
    if (!ids.has(one.id)) continue;
    one.deliveryId = stop.row.id;
    if (one.state === 'arrived') one.state = 'booked';
  }
  ledger.audit('order_packages', stop.row.id, null, { deliveryId: stop.row.id, packageIds: [...ids] });
}

/** From the reminder on the day before to the question some days after. */
function travel(world: World, own: OrderCase, stop: Stop, day: number): void {
  const { ledger, desk, showroom } = world;
  const { rng } = own;
  const move = (to: Row['state'], patch: Partial<Row>) => {
    ledger.state('deliveries', stop.row.id, stop.row.state, to);
    ledger.update(deliveries, stop.row, { ...patch, state: to });
    desk.settle(`remind:delivery:${stop.row.id}`);
    refresh(world, own);
  };
  const here = () => isActiveDelivery(stop.row.state) && stop.row.date === world.calendar.date(day);
  if (rng.chance(0.95)) {
    later(world, day - 1, 14 * 60 + rng.int(0, 120), () => {
      if (stop.row.state !== 'booked' || !here()) return;
      ledger.enter(ledger.now, showroom.desk.staffId, 'deliveries.remind');
      move('reminded', { remindedAt: ledger.now });
    });
  }
  later(world, day, 8 * 60 + rng.int(0, 40), () => {
    if (!here()) return;
    ledger.enter(ledger.now, showroom.desk.staffId, 'deliveries.dispatch');
    move('dispatched', { dispatchedAt: ledger.now });
  });
  later(world, day, 19 * 60 + rng.int(0, 59), () => {
    if (here()) report(world, own, stop, day);
  });
}

function report(world: World, own: OrderCase, stop: Stop, day: number): void {
  const { ledger, showroom } = world;
  const { rng } = own;
  ledger.enter(ledger.now, showroom.driver.staffId, 'deliveries.result');
  const wanted = rng.weighted([
    ['signed', 925],
    ['moved', 35],
    ['partly_signed', 30],
    ['refused', 10],
  ] as const);
  const door = wanted === 'partly_signed' && stop.carried.length < 2 ? 'signed' : wanted;
  if (door === 'moved') {
    moveAway(world, own, stop, day);
    return;
  }
  const results = new Map<number, 'signed' | 'refused'>(
    stop.carried.map(({ packageId }, i) => [
      packageId,
      door === 'signed' || (door === 'partly_signed' && i < stop.carried.length - 1) ? 'signed' : 'refused',
    ]),
  );
  for (const one of stop.carried) one.result = results.get(one.packageId) ?? 'pending';
  for (const one of own.parts.packages) {
    if (results.get(one.id) === 'signed') one.state = 'delivered';
    else if (results.has(one.id)) {
      one.deliveryId = null;
      if (one.state === 'booked') one.state = 'arrived';
    }
  }
  ledger.audit('delivery_packages', stop.row.id, null, Object.fromEntries(results));
  const owed = balanceOf(own);
  const collects = door === 'signed' && owed > 0 && rng.chance(0.85);
  if (collects) takeMoney(world, own, 'collected_on_delivery', owed, stop.row.id);
  for (const to of door === 'signed' ? (['signed', 'to_revisit'] as const) : [door]) {
    ledger.state('deliveries', stop.row.id, to === 'to_revisit' ? 'signed' : stop.row.state, to);
  }
  ledger.update(deliveries, stop.row, {
    state: door === 'signed' ? 'to_revisit' : door,
    finishedAt: ledger.now,
    receiver: own.person.row.name || '业主',
    resultNote: rng.chance(0.3) ? rng.pick(deliveryResults) : null,
    collectedFen: collects ? owed : 0,
  });
  world.desk.settle(`remind:delivery:${stop.row.id}`);
  if (door !== 'refused') askAfter(world, own, stop, day);
  const rest = gather(world, own);
  refresh(world, own);
  if (rest && door !== 'signed')
    later(world, day + rng.int(1, 3), 10 * 60, () => book(world, own, day + rng.int(3, 7)));
  if (own.parts.order.state === 'delivered') afterDelivery(world, own, stop);
}

/** Nobody at home: another day. */
function moveAway(world: World, own: OrderCase, stop: Stop, day: number): void {
  const { ledger, slots, desk } = world;
  const { row } = stop;
  if (row.crewId === null || row.slotId === null) return;
  slots.free(day, row.crewId, row.slotId, { stops: 1, packages: row.packages, volumeDm3: row.volumeDm3 });
  const again = day + own.rng.int(3, 9);
  ledger.state('deliveries', row.id, row.state, 'moved');
  ledger.update(deliveries, row, {
    ...{
      state: 'moved',
      date: null,
      slotId: null,
      crewId: null,
      vehicleId: null,
      driver: null,
      stopNo: null,
    },
    ...{ remindedAt: null, dispatchedAt: null },
    promisedDate: world.calendar.date(again),
    resultNote: '客户不在家，另约',
  });
  desk.settle(`remind:delivery:${row.id}`);
  refresh(world, own);
  later(world, day + 1, 10 * 60, () => book(world, own, again));
}

/** Somebody asks after some days whether all is well; hardly anybody is forgotten. */
function askAfter(world: World, own: OrderCase, stop: Stop, day: number): void {
  const { ledger, desk, settings, showroom, calendar } = world;
  const { order } = own.parts;
  const due = day + settings.reminders.revisitDaysAfter;
  const key = `ask:delivery:${stop.row.id}`;
  desk.askFor({
    key,
    kind: 'ask_after_delivery',
    dueDate: calendar.date(due),
    customerId: order.customerId,
    orderId: order.id,
    deliveryId: stop.row.id,
    assigneeId: order.sellerId,
  });
  if (own.rng.chance(0.006)) return;
  later(world, due + own.rng.int(0, 2), 15 * 60 + own.rng.int(0, 200), () => {
    ledger.enter(ledger.now, showroom.desk.staffId, 'deliveries.revisit');
    ledger.state('deliveries', stop.row.id, stop.row.state, 'revisited');
    ledger.update(deliveries, stop.row, { state: 'revisited', revisitedAt: ledger.now });
    desk.settle(key);
    refresh(world, own);
  });
}
