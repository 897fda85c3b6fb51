import { and, desc, eq, gt, inArray, ne, or } from 'drizzle-orm';
import type { InputOf } from '../../../shared/contract';
import type { LocalDate } from '../../../shared/domain/dates';
import { type DeliveryState, isActiveDelivery } from '../../../shared/domain/states/delivery';
import { actorOf, type WriteContext } from '../../database/context';
import { updateRecord } from '../../database/records';
import { auditLog, deliveries, orderLines, orderPackages } from '../../database/schema';
import { AppError } from '../../system/errors';
import { loadOf, refreshOrder } from '../orders';
import { cancelTasks, completeTasks, skipTasks } from '../tasks';
import { isStopNoTaken, isWaiting, nextStopNo, remindLater, seen } from './booking';
import { type Delivery, moveThrough, NO_PLACE } from './deliveryMoves';
import { remindTask, replanTask } from './deliveryTasks';
import { holdPackages, packagesOf, releasePackages, setPackages } from './packages';
import { requireReady, unreadyForDay, unreadyToSend } from './readiness';
import { type Place, refusalOf, requirePlace, requireVehicle } from './slotLoad';
import { takeBackBesides } from './undoneCall';
import { gatherWaitingPackages } from './waitingDelivery';

/**
 * Takes back a move that its mover has just made: the stop stands again where it was, with its vehicle, its reminder, and
 * what the owner had allowed for it there; what was asked of the owner is asked again. Where another stop has changed at that place since, the place is asked anew, and
 * so are goods and address where the order has.
 * Throws ILLEGAL_TRANSITION `nothing_to_undo` when the move was not the last that was done to the stop.
 */
export function undoMove(context: WriteContext, { id, version }: InputOf<'deliveries.undoMove'>): void {
  const delivery = seen(context, id, version);
  const { audit, earlier } = beforeLastMove(context, delivery);
  const { date, slotId, crewId, vehicleId, driver, stopNo, state } = earlier;
  const { overrideReason, overrideBy, remindedAt, dispatchedAt } = earlier;
  if (date === null || slotId === null || crewId === null) throw nothingToUndo();
  const place: Place = { date: date as LocalDate, slotId, crewId };
  if (vehicleId !== null) requireVehicle(context.db, place, vehicleId);
  const load = { stops: 1, packages: delivery.packages, volumeDm3: delivery.volumeDm3 };
  const allowed = overrideReason !== null && !changedSince(context, place, id, audit.id);
  const isFull = refusalOf(context, place, load, id)?.reason.startsWith('slot_full_') === true;
  // Who agreed to one stop more has not agreed to a day on which nobody drives.
  if (!(allowed && isFull)) requirePlace(context, place, load, id, null);
  if (overrideReason === null || hasOrderChanged(context, delivery.orderId, audit.id)) {
    const packages = packagesOf(context.db, id);
    const unready =
      state === 'dispatched'
        ? unreadyToSend(context, { ...delivery, ...place }, packages)
        : unreadyForDay(context.db, delivery, packages, place.date);
    requireReady(context, unready, null, []);
  }
  const sameTime = delivery.date === date && delivery.slotId === slotId;
  const path: DeliveryState[] = sameTime ? [] : ['moved', 'booked', ...(state === 'booked' ? [] : [state])];
  const back = {
    ...{ ...place, vehicleId, driver, overrideReason, overrideBy, remindedAt, dispatchedAt },
    stopNo:
      stopNo !== null && isStopNoTaken(context, place, stopNo, id) ? nextStopNo(context, place) : stopNo,
  };
  moveThrough(context, delivery, path, back, date);
  if (!sameTime) remindLater(context, delivery, place.date);
  if (remindedAt !== null) completeTasks(context, remindTask(id));
  else if (state !== 'booked') skipTasks(context, remindTask(id));
  takeBackBesides(context, id, audit);
  refreshOrder(context, delivery.orderId);
}

/**
 * Takes back a booking that its booker has just made: the delivery waits again as it did, with what it was promised for.
 * One that was moved and waited by itself has its own packages again, also those that were left behind, with the words that
 * were written to them since.
 * Throws ILLEGAL_TRANSITION `nothing_to_undo` when the booking was not the last that was done to the delivery, or when one
 * of its packages has gone elsewhere since.
 */
export function undoBook(context: WriteContext, { id, version }: InputOf<'deliveries.undoBook'>): void {
  const delivery = seen(context, id, version);
  const { first, earlier } = beforeLastBooking(context, delivery);
  const { state, vehicleId, driver, packageIds } = earlier;
  const carried = packagesOf(context.db, id);
  moveThrough(context, delivery, [state], { ...NO_PLACE, vehicleId, driver });
  cancelTasks(context, remindTask(id), replanTask(id));
  if (state === 'moved') takeBack(context, id, packageIds ?? carried.map((one) => one.id));
  else {
    releasePackages(
      context,
      id,
      carried.map((one) => one.id),
    );
  }
  gatherWaitingPackages(context, delivery.orderId, null, id);
  takeBackBesides(context, id, first);
  refreshOrder(context, delivery.orderId);
}

