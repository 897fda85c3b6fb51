import { and, eq, ne } from 'drizzle-orm';
import type { Reader } from '../../database/database';
import { deliveries, orders } from '../../database/schema';
import type { Delivery } from './deliveryMoves';

/**
 * What a stop is to bring back of the customer's old furniture: its own word, else its order's until another stop of the
 * order has taken it. Null: nothing.
 */
export function oldFurnitureOf(
  db: Reader,
  { id, orderId, oldFurnitureRemoval }: Pick<Delivery, 'id' | 'orderId' | 'oldFurnitureRemoval'>,
): string | null {
  if (oldFurnitureRemoval !== null) return oldFurnitureRemoval;
  const ofOrder = oldFurnitureOfOrder(db, orderId);
  if (ofOrder === null) return null;
  const taken = db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(eq(deliveries.orderId, orderId), ne(deliveries.id, id), eq(deliveries.oldFurnitureTaken, true)),
    )
    .get();
  return taken ? null : ofOrder;
}

/** What an order says of the customer's old furniture. */
export const oldFurnitureOfOrder = (db: Reader, orderId: number): string | null =>
  db
    .select({ oldFurnitureRemoval: orders.oldFurnitureRemoval })
    .from(orders)
    .where(eq(orders.id, orderId))
    .get()?.oldFurnitureRemoval ?? null;
