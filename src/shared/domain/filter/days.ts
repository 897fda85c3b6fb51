import { addDays, type LocalDate, localDate } from '../dates';
import { type FieldCondition, valuesOf } from './filter';

/** The days that a condition on a date means, both included; null: no bound on that side. */
export interface Days {
  from: LocalDate | null;
  until: LocalDate | null;
}

/**
 * The days of a valid condition on a date or an instant, by the shop's calendar: the last 7 days are today and the six
 * before it. `not_last` has the days of `last`. Null for `empty` and `filled`.
 */
export function daysMeant({ op, value }: FieldCondition, today: LocalDate): Days | null {
  const [first, second] = valuesOf(value);
  switch (op) {
    case 'last':
    case 'not_last':
      return { from: addDays(today, 1 - Number(first)), until: today };
    case 'next':
      return { from: today, until: addDays(today, Number(first) - 1) };
    case 'ago':
      return { from: null, until: addDays(today, -Number(first)) };
    case 'from':
      return { from: localDate(String(first)), until: null };
    case 'until':
      return { from: null, until: localDate(String(first)) };
    case 'between':
      return { from: localDate(String(first)), until: localDate(String(second)) };
    default:
      return null;
  }
}
