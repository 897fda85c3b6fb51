import type { InputOf } from '../../../shared/contract';
import { canMoveReturn, type ReturnState } from '../../../shared/domain/states/return';
import type { WriteContext } from '../../database/context';
import { nextNumber } from '../../database/numbers';
import {
  getRecord,
  insertRecord,
  type RecordPatch,
  recordStateChange,
  requireVersion,
  updateRecord,
} from '../../database/records';
import { orders, requests, returnLines, returns } from '../../database/schema';
import { AppError, fieldError } from '../../system/errors';
import {
  type OrderRow,
  openChange,
  piecesDelivered,
  readOrderParts,
  refreshOrder,
  returningLines,
} from '../orders';
import { linesOfReturn, type Return } from './returns.repository';

/** Goods are to come back: never more than the customer has, and no line is in two returns at a time. */
export function openReturn(context: WriteContext, input: InputOf<'returns.open'>): Return {
  const { orderId, orderVersion, requestId, kind, reason, note } = input;
  const order = requireVersion(context, orders, orderId, orderVersion);
  if (order.cancelledAt !== null) throw new AppError('ILLEGAL_TRANSITION', { reason: 'order_is_cancelled' });
  checkRequest(context, order, requestId);
  checkLines(context, order, input);
  const { customerId } = order;
  const row = insertRecord(context, returns, {
    ...{ number: nextNumber(context, 'RT'), orderId, customerId, requestId, kind, reason, note },
    state: 'open',
  });
  for (const line of input.lines) {
    if (line.quantity > 0) insertRecord(context, returnLines, { ...line, returnId: row.id });
  }
  recordStateChange(context, 'returns', row.id, null, 'open');
  refreshOrder(context, orderId);
  return row;
}

/** A request answers for an order of its own customer; one that names another order is about that one. */
function checkRequest(context: WriteContext, order: OrderRow, requestId: number | null): void {
  if (requestId === null) return;
  const request = getRecord(context, requests, requestId);
  const fits = request.customerId === order.customerId && (request.orderId ?? order.id) === order.id;
  if (!fits) throw fieldError('requestId', 'invalid');
}

function checkLines(context: WriteContext, order: OrderRow, { kind, lines }: InputOf<'returns.open'>): void {
  const parts = readOrderParts(context.db, order);
  const returning = returningLines(context.db, order.id);
  const seen = new Set<number>();
  for (const [i, { orderLineId, quantity }] of lines.entries()) {
    if (quantity === 0) continue;
    const path = `lines.${i}.quantity`;
    const line = parts.lines.find(({ id, cancelledAt }) => id === orderLineId && cancelledAt === null);
    if (!line || seen.has(orderLineId)) throw fieldError(path, 'no_such_line');
    seen.add(orderLineId);
    const other = returning.get(orderLineId);
    if (other) throw fieldError(path, 'in_another_return', { number: other.number });
    const most = piecesDelivered(line, parts.packages);
    if (quantity > most) throw fieldError(path, 'above_delivered', { max: most });
    if (kind === 'exchange' && line.packages === 0) throw fieldError(path, 'exchange_without_packages');
  }
}

/** The return, if it is still as the user saw it. */
export function seenReturn(context: WriteContext, { id, version }: { id: number; version: number }): Return {
  const row = requireVersion(context, returns, id, version);
  return row;
}

/** Moves a return by its table, on record. */
export function moveReturn(
  context: WriteContext,
  row: Return,
  to: ReturnState,
  patch: RecordPatch<typeof returns> = {},
): Return {
  if (!canMoveReturn(row.state, to)) {
    throw new AppError('ILLEGAL_TRANSITION', { params: { from: row.state, to, id: row.id } });
  }
  recordStateChange(context, 'returns', row.id, row.state, to);
  return updateRecord(context, returns, row.id, null, { ...patch, state: to });
}

/** The goods are here again. */
export function receiveReturn(context: WriteContext, input: InputOf<'returns.receive'>): Return {
  return moveReturn(context, seenReturn(context, input), 'received', { receivedAt: context.now });
}

/** The customer keeps the goods after all: the order is as it was. */
export function withdrawReturn(context: WriteContext, input: InputOf<'returns.withdraw'>): Return {
  const row = seenReturn(context, input);
  // Its settling waits for the owner: that question is taken back first.
  if (openChange(context, row.orderId)?.id === row.changeId) {
    throw new AppError('CONFLICT', { reason: 'change_pending' });
  }
  const after = moveReturn(context, row, 'withdrawn');
  for (const { id } of linesOfReturn(context.db, row.id)) {
    updateRecord(context, returnLines, id, null, { closedAt: context.now });
  }
  refreshOrder(context, row.orderId);
  return after;
}
