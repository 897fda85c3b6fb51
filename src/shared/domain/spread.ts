import { addDays, type LocalDate } from './dates';

/** Whom a task is for, and whose customer it is; NULL: nobody's. */
export interface ToSpread {
  readonly id: number;
  readonly sellerId: number | null;
}

/**
 * On which day each gets a task: in their order, from a day on, at most so many a seller a day, with those that a seller
 * has on a day already (`taken`).
 */
export function spreadOverDays(
  people: readonly ToSpread[],
  {
    from,
    perDay,
    taken,
  }: { from: LocalDate; perDay: number; taken: (sellerId: number | null, day: LocalDate) => number },
): Map<number, LocalDate> {
  const days = new Map<number, LocalDate>();
  const next = new Map<number | null, { day: LocalDate; used: number }>();
  for (const { id, sellerId } of people) {
    const at = next.get(sellerId) ?? { day: from, used: taken(sellerId, from) };
    while (at.used >= perDay) {
      at.day = addDays(at.day, 1);
      at.used = taken(sellerId, at.day);
    }
    days.set(id, at.day);
    at.used += 1;
    next.set(sellerId, at);
  }
  return days;
}
