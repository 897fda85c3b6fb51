import { type Fen, formatYuan } from '../../../../shared/domain/money';
import { type Html, html } from './html';
import type { Layout } from './layout';
import { breakLines, countLines, fitFont, oneLine, widthMm } from './measure';
import type { Block } from './sheet';
import { FACT_GAP_MM } from './style';
import { RULED_MM } from './table';

export const money = (fen: number): string => formatYuan(fen as Fen, { symbol: true });

/** Who prints: as it stands on every sheet. */
export interface StoreHead {
  name: string;
  phone: string | null;
  address: string | null;
}

interface Top {
  store: StoreHead;
  storeLines: readonly string[];
  title: string;
  /** Under the title: which copy this is. */
  copy: { text: string; chip: boolean } | null;
  /** Beside the code, the first in bold. */
  facts: readonly { label: string; value: string }[];
  code: Html | null;
}

const TOP_MM = { a4: 21, a5: 16.5, half: 15, third: 11.4 } as const;
/** Edge of the square code. */
export const codeMm = (layout: Layout): number => TOP_MM[layout.paper] - 1.6;

/** Store, title and number with the code: the first lines of every page. */
export function topBlock(top: Top, layout: Layout): Block {
  const heightMm = TOP_MM[layout.paper];
  const nameMm = fitFont(top.store.name, layout.contentMm * 0.33, 2, heightMm * 0.26, 2.1);
  const titleMm = fitFont(top.title, layout.contentMm * 0.24, 1, heightMm * 0.34, 3);
  const [first, ...others] = top.facts;
  const under =
    top.copy && widthMm(top.copy.text, layout.smallMm) > layout.contentMm * 0.32 ? top.copy : null;
  const copy = under ? null : top.copy;
  const block: Block = {
    heightMm: heightMm + 1.6,
    html: html`<div class="top" style="height:${heightMm}mm"><div class="store" style="width:33%"><b style="font-size:${nameMm.toFixed(2)}mm;line-height:${(nameMm * 1.25).toFixed(2)}mm">${top.store.name}</b>${top.storeLines.map((line) => html`<span>${line}</span>`)}</div><div class="title"><h1 style="font-size:${titleMm.toFixed(2)}mm;line-height:${(titleMm * 1.2).toFixed(2)}mm">${top.title}</h1>${copy && html`<span class="copy${copy.chip ? ' chip' : ''}">${copy.text}</span>`}</div><div class="code"><div>${first && html`<div><i>${first.label}</i><b>${first.value}</b></div>`}${others.map(({ label, value }) => html`<div><i>${label}</i>${value}</div>`)}</div>${top.code}</div></div><div class="band"></div><div style="height:0.9mm"></div>`,
  };
  return under ? stack(block, ...smallBlocks(under.text, layout)) : block;
}

interface Fact {
  label: string;
  value: string;
  /** Its part of the width; a row's parts sum to 1. */
  part: number;
  strong?: boolean;
}

/** A fact that takes more lines than this beside others stands on a row of its own. */
const LINES_BESIDE_OTHERS = 2;

/** Labelled values in rows, as high as their texts need. */
export function infoBlock(rows: readonly (readonly Fact[])[], layout: Layout): Block {
  const spread = rows.flatMap((row) => spreadRow(row, layout));
  const heights = spread.map(
    (row) => Math.max(...row.map((fact) => factLines(fact, layout))) * layout.lineMm + 1.2,
  );
  const tables = spread.map(
    (row, i) =>
      html`<table class="info"><tr style="height:${(heights[i] ?? 0).toFixed(2)}mm">${row.map(
        ({ label, value, part, strong }) =>
          html`<td class="label" style="width:${labelMm(label, layout).toFixed(2)}mm">${label}</td><td class="value${strong ? ' strong' : ''}" style="width:${(part * layout.contentMm - labelMm(label, layout)).toFixed(2)}mm">${oneLine(value)}</td>`,
      )}</tr></table>`,
  );
  const gapMm = layout.paper === 'third' ? 0.8 : 1.4;
  return {
    html: html`${tables}<div style="height:${gapMm}mm"></div>`,
    heightMm: heights.reduce((sum, height) => sum + height, 0) + gapMm + RULED_MM * spread.length,
  };
}

const labelMm = (label: string, layout: Layout) => widthMm(label, layout.smallMm) + 2.8;

const factLines = ({ label, value, part, strong }: Fact, layout: Layout) =>
  countLines(
    oneLine(value),
    part * layout.contentMm - labelMm(label, layout) - 2.6,
    layout.fontMm * (strong ? 1.05 : 1),
  );

