import { and, asc, eq, inArray, max, ne } from 'drizzle-orm';
import type { InputOf } from '../../../shared/contract';
import { addDays, type LocalDate } from '../../../shared/domain/dates';
import type { Load } from '../../../shared/domain/slots';
import { type DeliveryState, isActiveDelivery } from '../../../shared/domain/states/delivery';
import type { WriteContext } from '../../database/context';
import { getRecord, updateRecord } from '../../database/records';
import { deliveries, orders, vehicles } from '../../database/schema';
import { AppError, fieldError } from '../../system/errors';
import { withdrawRequests } from '../approvals';
import { loadOf, refreshOrder } from '../orders';
import { getSetting } from '../settings';
import { cancelTasks, upsertTask } from '../tasks';
import { usualVehicle } from './crewsAndSlots';
import { type Delivery, moveThrough, NO_PLACE } from './deliveryMoves';
import { remindTask, replanTask } from './deliveryTasks';
import { chosenPackages, holdPackages, packagesOf, releasePackages, setPackages } from './packages';
import { requireReady, unreadyForDay, unreadyOf } from './readiness';
import { HOLDING_STATES, type Place, refusalOf, requirePlace, requireVehicle } from './slotLoad';
import { gatherWaitingPackages } from './waitingDelivery';

/** The delivery as the user saw it; CONFLICT when it has changed since. */
export function seen(context: WriteContext, id: number, version: number): Delivery {
  return updateRecord(context, deliveries, id, version, {});
}

/** True for a delivery that waits for a date. */
export const isWaiting = ({ state }: Pick<Delivery, 'state'>): boolean =>
  state === 'unscheduled' || state === 'moved';

/** Books a waiting delivery, whole or in part; every check is made here, inside the transaction. */
export function book(context: WriteContext, input: InputOf<'deliveries.book'>): void {
  const delivery = seen(context, input.id, input.version);
  if (!isWaiting(delivery)) {
    throw new AppError('ILLEGAL_TRANSITION', { params: { from: delivery.state, to: 'booked' } });
  }
  const order = getRecord(context, orders, delivery.orderId);
  if (order.cancelledAt !== null) throw new AppError('VALIDATION', { reason: 'order_cancelled' });
  if (order.confirmedAt === null) throw new AppError('VALIDATION', { reason: 'order_not_confirmed' });
  const all = packagesOf(context.db, delivery.id);
  const packages = chosenPackages(all, input.packageIds);
  if (delivery.kind === 'delivery' && packages.length === 0) throw fieldError('packageIds', 'required');
  const left = all.filter((one) => !packages.includes(one)).map(({ id }) => id);
  if (left.length > 0) {
    setPackages(context, delivery.id, packages);
    if (delivery.state === 'moved') releasePackages(context, delivery.id, left);
  }
  const unready = unreadyForDay(context.db, delivery, packages, input.date);
  const ready = requireReady(context, unready, input.overrideReason, input.despite);
  const load = loadOf(packages);
  placeAt(context, delivery, { ...input, overrideReason: reasonForPlace(input), ready }, load, ['booked'], {
    packages: load.packages,
    volumeDm3: load.volumeDm3,
  });
  holdPackages(
    context,
    delivery.id,
    packages.map(({ id }) => id),
  );
  gatherWaitingPackages(context, order.id, left.length > 0 ? delivery : null);
  refreshOrder(context, order.id);
}

/** A reason that was given for something else is none for a slot that is too full. */
const reasonForPlace = ({
  despite,
  overrideReason,
}: Pick<InputOf<'deliveries.book'>, 'despite' | 'overrideReason'>): string | null =>
  despite.includes('place') ? overrideReason : null;

/** Moves a booked delivery. Only a new time is a 改期 on record; another crew for the same time is our own affair. */
export function move(context: WriteContext, input: InputOf<'deliveries.move'>): void {
  const delivery = seen(context, input.id, input.version);
  if (!isActiveDelivery(delivery.state) || delivery.state === 'on_the_way') {
    throw new AppError('ILLEGAL_TRANSITION', { params: { from: delivery.state, to: 'moved' } });
  }
  const sameTime = delivery.date === input.date && delivery.slotId === input.slotId;
  if (sameTime && delivery.crewId === input.crewId && input.vehicleId === null) return;
  const path: DeliveryState[] = sameTime ? [] : ['moved', 'booked'];
  const packages = packagesOf(context.db, delivery.id);
  const unready = unreadyForDay(context.db, delivery, packages, input.date);
  const ready = requireReady(context, unready, input.overrideReason, input.despite);
  const load = { stops: 1, packages: delivery.packages, volumeDm3: delivery.volumeDm3 };
  // What the owner allowed for goods or an address holds as long as these are missing, wherever the stop is moved.
  const holds =
    unreadyOf(context.db, delivery, packages, null).length > 0 ||
    (delivery.date === input.date && !wasForPlace(context, delivery, load));
  const kept = holds ? { overrideReason: delivery.overrideReason, overrideBy: delivery.overrideBy } : null;
  const place = { ...input, overrideReason: reasonForPlace(input), ready: ready ?? kept };
  placeAt(context, delivery, place, load, path, sameTime ? {} : { remindedAt: null, dispatchedAt: null });
  refreshOrder(context, delivery.orderId);
}

/**
 * True where what the owner allowed was for the place at which a stop stands and for nothing else: it goes with the place.
 * What was allowed for sending the van ahead of its day stays for that day, whoever drives.
 */
