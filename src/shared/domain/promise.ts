import { addDays, type LocalDate } from './dates';
import { wholeNumber } from './errors';

/** Days added to a production time when the product kind sets none: made-to-order runs late. */
export const DEFAULT_BUFFER_DAYS = 3;

/**
 * The date on which a made-to-order product may be promised: order date + production days + buffer, all calendar
 * days. Throws VALIDATION when days are negative or no whole numbers.
 */
export function promisedDate(
  orderDate: LocalDate,
  productionDays: number,
  bufferDays: number = DEFAULT_BUFFER_DAYS,
): LocalDate {
  return addDays(
    orderDate,
    wholeNumber('productionDays', productionDays) + wholeNumber('bufferDays', bufferDays),
  );
}

/** The date that a whole order may promise: the latest of its lines; the order date when nothing is made. */
export function promisedOrderDate(
  orderDate: LocalDate,
  lines: readonly { readonly productionDays: number; readonly bufferDays?: number }[],
): LocalDate {
  const dates = lines.map((line) => promisedDate(orderDate, line.productionDays, line.bufferDays));
  return [orderDate, ...dates].sort().at(-1) ?? orderDate;
}
