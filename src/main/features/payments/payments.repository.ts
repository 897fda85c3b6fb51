import { eq, gte, lte } from 'drizzle-orm';
import type { InputOf } from '../../../shared/contract';
import { paymentSign } from '../../../shared/domain/orderMoney';
import type { Reader } from '../../database/database';
import {
  countUpTo,
  type Narrowed,
  only,
  type PageAt,
  readPage,
  type Sort,
  type Walk,
} from '../../database/paging';
import { customers, orders, payments, staff } from '../../database/schema';

export type PaymentFilters = Omit<InputOf<'payments.list'>, keyof PageAt>;

const narrowedBy = ({ orderId, from, to, kinds, methods }: PaymentFilters): Narrowed => ({
  filters: [
    only(payments.orderId, orderId),
    { column: payments.kind, values: kinds },
    { column: payments.method, values: methods },
  ],
  rest: [
    from === null ? undefined : gte(payments.paidDate, from),
    to === null ? undefined : lte(payments.paidDate, to),
  ],
});

const paymentRows = (db: Reader, { where, orderBy, limit }: Walk) =>
  db
    .select({
      id: payments.id,
      number: payments.number,
      orderId: payments.orderId,
      orderNumber: orders.number,
      customerId: payments.customerId,
      customerName: customers.name,
      kind: payments.kind,
      method: payments.method,
      amountFen: payments.amountFen,
      paidDate: payments.paidDate,
      staffName: staff.name,
      note: payments.note,
    })
    .from(payments)
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .innerJoin(customers, eq(customers.id, payments.customerId))
    .leftJoin(staff, eq(staff.id, payments.staffId))
    .where(where)
    .orderBy(...orderBy)
    .limit(limit)
    .all();

const NEWEST: Sort<ReturnType<typeof paymentRows>[number]> = {
  ...{ by: payments.paidDate, id: payments.id, direction: 'desc' },
  value: (row) => row.paidDate,
};

/** A page of payments, newest first. */
export function listPayments(db: Reader, filters: PaymentFilters, at: PageAt) {
  const page = readPage(narrowedBy(filters), NEWEST, at, (walk) => paymentRows(db, walk));
  return {
    ...page,
    rows: page.rows.map((row) => ({ ...row, signedFen: paymentSign(row.kind) * row.amountFen })),
  };
}

/** How many payments a list has, see `countUpTo`. */
export const countPayments = (db: Reader, filters: PaymentFilters, most?: number): number =>
  countUpTo(db, payments, narrowedBy(filters), most);
