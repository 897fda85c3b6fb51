import { sql } from 'drizzle-orm';
import type { Reader } from '../../database/database';
import type { DeliveryRow } from './orderFacts';

/**
 * How many pieces (packages, and lines without any) of its order a trip leaves for later: neither on it, nor delivered,
 * nor on another trip of that day or before. 0 for a trip that has no day yet, and for fitters and visits.
 */
export function packagesLater(
  db: Reader,
  { id, orderId, kind, date }: Pick<DeliveryRow, 'id' | 'orderId' | 'kind' | 'date'>,
): number {
  if (kind !== 'delivery' || date === null) return 0;
  return db.get<{ n: number }>(sql`
    SELECT count(*) AS n FROM order_packages p
    JOIN order_lines l ON l.id = p.line_id AND l.cancelled_at IS NULL
    LEFT JOIN deliveries d ON d.id = p.delivery_id
    WHERE p.order_id = ${orderId} AND p.state IN ('pending', 'arrived', 'booked')
      AND (d.id IS NULL OR d.id <> ${id} AND (d.date IS NULL OR d.date > ${date}))`).n;
}
