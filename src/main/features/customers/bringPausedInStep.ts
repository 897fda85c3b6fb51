import { and, eq, isNull } from 'drizzle-orm';
import { isBeyondPlans, isLocalDate, type LocalDate } from '../../../shared/domain/dates';
import { clockState } from '../../core/clockCheck';
import type { WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { updateRecord } from '../../database/records';
import { isBehindRules, noteRules } from '../../database/rulesNumber';
import { customers } from '../../database/schema';
import type { Paths } from '../../system/paths';
import { contactDatesOf, nextContactOf, upsertTask, wakeUpKey } from '../tasks';

/** Raise it when it changes who is to have a task to be spoken to: every store is then brought in step once. */
const RULES = 2;
const KEY = 'paused_rules';

/**
 * True for a store in which customers may be paused without a task, as earlier versions left them, once its clock can be
 * trusted (`now`: UTC ms): it is done once, and by a wrong day it would ask nobody for years.
 */
export const arePausedOutOfStep = (db: Reader, paths: Pick<Paths, 'data'>, now: number): boolean =>
  isBehindRules(db, KEY, RULES) && clockState(paths, now).problem === null;

/**
 * Gives everybody who is paused, and whom no open task asks again within the time that anything is planned for, the task to
 * wake them up: on the day that was agreed, or today where that is over, too far ahead or was never said. Once for each
 * store. Gives how many customers got one.
 */
export function bringPausedInStep(context: WriteContext): number {
  const forgotten = context.db
    .select()
    .from(customers)
    .where(and(eq(customers.stage, 'paused'), isNull(customers.mergedIntoId), isNull(customers.erasedAt)))
    .all()
    .filter(({ id }) => !isPlannable(nextContactOf(context.db, id), context.today));
  for (const customer of forgotten) {
    const { id, wakeUpDate, sellerId } = customer;
    const agreed = isPlannable(wakeUpDate, context.today) && wakeUpDate > context.today;
    upsertTask(context, {
      key: wakeUpKey(id),
      kind: 'wake_up',
      dueDate: agreed ? wakeUpDate : context.today,
      customerId: id,
      assigneeId: sellerId,
    });
    updateRecord(context, customers, id, null, contactDatesOf(context.db, customer));
  }
  noteRules(context, KEY, RULES, { customers: forgotten.length });
  return forgotten.length;
}

/** True for a date that is there and not further ahead than anything is planned. */
const isPlannable = (date: string | null, today: LocalDate): date is LocalDate =>
  date !== null && isLocalDate(date) && !isBeyondPlans(date, today);
