import { desc, eq } from 'drizzle-orm';
import type { WriteContext } from '../../database/context';
import { getRecord } from '../../database/records';
import { customers, orders } from '../../database/schema';
import { leaveWon } from '../customers';
import { hasLiveOrder } from '../orders';

/**
 * A customer who is won and of whose orders none lives stands where they stood before, as after a cancellation. `gone`: the
 * number of an order that was theirs and is another's now; without it whoever has no order at all was won by hand.
 */
export function settleWon(context: WriteContext, customerId: number, gone: string | null = null): void {
  if (getRecord(context, customers, customerId).stage !== 'won' || hasLiveOrder(context, customerId)) return;
  const last = context.db
    .select({ number: orders.number })
    .from(orders)
    .where(eq(orders.customerId, customerId))
    .orderBy(desc(orders.id))
    .limit(1)
    .get();
  const number = last?.number ?? gone;
  if (number !== null) leaveWon(context, customerId, number);
}
