import { deliveries } from '../../src/main/database/schema';
import { remindTask } from '../../src/main/features/deliveries/deliveryTasks';
import { travel } from './deliveryDay';
import { carry, gather, hold, type Stop, stopsOf } from './deliveryPackages';
import { type OrderCase, refresh } from './orderLife';
import { later, type World } from './world';

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
export function book(world: World, own: OrderCase, day: number): void {
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
  world.taskList.upsertTask({
    key: remindTask(stop.row.id),
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
