import { sql } from 'drizzle-orm';
import type { ErasureObstacle } from '../../../shared/contract/erasure';
import type { Reader } from '../../database/database';

/** What has to be finished before a customer's data may go, the first thing to do first. */
export function obstaclesOf(db: Reader, customerId: number): ErasureObstacle[] {
  const found: [ErasureObstacle['kind'], ReturnType<typeof sql>][] = [
    [
      'deliveries',
      sql`SELECT d.number FROM deliveries d JOIN orders o ON o.id = d.order_id WHERE o.customer_id = ${customerId}
        AND d.state IN ('unscheduled', 'booked', 'reminded', 'dispatched', 'on_the_way', 'moved')`,
    ],
    [
      'orders',
      sql`SELECT number FROM orders WHERE customer_id = ${customerId}
        AND state NOT IN ('delivered', 'installed', 'completed', 'cancelled')`,
    ],
    [
      'unpaid',
      sql`SELECT number FROM orders WHERE customer_id = ${customerId}
        AND received_fen <> CASE WHEN cancelled_at IS NULL THEN total_fen ELSE 0 END`,
    ],
    ['requests', sql`SELECT number FROM requests WHERE customer_id = ${customerId} AND closed_at IS NULL`],
  ];
  return found.flatMap(([kind, query]) => {
    const numbers = db.all<{ number: string }>(sql`${query} ORDER BY 1 LIMIT 5`).map(({ number }) => number);
    return numbers.length > 0 ? [{ kind, numbers }] : [];
  });
}
