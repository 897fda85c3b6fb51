import { and, eq } from 'drizzle-orm';
import type { InputOf } from '../../../shared/contract';
import { receiptFault } from '../../../shared/domain/amountFaults';
import { addDays } from '../../../shared/domain/dates';
import { fen } from '../../../shared/domain/money';
import { type DeliveryState, isActiveDelivery, leavesPackages } from '../../../shared/domain/states/delivery';
import { refuseTooFar } from '../../core/plannedDate';
import type { WriteContext } from '../../database/context';
import { getRecord, updateRecord, writeAudit } from '../../database/records';
import { deliveryPackages, orderPackages, orders } from '../../database/schema';
import { AppError, fieldError, refuseFault } from '../../system/errors';
import { withdrawRequests } from '../approvals';
import { refreshOrder, takePayment } from '../orders';
import { getSetting } from '../settings';
import { cancelTasks, completeTasks, skipTasks, upsertTask } from '../tasks';
import { placeAt, seen } from './booking';
import { toCollect } from './collecting';
import { type Delivery, moveThrough, NO_PLACE, requireToSend } from './deliveryMoves';
import { remindTask, replanTask } from './deliveryTasks';
import { oldFurnitureOf } from './oldFurniture';
import { packagesOf, releasePackages } from './packages';
import { overrideOf, requireAllReady, requireReady, unreadyForDay, unreadyToSend } from './readiness';
import { gatherWaitingPackages } from './waitingDelivery';

type ResultInput = InputOf<'deliveries.result'>;
type PackageResult = 'signed' | 'refused' | 'missing';

/** The customer knows when we come. */
export function remind(context: WriteContext, { id, version }: InputOf<'deliveries.remind'>): void {
  const delivery = seen(context, id, version);
  moveThrough(context, delivery, ['reminded'], { remindedAt: context.now });
  completeTasks(context, remindTask(id));
  refreshOrder(context, delivery.orderId);
}

/** The van is loaded with these stops. */
export function dispatchStops(
  context: WriteContext,
  { stops, overrideReason }: InputOf<'deliveries.dispatch'>,
): void {
  const asked = stops.map(({ id, version, despite }) => {
    const delivery = seen(context, id, version);
    requireToSend(delivery);
    return { delivery, despite, unready: unreadyToSend(context, delivery, packagesOf(context.db, id)) };
  });
  requireAllReady(context, asked, overrideReason);
  for (const { delivery, unready } of asked) {
    const override = overrideOf(context, unready, overrideReason);
    moveThrough(context, delivery, ['dispatched'], { dispatchedAt: context.now, ...override });
    withdrawRequests(context, 'capacity', 'deliveries', delivery.id);
    // Who was told has no open task any more: nobody is told by the van that leaves.
    skipTasks(context, remindTask(delivery.id));
    refreshOrder(context, delivery.orderId);
  }
}

export function onTheWay(context: WriteContext, { id, version }: InputOf<'deliveries.onTheWay'>): void {
  const delivery = seen(context, id, version);
  moveThrough(context, delivery, ['on_the_way']);
  refreshOrder(context, delivery.orderId);
}

/** Takes back that it has set off; ILLEGAL_TRANSITION once anything was reported of it. */
export function undoOnTheWay(
  context: WriteContext,
  { id, version }: InputOf<'deliveries.undoOnTheWay'>,
): void {
  const delivery = seen(context, id, version);
  if (delivery.state !== 'on_the_way') {
    throw new AppError('ILLEGAL_TRANSITION', { params: { from: delivery.state, to: 'dispatched', id } });
  }
  moveThrough(context, delivery, ['dispatched']);
  refreshOrder(context, delivery.orderId);
}

