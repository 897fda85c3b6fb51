import { z } from 'zod';
import { typedText } from './fields';

/** Of the readings of a name of 40 characters, the longest that a list is sorted by. */
const LONGEST_SORT_VALUE = 1000;

/** Where a page begins or ends: the sort value and id of a row that the reader has. */
export const cursor = z.tuple([
  z.union([typedText(LONGEST_SORT_VALUE), z.number(), z.null()]),
  z.int().positive(),
]);
export type Cursor = z.infer<typeof cursor>;

export const PAGE_DIRECTIONS = ['after', 'before'] as const;
export type PageDirection = (typeof PAGE_DIRECTIONS)[number];

/**
 * Fields that every list's input has beside its filters. `after` the cursor comes the next page, `before` it the one
 * above; without a cursor these are the first and the last page. Rows always come in the list's order.
 */
export const pageInput = {
  cursor: cursor.nullable().default(null),
  direction: z.enum(PAGE_DIRECTIONS).default('after'),
  limit: z.int().min(1).max(200).default(50),
};

/**
 * A page of rows and the cursors of the pages around it, NULL where the list ends. `total` comes with the first page
 * only and is at most `MOST_COUNTED` (on Today `MOST_COUNTED_TODAY`).
 */
export const page = <T extends z.ZodType>(row: T) =>
  z.object({
    rows: z.array(row),
    next: cursor.nullable(),
    previous: cursor.nullable(),
    total: z.int().nullable(),
  });
export interface Page<T> {
  rows: T[];
  next: Cursor | null;
  previous: Cursor | null;
  total: number | null;
}
