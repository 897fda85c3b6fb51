import { asc, desc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '../../database/database';
import { orderChanges, orderLines, requests, returnLines, returns, staff } from '../../database/schema';

export type Return = typeof returns.$inferSelect;
export type ReturnLine = typeof returnLines.$inferSelect;

/** The lines of a return, in the order in which they were written down. */
export const linesOfReturn = (db: Reader, returnId: number): ReturnLine[] =>
  db.select().from(returnLines).where(eq(returnLines.returnId, returnId)).orderBy(asc(returnLines.id)).all();

/** Returns of an order, newest first, with the request and who wrote them. */
export const returnsOfOrder = (db: Reader, orderId: number) =>
  db
    .select({
      row: returns,
      requestNumber: requests.number,
      createdByName: staff.name,
      changeState: orderChanges.state,
    })
    .from(returns)
    .leftJoin(requests, eq(requests.id, returns.requestId))
    .leftJoin(staff, eq(staff.id, returns.createdBy))
    .leftJoin(orderChanges, eq(orderChanges.id, returns.changeId))
    .where(eq(returns.orderId, orderId))
    .orderBy(desc(returns.id))
    .all();

/** What comes back with each of these returns, by the return's id. */
export function namedLinesOf(db: Reader, returnIds: readonly number[]) {
  const rows =
    returnIds.length === 0
      ? []
      : db
          .select({
            returnId: returnLines.returnId,
            orderLineId: returnLines.orderLineId,
            name: orderLines.name,
            quantity: returnLines.quantity,
          })
          .from(returnLines)
          .innerJoin(orderLines, eq(orderLines.id, returnLines.orderLineId))
          .where(inArray(returnLines.returnId, [...returnIds]))
          .orderBy(asc(returnLines.id))
          .all();
  return Map.groupBy(rows, ({ returnId }) => returnId);
}

/** The returns that answer a request, newest first. */
export const returnsOfRequest = (db: Reader, requestId: number) =>
  db
    .select({
      id: returns.id,
      number: returns.number,
      kind: returns.kind,
      state: returns.state,
      orderId: returns.orderId,
    })
    .from(returns)
    .where(eq(returns.requestId, requestId))
    .orderBy(desc(returns.id))
    .all();
