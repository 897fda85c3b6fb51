import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '../../database/database';
import { returnLines, returns } from '../../database/schema';

/** Lines of an order that are in a return under way: how many pieces, and of which return. */
export function returningLines(
  db: Reader,
  orderId: number,
): Map<number, { quantity: number; number: string }> {
  const rows = db
    .select({
      lineId: returnLines.orderLineId,
      quantity: returnLines.quantity,
      number: returns.number,
    })
    .from(returns)
    .innerJoin(returnLines, eq(returnLines.returnId, returns.id))
    .where(and(eq(returns.orderId, orderId), isNull(returnLines.closedAt)))
    .all();
  return new Map(rows.map(({ lineId, quantity, number }) => [lineId, { quantity, number }]));
}

/** How many pieces of each line came back for their money and were settled, by the line's id. */
export function returnedPieces(db: Reader, orderId: number): Map<number, number> {
  const rows = db
    .select({ lineId: returnLines.orderLineId, quantity: returnLines.quantity })
    .from(returns)
    .innerJoin(returnLines, eq(returnLines.returnId, returns.id))
    .where(and(eq(returns.orderId, orderId), eq(returns.state, 'settled'), eq(returns.kind, 'return')))
    .all();
  const pieces = new Map<number, number>();
  for (const { lineId, quantity } of rows) pieces.set(lineId, (pieces.get(lineId) ?? 0) + quantity);
  return pieces;
}

/** What an order's total fell by because goods came back (fen). */
export const creditedFen = (db: Reader, orderId: number): number =>
  db
    .select({ creditFen: returns.creditFen })
    .from(returns)
    .where(and(eq(returns.orderId, orderId), eq(returns.state, 'settled')))
    .all()
    .reduce((sum, { creditFen }) => sum + (creditFen ?? 0), 0);
