import { todayIn } from '../../../shared/domain/dates';
import type { Reader } from '../../database/database';
import { EVERY_ROW } from '../../database/paging';
import type { Sheet } from '../../engines/excel/sheet';
import { getSetting } from '../settings';
import { countMembers, type MemberFilters, memberPage } from './members.repository';

/** With the moment of the export (UTC ms), on which it depends whose tier ends soon. */
type Filters = MemberFilters & { now: number };
type Row = ReturnType<typeof memberPage>['rows'][number];

const dayOf = (db: Reader, { now }: Filters) => todayIn(now, getSetting(db, 'app').zone);

/** Members as the list is filtered, whose tier ends first. */
export const membersSheet: Sheet<Filters, Row> = {
  list: 'members.list',
  title: (t) => t.members.title,
  columns: [
    { header: (t) => t.customers.fields.name, kind: 'text', width: 12, value: (row) => row.name || null },
    { header: (t) => t.customers.fields.phone, kind: 'text', width: 16, value: (row) => row.phone },
    { header: (t) => t.customers.fields.community, kind: 'text', width: 16, value: (row) => row.community },
    { header: (t) => t.customers.fields.seller, kind: 'text', width: 10, value: (row) => row.sellerName },
    {
      header: (t) => t.members.tier,
      kind: 'text',
      width: 10,
      value: (row, t) => t.codes.memberTier[row.tier],
    },
    { header: (t) => t.members.until, kind: 'date', width: 12, value: (row) => row.tierUntil },
    { header: (t) => t.members.card, kind: 'text', width: 14, value: (row) => row.cardNumber },
  ],
  page: (db, filters, at) => memberPage(db, filters, dayOf(db, filters), at),
  count: (db, filters) => countMembers(db, filters, dayOf(db, filters), EVERY_ROW),
};
