import { sql } from 'drizzle-orm';
import type { Reader } from '../../database/database';

/** A stop as far as it is asked whether it collects. */
interface Stop {
  id: number;
  orderId: number;
  date: string | null;
  slotId: number | null;
}

/** What a stop is to collect (fen): what its order owes, or nothing where another stop of the day does, whose number is told. */
export function toCollect(
  db: Reader,
  stop: Stop,
  owedFen: number,
): { balanceFen: number; collectedWith: string | null } {
  const collector = owedFen > 0 ? collectedWith(db, stop) : null;
  return { balanceFen: collector === null ? owedFen : 0, collectedWith: collector };
}

/**
 * The number of the stop that collects what an order owes in the place of this one; null where this one does. Of an
 * order's stops on a day that have no result yet the last one collects, whichever crew drives it: nobody pays the same
 * balance to two crews. Where all have their result it is the last of them.
 */
function collectedWith(db: Reader, { id, orderId, date, slotId }: Stop): string | null {
  if (date === null || slotId === null) return null;
  const last = db.get<{ id: number; number: string }>(sql`
    SELECT d.id AS id, d.number AS number FROM deliveries d JOIN slots s ON s.id = d.slot_id
    WHERE d.order_id = ${orderId} AND +d.date = ${date} AND d.state NOT IN ('unscheduled', 'moved', 'cancelled')
    ORDER BY d.finished_at IS NULL DESC, s.start_time DESC, d.stop_no DESC, d.id DESC LIMIT 1`);
  return !last || last.id === id ? null : last.number;
}
