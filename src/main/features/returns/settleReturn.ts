import { z } from 'zod';
import type { InputOf } from '../../../shared/contract';
import type { ChangeSummary } from '../../../shared/contract/orderShapes';
import { canMoveReturn } from '../../../shared/domain/states/return';
import { actorOf, type WriteContext } from '../../database/context';
import { getRecord, insertRecord, requireVersion, updateRecord } from '../../database/records';
import { type approvals, orderChanges, orders, returnLines, returns } from '../../database/schema';
import { AppError } from '../../system/errors';
import { gatherWaitingPackages } from '../deliveries';
import {
  askOwner,
  basisOf,
  closeRefused,
  movesBeyondLimit,
  type OrderLineRow,
  type OrderParts,
  type OrderRow,
  openChange,
  piecesDelivered,
  readOrderParts,
  refreshOrder,
  touchOrder,
} from '../orders';
import { moveReturn, seenReturn } from './openReturn';
import { takeLineBack } from './returnedPackages';
import { creditOf } from './returnRules';
import { linesOfReturn, type Return, type ReturnLine } from './returns.repository';

type Approval = typeof approvals.$inferSelect;

/** A return with everything that its settling follows from. */
export interface Settling {
  row: Return;
  lines: ReturnLine[];
  parts: OrderParts;
}

/**
 * Settles a return whose goods are back: the order is worth less by what was paid for them, or waits for the same pieces
 * again. Where the total moves by more than the owner's limit it waits for the owner, as any change of an order does.
 */
export function settleReturn(
  context: WriteContext,
  input: InputOf<'returns.settle'>,
): { row: Return; order: OrderRow; outcome: 'applied' | 'pending' } {
  const row = seenReturn(context, input);
  const order = requireVersion(context, orders, row.orderId, input.orderVersion);
  if (openChange(context, order.id)) throw new AppError('CONFLICT', { reason: 'change_pending' });
  const settling = readSettling(context, row);
  if (row.kind === 'exchange') return { ...applyExchange(context, settling), outcome: 'applied' };

  const change = settlingChange(settling);
  const asks = actorOf(context).role !== 'owner' && movesBeyondLimit(context.db, order, change.newTotalFen);
  if (!asks) {
    const { id: changeId } = insertRecord(context, orderChanges, { ...change, state: 'applied' });
    return { ...applyReturn(context, settling, changeId), outcome: 'applied' };
  }
  const changeId = askOwner(context, change, { basis: basisOf(settling.parts), returnId: row.id });
  const asked = updateRecord(context, returns, row.id, null, { changeId });
  touchOrder(context, order.id);
  return { row: asked, order: refreshOrder(context, order.id), outcome: 'pending' };
}

const payloadShape = z.object({ changeId: z.int(), basis: z.string(), returnId: z.int() });

/** True when a change of an order that the owner is asked about settles a return. */
export const settlesReturn = ({ payload }: Pick<Approval, 'payload'>): boolean =>
  payloadShape.safeParse(payload).success;

/** The owner agreed: settles it, unless the order's content was changed in the meantime. */
export function applyApprovedReturn(context: WriteContext, approval: Pick<Approval, 'payload'>): void {
  const { changeId, basis, returnId } = payloadShape.parse(approval.payload);
  const settling = readSettling(context, getRecord(context, returns, returnId));
  if (basisOf(settling.parts) !== basis) throw new AppError('CONFLICT', { reason: 'order_changed_since' });
  updateRecord(context, orderChanges, changeId, null, { state: 'applied' });
  applyReturn(context, settling, changeId);
}

/** The owner said no or it was taken back: the goods are back and the return waits to be settled or withdrawn. */
export function dropReturnChange(context: WriteContext, approval: Pick<Approval, 'payload' | 'state'>): void {
  const { changeId, returnId } = payloadShape.parse(approval.payload);
  const { orderId } = getRecord(context, returns, returnId);
  closeRefused(context, { changeId, orderId }, approval);
}

