import { sql } from 'drizzle-orm';
import type { ErasureObstacle } from '../../../shared/features/erasure/contract';
import type { Reader } from '../../database/database';
import { guaranteeOf } from '../orders';

/**
 * What has to be finished before a customer's data may go, the first thing to do first. An order that is paid and has
 * no package to deliver is finished.
 */
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
        AND state NOT IN ('delivered', 'installed', 'completed', 'cancelled')
        AND NOT (confirmed_at IS NOT NULL AND state <> 'returning' AND received_fen = total_fen AND NOT EXISTS (
          SELECT 1 FROM order_packages p WHERE p.order_id = orders.id AND p.state NOT IN ('cancelled', 'returned')))`,
    ],
    [
      'unpaid',
      sql`SELECT number FROM orders WHERE id IN (${sql.join(unpaidOrders(db, customerId), sql`, `)})`,
    ],
    ['requests', sql`SELECT number FROM requests WHERE customer_id = ${customerId} AND closed_at IS NULL`],
  ];
  return found.flatMap(([kind, query]) => {
    const numbers = db.all<{ number: string }>(sql`${query} ORDER BY 1 LIMIT 5`).map(({ number }) => number);
    return numbers.length > 0 ? [{ kind, numbers }] : [];
  });
}

/** Ids of a customer's orders between which and the customer money has still to go, one way or the other. */
function unpaidOrders(db: Reader, customerId: number): number[] {
  const open = db.all<{ id: number; cancelled: 0 | 1; receivedFen: number; agreedFen: number }>(sql`
    SELECT id, cancelled_at IS NOT NULL AS cancelled, received_fen AS receivedFen, coalesce((
      SELECT old_total_fen FROM order_changes c WHERE c.order_id = orders.id ORDER BY c.id DESC LIMIT 1), 0) AS agreedFen
    FROM orders WHERE customer_id = ${customerId}
      AND received_fen <> CASE WHEN cancelled_at IS NULL THEN total_fen ELSE 0 END`);
  return open
    .filter(({ id, cancelled, receivedFen, agreedFen }) => {
      if (!cancelled || receivedFen < 0) return true;
      return receivedFen > mayStay(guaranteeOf({ db }, id), agreedFen);
    })
    .map(({ id }) => id);
}

/**
 * What of a cancelled order's money (fen) may stay for good: the 定金 that is still held, which is forfeited when the
 * customer breaks the contract, up to a fifth of the total that was agreed (民法典 586, 587; `depositWarning`). More than
 * that has to go back.
 */
const mayStay = (heldFen: number, agreedFen: number): number => Math.min(heldFen, Math.floor(agreedFen / 5));
