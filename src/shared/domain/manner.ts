import type { ValueBand } from './customerFacts/codes';
import { diffDays, type LocalDate } from './dates';

/** How a customer wants to be served, the first that fits: 急客户, 大客户, 老客户, 小客户, 新客户. */
export const MANNERS = ['urgent', 'big', 'regular', 'small', 'fresh'] as const;
export type Manner = (typeof MANNERS)[number];

/** A decision or a home that is due within so many days makes somebody urgent; a day that has passed does not. */
const URGENT_DAYS = 14;
/** fen */
const BIG_FROM_FEN = 10_000_000;
/** fen */
const SMALL_BELOW_FEN = 1_000_000;

interface Of {
  /** Of the open need; NULL: not known. */
  readonly decideBy: LocalDate | null;
  readonly neededBy: LocalDate | null;
  readonly budgetMaxFen: number | null;
  readonly band: ValueBand | null;
  readonly buys: number;
}

/** How a customer wants to be served on a day. Source: source texts S3, `docs/design/reminders.md`. */
export function mannerOf({ decideBy, neededBy, budgetMaxFen, band, buys }: Of, today: LocalDate): Manner {
  const soon = [decideBy, neededBy].some((day) => {
    const days = day === null ? -1 : diffDays(today, day);
    return days >= 0 && days <= URGENT_DAYS;
  });
  if (soon) return 'urgent';
  if (band === 'high' || (budgetMaxFen !== null && budgetMaxFen >= BIG_FROM_FEN)) return 'big';
  if (buys >= 2) return 'regular';
  return budgetMaxFen !== null && budgetMaxFen < SMALL_BELOW_FEN ? 'small' : 'fresh';
}
