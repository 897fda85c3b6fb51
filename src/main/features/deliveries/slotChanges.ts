import { and, asc, eq, gte, inArray } from 'drizzle-orm';
import type { LocalDate } from '../../../shared/domain/dates';
import { getRecord } from '../../database/records';
import { type blockedDays, deliveries, orders } from '../../database/schema';
import type { WriteContext } from '../../platform/context';
import { refreshOrder } from '../orders/orderRefresh';
import { askFor, withdraw } from '../tasks/tasks.repository';
import { remindLater, replanTask } from './booking';
import { type Delivery, moveThrough } from './deliveryMoves';
import { blockedBetween, HOLDING_STATES, whyBlocked } from './slotLoad';

type Blocked = Pick<typeof blockedDays.$inferSelect, 'date' | 'crewId' | 'slotId' | 'reason'>;

/** A slot has other times: whoever was told the old ones is told anew, and that is on record with each delivery. */
export function askAgainForSlot(context: WriteContext, slotId: number, times: string): void {
  const planned = context.db
    .select()
    .from(deliveries)
    .where(
      and(
        eq(deliveries.slotId, slotId),
        gte(deliveries.date, context.today),
        inArray(deliveries.state, ['booked', 'reminded']),
      ),
    )
    .all();
  for (const delivery of planned) {
    if (delivery.state === 'reminded') {
      moveThrough(context, delivery, ['moved', 'booked'], { remindedAt: null }, times);
    }
    remindLater(context, delivery, delivery.date as LocalDate);
    refreshOrder(context, delivery.orderId);
  }
}

/** The stops that stand on a day, or a crew's slot of it, that nobody drives, in the order of their numbers. */
export function stopsOnBlocked(
  context: Pick<WriteContext, 'db'>,
  { date, crewId, slotId }: Blocked,
): Delivery[] {
  return context.db
    .select()
    .from(deliveries)
    .where(
      and(
        eq(deliveries.date, date),
        crewId === null ? undefined : eq(deliveries.crewId, crewId),
        slotId === null ? undefined : eq(deliveries.slotId, slotId),
        inArray(deliveries.state, HOLDING_STATES),
      ),
    )
    .orderBy(asc(deliveries.id))
    .all()
    .filter(({ finishedAt }) => finishedAt === null);
}

/** Asks on Today for each stop that stands where nobody drives any more to be planned anew. Returns their numbers. */
export function askToReplan(context: WriteContext, blocked: Blocked): string[] {
  const stops = stopsOnBlocked(context, blocked);
  for (const { id, number, orderId } of stops) {
    const order = getRecord(context, orders, orderId);
    askFor(context, {
      ...{ key: replanTask(id), kind: 'book_delivery', dueDate: context.today, deliveryId: id, orderId },
      ...{ customerId: order.customerId, assigneeId: order.sellerId },
      note: `${number} · ${blocked.date} · ${blocked.reason}`,
    });
  }
  return stops.map(({ number }) => number);
}

/** The day is open again: nothing has to be planned anew on its account, unless something else still blocks the stop. */
export function dropReplans(context: WriteContext, blocked: Blocked): void {
  const date = blocked.date as LocalDate;
  const still = blockedBetween(context.db, date, date);
  const keys = stopsOnBlocked(context, blocked)
    .filter(({ crewId, slotId }) => {
      return crewId === null || slotId === null || whyBlocked(still, { date, crewId, slotId }) === null;
    })
    .map(({ id }) => replanTask(id));
  if (keys.length > 0) withdraw(context, ...keys);
}
