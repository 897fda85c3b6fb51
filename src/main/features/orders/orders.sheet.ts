import type { OutputOf } from '../../../shared/contract';
import { EVERY_ROW } from '../../database/paging';
import type { Sheet } from '../../engines/excel/sheet';
import { countOrders, listOrders, type OrderFilters } from './orders.repository';

type Row = OutputOf<'orders.list'>['rows'][number];

/** Orders as the list is filtered and sorted, with their money. */
export const ordersSheet: Sheet<OrderFilters, Row> = {
  list: 'orders.list',
  title: (t) => t.orders.tabs.orders,
  columns: [
    { header: (t) => t.orders.number, kind: 'text', width: 17, value: (row) => row.number },
    {
      header: (t) => t.orders.state,
      kind: 'text',
      width: 11,
      value: (row, t) => t.codes.orderState[row.state],
    },
    { header: (t) => t.orders.orderDate, kind: 'date', width: 12, value: (row) => row.orderDate },
    { header: (t) => t.orders.agreedDate, kind: 'date', width: 12, value: (row) => row.agreedDate },
    { header: (t) => t.orders.customer, kind: 'text', width: 12, value: (row) => row.customerName },
    { header: (t) => t.orders.contactName, kind: 'text', width: 12, value: (row) => row.contactName },
    { header: (t) => t.orders.phone, kind: 'text', width: 16, value: (row) => row.phone },
    { header: (t) => t.orders.community, kind: 'text', width: 18, value: (row) => row.community },
    { header: (t) => t.orders.seller, kind: 'text', width: 10, value: (row) => row.sellerName },
    { header: (t) => t.orders.total, kind: 'money', width: 14, value: (row) => row.totalFen },
    { header: (t) => t.orders.received, kind: 'money', width: 14, value: (row) => row.receivedFen },
    { header: (t) => t.orders.balance, kind: 'money', width: 14, value: (row) => row.balanceFen },
  ],
  page: (db, filters, at) => listOrders(db, filters, at),
  count: (db, filters) => countOrders(db, filters, EVERY_ROW),
};
