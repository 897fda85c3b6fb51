import type { Locale } from '../../../shared/domain/locale';
import { fill, type SheetTexts } from './fill';
import { type Html, html } from './html';
import type { Layout } from './layout';
import { sheetStyle } from './style';
import { blankRow, columnGroup, headMm, type MeasuredRow, measureRows, type Table, tableHead } from './table';

/** A piece of a sheet that is never cut, with its height. */
export interface Block {
  html: Html;
  heightMm: number;
}

export const NOTHING: Block = { html: html``, heightMm: 0 };

/** A document of one or more pages: header on each, a table that flows, and what ends it. */
export interface Sheet {
  header: Block;
  table: Table;
  /** Right under the table, on the last page. */
  closing: Block;
  /** At the foot of the last page: signatures. */
  signing: Block;
  /** At the foot of every page, left of its number. */
  foot: string;
}

/** Millimetres by which the print is moved, to the right and down. */
export interface Offset {
  xMm: number;
  yMm: number;
}

export interface PrintedDocument {
  html: string;
  pages: number;
}

/** Rows dealt out to pages so that the last one has room for what ends the sheet; rows move, nothing is dropped. */
export function paginate(rows: readonly MeasuredRow[], roomMm: number, endMm: number): MeasuredRow[][] {
  const pages: MeasuredRow[][] = [[]];
  let used = 0;
  for (const row of rows) {
    if (used > 0 && used + row.heightMm > roomMm) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(row);
    used += row.heightMm;
  }
  const last = pages.at(-1) ?? [];
  if (used + endMm <= roomMm) return pages;
  // The end goes to a page of its own, with the last row where there is room for both.
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
  const endMm = closing.heightMm + signing.heightMm;
  const pages = paginate(measureRows(table, layout, roomMm), roomMm, endMm);
  return pages.map((rows, i) => {
    const isLast = i === pages.length - 1;
    const blanks = pages.length === 1 ? fillUp(table, layout, rows, roomMm - endMm) : [];
    return html`<section class="page"><div class="sheet">${header.html}${
      table.columns.length > 0 &&
      (rows.length > 0 || pages.length === 1) &&
      html`<table class="lines">${columnGroup(table.columns, layout.contentMm)}<thead>${tableHead(table.columns)}</thead><tbody>${[...rows, ...blanks].map((row) => row.html)}</tbody></table>`
    }${isLast && closing.html}<div class="bottom">${isLast && signing.html}<div class="foot"><span>${sheet.foot}</span><span class="next">${!isLast && texts.continued}</span><span class="number">${fill(texts.pageOf, { page: i + 1, pages: pages.length })}</span></div></div></div></section>`;
  });
}

function fillUp(
  { columns }: Table,
  layout: Layout,
  rows: readonly MeasuredRow[],
  roomMm: number,
): MeasuredRow[] {
  const blank = blankRow(columns, layout);
  const used = rows.reduce((sum, { heightMm }) => sum + heightMm, 0);
  const fitting = Math.floor((roomMm - used) / blank.heightMm);
  return Array.from({ length: Math.max(0, Math.min(layout.fillRows - rows.length, fitting)) }, () => blank);
}

/** Pages as one HTML for the preview, the printer and the PDF alike. */
export function documentOf(
  pages: readonly Html[],
  layout: Layout,
  options: { title: string; locale: Locale; offset: Offset },
): PrintedDocument {
  const whole = html`<!doctype html><html lang="${options.locale}"><head><meta charset="utf-8"><title>${options.title}</title>${sheetStyle(layout, options.offset)}</head><body class="${layout.multipart ? 'multipart' : 'laser'}">${pages}</body></html>`;
  return { html: whole.text, pages: pages.length };
}