/** A row as it is, or what is short in it with all the width, and each long fact under it on a row of its own. */
function spreadRow(row: readonly Fact[], layout: Layout): (readonly Fact[])[] {
  const isLong = (fact: Fact) => factLines(fact, layout) > LINES_BESIDE_OTHERS;
  const short = row.filter((fact) => !isLong(fact));
  if (short.length === row.length) return [row];
  const parts = short.reduce((sum, { part }) => sum + part, 0);
  const together = short.map((fact) => ({ ...fact, part: fact.part / parts }));
  // What is short stands where the first of it would stand.
  return row.flatMap((fact) => {
    if (isLong(fact)) return [[{ ...fact, part: 1 }]];
    return fact === short[0] ? [together] : [];
  });
}

/** Rows of labelled figures, none of them torn apart by the end of a line. */
export function factsBlock(
  rows: readonly (readonly { label: string; value: string }[])[],
  roomMm: number,
  layout: Layout,
): Block {
  const lines = rows.map((row) => {
    let count = 1;
    let used = 0;
    for (const { label, value } of row) {
      const width = widthMm(label, layout.smallMm) + 1.5 + widthMm(value, layout.fontMm * 1.05) + FACT_GAP_MM;
      if (used > 0 && used + width > roomMm) {
        count += 1;
        used = 0;
      }
      used += width;
    }
    return count;
  });
  return {
    heightMm: lines.reduce((sum, count) => sum + count, 0) * layout.lineMm,
    html: html`<div class="facts">${rows.map((row) => html`<div>${row.map(({ label, value }) => html`<span><i>${label}</i><b>${value}</b></span> `)}</div>`)}</div>`,
  };
}

/** So many lines of a long text stay together when it flows over pages. */
const LINES_TOGETHER = 3;

/** A label and a text over the whole width, as many lines as it needs: blocks that may stand on several pages. */
export function noteBlocks(label: string, text: string, layout: Layout): Block[] {
  const lead = `${label}　`;
  return flowing(`${lead}${oneLine(text)}`, layout.fontMm, layout).map(({ part, lines }, i) => {
    const heightMm = lines * layout.lineMm;
    const body = i === 0 ? html`<i>${label}</i>${part.slice(lead.length)}` : html`${part}`;
    return { html: html`<div class="notes" style="height:${heightMm.toFixed(2)}mm">${body}</div>`, heightMm };
  });
}

/** Small print over the whole width: blocks that may stand on several pages. */
export function smallBlocks(text: string, layout: Layout): Block[] {
  return flowing(oneLine(text), layout.smallMm, layout).map(({ part, lines }) => {
    const heightMm = lines * layout.smallLineMm;
    return { html: html`<div class="small" style="height:${heightMm.toFixed(2)}mm">${part}</div>`, heightMm };
  });
}

/** A text cut behind every few of its lines. */
function flowing(text: string, fontMm: number, layout: Layout): { part: string; lines: number }[] {
  const lines = breakLines(text, layout.contentMm, fontMm);
  return Array.from({ length: Math.ceil(lines.length / LINES_TOGETHER) }, (_, i) => {
    const here = lines.slice(i * LINES_TOGETHER, (i + 1) * LINES_TOGETHER);
    return { part: here.join(''), lines: here.length };
  });
}

export interface Sign {
  label: string;
  /** Behind the line: a place for the date. */
  after?: string;
}

/** A line to sign on is at least so long. */
const SIGN_LINE_MM = 18;

/** Lines to sign on. A long label, as with a name in it, is set in smaller type. */
export function signBlock(signs: readonly Sign[], layout: Layout): Block {
  const heightMm = { a4: 12, a5: 9, half: 8.5, third: 7 }[layout.paper];
  const eachMm = layout.contentMm / signs.length - 6;
  const label = ({ label, after = '' }: Sign) => {
    const roomMm = eachMm - widthMm(after, layout.fontMm) - SIGN_LINE_MM;
    const fontMm = fitFont(label, roomMm, 1, layout.fontMm, 1.9).toFixed(2);
    return html`<span style="font-size:${fontMm}mm">${label}</span>`;
  };
  return {
    html: html`<div class="signs" style="height:${heightMm}mm">${signs.map((sign) => html`<div>${label(sign)}<u></u>${sign.after && html`<span>${sign.after}</span>`}</div>`)}</div>`,
    heightMm,
  };
}

export const gap = (heightMm: number): Block => ({
  html: html`<div style="height:${heightMm}mm"></div>`,
  heightMm,
});

/** Blocks one under the other. */
export function stack(...blocks: readonly Block[]): Block {
  return {
    html: html`${blocks.map((block) => block.html)}`,
    heightMm: blocks.reduce((sum, { heightMm }) => sum + heightMm, 0),
  };
}
