import { and, count, desc, eq, gte, inArray, lte, type SQL } from 'drizzle-orm';
import type { InputOf } from '../../../shared/contract';
import type { Cursor } from '../../../shared/contract/paging';
import { paymentSign } from '../../../shared/domain/orderMoney';
import type { Reader } from '../../database/database';
import { behind, cutPage } from '../../database/paging';
import { customers, orders, payments, staff } from '../../database/schema';

export type PaymentFilters = Omit<InputOf<'payments.list'>, 'cursor' | 'limit'>;

function conditions(filters: PaymentFilters): (SQL | undefined)[] {
  return [
    filters.orderId === null ? undefined : eq(payments.orderId, filters.orderId),
    filters.from === null ? undefined : gte(payments.paidDate, filters.from),
    filters.to === null ? undefined : lte(payments.paidDate, filters.to),
    filters.kinds.length > 0 ? inArray(payments.kind, filters.kinds) : undefined,
    filters.methods.length > 0 ? inArray(payments.method, filters.methods) : undefined,
  ];
}

/** The list's query, newest first; apart so that a test can look at its plan. */
export function paymentsQuery(db: Reader, filters: PaymentFilters, cursor: Cursor | null, limit: number) {
  return db
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
    .where(and(...conditions(filters), behind(payments.paidDate, payments.id, cursor, 'desc')))
    .orderBy(desc(payments.paidDate), desc(payments.id))
    .limit(limit);
}

/** A page of payments, newest first. */
export function listPayments(db: Reader, filters: PaymentFilters, cursor: Cursor | null, limit: number) {
  const fetched = paymentsQuery(db, filters, cursor, limit + 1)
    .all()
    .map((row) => ({ ...row, signedFen: paymentSign(row.kind) * row.amountFen }));
  return cutPage(fetched, limit, (row) => row.paidDate);
}

export function countPayments(db: Reader, filters: PaymentFilters): number {
  const row = db
    .select({ total: count() })
    .from(payments)
    .where(and(...conditions(filters)))
    .get();
  return row?.total ?? 0;
}
