import type { OutputOf } from '../../../shared/contract';
import { EVERY_ROW } from '../../database/paging';
import type { Sheet } from '../../engines/excel/sheet';
import { countRequests, listRequests, type RequestFilters } from './requests.repository';

type Row = OutputOf<'requests.list'>['rows'][number];

/** Requests as the list is filtered and sorted. */
export const requestsSheet: Sheet<RequestFilters, Row> = {
  list: 'requests.list',
  title: (t) => t.requests.title,
  columns: [
    { header: (t) => t.requests.number, kind: 'text', width: 17, value: (row) => row.number },
    { header: (t) => t.requests.created, kind: 'instant', width: 18, value: (row) => row.createdAt },
    {
      header: (t) => t.requests.kind,
      kind: 'text',
      width: 12,
      value: (row, t) => t.codes.requestKind[row.kind],
    },
    { header: (t) => t.requests.requestTitle, kind: 'text', width: 36, value: (row) => row.title },
    { header: (t) => t.requests.customer, kind: 'text', width: 12, value: (row) => row.customerName },
    { header: (t) => t.requests.phone, kind: 'text', width: 16, value: (row) => row.customerPhone },
    { header: (t) => t.requests.order, kind: 'text', width: 17, value: (row) => row.orderNumber },
    {
      header: (t) => t.requests.state,
      kind: 'text',
      width: 10,
      value: (row, t) => t.codes.requestState[row.state],
    },
    {
      header: (t) => t.requests.waitingFor,
      kind: 'text',
      width: 10,
      value: (row, t) => (row.waitingFor === null ? null : t.codes.requestWait[row.waitingFor]),
    },
    {
      header: (t) => t.requests.urgency,
      kind: 'text',
      width: 10,
      value: (row, t) => t.codes.requestUrgency[row.urgency],
    },
    { header: (t) => t.requests.due, kind: 'instant', width: 18, value: (row) => row.dueAt },
    { header: (t) => t.requests.escalation, kind: 'number', width: 8, value: (row) => row.escalation },
    { header: (t) => t.requests.assignee, kind: 'text', width: 10, value: (row) => row.assigneeName },
  ],
  page: (db, filters, at) => listRequests(db, filters, at),
  count: (db, filters) => countRequests(db, filters, EVERY_ROW),
};
