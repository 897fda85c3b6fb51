import { addDays, type LocalDate } from '../dates';

/** What stands delivered in a customer's home of a kind that wants care. */
export interface CaredFor {
  readonly kindId: number;
  /** Days from delivery, or from the last care, to the next. */
  readonly careDays: number;
  readonly delivered: LocalDate;
  /** When the kind was last looked after; NULL: never. */
  readonly lastDone: LocalDate | null;
}

/** The next day on which something of each kind wants care, by kind. What was delivered after the last care counts from its delivery. */
export function careDueOf(pieces: readonly CaredFor[]): Map<number, LocalDate> {
  const due = new Map<number, LocalDate>();
  for (const { kindId, careDays, delivered, lastDone } of pieces) {
    const since = lastDone !== null && lastDone > delivered ? lastDone : delivered;
    const next = addDays(since, careDays);
    const known = due.get(kindId);
    if (known === undefined || next < known) due.set(kindId, next);
  }
  return due;
}

/** The first day on which anything wants care; NULL: nothing of theirs ever does. */
export function nextCareOf(pieces: readonly CaredFor[]): LocalDate | null {
  const days = [...careDueOf(pieces).values()].sort();
  return days[0] ?? null;
}
