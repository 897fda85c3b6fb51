/** Writes a whole number with thousand separators: 12,800. (The system's own way reads its tables of all languages first.) */
export const grouped = (whole: number | string): string => String(whole).replace(/\B(?=(\d{3})+$)/g, ',');

/** A list is counted so far and no further: this many may be that many or more. */
export const MOST_COUNTED = 10_000;

/** Today's groups are worked through, not read: they are counted to here. */
export const MOST_COUNTED_TODAY = 1_000;
