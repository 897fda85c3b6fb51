import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { InputOf } from '../../../shared/contract';
import type { Fen } from '../../../shared/domain/money';
import { orderTotals } from '../../../shared/domain/orderMoney';
import { isUnderWay } from '../../../shared/domain/states/delivery';
import { ordersContract } from '../../../shared/features/orders/contract';
import { actorOf, type WriteContext } from '../../database/context';
import { withRealPhones } from '../../database/maskedInput';
import { getRecord, insertRecord, requireVersion, updateRecord } from '../../database/records';
import { type approvals, orderChanges, orderLines, orders } from '../../database/schema';
import { AppError, fieldError } from '../../system/errors';
import { requestApproval } from '../approvals';
import { completeLines } from '../quotes';
import { movesBeyondLimit } from './agreedTotal';
import { saysNothing, summarise } from './changeSummary';
import { checkDelivered, checkOnTheVan, withPackages } from './deliveredBounds';
import type { DeliveryPort } from './deliveryPort';
import { checkDiscountWithinGoods, givesMoreThanAllowed } from './discountCheck';
import { isFixed } from './lineFacts';
import { type OrderParts, type OrderRow, readOrderParts } from './orderFacts';
import { alterLine, cancelPackages, checkWantedDates, insertLines, supplyOf } from './orderLines';
import { refreshOrder } from './orderRefresh';
import { returningLines } from './returnedGoods';
import { touchOrder } from './touchOrder';

type ChangeInput = InputOf<'orders.changeLines'>;
type Approval = typeof approvals.$inferSelect;

/**
 * Replaces an order's lines, discount and fees. What moves the agreed total by more than the owner's limit, or a discount
 * beyond what the role may give, waits for the owner's approval; the owner's own change holds at once.
 */
export function changeLines(
  context: WriteContext,
  typed: ChangeInput,
  deliveryPort: DeliveryPort,
): OrderRow & { outcome: 'applied' | 'pending' } {
  const order = requireVersion(context, orders, typed.id, typed.version);
  if (order.cancelledAt !== null) throw new AppError('ILLEGAL_TRANSITION', { reason: 'order_is_cancelled' });
  if (openChange(context, order.id)) throw new AppError('CONFLICT', { reason: 'change_pending' });
  const parts = readOrderParts(context.db, order);
  const input = {
    ...typed,
    lines: typed.lines.map((line) => withRealPhones(context, lineOf(parts, line), line)),
  };
  const wanted = withPackages(parts, input);
  checkChange(context, parts, wanted);

  const newTotal = totalsOf(wanted);
  const summary = summarise(parts, wanted);
  if (saysNothing(summary) && !otherProducts(parts, wanted)) throw fieldError('lines', 'nothing_changed');
  const row = {
    orderId: order.id,
    reason: input.reason,
    oldTotalFen: order.totalFen,
    newTotalFen: newTotal.totalFen,
    summary,
  };
  if (!needsOwner(context, parts, wanted, newTotal.totalFen)) {
    insertRecord(context, orderChanges, { ...row, state: 'applied' });
    return { ...apply(context, parts, wanted, deliveryPort), outcome: 'applied' };
  }
  askOwner(context, row, { basis: basisOf(parts), input });
  touchOrder(context, order.id);
  return { ...refreshOrder(context, order.id), outcome: 'pending' };
}

/** The same words may name another product of the catalogue. */
const otherProducts = (parts: OrderParts, wanted: ChangeInput): boolean =>
  wanted.lines.some((line) => (lineOf(parts, line).productId ?? null) !== line.productId);

/** What is stored of a line that a change names. */
const lineOf = (
  { lines }: OrderParts,
  { id }: ChangeInput['lines'][number],
): Partial<OrderParts['lines'][number]> => lines.find((line) => line.id === id) ?? {};

