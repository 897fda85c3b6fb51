import { capitalYuan } from './capitalYuan';
import { fill, type SheetTexts } from './fill';
import { html } from './html';
import { type Layout, layoutOf } from './layout';
import { countLines } from './measure';
import {
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
import { type Block, composePages, documentOf, type PrintedDocument, type SheetOptions } from './sheet';

/** A payment as the payer takes it home, or a refund as the customer signs for it. Money in fen. */
export interface ReceiptData {
  store: StoreHead;
  number: string;
  /** On which it was paid. */
  date: string;
  refund: boolean;
  payer: string;
  orderNumber: string;
  /** What the money is for, and how it came, in words. */
  kind: string;
  method: string;
  amountFen: number;
  note: string | null;
  /** Who took it or gave it back. */
  staff: string;
  /** What the order stands at when it is printed. */
  printedOn: string;
  totalFen: number;
  receivedFen: number;
  /** It has been on paper or in a PDF before. */
  reprint: boolean;
}

/** 收据 or 退款收据: who paid how much for what, in figures and in the capital forms that nobody can alter. */
export function receiptDocument(
  data: ReceiptData,
  options: SheetOptions,
  texts: SheetTexts,
): PrintedDocument {
  const layout = layoutOf(options.paper);
  const title = data.refund ? texts.titles.refundReceipt : texts.titles.receipt;
  const owed = data.totalFen - data.receivedFen;
  const standing = fill(owed < 0 ? texts.orderStandsOver : texts.orderStands, {
    total: money(data.totalFen),
    received: money(data.receivedFen),
    owed: money(Math.abs(owed)),
  });
  const pages = composePages(
    {
      header: stack(
        topBlock(
          {
            store: data.store,
            storeLines: data.store.phone ? [`${texts.phone} ${data.store.phone}`] : [],
            title,
            copy: data.reprint ? { text: texts.reprint, chip: true } : null,
            facts: [
              { label: texts.receiptNumber, value: data.number },
              { label: texts.date, value: data.date },
            ],
            code: null,
          },
          layout,
        ),
        infoBlock(
          [
            [
              { label: data.refund ? texts.payee : texts.payer, value: data.payer, part: 0.5, strong: true },
              { label: texts.orderNumber, value: data.orderNumber, part: 0.5 },
            ],
            [
              { label: texts.paymentFor, value: data.kind, part: 0.5, strong: true },
              { label: texts.paymentMethod, value: data.method, part: 0.5 },
            ],
          ],
          layout,
        ),
      ),
      table: { columns: [], rows: [] },
      closing: [
        amountBlock(data.amountFen, layout, texts),
        ...(data.note ? noteBlocks(texts.remarks, data.note, layout) : []),
        ...noteBlocks(fill(texts.orderOn, { date: data.printedOn }), standing, layout),
        ...(data.store.address ? smallBlocks(`${texts.storeAddress} ${data.store.address}`, layout) : []),
      ],
      signing: stack(
        signBlock(
          [
            { label: data.refund ? texts.refundedBy : texts.receivingParty },
            { label: `${texts.handledBy} ${data.staff}` },
            { label: data.refund ? texts.payeeSigned : texts.payerSigned },
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
  return documentOf(pages, layout, {
    title: fill(texts.titleOf, { title, number: data.number }),
    ...options,
  });
}

/** The amount in figures and, where papers have them, in capital forms. */
function amountBlock(fen: number, layout: Layout, texts: SheetTexts): Block {
  const bigMm = layout.fontMm * 1.5;
  const bigLineMm = layout.lineMm * 1.6;
  const rows = [
    ...(texts.amountInCapitals ? [`${texts.amountInCapitals}　${capitalYuan(fen)}`] : []),
    `${texts.amountInFigures}　${money(fen)}`,
  ];
  const lines = rows.reduce((sum, row) => sum + countLines(row, layout.contentMm, bigMm * 1.05), 0);
  const heightMm = lines * bigLineMm;
  return stack(
    gap(1.6),
    {
      heightMm,
      html: html`<div style="height:${heightMm.toFixed(2)}mm;font-size:${bigMm.toFixed(2)}mm;line-height:${bigLineMm.toFixed(2)}mm;font-weight:700">${rows.map((row) => html`<div>${row}</div>`)}</div>`,
    },
    gap(1.6),
  );
}
