import { deliveries, orders } from '../../src/main/database/schema';
import { remindTask } from '../../src/main/features/deliveries/deliveryTasks';
import { deliveryResults } from '../../src/main/sample/remarks';
import { isActiveDelivery } from '../../src/shared/domain/states/delivery';
import { book } from './deliveryLife';
import { gather, type Row, type Stop } from './deliveryPackages';
import { balanceOf, type OrderCase, refresh, takeMoney } from './orderLife';
import { afterDelivery } from './orderProgress';
import { later, type World } from './world';

/** From the reminder on the day before to the question some days after. */
export function travel(world: World, own: OrderCase, stop: Stop, day: number): void {
  const { ledger, taskList, showroom } = world;
  const { rng } = own;
  const move = (to: Row['state'], patch: Partial<Row>) => {
    ledger.state('deliveries', stop.row.id, stop.row.state, to);
    ledger.update(deliveries, stop.row, { ...patch, state: to });
    taskList.completeTasks(remindTask(stop.row.id));
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
  // What the fitters did before these goods came does not hold for them.
  if (door !== 'refused') ledger.update(orders, own.parts.order, { installedAt: null });
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
  world.taskList.completeTasks(remindTask(stop.row.id));
  if (door !== 'refused') askAfter(world, own, stop, day);
  const rest = gather(world, own);
  refresh(world, own);
  if (rest && door !== 'signed')
    later(world, day + rng.int(1, 3), 10 * 60, () => book(world, own, day + rng.int(3, 7)));
  if (own.parts.order.state === 'delivered') afterDelivery(world, own, stop);
}

/** Nobody at home: another day. */
function moveAway(world: World, own: OrderCase, stop: Stop, day: number): void {
  const { ledger, slots, taskList } = world;
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
  taskList.completeTasks(remindTask(row.id));
  refresh(world, own);
  later(world, day + 1, 10 * 60, () => book(world, own, again));
}

/** Somebody asks after some days whether all is well; hardly anybody is forgotten. */
function askAfter(world: World, own: OrderCase, stop: Stop, day: number): void {
  const { ledger, taskList, settings, showroom, calendar } = world;
  const { order } = own.parts;
  const due = day + settings.reminders.revisitDaysAfter;
  const key = `ask:delivery:${stop.row.id}`;
  taskList.upsertTask({
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
    taskList.completeTasks(key);
    refresh(world, own);
  });
}