function wasForPlace(context: WriteContext, delivery: Delivery, load: Load): boolean {
  const { date, slotId, crewId, dispatchedAt } = delivery;
  if (date === null || slotId === null || crewId === null || dispatchedAt !== null) return false;
  const place = { date: date as LocalDate, slotId, crewId };
  return refusalOf(context, place, load, delivery.id)?.overridable === true;
}

type PlaceInput = Place & {
  vehicleId: number | null;
  overrideReason: string | null;
  /** What goes on record because the delivery is not ready, unless the place itself needs the owner's reason. */
  ready?: { overrideReason: string | null; overrideBy: number | null } | null;
};

/** Checks a place and puts the delivery at the end of its stops. */
export function placeAt(
  context: WriteContext,
  delivery: Delivery,
  { date, slotId, crewId, vehicleId, overrideReason, ready }: PlaceInput,
  load: Load,
  path: readonly DeliveryState[],
  patch: Parameters<typeof moveThrough>[3] = {},
): void {
  const place = { date, slotId, crewId };
  const override = requirePlace(context, place, load, delivery.id, overrideReason);
  const vehicle = chooseVehicle(context, place, vehicleId);
  const same = delivery.date === date && delivery.slotId === slotId && delivery.crewId === crewId;
  moveThrough(
    context,
    delivery,
    path,
    {
      ...patch,
      ...place,
      ...(override.overrideReason === null ? (ready ?? override) : override),
      ...vehicle,
      stopNo: same ? delivery.stopNo : nextStopNo(context, place),
    },
    date,
  );
  // The same time, told already or still to be told: nothing new for the customer.
  const sameTime = path.length === 0 && delivery.date === date && delivery.slotId === slotId;
  if (!sameTime) remindLater(context, delivery, date);
  cancelTasks(context, replanTask(delivery.id));
  // It has a place now: whatever was asked for it is settled.
  withdrawRequests(context, 'capacity', 'deliveries', delivery.id);
}

function chooseVehicle(context: WriteContext, place: Place, vehicleId: number | null) {
  if (vehicleId !== null) {
    requireVehicle(context.db, place, vehicleId);
    return { vehicleId, driver: getRecord(context, vehicles, vehicleId).driver };
  }
  const usual = usualVehicle(context.db, place.crewId);
  if (!usual) return { vehicleId: null, driver: null };
  requireVehicle(context.db, place, usual.id);
  return { vehicleId: usual.id, driver: usual.driver };
}

/** True when another stop at a place has this number in the order of the tour. */
export function isStopNoTaken(
  context: WriteContext,
  place: Place,
  stopNo: number,
  withoutId: number,
): boolean {
  const other = context.db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(and(...atPlace(place), eq(deliveries.stopNo, stopNo), ne(deliveries.id, withoutId)))
    .get();
  return other !== undefined;
}

/** The number of one stop more at a place. */
export function nextStopNo(context: WriteContext, place: Place): number {
  const last = context.db
    .select({ last: max(deliveries.stopNo) })
    .from(deliveries)
    .where(and(...atPlace(place)))
    .get();
  return (last?.last ?? 0) + 1;
}

const atPlace = ({ date, slotId, crewId }: Place) => [
  eq(deliveries.date, date),
  eq(deliveries.crewId, crewId),
  eq(deliveries.slotId, slotId),
];

/** The task to remind the customer, some days before (today when that is over already). */
export function remindLater(context: WriteContext, delivery: Delivery, date: LocalDate): void {
  const order = getRecord(context, orders, delivery.orderId);
  const { remindDaysBefore } = getSetting(context.db, 'reminders');
  const due = addDays(date, -remindDaysBefore);
  upsertTask(context, {
    key: remindTask(delivery.id),
    kind: 'remind_delivery',
    dueDate: due < context.today ? context.today : due,
    customerId: order.customerId,
    orderId: order.id,
    deliveryId: delivery.id,
    assigneeId: order.sellerId,
  });
}

/** The stops of a crew's slot in a new order. CONFLICT when they are not exactly the ones that are there now. */
export function reorder(context: WriteContext, input: InputOf<'deliveries.reorder'>): void {
  const there = context.db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(and(...atPlace(input), inArray(deliveries.state, HOLDING_STATES)))
    .orderBy(asc(deliveries.stopNo), asc(deliveries.id))
    .all()
    .map(({ id }) => id);
  const wanted = input.stops.map(({ id }) => id);
  if (new Set(wanted).size !== there.length || !there.every((id) => wanted.includes(id))) {
    throw new AppError('CONFLICT', { reason: 'stops_changed' });
  }
  for (const [index, { id, version }] of input.stops.entries()) {
    updateRecord(context, deliveries, id, version, { stopNo: index + 1 });
  }
}

/** Back to the tray; its packages wait together with whatever else of the order waits. */
export function unschedule(context: WriteContext, { id, version }: InputOf<'deliveries.unschedule'>): void {
  const delivery = seen(context, id, version);
  const path: DeliveryState[] = delivery.state === 'dispatched' ? ['booked', 'unscheduled'] : ['unscheduled'];
  moveThrough(context, delivery, path, NO_PLACE);
  releasePackages(
    context,
    id,
    packagesOf(context.db, id).map((one) => one.id),
  );
  cancelTasks(context, remindTask(id), replanTask(id));
  gatherWaitingPackages(context, delivery.orderId);
  refreshOrder(context, delivery.orderId);
}
