import type { WriteContext } from '../../database/context';
import { getRecord, recordStateChange, updateRecord } from '../../database/records';
import { deliveries, orderLines, orders } from '../../database/schema';
import { arrivalOf } from './lineFacts';
import { type OrderParts, type OrderRow, outcomeOf, readOrderParts } from './orderFacts';
import { keepOrderTasks } from './orderTasks';
import { heldLoadOf } from './packageLoads';
import { keepSale } from './sale';

/**
 * Brings an order in step with its lines, packages, deliveries and payments: arrivals, loads of planned deliveries, total,
 * received, derived state, tasks, and what it made of its quote and customer. To be called after every change of one of
 * them, in the same transaction. Returns the order as it is now.
 */
export function refreshOrder(context: WriteContext, orderId: number): OrderRow {
  const order = getRecord(context, orders, orderId);
  const parts = readOrderParts(context.db, order);
  keepArrivals(context, parts);
  keepLoads(context, parts);
  const outcome = outcomeOf(parts);
  const updated = updateRecord(context, orders, orderId, null, { ...outcome });
  if (outcome.state !== order.state) {
    recordStateChange(context, 'orders', orderId, order.state, outcome.state);
    keepSale(context, order, outcome.state);
  }
  keepOrderTasks(context, { ...parts, order: updated }, outcome);
  return updated;
}

function keepArrivals(context: WriteContext, { order, lines, packages }: OrderParts): void {
  if (order.cancelledAt !== null) return;
  for (const line of lines) {
    const arrivalState = arrivalOf(line, packages);
    if (line.cancelledAt !== null || arrivalState === line.arrivalState) continue;
    updateRecord(context, orderLines, line.id, null, { arrivalState });
  }
}

/** What a delivery under way carries weighs what its lines say now; one that is over keeps what it carried. */
function keepLoads(context: WriteContext, parts: OrderParts): void {
  for (const delivery of parts.deliveries) {
    const load = heldLoadOf(delivery, parts);
    if (!load || (load.packages === delivery.packages && load.volumeDm3 === delivery.volumeDm3)) continue;
    updateRecord(context, deliveries, delivery.id, null, load);
  }
}
