import type { InputOf, OutputOf } from '../../../shared/contract';
import type { Sheet } from '../../excel/sheet';
import { contactsPage, countContacts } from './followups.repository';

type Filters = Pick<InputOf<'followups.listContacts'>, 'customerId' | 'staffId'>;
type Row = OutputOf<'followups.listContacts'>['rows'][number];

/** Contacts, newest first. */
export const contactsSheet: Sheet<Filters, Row> = {
  title: (texts) => texts.followups.sheet.title,
  columns: [
    { header: (t) => t.followups.sheet.at, kind: 'instant', width: 18, value: (row) => row.at },
    { header: (t) => t.followups.sheet.customer, kind: 'text', width: 14, value: (row) => row.customerName },
    {
      header: (t) => t.followups.sheet.channel,
      kind: 'text',
      width: 8,
      value: (row, t) => t.codes.contactChannel[row.channel],
    },
    {
      header: (t) => t.followups.sheet.outcome,
      kind: 'text',
      width: 12,
      value: (row, t) => t.codes.contactOutcome[row.outcome],
    },
    { header: (t) => t.followups.sheet.note, kind: 'text', width: 50, value: (row) => row.note },
    { header: (t) => t.followups.sheet.nextDate, kind: 'date', width: 12, value: (row) => row.nextDate },
    { header: (t) => t.followups.sheet.staff, kind: 'text', width: 10, value: (row) => row.staffName },
  ],
  page: (db, filters, cursor, limit) => ({
    ...contactsPage(db, filters, cursor, limit),
    total: cursor ? null : countContacts(db, filters),
  }),
};
