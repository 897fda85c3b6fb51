import { and, eq } from 'drizzle-orm';
import type { InputOf } from '../../../shared/contract';
import type { ChangeSummary } from '../../../shared/contract/orderShapes';
import { PLANNERS, SELLERS } from '../../../shared/domain/roleGroups';
import { isUnderWay } from '../../../shared/domain/states/delivery';
import { refuseTooFar } from '../../core/plannedDate';
import type { WriteContext } from '../../database/context';
import { getRecord, insertRecord, requireVersion, updateRecord } from '../../database/records';
import { deliveries, orderChanges, orderLines, orderPackages, orders, tasks } from '../../database/schema';
import { AppError, fieldError } from '../../system/errors';
import { requireReferences } from '../customers';
import { requireAtWork } from '../staff';
import { checkAgreedDate } from './createOrder';
import type { DeliveryPort } from './deliveryPort';
import { openChange } from './orderChanges';
import type { OrderRow } from './orderFacts';
import { indexOrder } from './orderIndex';
import { cancelPackages, setArrivedPackages } from './orderLines';
import { refreshOrder } from './orderRefresh';
import { touchOrder } from './touchOrder';

/** The order as the user saw it, and not cancelled. */
function openOrder(context: WriteContext, { id, version }: { id: number; version: number }): OrderRow {
  const order = requireVersion(context, orders, id, version);
  if (order.cancelledAt !== null) throw new AppError('ILLEGAL_TRANSITION', { reason: 'order_is_cancelled' });
  return order;
}

export function updateHeader(
  context: WriteContext,
  input: InputOf<'orders.updateHeader'>,
  deliveryPort: DeliveryPort,
): OrderRow {
  const { id, version, ...header } = input;
  const order = openOrder(context, { id, version });
  if (header.agreedDate !== order.agreedDate) checkAgreedDate(header.agreedDate, context.today);
  requireReferences(context, header, null);
  requireAtWork(context, 'sellerId', header.sellerId, SELLERS, order.sellerId);
  requireAtWork(context, 'designerId', header.designerId, PLANNERS, order.designerId);
  updateRecord(context, orders, id, version, header);
  if (header.sellerId !== order.sellerId) handTasksOver(context, order, header.sellerId);
  deliveryPort.indexDeliveriesOf(context, indexOrder(context, id));
  if (header.agreedDate !== order.agreedDate) deliveryPort.promiseAnew(context, id, header.agreedDate);
  deliveryPort.gatherWaitingPackages(context, id);
  return refreshOrder(context, id);
}

/** What the order's seller had to do for it, its deliveries included, is the new one's. */
function handTasksOver(context: WriteContext, order: OrderRow, sellerId: number | null): void {
  const open = context.db
    .select({ id: tasks.id, assigneeId: tasks.assigneeId })
    .from(tasks)
    .where(and(eq(tasks.orderId, order.id), eq(tasks.state, 'open')))
    .all();
  for (const { id, assigneeId } of open) {
    if (assigneeId === order.sellerId) updateRecord(context, tasks, id, null, { assigneeId: sellerId });
  }
}

/** The customer has gone through the order with us: from now on its goods wait for a delivery. */
export function confirmOrder(
  context: WriteContext,
  input: InputOf<'orders.confirm'>,
  deliveryPort: DeliveryPort,
): OrderRow {
  const order = openOrder(context, input);
  if (order.confirmedAt !== null) {
    throw new AppError('ILLEGAL_TRANSITION', { reason: 'order_already_confirmed' });
  }
  updateRecord(context, orders, order.id, null, { confirmedAt: context.now });
  deliveryPort.gatherWaitingPackages(context, order.id);
  return refreshOrder(context, order.id);
}

export function setArrival(
  context: WriteContext,
  input: InputOf<'orders.setArrival'>,
  deliveryPort: DeliveryPort,
): OrderRow {
  const order = openOrder(context, input);
  for (const [i, change] of input.lines.entries()) {
    const line = getRecord(context, orderLines, change.lineId);
    if (line.orderId !== order.id || line.cancelledAt !== null) {
      throw fieldError(`lines.${i}.lineId`, 'no_such_line');
    }
    // A line without packages arrives as itself.
    const arrived = arrivedOf(change, Math.max(line.packages, 1), i);
    const producing = change.arrivalState !== 'pending';
    refuseTooFar(`lines.${i}.expectedDate`, change.expectedDate ?? null, context.today);
    const path = `lines.${i}.arrivalState`;
    const arrivalState = setArrivedPackages(context, line, arrived, producing, path);
    updateRecord(context, orderLines, line.id, null, {
      arrivalState,
      ...(change.expectedDate && { expectedDate: change.expectedDate }),
    });
  }
  touchOrder(context, order.id);
  deliveryPort.gatherWaitingPackages(context, order.id);
  return refreshOrder(context, order.id);
}

function arrivedOf(
  change: InputOf<'orders.setArrival'>['lines'][number],
  packages: number,
  index: number,
): number {
  if (change.arrivalState === 'arrived') return packages;
  if (change.arrivalState !== 'partly_arrived') return 0;
  if (change.arrivedPackages === null) throw fieldError(`lines.${index}.arrivedPackages`, 'required');
  if (change.arrivedPackages > packages) {
    throw fieldError(`lines.${index}.arrivedPackages`, 'too_big', { max: packages });
  }
  return change.arrivedPackages;
}

/** Gives an order up before any of it was delivered; what came back was delivered, and its fees stay. What was received stays on it, to be refunded. */
export function cancelOrder(
  context: WriteContext,
  input: InputOf<'orders.cancel'>,
  deliveryPort: DeliveryPort,
): OrderRow {
  const order = openOrder(context, input);
  if (openChange(context, order.id)) throw new AppError('CONFLICT', { reason: 'change_pending' });
  if (order.state === 'returning') throw new AppError('ILLEGAL_TRANSITION', { reason: 'order_returning' });
  const packages = context.db.select().from(orderPackages).where(eq(orderPackages.orderId, order.id)).all();
  if (packages.some(({ state }) => state === 'delivered' || state === 'returned')) {
    throw new AppError('ILLEGAL_TRANSITION', { reason: 'order_partly_delivered' });
  }
  const underWay = context.db
    .select({ state: deliveries.state })
    .from(deliveries)
    .where(eq(deliveries.orderId, order.id))
    .all()
    .some(({ state }) => isUnderWay(state));
  if (underWay) throw new AppError('ILLEGAL_TRANSITION', { reason: 'order_on_the_way' });

  updateRecord(context, orders, order.id, null, {
    cancelledAt: context.now,
    cancelReason: input.reason,
  });
  deliveryPort.gatherWaitingPackages(context, order.id);
  cancelPackages(context, packages);
  const summary: ChangeSummary = { added: [], removed: [], altered: [], money: [], cancelled: true };
  insertRecord(context, orderChanges, {
    orderId: order.id,
    reason: input.reason,
    oldTotalFen: order.totalFen,
    newTotalFen: 0,
    summary,
    state: 'applied',
  });
  return refreshOrder(context, order.id);
}

export function markInstalled(context: WriteContext, input: InputOf<'orders.markInstalled'>): OrderRow {
  const order = openOrder(context, input);
  if (order.state !== 'delivered' || order.installedAt !== null) {
    throw new AppError('ILLEGAL_TRANSITION', { reason: 'order_not_delivered' });
  }
  updateRecord(context, orders, order.id, null, { installedAt: context.now });
  return refreshOrder(context, order.id);
}
