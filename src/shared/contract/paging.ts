import { z } from 'zod';

/** Where a page begins: the sort value and id of the last row seen. */
export const cursor = z.tuple([z.union([z.string().max(300), z.number(), z.null()]), z.int().positive()]);
export type Cursor = z.infer<typeof cursor>;

/** Fields that every list's input has beside its filters. */
export const pageInput = {
  cursor: cursor.nullable().default(null),
  limit: z.int().min(1).max(200).default(50),
};

/** A page of rows; `total` is counted for the first page only. */
export const page = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), next: cursor.nullable(), total: z.int().nullable() });
export interface Page<T> {
  rows: T[];
  next: Cursor | null;
  total: number | null;
}