/** Puts a change before the owner; its approval keeps what is needed to carry it out. Gives the change's id. */
export function askOwner(
  context: WriteContext,
  change: Pick<
    typeof orderChanges.$inferSelect,
    'orderId' | 'reason' | 'oldTotalFen' | 'newTotalFen' | 'summary'
  >,
  payload: { basis: string; [fact: string]: unknown },
): number {
  const { id: changeId } = insertRecord(context, orderChanges, { ...change, state: 'pending' });
  const approval = requestApproval(context, {
    kind: 'order_change',
    entity: 'orders',
    entityId: change.orderId,
    reason: change.reason,
    payload: { changeId, ...payload },
  });
  updateRecord(context, orderChanges, changeId, null, { approvalId: approval.id });
  return changeId;
}

const payloadShape = z.object({
  changeId: z.int(),
  basis: z.string(),
  input: ordersContract['orders.changeLines'].input,
});

/** The owner agreed: carries the change out, unless the order's content was changed in the meantime. */
export function applyOrderChange(
  context: WriteContext,
  approval: Pick<Approval, 'payload'>,
  deliveryPort: DeliveryPort,
): void {
  const { changeId, basis, input } = payloadShape.parse(approval.payload);
  const order = getRecord(context, orders, input.id);
  if (order.cancelledAt !== null) throw new AppError('ILLEGAL_TRANSITION', { reason: 'order_is_cancelled' });
  const parts = readOrderParts(context.db, order);
  if (basisOf(parts) !== basis) throw new AppError('CONFLICT', { reason: 'order_changed_since' });
  const wanted = withPackages(parts, input);
  explainingGoods(() => checkChange(context, parts, wanted));
  updateRecord(context, orderChanges, changeId, null, { state: 'applied' });
  apply(context, parts, wanted, deliveryPort);
}

/** The owner has no form with the line's fields: goods that went out since it was asked are told as such. */
function explainingGoods(check: () => void): void {
  try {
    check();
  } catch (error) {
    if (error instanceof AppError && error.fields)
      throw new AppError('CONFLICT', { reason: 'goods_moved_since' });
    throw error;
  }
}

/** The owner said no or it was taken back: the order stays as it is, and what was wanted stays in its history. */
export function dropOrderChange(context: WriteContext, approval: Pick<Approval, 'payload' | 'state'>): void {
  const { changeId, input } = payloadShape.parse(approval.payload);
  closeRefused(context, { changeId, orderId: input.id }, approval);
}

/** A change that the owner did not agree to, or that was taken back, is not waited for any more. */
export function closeRefused(
  context: WriteContext,
  { changeId, orderId }: { changeId: number; orderId: number },
  approval: Pick<Approval, 'state'>,
): void {
  const state = approval.state === 'withdrawn' ? 'withdrawn' : 'rejected';
  updateRecord(context, orderChanges, changeId, null, { state });
  touchOrder(context, orderId);
}

/** The change of an order that waits for the owner. */
export function openChange(context: WriteContext, orderId: number) {
  return context.db
    .select({ id: orderChanges.id })
    .from(orderChanges)
    .where(and(eq(orderChanges.orderId, orderId), eq(orderChanges.state, 'pending')))
    .get();
}

/** What a change was made on: lines and money, but not receipts or arrivals, which may go on meanwhile. */
export function basisOf({ order, lines }: OrderParts): string {
  const content = lines.map((line) =>
    [line.id, line.cancelledAt, line.quantity, line.packages, line.unitPriceFen, line.gift, line.name].join(),
  );
  const money = [order.discountFen, order.deliveryFeeFen, order.carryingFeeFen, order.installationFeeFen];
  return [...money, ...content].join(';');
}

function totalsOf(input: ChangeInput) {
  return orderTotals({ ...input, lines: input.lines.map((line) => ({ ...line, cancelled: false })) });
}

