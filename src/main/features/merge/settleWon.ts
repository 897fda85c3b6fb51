import { desc, eq } from 'drizzle-orm';
import type { WriteContext } from '../../database/context';
import { getRecord } from '../../database/records';
import { customers, orders } from '../../database/schema';
import { leaveWon } from '../customers';

/** A customer who is won and whose orders were all given up stands where they stood before, as after a cancellation. */
export function settleWon(context: WriteContext, customerId: number): void {
  if (getRecord(context, customers, customerId).stage !== 'won') return;
  const own = context.db
    .select({ number: orders.number, state: orders.state })
    .from(orders)
    .where(eq(orders.customerId, customerId))
    .orderBy(desc(orders.id))
    .all();
  const [last] = own;
  if (last && own.every(({ state }) => state === 'cancelled')) leaveWon(context, customerId, last.number);
}
