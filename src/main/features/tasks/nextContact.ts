import { and, eq, inArray, min, sql } from 'drizzle-orm';
import type { CustomerStage } from '../../../shared/domain/states/customerStage';
import type { Reader } from '../../database/database';
import { tasks } from '../../database/schema';
import { AppError } from '../../system/errors';

/** Key of the task to speak to a customer. */
export const contactKey = (customerId: number): string => `contact:customer:${customerId}`;
/** Key of the task to ask a paused customer again. */
export const wakeUpKey = (customerId: number): string => `wake_up:customer:${customerId}`;

/** The day on which a customer is to be spoken to next, as their open tasks say; null: nothing is planned. */
export function nextContactOf(db: Reader, customerId: number): string | null {
  const row = db
    .select({ date: min(sql<string>`coalesce(${tasks.snoozedUntil}, ${tasks.dueDate})`) })
    .from(tasks)
    .where(and(inArray(tasks.key, [contactKey(customerId), wakeUpKey(customerId)]), eq(tasks.state, 'open')))
    .get();
  return row?.date ?? null;
}

/**
 * The dates that are kept with a customer because lists sort by them; they follow from the tasks, once these are as they
 * shall be. Who is paused always has a day to be asked again: ILLEGAL_TRANSITION `still_paused` where none is left.
 */
export function contactDatesOf(
  db: Reader,
  { id, stage }: { id: number; stage: CustomerStage },
): { nextContactDate: string | null; wakeUpDate: string | null } {
  const nextContactDate = nextContactOf(db, id);
  if (stage === 'paused' && nextContactDate === null) {
    throw new AppError('ILLEGAL_TRANSITION', { reason: 'still_paused' });
  }
  return { nextContactDate, wakeUpDate: stage === 'paused' ? nextContactDate : null };
}
