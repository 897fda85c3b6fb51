import { and, asc, eq, gte, inArray } from 'drizzle-orm';
import type { LocalDate } from '../../../shared/domain/dates';
import type { WriteContext } from '../../database/context';
import { getRecord } from '../../database/records';
import { customers, deliveries, orders } from '../../database/schema';
import { refreshOrder } from '../orders';
import { cancelTasks, upsertTask } from '../tasks';
import { remindLater } from './booking';
import { type Delivery, moveThrough } from './deliveryMoves';
import { replanTask } from './deliveryTasks';
import { closedAt, HOLDING_STATES, type Place } from './slotLoad';

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

/** Where something changes for the stops that stand there. */
interface Where {
  /** Null: every day from today on. */
  date: LocalDate | null;
  /** Null: every crew. */
  crewId: number | null;
  /** Null: every slot. */
  slotId: number | null;
}

/** The stops that stand there and are not over, with their places, in the order of their numbers. */
function stopsAt({ db, today }: WriteContext, { date, crewId, slotId }: Where): (Delivery & Place)[] {
  return db
    .select()
    .from(deliveries)
    .where(
      and(
        date === null ? gte(deliveries.date, today) : eq(deliveries.date, date),
        crewId === null ? undefined : eq(deliveries.crewId, crewId),
        slotId === null ? undefined : eq(deliveries.slotId, slotId),
        inArray(deliveries.state, HOLDING_STATES),
      ),
    )
    .orderBy(asc(deliveries.id))
    .all()
    .filter((stop): stop is Delivery & Place => {
      return stop.finishedAt === null && stop.crewId !== null && stop.slotId !== null && stop.date !== null;
    });
}

/**
 * Asks on Today for each stop that stands where nobody drives any more to be planned anew: a day is blocked, a crew or a
 * slot put out of use, its capacity set to 0. Returns their numbers.
 */
export function askToReplan(context: WriteContext, where: Where): string[] {
  const stops = stopsAt(context, where).flatMap((stop) => {
    const closed = closedAt(context.db, stop);
    return closed ? [{ ...stop, why: closed.why }] : [];
  });
  for (const { id, number, orderId, date, why } of stops) {
    const order = getRecord(context, orders, orderId);
    const { erasedAt } = getRecord(context, customers, order.customerId);
    upsertTask(context, {
      ...{ key: replanTask(id), kind: 'book_delivery', dueDate: context.today, deliveryId: id, orderId },
      ...{ customerId: order.customerId, assigneeId: order.sellerId },
      // Of somebody erased no word is written, that of a blocked day neither.
      note: [number, date, ...(erasedAt === null ? [why] : [])].join(' · '),
    });
  }
  return stops.map(({ number }) => number);
}

/** Somebody drives there again: nothing has to be planned anew, unless something else still closes the stop's place. */
export function dropReplans(context: WriteContext, where: Where): void {
  const keys = stopsAt(context, where)
    .filter((stop) => closedAt(context.db, stop) === null)
    .map(({ id }) => replanTask(id));
  if (keys.length > 0) cancelTasks(context, ...keys);
}
