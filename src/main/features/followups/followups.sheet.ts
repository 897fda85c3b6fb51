import type { InputOf, OutputOf } from '../../../shared/contract';
import { homeText } from '../../../shared/domain/address';
import { formatPhone } from '../../../shared/domain/phone';
import type { Texts } from '../../../shared/i18n';
import { EVERY_ROW } from '../../database/paging';
import type { Sheet } from '../../engines/excel/sheet';
import {
  contactsPage,
  countContacts,
  countVisits,
  type VisitFilters,
  visitsPage,
} from './followups.repository';

type ContactFilters = Pick<InputOf<'followups.listContacts'>, 'customerId' | 'staffId'>;
type ContactRow = OutputOf<'followups.listContacts'>['rows'][number];
type VisitRow = OutputOf<'followups.visits'>['rows'][number];

/** Contacts, newest first. */
export const contactsSheet: Sheet<ContactFilters, ContactRow> = {
  list: 'followups.listContacts',
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
  page: (db, filters, at) => contactsPage(db, filters, at),
  count: (db, filters) => countContacts(db, filters, EVERY_ROW),
};

/** Home visits as the list is filtered, with what was measured. */
export const visitsSheet: Sheet<VisitFilters, VisitRow> = {
  list: 'followups.visits',
  title: (texts) => texts.followups.visits.title,
  columns: [
    { header: (t) => t.followups.visit.date, kind: 'date', width: 12, value: (row) => row.date },
    { header: (t) => t.followups.visit.startTime, kind: 'text', width: 8, value: (row) => row.startTime },
    { header: (t) => t.followups.visits.customer, kind: 'text', width: 14, value: (row) => row.customerName },
    {
      header: (t) => t.followups.visits.phone,
      kind: 'text',
      width: 16,
      value: (row) => row.phone && formatPhone(row.phone),
    },
    { header: (t) => t.followups.visits.district, kind: 'text', width: 10, value: (row) => row.district },
    {
      header: (t) => t.followups.visits.address,
      kind: 'text',
      width: 26,
      value: (row) => homeText(row) || null,
    },
    { header: (t) => t.followups.visit.who, kind: 'text', width: 10, value: (row) => row.staffName },
    {
      header: (t) => t.followups.visits.state,
      kind: 'text',
      width: 10,
      value: (row, t) => t.codes.visitState[row.state],
    },
    { header: (t) => t.followups.visit.goal, kind: 'text', width: 30, value: (row) => row.goal },
    { header: (t) => t.followups.visit.result, kind: 'text', width: 40, value: (row) => row.result },
    { header: (t) => t.followups.visit.measurements, kind: 'text', width: 40, value: measured },
    {
      header: (t) => t.followups.visit.productsSeen,
      kind: 'text',
      width: 24,
      value: (row) => row.productsSeen,
    },
    {
      header: (t) => t.followups.visit.competitorFacts,
      kind: 'text',
      width: 24,
      value: (row) => row.competitorFacts,
    },
  ],
  page: (db, filters, at) => visitsPage(db, filters, at),
  count: (db, filters) => countVisits(db, filters, EVERY_ROW),
};

/** Rooms with their sides in mm: 客厅 5380×4020×2760. */
function measured({ measurements }: VisitRow, t: Texts): string | null {
  const rooms = measurements.map(({ room, lengthMm, widthMm, heightMm, note }) => {
    const sides = [lengthMm, widthMm, heightMm].map((side) => side ?? '–').join('×');
    return note ? `${room} ${sides} (${note})` : `${room} ${sides}`;
  });
  return rooms.join(t.followups.visits.roomSeparator) || null;
}
