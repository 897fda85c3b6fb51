import { todayIn } from '../../../shared/domain/dates';
import type { CustomerFilters } from '../../../shared/features/customers/contract';
import { actorOf } from '../../database/context';
import type { Reader } from '../../database/database';
import { EVERY_ROW } from '../../database/paging';
import type { Sheet } from '../../engines/excel/sheet';
import { getSetting } from '../settings';
import { countCustomers, listCustomers, listedIds, pageOfIds } from './customers.repository';
import { FACTS_COLUMNS } from './factsColumns';
import { audienceOf } from './listMembers';

/** With the moment of the export (UTC ms), which a filter on dates needs. */
type Filters = CustomerFilters & { now: number };

type Row = ReturnType<typeof listCustomers>['rows'][number];

/** Customers as the list is filtered and sorted. */
export const customersSheet: Sheet<Filters, Row> = {
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
    ...FACTS_COLUMNS,
    {
      header: (t) => t.customers.fields.registeredAt,
      kind: 'instant',
      width: 17,
      value: (row) => row.createdAt,
    },
  ],
  page: (db, filters, at) => {
    const ids = membersOf(db, filters);
    return ids ? pageOfIds(db, ids, at) : listCustomers(db, filters, at);
  },
  count: (db, filters) => membersOf(db, filters)?.length ?? countCustomers(db, filters, EVERY_ROW),
  check: (context, filters) => {
    audienceOf(context.db, filters, context, actorOf(context));
  },
};

/** Of an export, which asks for each of its pages with the same filters. */
const members = new WeakMap<object, Int32Array>();

/** Ids of the whole list where a segment or filter narrows it; null where none does. */
function membersOf(db: Reader, filters: Filters): Int32Array | null {
  if (filters.filter === null && filters.segmentId === null) return null;
  const known = members.get(filters);
  if (known) return known;
  const { zone } = getSetting(db, 'app');
  const audience = audienceOf(db, filters, { zone, today: todayIn(filters.now, zone) }, null);
  if (!audience) return null;
  const ids = listedIds(db, audience, filters, true);
  members.set(filters, ids);
  return ids;
}
