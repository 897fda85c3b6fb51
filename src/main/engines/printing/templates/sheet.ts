import type { Locale } from '../../../../shared/domain/locale';
import type { Paper } from '../../../../shared/domain/papers';
import { fill, type SheetTexts } from './fill';
import { type Html, html } from './html';
import type { Layout, Offset } from './layout';
import { breakLines, fitFont } from './measure';
import { sheetStyle } from './style';
import { blankRow, columnGroup, headMm, type MeasuredRow, measureRows, type Table, tableHead } from './table';

/** A piece of a sheet that is never cut, with its height. */
export interface Block {
  html: Html;
  heightMm: number;
}

/** A document of one or more pages: header on each, a table that flows, and what ends it. */
export interface Sheet {
  header: Block;
  table: Table;
  /** Rows left empty to write on: false where nothing may be added to what was signed. */
  emptyRows?: boolean;
  /** Right under the table, one under the other; they flow over pages as rows do. */
  closing: readonly Block[];
  /** At the foot of the last page: signatures. */
  signing: Block;
  /** At the foot of every page, left of its number: one line, so that the end of a long one, the store's name, is cut. */
  foot: string;
}

export interface PrintedDocument {
  html: string;
  pages: number;
}

/**
 * Rows and blocks dealt out to pages of `roomMm` so that the last one has room for what ends the sheet (`endMm`); they
 * move, nothing is dropped.
 */
export function paginate<T extends { heightMm: number }>(
  items: readonly T[],
  roomMm: number,
  endMm: number,
): T[][] {
  const pages: T[][] = [[]];
  let used = 0;
  for (const item of items) {
    if (used > 0 && used + item.heightMm > roomMm) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(item);
    used += item.heightMm;
  }
  const last = pages.at(-1) ?? [];
  if (used + endMm <= roomMm) return pages;
  // The end goes to a page of its own, with the last of the others where there is room for both.
  const moved = last.at(-1);
  if (moved && last.length > 1 && moved.heightMm + endMm <= roomMm)
    return [...pages.slice(0, -1), last.slice(0, -1), [moved]];
  return [...pages, []];
}

/** A sheet's pages, each whole by itself. */
export function composePages(sheet: Sheet, layout: Layout, texts: SheetTexts): Html[] {
  const { header, table, closing, signing } = sheet;
  const roomMm =
    layout.heightMm -
    layout.topMm -
    layout.bottomMm -
    layout.footMm -
    header.heightMm -
    (table.columns.length > 0 ? headMm(layout) : 0);
  const rows = measureRows(table, layout, roomMm);
  const pages = paginate<Block>([...rows, ...closing], roomMm, signing.heightMm);
  const isRow = new Set<Block>(rows);
  return pages.map((items, i) => {
    const isLast = i === pages.length - 1;
    const rowsHere = items.filter((item) => isRow.has(item));
    const blocksHere = items.filter((item) => !isRow.has(item));
    const blanks =
      pages.length === 1 && sheet.emptyRows !== false
        ? fillUp(table, layout, rows.length, roomMm - heightOf(items) - signing.heightMm)
        : [];
    return html`<section class="page"><div class="sheet">${header.html}${
      table.columns.length > 0 &&
      (rowsHere.length > 0 || pages.length === 1) &&
      html`<table class="lines">${columnGroup(table.columns, layout.contentMm)}<thead>${tableHead(table.columns, layout)}</thead><tbody>${[...rowsHere, ...blanks].map((row) => row.html)}</tbody></table>`
    }${blocksHere.map((block) => block.html)}<div class="bottom">${isLast && signing.html}<div class="foot">${footLine(sheet.foot, layout)}<span class="next">${!isLast && texts.continued}</span><span class="number">${fill(texts.pageOf, { page: i + 1, pages: pages.length })}</span></div></div></div></section>`;
  });
}

const heightOf = (items: readonly Block[]) => items.reduce((sum, { heightMm }) => sum + heightMm, 0);

/** What there is room for beside "continued" and the page's number. */
function footLine(foot: string, layout: Layout): Html {
  const roomMm = layout.contentMm - 46;
  const fontMm = fitFont(foot, roomMm, 1, layout.smallMm * 0.94, 2);
  const [line = '', ...rest] = breakLines(foot, roomMm - fontMm, fontMm);
  return html`<span class="whose" style="font-size:${fontMm.toFixed(2)}mm">${line}${rest.length > 0 && '…'}</span>`;
}

function fillUp({ columns }: Table, layout: Layout, rows: number, freeMm: number): MeasuredRow[] {
  const blank = blankRow(columns, layout);
  const fitting = Math.floor(freeMm / blank.heightMm);
  return Array.from({ length: Math.max(0, Math.min(layout.fillRows - rows, fitting)) }, () => blank);
}

/** How a sheet is printed. */
export interface SheetOptions {
  paper: Paper;
  locale: Locale;
  offset: Offset;
}

/** Pages as one HTML for the preview, the printer and the PDF alike. */
export function documentOf(
  pages: readonly Html[],
  layout: Layout,
  options: Pick<SheetOptions, 'locale' | 'offset'> & { title: string },
): PrintedDocument {
  const whole = html`<!doctype html><html lang="${options.locale}"><head><meta charset="utf-8"><title>${options.title}</title>${sheetStyle(layout, options.offset)}</head><body class="${layout.multipart ? 'multipart' : 'laser'}">${pages}</body></html>`;
  return { html: whole.text, pages: pages.length };
}
