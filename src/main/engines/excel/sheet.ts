import type { CallName } from '../../../shared/contract';
import type { Cursor } from '../../../shared/contract/paging';
import type { Role } from '../../../shared/domain/roles';
import type { Texts } from '../../../shared/i18n';
import type { ReadContext } from '../../database/context';
import type { Reader } from '../../database/database';
import type { PageAt } from '../../database/paging';

/**
 * How a cell is written: money in fen becomes yuan, a share in 1/10,000 per cent, a local date a real date, an instant (UTC
 * ms) a date and time.
 */
export type CellKind = 'text' | 'number' | 'money' | 'percent' | 'date' | 'instant';

export interface SheetColumn<R> {
  header: (texts: Texts) => string;
  kind: CellKind;
  /** In characters. */
  width: number;
  value: (row: R, texts: Texts) => string | number | null;
  /** Who gets the column; left out, everybody who sees the list. */
  roles?: readonly Role[];
}

/**
 * A list as a workbook: its columns, and its pages by key exactly as the list on screen is filtered and sorted.
 * Runs in a worker on a read-only connection, so it may use nothing but the reader.
 */
export interface Sheet<Filters, R> {
  /** The call that shows the list: it says who may see it and which filters it has. */
  list: CallName;
  title: (texts: Texts) => string;
  columns: readonly SheetColumn<R>[];
  page: (db: Reader, filters: Filters, at: PageAt) => { rows: R[]; next: Cursor | null };
  /** All rows to the last, to tell how far it is. */
  count: (db: Reader, filters: Filters) => number;
  /** What the list's call checks beside its input; it is asked before the work begins, and throws as the call would. */
  check?: (context: ReadContext, filters: Filters) => void;
}

/** A sheet of any list: filters and rows differ, so its type names what is the same of all. */
export type AnySheet = Pick<Sheet<never, never>, 'list' | 'title' | 'check'>;
