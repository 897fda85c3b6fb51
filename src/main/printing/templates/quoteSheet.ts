import type { Locale } from '../../../shared/domain/locale';
import type { Paper } from '../../../shared/domain/papers';
import type { SheetTexts } from './fill';
import { html } from './html';
import { type Layout, layoutOf } from './layout';
import { countLines } from './measure';
import {
  factsBlock,
  gap,
  infoBlock,
  money,
  noteBlocks,
  type StoreHead,
  signBlock,
  smallBlocks,
  stack,
  topBlock,
} from './parts';
import { type Block, composePages, documentOf, type Offset, type PrintedDocument } from './sheet';

export interface QuoteSheetLine {
  room: string;
  name: string;
  spec: string;
  color: string;
  quantity: number;
  unitPriceFen: number;
  amountFen: number;
  gift: boolean;
  remark: string;
}

/** A quote as the customer takes it home. Money in fen. */
export interface QuoteSheetData {
  store: StoreHead;
  number: string;
  date: string;
  validUntil: string;
  customer: string;
  phones: string;
  seller: string;
  lines: QuoteSheetLine[];
  goodsFen: number;
  discountFen: number;
  deliveryFeeFen: number;
  carryingFeeFen: number;
  installationFeeFen: number;
  totalFen: number;
  note: string | null;
  /** Steps of buying, in order. */
  process: readonly string[];
}

/** 报价单: prices room by room, what they add up to, and how it goes on from here. */
export function quoteSheetDocument(
  data: QuoteSheetData,
  options: { paper: Paper; locale: Locale; offset: Offset },
  texts: SheetTexts,
): PrintedDocument {
  const layout = layoutOf(options.paper);
  const plain = (fen: number) => money(fen).replace('¥', '');
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
      table: {
        columns: [
          { label: texts.no, widthMm: 8, align: 'center' },
          { label: texts.room, widthMm: 18 },
          { label: texts.productSpec, widthMm: null },
          { label: texts.color, widthMm: 30 },
          { label: texts.quantity, widthMm: 11, align: 'center' },
          { label: texts.price, widthMm: 24, align: 'right' },
          { label: texts.amount, widthMm: 26, align: 'right' },
        ],
        rows: data.lines.map((line, i) => ({
          cells: [
            `${i + 1}`,
            line.room,
            { text: line.name, sub: [line.spec, line.remark].filter(Boolean).join(' · '), strong: true },
            line.color,
            `${line.quantity}`,
            line.gift ? texts.gift : plain(line.unitPriceFen),
            plain(line.amountFen),
          ],
        })),
      },
      closing: [
        stack(gap(2), quoteTotals(data, layout, texts), gap(2)),
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
  return documentOf(pages, layout, { title: data.number, locale: options.locale, offset: options.offset });
}

function quoteTotals(data: QuoteSheetData, layout: Layout, texts: SheetTexts): Block {
  const dueMm = 62;
  const facts = [
    { label: texts.goodsTotal, value: money(data.goodsFen) },
    ...(data.discountFen > 0 ? [{ label: texts.discount, value: money(-data.discountFen) }] : []),
    { label: texts.deliveryFee, value: money(data.deliveryFeeFen) },
    { label: texts.carryingFee, value: money(data.carryingFeeFen) },
    { label: texts.installationFee, value: money(data.installationFeeFen) },
  ];
  const figures = factsBlock([facts], layout.contentMm - dueMm - 4, layout);
  const heightMm = Math.max(figures.heightMm, layout.lineMm * 2 + 1.2);
  const bigMm = layout.fontMm * 1.6;
  return {
    heightMm,
    html: html`<div class="end" style="height:${heightMm.toFixed(2)}mm">${figures.html}<div class="due" style="width:${dueMm}mm"><div><i>${texts.quoteTotal}</i><b style="font-size:${bigMm.toFixed(2)}mm">${money(data.totalFen)}</b></div></div></div>`,
  };
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
