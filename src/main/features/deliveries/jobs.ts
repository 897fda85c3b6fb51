import { and, eq, inArray } from 'drizzle-orm';
import type { InputOf } from '../../../shared/contract';
import type { WriteContext } from '../../database/context';
import { getRecord, updateRecord } from '../../database/records';
import { deliveries, orders } from '../../database/schema';
import { AppError } from '../../system/errors';
import { refreshOrder } from '../orders';
import { seen } from './booking';
import { createDelivery, giveUp } from './waitingDelivery';

const OPEN_STATES = ['unscheduled', 'booked', 'reminded', 'dispatched', 'on_the_way', 'moved'] as const;

/** Puts an installation or a visit into the tray, once something of the order is in the house. Returns its id. */
export function planJob(context: WriteContext, orderId: number, kind: 'installation' | 'revisit'): number {
  const order = getRecord(context, orders, orderId);
  if (order.cancelledAt !== null) throw new AppError('VALIDATION', { reason: 'order_cancelled' });
  const ofOrder = context.db.select().from(deliveries).where(eq(deliveries.orderId, orderId)).all();
  const reached = ofOrder.some(
    ({ kind: one, state }) =>
      one === 'delivery' && ['signed', 'to_revisit', 'revisited', 'partly_signed'].includes(state),
  );
  if (!reached) throw new AppError('VALIDATION', { reason: 'not_delivered_yet' });
  const planned = context.db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.orderId, orderId),
        eq(deliveries.kind, kind),
        inArray(deliveries.state, [...OPEN_STATES]),
      ),
    )
    .get();
  if (planned) throw new AppError('VALIDATION', { reason: 'job_exists' });
  const job = createDelivery(context, order, kind);
  updateRecord(context, deliveries, job.id, null, { promisedDate: context.today });
  refreshOrder(context, orderId);
  return job.id;
}

export function cancelJob(context: WriteContext, { id, version }: InputOf<'deliveries.cancelJob'>): void {
  const job = seen(context, id, version);
  if (job.kind === 'delivery') throw new AppError('VALIDATION', { reason: 'not_a_job' });
  giveUp(context, job);
  refreshOrder(context, job.orderId);
}
