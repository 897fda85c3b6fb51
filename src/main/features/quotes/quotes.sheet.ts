import type { OutputOf } from '../../../shared/contract';
import type { LocalDate } from '../../../shared/domain/dates';
import { EVERY_ROW } from '../../database/paging';
import type { Sheet } from '../../engines/excel/sheet';
import { countQuotes, type QuoteFilters, quotePage } from './quotes.repository';

type Row = OutputOf<'quotes.list'>['rows'][number];

// The worker has no clock. The list puts expired offers on record before it is shown, so what is stored is what is
// seen; a day before all others leaves it as it is.
const AS_STORED = '0001-01-01' as LocalDate;

/** Quotes, newest first. */
export const quotesSheet: Sheet<QuoteFilters, Row> = {
  list: 'quotes.list',
  title: (texts) => texts.quotes.list,
  columns: [
    { header: (t) => t.quotes.number, kind: 'text', width: 17, value: (row) => row.number },
    { header: (t) => t.quotes.createdAt, kind: 'instant', width: 18, value: (row) => row.createdAt },
    { header: (t) => t.quotes.customer, kind: 'text', width: 14, value: (row) => row.customerName },
    {
      header: (t) => t.quotes.state,
      kind: 'text',
      width: 10,
      value: (row, t) => t.codes.quoteState[row.state],
    },
    { header: (t) => t.quotes.total, kind: 'money', width: 15, value: (row) => row.totalFen },
    { header: (t) => t.quotes.validUntil, kind: 'date', width: 13, value: (row) => row.validUntil },
    { header: (t) => t.quotes.seller, kind: 'text', width: 10, value: (row) => row.sellerName },
  ],
  page: (db, filters, at) => quotePage(db, AS_STORED, filters, at),
  count: (db, filters) => countQuotes(db, AS_STORED, filters, EVERY_ROW),
};
