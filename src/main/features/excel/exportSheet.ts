import { once } from 'node:events';
import { createWriteStream, rmSync, type WriteStream } from 'node:fs';
import type { Cursor } from '../../../shared/contract/paging';
import { formatInstant } from '../../../shared/domain/dates';
import { isMaskedPhone, normalizePhone } from '../../../shared/domain/phone';
import type { Role } from '../../../shared/domain/roles';
import { texts } from '../../../shared/i18n';
import { phoneMask } from '../../core/phoneRights';
import { Cancelled, type WorkerTask, type WorkerTools } from '../../core/ports/workerTasks';
import { openDatabase } from '../../database/database';
import type { PageAt } from '../../database/paging';
import type { AnySheet, Sheet, SheetColumn } from '../../engines/excel/sheet';
import { moveIntoPlace, partOf } from '../../system/atomicFiles';
import { getSetting } from '../settings';

const ROWS_A_PAGE = 500;

/**
 * Writes one list to a workbook, page by page, so that memory stays the same for 500 rows or 50,000.
 * The file appears under its name only when it is whole. Returns the number of rows.
 */
export async function exportSheet(
  list: AnySheet,
  task: Extract<WorkerTask, { kind: 'export' }>,
  tools: WorkerTools,
): Promise<number> {
  // Loaded here because it is large and nothing else in the app needs it.
  const { default: exceljs } = await import('exceljs');
  const sheet = forReader(list as unknown as Sheet<unknown, unknown>, task.reader.role);
  const language = texts[task.locale];
  const temporary = partOf(task.file);
  const database = openDatabase(task.database, { readonly: true });
  const stream = createWriteStream(temporary);
  try {
    // Once it is open it can be closed and deleted again; a folder that cannot be written to fails here.
    await once(stream, 'open');
    const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
    const page = workbook.addWorksheet(sheet.title(language).slice(0, 31), {
      views: [{ state: 'frozen', ySplit: 1 }],
    });
    const styles = sheet.columns.map(({ kind }) => ({ numFmt: FORMATS[kind] }));
    page.columns = sheet.columns.map((column, i) => ({
      header: column.header(language),
      width: column.width,
      style: { ...styles[i] },
    }));
    page.getRow(1).font = { bold: true };
    page.getRow(1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF4F0E8' } };
    page.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: sheet.columns.length } };
    const rows = await writeRows(database.db, sheet, task, tools, (cells) => {
      const row = page.addRow(cells);
      // exceljs gives every row and cell a style of its own and describes each anew; those it has met it knows.
      Object.assign(row, { style: PLAIN });
      for (const [i, style] of styles.entries()) row.getCell(i + 1).style = style;
      row.commit();
    });
    page.commit();
    await workbook.commit();
    if (!stream.closed) await once(stream, 'close');
    moveIntoPlace(task.file);
    return rows;
  } catch (error) {
    await closed(stream);
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    database.close();
  }
}

/** A sheet with the columns that somebody of this role gets. */
const forReader = <F, R>(sheet: Sheet<F, R>, role: Role): Sheet<F, R> => ({
  ...sheet,
  columns: sheet.columns.filter(({ roles }) => !roles || roles.includes(role)),
});

async function writeRows(
  db: Parameters<Sheet<unknown, unknown>['page']>[0],
  sheet: Sheet<unknown, unknown>,
  task: Pick<Extract<WorkerTask, { kind: 'export' }>, 'filters' | 'locale' | 'reader'>,
  tools: WorkerTools,
  write: (cells: (string | number | Date | null)[]) => void,
): Promise<number> {
  const language = texts[task.locale];
  const { zone } = getSetting(db, 'app');
  const mask = phoneMask(db, task.reader);
  const shown = (value: string | number | null) => (mask && typeof value === 'string' ? mask(value) : value);
  const total = sheet.count(db, task.filters);
  let cursor: Cursor | null = null;
  let done = 0;
  do {
    if (tools.cancelled()) throw new Cancelled();
    const at: PageAt = { cursor, direction: 'after', limit: ROWS_A_PAGE, everyHit: true };
    const page: ReturnType<typeof sheet.page> = sheet.page(db, task.filters, at);
    for (const row of page.rows) {
      write(sheet.columns.map((column) => cellOf(column, shown(column.value(row, language)), zone)));
    }
    done += page.rows.length;
    tools.progress({ done, total });
    cursor = page.next;
    // Lets the zip stream write what it holds before more comes.
    await new Promise((resolve) => setImmediate(resolve));
  } while (cursor);
  return done;
}

/** The style of rows, which exceljs does not type. */
const PLAIN = Object.freeze({});

/** How Excel shows each kind of cell. */
export const FORMATS: Record<SheetColumn<unknown>['kind'], string> = {
  text: '@',
  number: '0',
  money: '#,##0.00',
  percent: '0.00%',
  date: 'yyyy-mm-dd',
  instant: 'yyyy-mm-dd hh:mm',
};

/**
 * The cell of a value: money as a number of yuan, a share as a number up to 1, dates as real dates, instants as the shop's clocks (`zone`, IANA) show
 * them, text that cannot become a formula.
 */
export function cellOf(
  column: Pick<SheetColumn<unknown>, 'kind'>,
  value: string | number | null,
  zone: string,
): string | number | Date | null {
  if (value === null || value === '') return null;
  switch (column.kind) {
    case 'money':
      return Number(value) / 100;
    case 'percent':
      return Number(value) / 10_000;
    case 'number':
      return Number(value);
    case 'date':
      return new Date(`${value}T00:00:00Z`);
    case 'instant':
      // Excel knows no zones: the shop's wall clock is written as if it were UTC.
      return new Date(`${formatInstant(Number(value), zone, { seconds: true }).replace(' ', 'T')}Z`);
    case 'text':
      return writable(harmless(String(value)));
  }
}

/**
 * A text that begins like a formula gets an apostrophe in front, so that no program will ever calculate it. A phone
 * with its country's code, +852 9123 4567, is none.
 */
const harmless = (text: string) =>
  /^[=+\-@\t\r]/.test(text) && !(/^\+\d/.test(text) && isPhone(text)) ? `'${text}` : text;
const isPhone = (text: string): boolean => normalizePhone(text) !== null || isMaskedPhone(text);

/**
 * A text as a workbook can hold it. XML has no place for control characters, halves of surrogate pairs and U+FFFE and
 * U+FFFF; nobody sees them, so they go. What looks like the escape `_xHHHH_` of ECMA-376 (part 1, 22.9.2.19) is itself
 * escaped, or Excel would read another character.
 */
const writable = (text: string) =>
  text.replace(/[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/gu, '').replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

/** Gives the file up; Windows deletes no file that is still open. */
function closed(stream: WriteStream): Promise<void> {
  if (stream.closed) return Promise.resolve();
  return new Promise((resolve) => {
    stream.once('close', resolve);
    stream.destroy();
  });
}