/** What happened at the door: packages, money, and what follows from them. */
export function report(context: WriteContext, input: ResultInput): void {
  const delivery = seen(context, input.id, input.version);
  if (!isActiveDelivery(delivery.state)) {
    throw new AppError('ILLEGAL_TRANSITION', { params: { from: delivery.state, to: input.outcome } });
  }
  const takesOld = takesOldFurniture(context, delivery, input);
  if (input.oldFurnitureTaken !== null && !takesOld) throw fieldError('oldFurnitureTaken', 'invalid');
  if (input.oldFurnitureTaken === null && takesOld) throw fieldError('oldFurnitureTaken', 'required');
  if (input.outcome === 'moved') {
    reportMoved(context, delivery, input);
  } else {
    if (delivery.date !== null && delivery.date > context.today) {
      throw new AppError('VALIDATION', { reason: 'result_too_early' });
    }
    if (delivery.kind === 'delivery') reportDelivery(context, delivery, input);
    else reportJob(context, delivery, input);
  }
  // What was moved has asked anew for its new time, or waits without one.
  if (input.outcome !== 'moved') skipTasks(context, remindTask(delivery.id));
  cancelTasks(context, replanTask(delivery.id));
  withdrawRequests(context, 'capacity', 'deliveries', delivery.id);
  const leaves = delivery.kind === 'delivery' && leavesPackages(input.outcome);
  gatherWaitingPackages(context, delivery.orderId, leaves ? delivery : null);
  refreshOrder(context, delivery.orderId);
}

/** True for a delivery that came to the door and was to bring old furniture back. */
const takesOldFurniture = ({ db }: WriteContext, delivery: Delivery, { outcome }: ResultInput): boolean =>
  delivery.kind === 'delivery' && outcome !== 'moved' && oldFurnitureOf(db, delivery) !== null;

function reportMoved(context: WriteContext, delivery: Delivery, input: ResultInput): void {
  if (input.newDate === null) throw fieldError('newDate', 'required');
  if (input.collectedFen) throw fieldError('collectedFen', 'collected_moved');
  if (input.newDate < context.today) throw fieldError('newDate', 'date_past');
  refuseTooFar('newDate', input.newDate, context.today);
  if (input.newSlotId !== null && input.newCrewId === null) throw fieldError('newCrewId', 'required');
  if (input.newCrewId !== null && input.newSlotId === null) throw fieldError('newSlotId', 'required');
  // Without a slot it goes to the tray and is asked when it is booked, where the owner can go ahead.
  if (input.newSlotId !== null) {
    const packages = packagesOf(context.db, delivery.id);
    requireReady(context, unreadyForDay(context.db, delivery, packages, input.newDate), null, []);
  }
  const moved = moveThrough(
    context,
    delivery,
    ['moved'],
    { ...NO_PLACE, promisedDate: input.newDate, resultNote: input.note },
    input.note,
  );
  cancelTasks(context, remindTask(delivery.id));
  if (input.newSlotId === null || input.newCrewId === null) return;
  placeAt(
    context,
    moved,
    {
      date: input.newDate,
      slotId: input.newSlotId,
      crewId: input.newCrewId,
      vehicleId: null,
      overrideReason: null,
    },
    { stops: 1, packages: moved.packages, volumeDm3: moved.volumeDm3 },
    ['booked'],
  );
}

function reportDelivery(context: WriteContext, delivery: Delivery, input: ResultInput): void {
  const carried = packagesOf(context.db, delivery.id).map(({ id }) => id);
  const results = resultsOf(input, carried);
  // Before anything leaves the van: taking money derives what the order stores, a planned delivery's load included.
  const collectedFen = collect(context, delivery, input);
  for (const [packageId, result] of results) {
    context.db
      .update(deliveryPackages)
      .set({ result })
      .where(and(eq(deliveryPackages.deliveryId, delivery.id), eq(deliveryPackages.packageId, packageId)))
      .run();
    if (result === 'signed') {
      context.db
        .update(orderPackages)
        .set({ state: 'delivered' })
        .where(eq(orderPackages.id, packageId))
        .run();
    }
  }
  writeAudit(context, 'delivery_packages', delivery.id, null, Object.fromEntries(results));
  // What the fitters did before these goods came does not hold for them.
  if (input.outcome !== 'refused')
    updateRecord(context, orders, delivery.orderId, null, { installedAt: null });
  releasePackages(
    context,
    delivery.id,
    carried.filter((id) => results.get(id) !== 'signed'),
  );
  // What was missing on the van is looked for: until it is said to be here, no one books it unasked.
  for (const [packageId, result] of results) {
    if (result !== 'missing') continue;
    context.db.update(orderPackages).set({ state: 'pending' }).where(eq(orderPackages.id, packageId)).run();
  }
  const path: DeliveryState[] = input.outcome === 'signed' ? ['signed', 'to_revisit'] : [input.outcome];
  moveThrough(
    context,
    delivery,
    path,
    {
      ...{ finishedAt: context.now, receiver: input.receiver, resultNote: input.note, collectedFen },
      oldFurnitureTaken: input.oldFurnitureTaken,
    },
    input.note,
  );
  if (input.outcome !== 'refused') askLater(context, delivery);
}

