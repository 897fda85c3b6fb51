import type { InputOf } from '../../../shared/contract';
import { dueAtOf, urgencyOfKind } from '../../../shared/domain/requestRules';
import { FLOOR } from '../../../shared/domain/roleGroups';
import { actorOf, type WriteContext } from '../../database/context';
import { nextNumber } from '../../database/numbers';
import { getRecord, insertRecord, recordStateChange, updateRecord } from '../../database/records';
import { deliveries, orders, requests } from '../../database/schema';
import { AppError, fieldError } from '../../system/errors';
import { requireLiveCustomer } from '../followups';
import { requireAtWork } from '../staff';
import { indexRequest } from './requestIndex';
import { loadRequest } from './requestMoves';
import { askForNext, type Request } from './requestTasks';

/** Registers a request with its number and due time, findable and on Today. */
export function createRequest(context: WriteContext, input: InputOf<'requests.create'>): Request {
  requireLiveCustomer(context, input.customerId);
  const urgency = input.urgency ?? urgencyOfKind(input.kind);
  const assigneeId = input.assigneeId ?? actorOf(context).staffId;
  requireAtWork(context, 'assigneeId', assigneeId, FLOOR);
  const request = insertRecord(context, requests, {
    ...input,
    ...concerned(context, input.customerId, input),
    number: nextNumber(context, 'RQ'),
    urgency,
    assigneeId,
    state: 'new',
    dueAt: dueAtOf(context.now, urgency),
  });
  recordStateChange(context, 'requests', request.id, null, 'new');
  indexRequest(context, request.id);
  askForNext(context, request);
  return request;
}

/** Changes what it is about; a closed one stays as it was. */
export function updateRequest(
  context: WriteContext,
  { id, version, ...input }: InputOf<'requests.update'>,
): void {
  const before = loadRequest(context, id, version);
  if (before.state === 'closed') throw new AppError('ILLEGAL_TRANSITION', { reason: 'request_closed' });
  const urgency = input.urgency ?? urgencyOfKind(input.kind);
  const after = updateRecord(context, requests, id, version, {
    ...input,
    ...concerned(context, before.customerId, input),
    urgency,
    ...(urgency !== before.urgency && { dueAt: dueAtOf(context.now, urgency) }),
  });
  indexRequest(context, id);
  if (after.version !== before.version) askForNext(context, after);
}

/** Gives it to somebody else. */
export function assignRequest(
  context: WriteContext,
  { id, version, assigneeId }: InputOf<'requests.assign'>,
): void {
  const before = loadRequest(context, id, version);
  if (before.state === 'closed') throw new AppError('ILLEGAL_TRANSITION', { reason: 'request_closed' });
  requireAtWork(context, 'assigneeId', assigneeId, FLOOR);
  const after = updateRecord(context, requests, id, version, { assigneeId });
  if (after.version !== before.version) askForNext(context, after);
}

/** The order and delivery it is about: both of this customer, and of one another. */
function concerned(
  context: WriteContext,
  customerId: number,
  { orderId, deliveryId }: { orderId: number | null; deliveryId: number | null },
): { orderId: number | null; deliveryId: number | null } {
  const delivery = deliveryId === null ? null : getRecord(context, deliveries, deliveryId);
  if (delivery && orderId !== null && delivery.orderId !== orderId) throw fieldError('deliveryId', 'invalid');
  const order = orderId ?? delivery?.orderId ?? null;
  if (order !== null && getRecord(context, orders, order).customerId !== customerId) {
    throw fieldError('orderId', 'invalid');
  }
  return { orderId: order, deliveryId };
}
