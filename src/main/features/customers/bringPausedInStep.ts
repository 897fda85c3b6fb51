import { and, eq, isNull } from 'drizzle-orm';
import type { LocalDate } from '../../../shared/domain/dates';
import type { WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { updateRecord } from '../../database/records';
import { isBehindRules, noteRules } from '../../database/rulesNumber';
import { customers } from '../../database/schema';
import { contactDatesOf, nextContactOf, upsertTask, wakeUpKey } from '../tasks';

/** Raise it when it changes who is to have a task to be spoken to: every store is then brought in step once. */
const RULES = 1;
const KEY = 'paused_rules';

/** True for a store in which customers may be paused without a task, as earlier versions left them. */
export const arePausedOutOfStep = (db: Reader): boolean => isBehindRules(db, KEY, RULES);

/**
 * Gives everybody who is paused, and whom no open task asks again, the task to wake them up: on the day that was agreed,
 * or today where that is over or was never said. Once for each store. Gives how many customers got one.
 */
export function bringPausedInStep(context: WriteContext): number {
  const forgotten = context.db
    .select()
    .from(customers)
    .where(and(eq(customers.stage, 'paused'), isNull(customers.mergedIntoId), isNull(customers.erasedAt)))
    .all()
    .filter(({ id }) => nextContactOf(context.db, id) === null);
  for (const customer of forgotten) {
    const { id, wakeUpDate, sellerId } = customer;
    const dueDate = wakeUpDate !== null && wakeUpDate > context.today ? wakeUpDate : context.today;
    upsertTask(context, {
      key: wakeUpKey(id),
      kind: 'wake_up',
      dueDate: dueDate as LocalDate,
      customerId: id,
      assigneeId: sellerId,
    });
    updateRecord(context, customers, id, null, contactDatesOf(context.db, customer));
  }
  noteRules(context, KEY, RULES, { customers: forgotten.length });
  return forgotten.length;
}
