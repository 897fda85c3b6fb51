import type { ReactNode } from 'react';

/** A column of a `ListTable`; without a width it takes what the others leave. */
export interface ListColumn<R> {
  title?: ReactNode;
  /** px */
  width?: number;
  align?: 'right';
  /** One line that ends in "…" where there is no more room. */
  ellipsis?: boolean;
  /** Stays in sight when the list is scrolled sideways. */
  fixed?: 'right';
  /** The field that is shown, where nothing else is drawn. */
  dataIndex?: keyof R & string;
  render?: (value: unknown, row: R) => ReactNode;
}

/** What a column without a width needs at least, px. */
const LEAST = 140;

/** What the columns need at least (px); in a narrower window the table scrolls sideways by itself. */
export const leastWidth = (columns: readonly { width?: unknown }[]): number =>
  columns.reduce((sum, { width }) => sum + (typeof width === 'number' ? width : LEAST), 0);

/** The columns with whole widths that make up `width` (px), or what they need at least. */
export function fillWidth<R>(columns: ListColumn<R>[], width: number): ListColumn<R>[] {
  const least = leastWidth(columns);
  const room = Math.max(0, width - least);
  const open = columns.filter((column) => column.width === undefined).length;
  let given = 0;
  return columns.map((column, i) => {
    const own = column.width ?? LEAST;
    // The room goes to the columns without a width, or to all by their widths.
    const share = open === 0 ? own / least : column.width === undefined ? 1 / open : 0;
    const isLast = i === columns.length - 1;
    const filled = isLast ? least + room - given : own + Math.floor(room * share);
    given += filled;
    return { ...column, width: filled };
  });
}
