import { deliveries, deliveryPackages } from '../../src/main/database/schema';
import type { OrderPackageRow } from '../../src/main/features/orders/orderFacts';
import { packageVolume } from '../../src/main/features/orders/packageLoads';
import { deliveryRemarks } from '../../src/main/sample/remarks';
import type { OrderCase } from './orderLife';
import type { World } from './world';

export type Row = OrderCase['parts']['deliveries'][number];
type Carried = typeof deliveryPackages.$inferSelect;

/** A delivery with what it carries. */
export interface Stop {
  row: Row;
  carried: Carried[];
}

const stops = new WeakMap<object, Stop[]>();
/** An order's deliveries, oldest first. */
export const stopsOf = ({ parts }: OrderCase): Stop[] => {
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

/** Makes these the packages of a delivery. */
export function carry(world: World, own: OrderCase, stop: Stop, packages: readonly OrderPackageRow[]): void {
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

/** The packages of a booked delivery wait for nothing else. */
export function hold({ ledger }: World, own: OrderCase, stop: Stop): void {
  const ids = new Set(stop.carried.map(({ packageId }) => packageId));
  for (const one of own.parts.packages) {
    if (!ids.has(one.id)) continue;
    one.deliveryId = stop.row.id;
    if (one.state === 'arrived') one.state = 'booked';
  }
  ledger.audit('order_packages', stop.row.id, null, { deliveryId: stop.row.id, packageIds: [...ids] });
}
