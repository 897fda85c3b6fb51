import type { InputOf, OutputOf } from '../../../shared/contract';
import { formatPhone } from '../../../shared/domain/phone';
import { EVERY_ROW } from '../../database/paging';
import type { Sheet } from '../../engines/excel/sheet';
import { countPartners, listPartners } from './partners.repository';

type PartnerFilters = Pick<InputOf<'partners.list'>, 'text' | 'activeOnly'>;
type PartnerRow = OutputOf<'partners.list'>['rows'][number];

/** Partners with the customers and the money that they brought. */
export const partnersSheet: Sheet<PartnerFilters, PartnerRow> = {
  list: 'partners.list',
  title: (texts) => texts.partners.title,
  columns: [
    { header: (t) => t.partners.name, kind: 'text', width: 14, value: (row) => row.name },
    {
      header: (t) => t.partners.kind,
      kind: 'text',
      width: 10,
      value: (row, t) => t.codes.partnerKind[row.kind],
    },
    { header: (t) => t.partners.company, kind: 'text', width: 22, value: (row) => row.company },
    {
      header: (t) => t.partners.phone,
      kind: 'text',
      width: 16,
      value: (row) => row.phone && formatPhone(row.phone),
    },
    { header: (t) => t.partners.known, kind: 'number', width: 10, value: (row) => row.known },
    { header: (t) => t.partners.bought, kind: 'number', width: 8, value: (row) => row.bought },
    { header: (t) => t.partners.received, kind: 'money', width: 14, value: (row) => row.receivedFen },
    { header: (t) => t.partners.note, kind: 'text', width: 30, value: (row) => row.note },
  ],
  page: listPartners,
  count: (db, filters) => countPartners(db, filters, EVERY_ROW),
};