/** Fitters or a visit: done, or nobody was let in. There are no packages to tick. */
function reportJob(context: WriteContext, delivery: Delivery, input: ResultInput): void {
  if (input.outcome === 'partly_signed') throw fieldError('outcome', 'invalid');
  const collectedFen = collect(context, delivery, input);
  const signed = input.outcome === 'signed';
  const asked = delivery.kind === 'revisit' && signed;
  if (delivery.kind === 'installation' && signed) {
    updateRecord(context, orders, delivery.orderId, null, { installedAt: context.now });
  }
  moveThrough(
    context,
    delivery,
    asked ? ['signed', 'revisited'] : [input.outcome],
    {
      finishedAt: context.now,
      receiver: input.receiver,
      resultNote: input.note,
      collectedFen,
      ...(asked && { revisitedAt: context.now }),
    },
    input.note,
  );
}

/** What became of every package that was carried. */
function resultsOf(input: ResultInput, carried: readonly number[]): Map<number, PackageResult> {
  if (input.outcome !== 'partly_signed') {
    const result = input.outcome === 'signed' ? 'signed' : 'refused';
    return new Map(carried.map((id) => [id, result]));
  }
  const results = new Map(input.packages.map(({ packageId, result }) => [packageId, result]));
  for (const id of results.keys()) {
    if (!carried.includes(id)) throw fieldError('packages', 'not_of_delivery');
  }
  if (results.size !== carried.length) throw fieldError('packages', 'tick_each');
  const signed = [...results.values()].filter((result) => result === 'signed').length;
  if (signed === 0) throw fieldError('packages', 'nothing_signed');
  if (signed === results.size) throw fieldError('packages', 'all_signed');
  return results;
}

/** Money that the crew brought back becomes a payment of its own kind; a stop takes none that another one is to collect. */
function collect(context: WriteContext, delivery: Delivery, input: ResultInput): number {
  const amount = input.collectedFen ?? 0;
  if (amount === 0) return 0;
  if (input.collectedMethod === null) throw fieldError('collectedMethod', 'required');
  const order = getRecord(context, orders, delivery.orderId);
  const balance = order.totalFen - order.receivedFen;
  const { collectedWith } = toCollect(context.db, delivery, balance);
  if (collectedWith !== null) {
    throw fieldError('collectedFen', 'collected_elsewhere', { number: collectedWith });
  }
  refuseFault('collectedFen', receiptFault(amount, balance));
  takePayment(context, {
    orderId: order.id,
    deliveryId: delivery.id,
    kind: 'collected_on_delivery',
    method: input.collectedMethod,
    amountFen: fen(amount),
    paidDate: context.today,
    note: delivery.number,
  });
  return amount;
}

function askLater(context: WriteContext, delivery: Delivery): void {
  const order = getRecord(context, orders, delivery.orderId);
  const { revisitDaysAfter } = getSetting(context.db, 'reminders');
  upsertTask(context, {
    key: `ask:delivery:${delivery.id}`,
    kind: 'ask_after_delivery',
    dueDate: addDays(context.today, revisitDaysAfter),
    customerId: order.customerId,
    orderId: order.id,
    deliveryId: delivery.id,
    assigneeId: order.sellerId,
  });
}

/** The customer was asked whether all is well. */
export function revisit(context: WriteContext, { id, version, note }: InputOf<'deliveries.revisit'>): void {
  const delivery = seen(context, id, version);
  const text = [delivery.resultNote, note].filter(Boolean).join('；');
  moveThrough(context, delivery, ['revisited'], { revisitedAt: context.now, resultNote: text }, note);
  completeTasks(context, `ask:delivery:${id}`);
  refreshOrder(context, delivery.orderId);
}
