import { isBeyondPlans, type LocalDate } from '../../shared/domain/dates';
import { fieldError } from '../system/errors';

/**
 * Refuses a local date that somebody plans for where it is so far ahead that the year was most likely mistyped: throws
 * VALIDATION `date_too_far` at the field. The rule for every date of ours that is still to come: agreed, expected,
 * booked, to be called. Dates of the customer's own, such as moving in, may lie further ahead.
 */
export function refuseTooFar(path: string, date: LocalDate | null, today: LocalDate): void {
  if (date !== null && isBeyondPlans(date, today)) throw fieldError(path, 'date_too_far');
}
