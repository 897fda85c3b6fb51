import { and, desc, eq } from 'drizzle-orm';
import { movesMoreThan } from '../../../shared/domain/orderMoney';
import type { Reader } from '../../database/database';
import { orderChanges, staff } from '../../database/schema';
import { getSetting } from '../settings';
import type { OrderRow } from './orderFacts';

/** True when that total (fen) is further from the agreed one than the owner lets others go. */
export function movesBeyondLimit(
  db: Reader,
  order: Pick<OrderRow, 'id' | 'totalFen'>,
  totalFen: number,
): boolean {
  return movesMoreThan(agreedTotalOf(db, order), totalFen, getSetting(db, 'limits').orderChangeBp);
}

/**
 * The total (fen) of the contract, or after the last change that the owner made or agreed to. Changes are measured
 * against it, so that many small ones count together.
 */
export function agreedTotalOf(db: Reader, order: Pick<OrderRow, 'id' | 'totalFen'>): number {
  const applied = db
    .select({ before: orderChanges.oldTotalFen, approvalId: orderChanges.approvalId, role: staff.role })
    .from(orderChanges)
    .leftJoin(staff, eq(staff.id, orderChanges.createdBy))
    .where(and(eq(orderChanges.orderId, order.id), eq(orderChanges.state, 'applied')))
    .orderBy(desc(orderChanges.id))
    .all();
  return agreedTotal(
    applied.map(({ before, approvalId, role }) => ({
      before,
      agreed: approvalId !== null || role === 'owner',
    })),
    order.totalFen,
  );
}

/** The rule itself: applied changes, newest first, by the total (fen) before each and whether the owner agreed to it. */
export function agreedTotal(
  applied: readonly { before: number; agreed: boolean }[],
  totalFen: number,
): number {
  const agreed = applied.findIndex((change) => change.agreed);
  const since = agreed === -1 ? applied : applied.slice(0, agreed);
  return since.at(-1)?.before ?? totalFen;
}
