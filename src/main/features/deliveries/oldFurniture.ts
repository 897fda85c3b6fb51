import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { OldFurnitureResult } from '../../../shared/domain/productCodes';
import type { Reader } from '../../database/database';
import { deliveries, orders } from '../../database/schema';
import type { Delivery } from './deliveryMoves';

type Stop = Pick<Delivery, 'id' | 'orderId' | 'oldFurnitureRemoval'>;

/**
 * What a stop is to bring back of the customer's old furniture: its own word, else its order's until another stop of the
 * order has taken all of it, or found none. Null: nothing.
 */
export function oldFurnitureOf(db: Reader, { id, orderId, oldFurnitureRemoval }: Stop): string | null {
  if (oldFurnitureRemoval !== null) return oldFurnitureRemoval;
  const ofOrder = oldFurnitureOfOrder(db, orderId);
  if (ofOrder === null) return null;
  return reportedElsewhere(db, { id, orderId }, ['all', 'nothing']) ? null : ofOrder;
}

/** True where another stop of the order has taken a part of the old furniture, so that only the rest is still there. */
export const isPartTaken = (db: Reader, stop: Stop): boolean =>
  stop.oldFurnitureRemoval === null && reportedElsewhere(db, stop, ['some']);

/** What a stop with a word of its own reports is about that, and not about what the order says. */
function reportedElsewhere(
  db: Reader,
  { id, orderId }: Pick<Stop, 'id' | 'orderId'>,
  results: OldFurnitureResult[],
): boolean {
  const other = db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.orderId, orderId),
        ne(deliveries.id, id),
        isNull(deliveries.oldFurnitureRemoval),
        inArray(deliveries.oldFurnitureTaken, results),
      ),
    )
    .get();
  return other !== undefined;
}

/** What an order says of the customer's old furniture. */
export const oldFurnitureOfOrder = (db: Reader, orderId: number): string | null =>
  db
    .select({ oldFurnitureRemoval: orders.oldFurnitureRemoval })
    .from(orders)
    .where(eq(orders.id, orderId))
    .get()?.oldFurnitureRemoval ?? null;
