/** A list is counted so far and no further: this many may be that many or more. */
export const MOST_COUNTED = 10_000;

/** Today's groups are worked through, not read: they are counted to here. */
export const MOST_COUNTED_TODAY = 1_000;
