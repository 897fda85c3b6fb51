import { eq } from 'drizzle-orm';
import type { OutputOf } from '../../../shared/contract';
import { isOverdue } from '../../../shared/domain/requestRules';
import type { ReadContext } from '../../database/context';
import { getRecord } from '../../database/records';
import { customers, deliveries, orders, requests, staff } from '../../database/schema';
import { AppError } from '../../system/errors';
import { returnsOfRequest } from '../returns';
import { eventsOf } from './requestEvents';
import { ROW_COLUMNS } from './requests.repository';

/** The whole request, as its page shows it. */
export function requestView(context: Pick<ReadContext, 'db' | 'now'>, id: number): OutputOf<'requests.get'> {
  const { db, now } = context;
  const row = db
    .select(ROW_COLUMNS)
    .from(requests)
    .leftJoin(customers, eq(customers.id, requests.customerId))
    .leftJoin(orders, eq(orders.id, requests.orderId))
    .leftJoin(staff, eq(staff.id, requests.assigneeId))
    .where(eq(requests.id, id))
    .get();
  if (!row) throw new AppError('NOT_FOUND', { params: { entity: 'requests', id } });
  const request = getRecord(context, requests, id);
  const delivery = request.deliveryId === null ? null : getRecord(context, deliveries, request.deliveryId);
  const author = request.createdBy === null ? null : getRecord(context, staff, request.createdBy);
  return {
    ...request,
    ...row,
    customerName: row.customerName ?? '',
    overdue: isOverdue(row, now),
    deliveryNumber: delivery?.number ?? null,
    registeredBy: author?.name ?? null,
    returns: returnsOfRequest(db, id),
    events: eventsOf(db, id),
  };
}
