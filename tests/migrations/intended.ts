export type Row = Record<string, unknown>;

/** What a migration means to do to rows that are there already. Whatever is not said here must stay as it is. */
export interface IntendedChange {
  table: string;
  /** Absent: the whole table is gone. */
  column?: string;
  /** What the column holds afterwards, from the row as it was; absent: the column is gone. */
  becomes?: (row: Row) => unknown;
  /** For whoever reads the table below in a year. */
  why: string;
}

/** By the name of the migration (`0002_…`). A migration that only adds tables, columns and indexes needs no entry. */
export const INTENDED: Record<string, readonly IntendedChange[]> = {};
