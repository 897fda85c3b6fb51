import { asc, gt, inArray } from 'drizzle-orm';
import { isLiveReturn } from '../../../shared/domain/states/return';
import type { Reader } from '../../database/database';
import { deliveries, orderLines, orderPackages, orders, payments, returns } from '../../database/schema';
import { arrivalOf, isLoose, travellingOf } from './lineFacts';
import { type OrderParts, type OrderRow, outcomeOf } from './orderFacts';
import { heldLoadOf, loadOf, packageVolume } from './packageLoads';

/** What is stored with an order and follows from its parts, where it does not. */
export const DRIFTS = ['order_state', 'line_arrival', 'line_packages', 'delivery_load'] as const;
export type Drift = (typeof DRIFTS)[number];

/** So many orders are read at once. */
const READ_TOGETHER = 400;

/** The orders of a store whose stored values are not what follows from their parts, by id. */
export function* driftedOrders(db: Reader): Generator<{ id: number; drift: Drift[] }> {
  let last = 0;
  for (;;) {
    const some = db
      .select()
      .from(orders)
      .where(gt(orders.id, last))
      .orderBy(asc(orders.id))
      .limit(READ_TOGETHER)
      .all();
    for (const parts of partsOf(db, some)) {
      const drift = driftOf(parts);
      if (drift.length > 0) yield { id: parts.order.id, drift };
    }
    const end = some.at(-1);
    if (!end) return;
    last = end.id;
  }
}

/** Compares what is stored with an order with what follows from its parts. */
function driftOf(parts: OrderParts): Drift[] {
  const { order, lines, packages, deliveries: stops } = parts;
  const found: Drift[] = [];
  const { totalFen, receivedFen, state, revisitedAt } = outcomeOf(parts);
  const same = order.totalFen === totalFen && order.receivedFen === receivedFen && order.state === state;
  if (!same || order.revisitedAt !== revisitedAt) found.push('order_state');
  const live = order.cancelledAt === null ? lines.filter(({ cancelledAt }) => cancelledAt === null) : [];
  if (live.some((line) => line.arrivalState !== arrivalOf(line, packages))) found.push('line_arrival');
  if (live.some((line) => !hasItsPackages(line, packages))) found.push('line_packages');
  const held = stops.some((stop) => {
    const load = heldLoadOf(stop, parts);
    return load && (load.packages !== stop.packages || load.volumeDm3 !== stop.volumeDm3);
  });
  if (held || !waitsAsItShould(parts)) found.push('delivery_load');
  return found;
}

function hasItsPackages(line: OrderParts['lines'][number], packages: OrderParts['packages']): boolean {
  const own = travellingOf(line, packages);
  const loose = own.filter(isLoose).length;
  return own.length - loose === line.packages && loose === (line.packages === 0 ? 1 : 0);
}

/** All that is on no delivery of a confirmed order lies in the one that waits for a date. */
function waitsAsItShould({ order, lines, packages, deliveries: stops }: OrderParts): boolean {
  const waiting = stops.filter(({ kind, state }) => kind === 'delivery' && state === 'unscheduled');
  const live = new Map(lines.filter((line) => line.cancelledAt === null).map((line) => [line.id, line]));
  const over = order.cancelledAt !== null || order.state === 'cancelled' || order.confirmedAt === null;
  const free = packages.flatMap(({ id, no, state, lineId, deliveryId }) => {
    const line = live.get(lineId);
    if (over || !line || deliveryId !== null || !(state === 'pending' || state === 'arrived')) return [];
    return [{ id, no, state, volumeDm3: packageVolume(line.volumeDm3, line.packages, no) }];
  });
  if (free.length === 0) return waiting.length === 0;
  const load = loadOf(free);
  const [only, ...others] = waiting;
  return (
    only !== undefined &&
    others.length === 0 &&
    only.packages === load.packages &&
    only.volumeDm3 === load.volumeDm3
  );
}

/** The parts of several orders, as `readOrderParts` gives those of one. */
function partsOf(db: Reader, some: readonly OrderRow[]): OrderParts[] {
  const ids = some.map(({ id }) => id);
  const lines = Map.groupBy(
    db.select().from(orderLines).where(inArray(orderLines.orderId, ids)).all(),
    ({ orderId }) => orderId,
  );
  const packages = Map.groupBy(
    db.select().from(orderPackages).where(inArray(orderPackages.orderId, ids)).all(),
    ({ orderId }) => orderId,
  );
  const stops = Map.groupBy(
    db.select().from(deliveries).where(inArray(deliveries.orderId, ids)).all(),
    ({ orderId }) => orderId,
  );
  const paid = Map.groupBy(
    db.select().from(payments).where(inArray(payments.orderId, ids)).all(),
    ({ orderId }) => orderId,
  );
  const back = db
    .select({ orderId: returns.orderId, state: returns.state })
    .from(returns)
    .where(inArray(returns.orderId, ids))
    .all()
    .filter(({ state }) => isLiveReturn(state));
  return some.map((order) => ({
    order,
    lines: lines.get(order.id) ?? [],
    packages: packages.get(order.id) ?? [],
    deliveries: stops.get(order.id) ?? [],
    payments: paid.get(order.id) ?? [],
    openReturns: back.filter(({ orderId }) => orderId === order.id).length,
  }));
}