/** Gives packages that wait, or are a delivery's already, to that delivery, with what they weigh now. */
function takeBack(context: WriteContext, deliveryId: number, packageIds: readonly number[]): void {
  const { db } = context;
  const all = db
    .select()
    .from(orderPackages)
    .where(inArray(orderPackages.id, [...packageIds]))
    .all();
  const gone = (one: (typeof all)[number]) =>
    (one.deliveryId ?? deliveryId) !== deliveryId || !['pending', 'arrived', 'booked'].includes(one.state);
  if (all.length !== packageIds.length || all.some(gone)) throw nothingToUndo();
  setPackages(context, deliveryId, all);
  holdPackages(context, deliveryId, packageIds);
  const { packages, volumeDm3 } = loadOf(packagesOf(db, deliveryId));
  updateRecord(context, deliveries, deliveryId, null, { packages, volumeDm3 });
}

const nothingToUndo = () => new AppError('ILLEGAL_TRANSITION', { reason: 'nothing_to_undo' });

/** The delivery as it was before its last move, and that move's audit row. */
function beforeLastMove(
  context: WriteContext,
  delivery: Delivery,
): { audit: typeof auditLog.$inferSelect; earlier: Delivery } {
  const last = context.db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.entity, 'deliveries'), eq(auditLog.entityId, delivery.id)))
    .orderBy(desc(auditLog.id))
    .limit(1)
    .get();
  const before = (last?.before ?? {}) as Partial<Delivery>;
  const moved = 'date' in before || 'slotId' in before || 'crewId' in before;
  if (last?.call !== 'deliveries.move' || last.actorId !== actorOf(context).staffId || !moved) {
    throw nothingToUndo();
  }
  const earlier = { ...delivery, ...before };
  if (!isActiveDelivery(delivery.state) || !isActiveDelivery(earlier.state)) throw nothingToUndo();
  return { audit: last, earlier };
}

/**
 * The delivery as it was before its booking, with the ids of its packages where some of them were left behind then, and the
 * booking's first audit row.
 */
function beforeLastBooking(
  context: WriteContext,
  delivery: Delivery,
): { first: typeof auditLog.$inferSelect; earlier: Delivery & { packageIds?: number[] } } {
  const rows = context.db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.entity, 'deliveries'), eq(auditLog.entityId, delivery.id)))
    .orderBy(desc(auditLog.id))
    .limit(BOOKING_ROWS)
    .all();
  const { staffId } = actorOf(context);
  const other = rows.findIndex(({ call, actorId }) => call !== 'deliveries.book' || actorId !== staffId);
  const booking = other < 0 ? rows : rows.slice(0, other);
  const earlier = Object.assign({}, delivery, ...booking.map(({ before }) => before)) as Delivery;
  const first = booking.at(-1);
  if (!first || !isWaiting(earlier)) throw nothingToUndo();
  return { first, earlier };
}

/** A booking writes at most so many audit rows for its delivery: its packages, its place, its load. */
const BOOKING_ROWS = 3;

/** True when another stop that stands at a place has changed after this audit row: it may not have stood there then. */
function changedSince({ db }: WriteContext, place: Place, deliveryId: number, auditId: number): boolean {
  const others = db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.date, place.date),
        eq(deliveries.crewId, place.crewId),
        eq(deliveries.slotId, place.slotId),
        ne(deliveries.id, deliveryId),
      ),
    );
  const change = db
    .select({ id: auditLog.id })
    .from(auditLog)
    .where(
      and(gt(auditLog.id, auditId), eq(auditLog.entity, 'deliveries'), inArray(auditLog.entityId, others)),
    )
    .limit(1)
    .get();
  return change !== undefined;
}

/** True when an order or one of its lines has changed after this audit row: its goods, its dates or its address. */
function hasOrderChanged({ db }: WriteContext, orderId: number, auditId: number): boolean {
  const lines = db.select({ id: orderLines.id }).from(orderLines).where(eq(orderLines.orderId, orderId));
  const change = db
    .select({ id: auditLog.id })
    .from(auditLog)
    .where(
      and(
        gt(auditLog.id, auditId),
        or(
          and(eq(auditLog.entity, 'orders'), eq(auditLog.entityId, orderId)),
          and(eq(auditLog.entity, 'order_lines'), inArray(auditLog.entityId, lines)),
        ),
      ),
    )
    .limit(1)
    .get();
  return change !== undefined;
}
