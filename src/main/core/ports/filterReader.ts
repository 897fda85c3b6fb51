import type { LocalDate } from '../../../shared/domain/dates';
import type { Filter } from '../../../shared/domain/filter/filter';
import type { CustomerFilters } from '../../../shared/features/customers/contract';

/** Customers that a valid filter means, with the pins of a segment where it is one's, at a moment. */
export interface Audience {
  filter: Filter;
  segmentId: number | null;
  /** The shop's calendar date. */
  today: LocalDate;
  /** IANA zone of the shop. */
  zone: string;
}

/** What the reader is asked; everything in it can be copied between threads. */
export type FilterQuestion =
  /** Ids, newest first. */
  | { kind: 'ids'; audience: Audience }
  /** What each condition does. */
  | { kind: 'steps'; audience: Audience }
  /** Ids as the list of customers is narrowed and sorted beside. */
  | { kind: 'listed'; audience: Audience; filters: CustomerFilters };

export interface FilterAnswers {
  ids: Int32Array;
  steps: { left: number; more: number }[];
  listed: Int32Array;
}

/** Answers questions about filters beside main's loop, on a connection of its own that only reads. */
export interface FilterReader {
  /**
   * `place`: where on the screen it is shown; of several questions of one place that wait the newest is answered and the
   * others are refused (BUSY, `newer_filter`). Without one every question is answered.
   */
  ask<Q extends FilterQuestion>(question: Q, place?: string): Promise<FilterAnswers[Q['kind']]>;
}
