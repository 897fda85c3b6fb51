import type { OutputOf } from '../../../shared/contract';
import { addDays, diffDays, type LocalDate, startOfDayMs, todayIn } from '../../../shared/domain/dates';
import { FLOOR, SELLERS } from '../../../shared/domain/roleGroups';
import { actorOf, type ReadContext } from '../../database/context';
import { deliveriesOn, firstRegistration, ordersOn, receivedOn, registeredBetween } from './day.repository';

const MOST_WEEKS = 8;

/** The day's four figures, each beside the average of the same weekday in the weeks before, as far as they go back. */
export function figures(context: ReadContext): OutputOf<'today.figures'> {
  const { db, today, zone } = context;
  const first = firstRegistration(db);
  const age = first === null ? 0 : Math.floor(diffDays(todayIn(first, zone), today) / 7);
  const weeks = Math.min(MOST_WEEKS, Math.max(age, 0));
  const before = Array.from({ length: weeks }, (_, i) => addDays(today, -7 * (i + 1)));
  const figure = (count: (date: LocalDate) => number) => ({
    today: count(today),
    usual: weeks === 0 ? null : before.reduce((sum, date) => sum + count(date), 0) / weeks,
  });
  const { role } = actorOf(context);
  // Whoever delivers has no part in the rest.
  const inShop = FLOOR.includes(role);
  return {
    walkIns: inShop
      ? figure((date) =>
          registeredBetween(db, startOfDayMs(date, zone), startOfDayMs(addDays(date, 1), zone)),
        )
      : null,
    orders: inShop ? figure((date) => ordersOn(db, date)) : null,
    receivedFen: SELLERS.includes(role) ? figure((date) => receivedOn(db, date)) : null,
    deliveries: figure((date) => deliveriesOn(db, date).planned),
    deliveriesDone: deliveriesOn(db, today).done,
    weeks,
  };
}
