import { and, asc, eq, inArray } from 'drizzle-orm';
import type { LocalDate } from '../../../shared/domain/dates';
import type { DeliveryState } from '../../../shared/domain/states/delivery';
import type { WriteContext } from '../../database/context';
import { nextNumber } from '../../database/numbers';
import { getRecord, insertRecord, recordStateChange, updateRecord } from '../../database/records';
import { deliveries, orderPackages, orders } from '../../database/schema';
import { withdrawRequests } from '../approvals';
import { isOfLine, loadOf } from '../orders';
import { cancelTasks } from '../tasks';
import { indexDelivery } from './deliveryIndex';
import { type Delivery, moveThrough, NO_PLACE } from './deliveryMoves';
import { remindTask, replanTask } from './deliveryTasks';
import { packagesOf, releasePackages, setPackages, waitingPackages } from './packages';

type Order = typeof orders.$inferSelect;

/** What is not on the van yet. */
const OPEN: DeliveryState[] = ['unscheduled', 'booked', 'reminded', 'dispatched', 'moved'];

/**
 * Puts every package of a confirmed order that is on no live delivery into its one delivery that waits for a date,
 * creating, extending or giving it up. Planned deliveries and jobs of an order that was cancelled, or came back as a
 * whole, are given up, too. Call it after anything that changes an order's packages; safe to call twice. Returns the
 * waiting delivery's id, if there is one.
 * What waits already keeps the local date it was promised for; several wait together for the earliest, and with the words
 * of each. `leftFrom`: the delivery from which packages have just come off, which go on waiting for the date that it was
 * promised for. `backAt`: the delivery to which the last of them went back, and the words with them.
 */
export function gatherWaitingPackages(
  context: WriteContext,
  orderId: number,
  leftFrom: Pick<Delivery, 'promisedDate'> | null = null,
  backAt: number | null = null,
): number | null {
  const order = getRecord(context, orders, orderId);
  const open = openDeliveries(context, orderId);
  if (order.cancelledAt !== null || order.state === 'cancelled') {
    for (const delivery of open) giveUp(context, delivery);
    return null;
  }
  for (const delivery of open) {
    if (delivery.state !== 'unscheduled') dropCancelledPackages(context, delivery);
  }
  const packages = order.confirmedAt === null ? [] : waitingPackages(context.db, orderId);
  const [first, ...others] = open.filter(({ state, kind }) => state === 'unscheduled' && kind === 'delivery');
  for (const delivery of others) {
    if (first) handOnWords(context, delivery, first.id);
    giveUp(context, delivery);
  }
  if (packages.length === 0) {
    if (first && backAt !== null) handOnWords(context, first, backAt);
    if (first) giveUp(context, first);
    return null;
  }
  const waiting = first ?? createDelivery(context, order, 'delivery');
  setPackages(context, waiting.id, packages);
  const { packages: count, volumeDm3 } = loadOf(packages);
  const promised = [first, ...others, leftFrom].flatMap((one) => one?.promisedDate ?? []).sort();
  updateRecord(context, deliveries, waiting.id, null, {
    packages: count,
    volumeDm3,
    promisedDate: promised[0] ?? waiting.promisedDate,
  });
  return waiting.id;
}

/**
 * What somebody wrote to a delivery that is given up because its packages wait at another now: it goes on there, behind
 * what stands there.
 */
function handOnWords(context: WriteContext, from: Delivery, toId: number): void {
  const to = getRecord(context, deliveries, toId);
  const both = (theirs: string | null, ours: string | null) =>
    theirs === ours || !theirs ? ours : ours ? `${ours}；${theirs}` : theirs;
  updateRecord(context, deliveries, toId, null, {
    oldFurnitureRemoval: both(from.oldFurnitureRemoval, to.oldFurnitureRemoval),
    remarks: both(from.remarks, to.remarks),
  });
}

/**
 * The customer was promised another local date, or none any more, for all of the order that is not delivered yet: what is
 * on the van, too, for it may come back.
 */
export function promiseAnew(context: WriteContext, orderId: number, promisedDate: LocalDate | null): void {
  const undelivered = context.db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.orderId, orderId),
        eq(deliveries.kind, 'delivery'),
        inArray(deliveries.state, [...OPEN, 'on_the_way']),
      ),
    )
    .all();
  for (const { id } of undelivered) updateRecord(context, deliveries, id, null, { promisedDate });
}

/** A new delivery or job in the tray, under its own number, found by search. */
export function createDelivery(context: WriteContext, order: Order, kind: Delivery['kind']): Delivery {
  const delivery = insertRecord(context, deliveries, {
    number: nextNumber(context, 'DL'),
    orderId: order.id,
    kind,
    promisedDate: order.agreedDate,
  });
  recordStateChange(context, 'deliveries', delivery.id, null, 'unscheduled');
  indexDelivery(context, delivery, order);
  return delivery;
}

/** Cancels a delivery that is no longer wanted; its packages are free again. */
export function giveUp(context: WriteContext, delivery: Delivery): void {
  const packageIds = packagesOf(context.db, delivery.id).map(({ id }) => id);
  setPackages(context, delivery.id, []);
  if (delivery.state !== 'unscheduled') releasePackages(context, delivery.id, packageIds);
  moveThrough(context, delivery, ['cancelled'], { ...NO_PLACE, packages: 0, volumeDm3: 0 });
  cancelTasks(context, remindTask(delivery.id), replanTask(delivery.id));
  withdrawRequests(context, 'capacity', 'deliveries', delivery.id);
}

/** Deliveries of an order that can still be changed or given up, oldest first. */
function openDeliveries(context: WriteContext, orderId: number): Delivery[] {
  return context.db
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.orderId, orderId), inArray(deliveries.state, OPEN)))
    .orderBy(asc(deliveries.id))
    .all();
}

/** A line was cancelled after its packages were booked: they do not travel. An emptied delivery is given up. */
function dropCancelledPackages(context: WriteContext, delivery: Delivery): void {
  if (delivery.kind !== 'delivery') return;
  const carried = packagesOf(context.db, delivery.id);
  const staying = carried.filter(isOfLine);
  if (staying.length === carried.length) return;
  const gone = carried.filter((one) => !staying.includes(one)).map(({ id }) => id);
  setPackages(context, delivery.id, staying);
  context.db.update(orderPackages).set({ deliveryId: null }).where(inArray(orderPackages.id, gone)).run();
  if (staying.length === 0) {
    giveUp(context, delivery);
    return;
  }
  const { packages, volumeDm3 } = loadOf(staying);
  updateRecord(context, deliveries, delivery.id, null, { packages, volumeDm3 });
}
