/** A share as the reader expects it; a dash where there is nothing to take a share of. */
export const percent = (part: number, whole: number | null): string =>
  whole ? `${Math.round((part / whole) * 1000) / 10}%` : '–';
