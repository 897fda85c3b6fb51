import type { SheetTexts } from './fill';
import { html } from './html';
import { type Layout, layoutOf } from './layout';
import { countLines } from './measure';
import { gap, infoBlock, noteBlocks, type StoreHead, signBlock, smallBlocks, stack, topBlock } from './parts';
import { type PricedSheetLine, pricedTable, type SheetSums, sumFigures } from './pricedLines';
import { type Block, composePages, documentOf, type PrintedDocument, type SheetOptions } from './sheet';
import { sumsBlock } from './sums';

/** A quote as the customer takes it home. Money in fen. */
export interface QuoteSheetData extends SheetSums {
  store: StoreHead;
  number: string;
  date: string;
  validUntil: string;
  customer: string;
  phones: string;
  seller: string;
  lines: PricedSheetLine[];
  note: string | null;
  /** Steps of buying, in order. */
  process: readonly string[];
}

/** 报价单: prices room by room, what they add up to, and how it goes on from here. */
export function quoteSheetDocument(
  data: QuoteSheetData,
  options: SheetOptions,
  texts: SheetTexts,
): PrintedDocument {
  const layout = layoutOf(options.paper);
  const total = { label: texts.quoteTotal, fen: data.totalFen, words: '' };
  const small = smallBlocks(
    [texts.quoteTerms, data.store.address && `${texts.storeAddress} ${data.store.address}`]
      .filter(Boolean)
      .join('　'),
    layout,
  );
  const pages = composePages(
    {
      header: stack(
        topBlock(
          {
            store: data.store,
            storeLines: data.store.phone ? [`${texts.phone} ${data.store.phone}`] : [],
            title: texts.titles.quote,
            copy: null,
            facts: [
              { label: texts.quoteNumber, value: data.number },
              { label: texts.date, value: data.date },
            ],
            code: null,
          },
          layout,
        ),
        infoBlock(
          [
            [
              { label: texts.customer, value: data.customer, part: 0.3, strong: true },
              { label: texts.phone, value: data.phones, part: 0.38 },
              { label: texts.validUntil, value: data.validUntil, part: 0.32 },
            ],
          ],
          layout,
        ),
      ),
      table: pricedTable(data.lines, texts),
      closing: [
        stack(gap(2), sumsBlock([sumFigures(data, texts)], total, layout), gap(2)),
        ...(data.note ? noteBlocks(texts.quoteNote, data.note, layout) : []),
        ...processBlocks(data.process, layout, texts),
        ...small.slice(0, -1),
      ],
      signing: stack(
        ...small.slice(-1),
        signBlock(
          [
            { label: texts.customerSigned, after: `${texts.signDate} ${texts.signDateBlank}` },
            { label: `${texts.sellerSigned} ${data.seller}` },
          ],
          layout,
        ),
        gap(2),
      ),
      foot: `${data.number}　${data.store.name}`,
    },
    layout,
    texts,
  );
  return documentOf(pages, layout, { ...options, title: data.number });
}

/** The steps side by side; as a list where one of them would be a tower of short lines. */
function processBlocks(steps: readonly string[], layout: Layout, texts: SheetTexts): Block[] {
  // Long lists of steps stand in several rows, so that each keeps a readable width.
  const perRow = Math.min(steps.length, 8);
  const stepMm = layout.contentMm / perRow - 1.6 - 1.4;
  const linesOf = (step: string) => countLines(step, stepMm, layout.smallMm);
  const head = stack(gap(1.5), ...smallBlocks(texts.process, layout));
  if (steps.some((step) => linesOf(step) > 4))
    return [head, ...steps.flatMap((step, i) => noteBlocks(`${i + 1}`, step, layout))];
  const rows = Array.from({ length: Math.ceil(steps.length / perRow) }, (_, r): Block => {
    const row = steps.slice(r * perRow, (r + 1) * perRow);
    const heightMm = (Math.max(...row.map(linesOf)) + 1) * layout.smallLineMm + 2.4;
    return {
      heightMm,
      html: html`<div class="steps" style="height:${heightMm.toFixed(2)}mm">${row.map((step, i) => html`<div><b>${r * perRow + i + 1}</b>${step}</div>`)}</div>`,
    };
  });
  const [first, ...others] = rows;
  return first ? [stack(head, first), ...others] : [];
}
