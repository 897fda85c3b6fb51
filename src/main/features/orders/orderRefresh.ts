import { getRecord, recordStateChange, updateRecord } from '../../database/records';
import { orders } from '../../database/schema';
import type { WriteContext } from '../../platform/context';
import { type OrderRow, outcomeOf, readOrderParts } from './orderFacts';
import { keepOrderTasks } from './orderTasks';

/**
 * Brings an order in step with its lines, packages, deliveries and payments: total, received, derived state, tasks.
 * To be called after every change of one of them, in the same transaction. Returns the order as it is now.
 */
export function refreshOrder(context: WriteContext, orderId: number): OrderRow {
  const order = getRecord(context, orders, orderId);
  const parts = readOrderParts(context.db, order);
  const outcome = outcomeOf(parts);
  const updated = updateRecord(context, orders, orderId, null, { ...outcome });
  if (outcome.state !== order.state) {
    recordStateChange(context, 'orders', orderId, order.state, outcome.state);
  }
  keepOrderTasks(context, { ...parts, order: updated }, outcome);
  return updated;
}
