import { eq, sql } from 'drizzle-orm';
import type { WriteContext } from '../../database/context';
import { orders } from '../../database/schema';

/**
 * Raises an order's version because a part of it has changed (a line, a package), so that whoever looks at the
 * order as it was cannot overwrite it. The audit rows are those of the parts.
 */
export function touchOrder(context: WriteContext, orderId: number): void {
  context.db
    .update(orders)
    .set({ version: sql`${orders.version} + 1`, updatedAt: context.now })
    .where(eq(orders.id, orderId))
    .run();
  context.touched.add('orders');
}
