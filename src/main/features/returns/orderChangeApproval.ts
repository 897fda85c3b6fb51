import { eq } from 'drizzle-orm';
import { changeSummary } from '../../../shared/contract/orderShapes';
import type { Reader } from '../../database/database';
import { customers, orderChanges, orders } from '../../database/schema';
import type { ApprovalKind } from '../approvals';
import { deliveryPort } from '../deliveries';
import { applyOrderChange, dropOrderChange } from '../orders';
import { applyApprovedReturn, dropReturnChange, settlesReturn } from './settleReturn';

/** A change of an order beyond the owner's limit. Settling a return changes its order, and is asked as such. */
export const orderChangeApproval: ApprovalKind = {
  about: (db, { id, entityId }) => ({ ...subjectOf(db, entityId), ...amountsOf(db, id, entityId) }),
  approved: (context, approval) =>
    settlesReturn(approval)
      ? applyApprovedReturn(context, approval)
      : applyOrderChange(context, approval, deliveryPort),
  dropped: (context, approval) =>
    settlesReturn(approval) ? dropReturnChange(context, approval) : dropOrderChange(context, approval),
};

const subjectOf = (db: Reader, orderId: number) =>
  db
    .select({ number: orders.number, customerName: customers.name })
    .from(orders)
    .innerJoin(customers, eq(customers.id, orders.customerId))
    .where(eq(orders.id, orderId))
    .get();

function amountsOf(db: Reader, id: number, orderId: number) {
  const change = db
    .select()
    .from(orderChanges)
    .where(eq(orderChanges.orderId, orderId))
    .all()
    .find(({ approvalId }) => approvalId === id);
  if (!change) return null;
  const returnNumber = changeSummary.parse(change.summary).returnNumber ?? null;
  return { beforeFen: change.oldTotalFen, afterFen: change.newTotalFen, returnNumber };
}