/** Reads it and checks that it can be settled now: the lines may have been changed since it was opened. */
function readSettling(context: WriteContext, row: Return): Settling {
  if (row.state === 'open') throw new AppError('ILLEGAL_TRANSITION', { reason: 'return_not_received' });
  if (!canMoveReturn(row.state, 'settled')) {
    throw new AppError('ILLEGAL_TRANSITION', { params: { from: row.state, to: 'settled', id: row.id } });
  }
  const parts = readOrderParts(context.db, getRecord(context, orders, row.orderId));
  const lines = linesOfReturn(context.db, row.id);
  for (const returned of lines) {
    const line = lineOf(parts, returned);
    const most = piecesDelivered(line, parts.packages);
    if (returned.quantity > most) {
      throw new AppError('CONFLICT', {
        reason: 'return_line_changed',
        params: { name: line.name, max: most },
      });
    }
  }
  return { row, lines, parts };
}

function lineOf({ lines }: OrderParts, { orderLineId }: ReturnLine): OrderLineRow {
  const line = lines.find(({ id }) => id === orderLineId);
  if (!line) throw new Error(`order line ${orderLineId} of a return is not in its order`);
  return line;
}

/** What it does to the order, as a reader of the order's changes wants to see it. */
export function settlingChange({ row, lines, parts }: Settling) {
  const { order } = parts;
  const { creditFen, discountFen } = creditOf(parts, lines);
  const whole = (returned: ReturnLine) => lineOf(parts, returned).quantity === returned.quantity;
  const summary: ChangeSummary = {
    added: [],
    removed: lines.filter(whole).map((one) => `${lineOf(parts, one).name} × ${one.quantity}`),
    altered: lines
      .filter((one) => !whole(one))
      .map((one) => {
        const { name, quantity } = lineOf(parts, one);
        return { name, fields: [{ field: 'quantity', from: quantity, to: quantity - one.quantity }] };
      }),
    money:
      order.discountFen === discountFen
        ? []
        : [{ field: 'discountFen', from: order.discountFen, to: discountFen }],
    cancelled: false,
    returnNumber: row.number,
  };
  return {
    orderId: order.id,
    reason: row.reason,
    oldTotalFen: order.totalFen,
    newTotalFen: order.totalFen - creditFen,
    summary,
  };
}

function applyReturn(
  context: WriteContext,
  { row, lines, parts }: Settling,
  changeId: number,
): { row: Return; order: OrderRow } {
  const credit = creditOf(parts, lines);
  for (const [i, returned] of lines.entries()) {
    const line = lineOf(parts, returned);
    const packages = takeLineBack(context, 'return', parts, { line, pieces: returned.quantity });
    const creditFen = credit.lines[i] ?? 0;
    updateRecord(context, returnLines, returned.id, null, { packages, creditFen, closedAt: context.now });
  }
  updateRecord(context, orders, row.orderId, null, { discountFen: credit.discountFen });
  return close(context, row, { creditFen: credit.creditFen, changeId });
}

/** The same pieces go out again: what came back waits with whatever else of the order has no delivery. */
function applyExchange(
  context: WriteContext,
  { row, lines, parts }: Settling,
): { row: Return; order: OrderRow } {
  for (const returned of lines) {
    const line = lineOf(parts, returned);
    const packages = takeLineBack(context, 'exchange', parts, { line, pieces: returned.quantity });
    updateRecord(context, returnLines, returned.id, null, { packages, creditFen: 0, closedAt: context.now });
  }
  return close(context, row, { creditFen: 0 });
}

function close(
  context: WriteContext,
  row: Return,
  settled: { creditFen: number; changeId?: number },
): { row: Return; order: OrderRow } {
  const after = moveReturn(context, row, 'settled', { ...settled, settledAt: context.now });
  touchOrder(context, row.orderId);
  refreshOrder(context, row.orderId);
  gatherWaitingPackages(context, row.orderId);
  return { row: after, order: refreshOrder(context, row.orderId) };
}
