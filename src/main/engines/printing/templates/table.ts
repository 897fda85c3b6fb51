import { type Html, html } from './html';
import type { Layout } from './layout';
import { breakLines, fitFont, oneLine } from './measure';
import { BEHIND_AMOUNT_MM } from './style';

export interface Column {
  label: string;
  /** NULL takes what the others leave; exactly one column has it. */
  widthMm: number | null;
  align?: 'left' | 'center' | 'right';
}

/** A cell's text; `sub` stands small under it. A string is a cell without more. */
export type Cell = string | { text: string; sub?: string; strong?: boolean };

export interface Row {
  cells: Cell[];
  /** At least this high, for what is written by hand. */
  minMm?: number;
}

export interface Table {
  columns: Column[];
  rows: Row[];
}

/** A row that is measured: its height holds everything in it. */
export interface MeasuredRow {
  html: Html;
  heightMm: number;
}

const CELL_SIDE_MM = 1.1;
/** A renderer draws rules on whole pixels: so much (mm) a table may be higher than its rows together. */
export const RULED_MM = 0.35;
/** For the same reason, so much (mm) a row with rules all round may be higher than it is told to be. */
const roundedMm = (layout: Layout) => (layout.multipart ? 0.07 : 0);
export const headMm = (layout: Layout): number => layout.lineMm + 2 * layout.rowPadMm + 0.6 + RULED_MM;

function columnWidths(columns: readonly Column[], contentMm: number): number[] {
  const fixed = columns.reduce((sum, { widthMm }) => sum + (widthMm ?? 0), 0);
  return columns.map(({ widthMm }) => widthMm ?? contentMm - fixed);
}

/** The columns' labels, each in type that fits its column. */
export function tableHead(columns: readonly Column[], layout: Layout): Html {
  const widths = columnWidths(columns, layout.contentMm);
  const size = (label: string, i: number) =>
    // Labels are bold, which runs a little wider.
    fitFont(label, ((widths[i] ?? 0) - paddingMm(columns, i)) / 1.05, 1, layout.smallMm, 1.6).toFixed(2);
  return html`<tr class="head">${columns.map(({ label, align }, i) => html`<th class="${align ?? 'left'}" style="font-size:${size(label, i)}mm">${label}</th>`)}</tr>`;
}

export function columnGroup(columns: readonly Column[], contentMm: number): Html {
  const widths = columnWidths(columns, contentMm);
  return html`<colgroup>${widths.map((width) => html`<col style="width:${width.toFixed(2)}mm">`)}</colgroup>`;
}

interface TextLine {
  text: string;
  small: boolean;
}

/** The rows with their heights; one that is higher than `limitMm` goes on in another row, so that it fits a page. */
export function measureRows({ columns, rows }: Table, layout: Layout, limitMm: number): MeasuredRow[] {
  const widths = columnWidths(columns, layout.contentMm);
  return rows.flatMap(({ cells, minMm = 0 }) => {
    const lines = cells.map((cell, i) => cellLines(cell, (widths[i] ?? 0) - paddingMm(columns, i), layout));
    return chunks(lines, layout, limitMm - roundedMm(layout)).map((chunk) => {
      const heightMm = Math.max(minMm, heightOf(chunk, layout));
      return { html: rowHtml(columns, cells, chunk, heightMm), heightMm: heightMm + roundedMm(layout) };
    });
  });
}

function paddingMm(columns: readonly Column[], i: number): number {
  const behindAmount = columns[i - 1]?.align === 'right' && (columns[i]?.align ?? 'left') === 'left';
  return CELL_SIDE_MM + (behindAmount ? BEHIND_AMOUNT_MM : CELL_SIDE_MM);
}

/** An empty ruled row. */
export function blankRow(columns: readonly Column[], layout: Layout): MeasuredRow {
  const heightMm = layout.lineMm + 2 * layout.rowPadMm + 0.2;
  return { html: rowHtml(columns, [], [], heightMm), heightMm: heightMm + roundedMm(layout) };
}

function cellLines(cell: Cell, widthMm: number, layout: Layout): TextLine[] {
  const { text, sub, strong } = typeof cell === 'string' ? { text: cell, sub: '', strong: false } : cell;
  // Bold type runs a little wider.
  const font = strong ? layout.fontMm * 1.05 : layout.fontMm;
  return [...textLines(text, widthMm, font, false), ...textLines(sub ?? '', widthMm, layout.smallMm, true)];
}

function textLines(text: string, widthMm: number, fontMm: number, small: boolean): TextLine[] {
  const plain = oneLine(text);
  return plain ? breakLines(plain, widthMm, fontMm).map((line) => ({ text: line, small })) : [];
}

const linesMm = (lines: readonly TextLine[], layout: Layout) =>
  lines.reduce((sum, { small }) => sum + (small ? layout.smallLineMm : layout.lineMm), 0);

const heightOf = (cells: readonly TextLine[][], layout: Layout) =>
  Math.max(layout.lineMm, ...cells.map((lines) => linesMm(lines, layout))) + 2 * layout.rowPadMm + 0.2;

function chunks(cells: TextLine[][], layout: Layout, limitMm: number): TextLine[][][] {
  if (heightOf(cells, layout) <= limitMm) return [cells];
  const perRow = Math.max(1, Math.floor((limitMm - 2 * layout.rowPadMm - 0.2) / layout.lineMm));
  const count = Math.ceil(Math.max(...cells.map((lines) => lines.length)) / perRow);
  return Array.from({ length: count }, (_, i) =>
    cells.map((lines) => lines.slice(i * perRow, (i + 1) * perRow)),
  );
}

function rowHtml(
  columns: readonly Column[],
  cells: readonly Cell[],
  lines: readonly TextLine[][],
  heightMm: number,
): Html {
  return html`<tr style="height:${heightMm.toFixed(2)}mm">${columns.map(({ align }, i) => {
    const cell = cells[i];
    const strong = typeof cell === 'object' && cell.strong;
    const big = joined(lines[i], false);
    const small = joined(lines[i], true);
    return html`<td class="${align ?? 'left'}">${big && html`<div class="${strong ? 'strong' : 'main'}">${big}</div>`}${small && html`<div class="sub">${small}</div>`}</td>`;
  })}</tr>`;
}

const joined = (lines: readonly TextLine[] | undefined, small: boolean) =>
  (lines ?? [])
    .filter((line) => line.small === small)
    .map(({ text }) => text)
    .join('');
