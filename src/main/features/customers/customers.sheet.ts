import type { CustomerFilters } from '../../../shared/contract/customers';
import { EVERY_ROW } from '../../database/paging';
import type { Sheet } from '../../engines/excel/sheet';
import { countCustomers, listCustomers } from './customers.repository';

type Row = ReturnType<typeof listCustomers>['rows'][number];

/** Customers as the list is filtered and sorted. */
export const customersSheet: Sheet<CustomerFilters, Row> = {
  list: 'customers.list',
  title: (t) => t.customers.title,
  columns: [
    { header: (t) => t.customers.fields.name, kind: 'text', width: 12, value: (row) => row.name || null },
    {
      header: (t) => t.customers.fields.gender,
      kind: 'text',
      width: 8,
      value: (row, t) => row.gender && t.codes.gender[row.gender],
    },
    { header: (t) => t.customers.fields.phone, kind: 'text', width: 16, value: (row) => row.phone },
    { header: (t) => t.customers.fields.phone2, kind: 'text', width: 16, value: (row) => row.phone2 },
    { header: (t) => t.customers.fields.community, kind: 'text', width: 16, value: (row) => row.community },
    { header: (t) => t.customers.fields.building, kind: 'text', width: 8, value: (row) => row.building },
    { header: (t) => t.customers.fields.room, kind: 'text', width: 8, value: (row) => row.room },
    {
      header: (t) => t.customers.fields.channel,
      kind: 'text',
      width: 12,
      value: (row, t) => t.codes.channel[row.channel],
    },
    {
      header: (t) => t.customers.fields.stage,
      kind: 'text',
      width: 10,
      value: (row, t) => t.codes.customerStage[row.stage],
    },
    { header: (t) => t.customers.fields.seller, kind: 'text', width: 10, value: (row) => row.sellerName },
    {
      header: (t) => t.customers.fields.temperament,
      kind: 'text',
      width: 10,
      value: (row, t) => row.temperament && t.codes.temperament[row.temperament],
    },
    {
      header: (t) => t.customers.fields.nextContact,
      kind: 'date',
      width: 12,
      value: (row) => row.nextContactDate,
    },
    {
      header: (t) => t.customers.fields.nextStep,
      kind: 'text',
      width: 12,
      value: (row, t) => row.nextTask && t.codes.taskKind[row.nextTask.kind],
    },
    {
      header: (t) => t.customers.fields.lastContact,
      kind: 'instant',
      width: 17,
      value: (row) => row.lastContactAt,
    },
    { header: (t) => t.customers.fields.received, kind: 'money', width: 14, value: (row) => row.receivedFen },
    {
      header: (t) => t.customers.fields.registeredAt,
      kind: 'instant',
      width: 17,
      value: (row) => row.createdAt,
    },
  ],
  page: listCustomers,
  count: (db, filters) => countCustomers(db, filters, EVERY_ROW),
};
