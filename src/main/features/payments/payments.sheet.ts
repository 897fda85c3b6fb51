import type { OutputOf } from '../../../shared/contract';
import { EVERY_ROW } from '../../database/paging';
import type { Sheet } from '../../engines/excel/sheet';
import { countPayments, listPayments, type PaymentFilters } from './payments.repository';

type Row = OutputOf<'payments.list'>['rows'][number];

/** Payments as the list is filtered; a refund is negative, so that the column adds up to what was kept. */
export const paymentsSheet: Sheet<PaymentFilters, Row> = {
  list: 'payments.list',
  title: (t) => t.payments.list,
  columns: [
    { header: (t) => t.payments.number, kind: 'text', width: 17, value: (row) => row.number },
    { header: (t) => t.payments.paidDate, kind: 'date', width: 12, value: (row) => row.paidDate },
    { header: (t) => t.orders.number, kind: 'text', width: 17, value: (row) => row.orderNumber },
    { header: (t) => t.orders.customer, kind: 'text', width: 12, value: (row) => row.customerName },
    {
      header: (t) => t.payments.kind,
      kind: 'text',
      width: 10,
      value: (row, t) => t.codes.paymentKind[row.kind],
    },
    {
      header: (t) => t.payments.method,
      kind: 'text',
      width: 10,
      value: (row, t) => t.codes.paymentMethod[row.method],
    },
    { header: (t) => t.payments.amount, kind: 'money', width: 14, value: (row) => row.signedFen },
    { header: (t) => t.payments.staff, kind: 'text', width: 10, value: (row) => row.staffName },
    { header: (t) => t.common.note, kind: 'text', width: 30, value: (row) => row.note },
  ],
  page: (db, filters, at) => listPayments(db, filters, at),
  count: (db, filters) => countPayments(db, filters, EVERY_ROW),
};
