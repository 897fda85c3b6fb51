import { z } from 'zod';
import { command, FLOOR, query, SELLERS } from '../../contract/call';
import {
  localDate,
  optionalRecordId,
  optionalWhole,
  recordId,
  sellerOfNew,
  text,
  version,
} from '../../contract/fields';
import {
  firstPayment,
  headerFields,
  linesField,
  moneyFields,
  orderDetail,
  orderDraft,
  orderFilters,
  orderRow,
} from '../../contract/orderShapes';
import { page, pageInput } from '../../contract/paging';
import { ORDER_STATES } from '../../domain/orderState';
import { ARRIVAL_STATES } from '../../domain/productCodes';
import { depositWarning } from '../payments/contract';

const guard = { id: recordId('orders'), version };
/** What a write leaves the order as. */
const written = z.object({
  id: z.int(),
  version: z.int(),
  number: z.string(),
  state: z.enum(ORDER_STATES),
  totalFen: z.int(),
  receivedFen: z.int(),
});
const created = written.extend({ depositWarning });

export const ordersContract = {
  'orders.prepare': query(
    SELLERS,
    () => z.strictObject({ customerId: optionalRecordId('customers'), quoteId: optionalRecordId('quotes') }),
    () => orderDraft,
  ),
  'orders.createFromQuote': command(
    SELLERS,
    () =>
      z.strictObject({
        quoteId: recordId('quotes'),
        quoteVersion: version,
        ...headerFields,
        sellerId: sellerOfNew(),
        firstPayment,
      }),
    () => created,
  ),
  'orders.create': command(
    SELLERS,
    () =>
      z.strictObject({
        customerId: recordId('customers'),
        ...headerFields,
        sellerId: sellerOfNew(),
        ...moneyFields,
        lines: linesField,
        firstPayment,
      }),
    () => created,
  ),
  'orders.get': query(
    FLOOR,
    () => z.strictObject({ id: recordId('orders') }),
    () => orderDetail,
  ),
  'orders.list': query(
    FLOOR,
    () => z.strictObject({ ...orderFilters, ...pageInput }),
    () => page(orderRow),
  ),
  /** How many orders are in each state, and how many still owe something. */
  'orders.counts': query(
    FLOOR,
    () => z.strictObject({}),
    () =>
      z.object({ states: z.partialRecord(z.enum(ORDER_STATES), z.int()), balanceDue: z.int(), all: z.int() }),
  ),
  'orders.updateHeader': command(
    SELLERS,
    () => z.strictObject({ ...guard, ...headerFields }),
    () => written,
  ),
  /** Replaces lines, discount and fees. `outcome` says whether it holds at once or waits for the owner. */
  'orders.changeLines': command(
    SELLERS,
    () => z.strictObject({ ...guard, ...moneyFields, lines: linesField, reason: text(200) }),
    () => written.extend({ outcome: z.enum(['applied', 'pending']) }),
  ),
  'orders.confirm': command(
    SELLERS,
    () => z.strictObject(guard),
    () => written,
  ),
  /** What has come of made-to-order lines; `arrivedPackages` counts with `partly_arrived`. */
  'orders.setArrival': command(
    SELLERS,
    () =>
      z.strictObject({
        ...guard,
        lines: z
          .array(
            z.strictObject({
              lineId: recordId('order_lines'),
              arrivalState: z.enum(ARRIVAL_STATES),
              arrivedPackages: optionalWhole(1, 9999),
              expectedDate: localDate.nullish(),
            }),
          )
          .min(1)
          .max(300),
      }),
    () => written,
  ),
  'orders.cancel': command(
    SELLERS,
    () => z.strictObject({ ...guard, reason: text(200) }),
    () => written,
  ),
  'orders.markInstalled': command(
    SELLERS,
    () => z.strictObject(guard),
    () => written,
  ),
};
