import { capitalYuan } from './capitalYuan';
import type { SheetTexts } from './fill';
import { html } from './html';
import type { Layout } from './layout';
import { countLines, fitFont, widthMm } from './measure';
import { factsBlock, money } from './parts';
import type { Block } from './sheet';

const BOX_MM = 62;
/** Sides and rule of the box. */
const BOX_SIDES_MM = 6;

interface Figure {
  label: string;
  value: string;
}

/** Rows of figures, and beside them in a box the amount (fen ≥ 0) that they come to, with words under it or none. */
export function sumsBlock(
  rows: readonly (readonly Figure[])[],
  due: { label: string; fen: number; words: string },
  layout: Layout,
): Block {
  const figures = factsBlock(rows, layout.contentMm - BOX_MM - 4, layout);
  const roomMm = BOX_MM - BOX_SIDES_MM;
  const amount = money(due.fen);
  const amountMm = fitFont(amount, roomMm - widthMm(due.label, layout.smallMm), 1, layout.fontMm * 1.5, 2);
  const wordLines = due.words ? countLines(due.words, roomMm, layout.smallMm * 0.92) : 0;
  const heightMm = Math.max(figures.heightMm, layout.lineMm * 1.5 + wordLines * layout.smallLineMm + 1.2);
  return {
    heightMm,
    html: html`<div class="end" style="height:${heightMm.toFixed(2)}mm">${figures.html}<div class="due" style="width:${BOX_MM}mm"><div><i>${due.label}</i><b style="font-size:${amountMm.toFixed(2)}mm;line-height:${(layout.lineMm * 1.5).toFixed(2)}mm">${amount}</b></div>${due.words && html`<span class="words">${due.words}</span>`}</div></div>`,
  };
}

/** An amount (fen ≥ 0) in words behind its label; '' in languages whose papers have none. */
export const amountInWords = (fen: number, texts: SheetTexts): string =>
  texts.balanceWords && `${texts.balanceWords}　${capitalYuan(fen)}`;