function needsOwner(context: WriteContext, parts: OrderParts, input: ChangeInput, totalFen: Fen): boolean {
  if (actorOf(context).role === 'owner') return false;
  return movesBeyondLimit(context.db, parts.order, totalFen) || givesMoreThanAllowed(context, parts, input);
}

/** What is booked, delivered or about to come back stays in the order, and every named line is one of its own. */
function checkChange(
  context: WriteContext,
  { order, lines, packages, deliveries }: OrderParts,
  input: ChangeInput,
): void {
  checkDiscountWithinGoods(input.lines, input.discountFen);
  checkWantedDates(input.lines, context.today);
  supplyOf(context.db, input.lines);
  const kept = new Map<number, number>();
  for (const [i, { id }] of input.lines.entries()) {
    if (id === null) continue;
    const known = lines.some((line) => line.id === id && line.cancelledAt === null);
    if (!known || kept.has(id)) throw fieldError(`lines.${i}.name`, 'no_such_line');
    kept.set(id, i);
  }
  const returning = returningLines(context.db, order.id);
  const vans = new Set(deliveries.filter(({ state }) => isUnderWay(state)).map(({ id }) => id));
  for (const line of lines.filter(({ cancelledAt }) => cancelledAt === null)) {
    const fixed = packages.filter((one) => one.lineId === line.id && isFixed(one)).length;
    const index = kept.get(line.id);
    const back = returning.get(line.id);
    if (back && (index === undefined || (input.lines[index]?.quantity ?? 0) < back.quantity)) {
      throw new AppError('VALIDATION', {
        reason: 'line_is_returning',
        params: { name: line.name, count: back.quantity, number: back.number },
      });
    }
    if (index === undefined) {
      if (fixed === 0) continue;
      throw new AppError('VALIDATION', {
        reason: 'line_is_booked',
        params: { name: line.name, count: fixed },
      });
    }
    const after = input.lines[index];
    if (!after) continue;
    if (line.packages > 0 && after.packages < fixed) {
      throw fieldError(`lines.${index}.packages`, 'below_booked', { min: fixed });
    }
    const isOnTheVan = ({ lineId, deliveryId }: (typeof packages)[number]) =>
      lineId === line.id && deliveryId !== null && vans.has(deliveryId);
    if (packages.some(isOnTheVan)) checkOnTheVan(line, after, `lines.${index}`);
    checkDelivered(line, packages, after, `lines.${index}`);
  }
}

function apply(
  context: WriteContext,
  parts: OrderParts,
  input: ChangeInput,
  deliveryPort: DeliveryPort,
): OrderRow {
  const { order, lines, packages } = parts;
  const { discountFen, deliveryFeeFen, carryingFeeFen, installationFeeFen } = input;
  updateRecord(context, orders, order.id, null, {
    discountFen,
    deliveryFeeFen,
    carryingFeeFen,
    installationFeeFen,
  });
  const kept = new Set(input.lines.map(({ id }) => id));
  for (const line of lines) {
    if (line.cancelledAt !== null || kept.has(line.id)) continue;
    updateRecord(context, orderLines, line.id, null, { cancelledAt: context.now });
    cancelPackages(
      context,
      packages.filter(({ lineId }) => lineId === line.id),
    );
  }
  const added = [];
  const completed = completeLines(context, input.lines);
  const supply = supplyOf(context.db, input.lines);
  for (const [i, line] of input.lines.entries()) {
    const { id } = line;
    if (id === null) {
      added.push({ line, sort: i + 1 });
      continue;
    }
    const before = lines.find((one) => one.id === id);
    if (before) alterLine(context, before, completed[i] ?? {}, packages, supply(line.productId));
  }
  insertLines(context, order.id, added);
  touchOrder(context, order.id);
  refreshOrder(context, order.id);
  deliveryPort.gatherWaitingPackages(context, order.id);
  const after = refreshOrder(context, order.id);
  deliveryPort.requireRoom(context, parts.deliveries);
  return after;
}
