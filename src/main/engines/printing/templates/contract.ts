import { fill, type SheetTexts } from './fill';
import { layoutOf } from './layout';
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
import { type PricedSheetLine, pricedTable, type SheetSums, sumFigures } from './pricedLines';
import { composePages, documentOf, type PrintedDocument, type SheetOptions } from './sheet';
import { amountInWords, sumsBlock } from './sums';

/** An order as both sides sign it. Money in fen. */
export interface ContractData extends SheetSums {
  store: StoreHead;
  number: string;
  /** Of the order. */
  date: string;
  customer: string;
  phones: string;
  seller: string;
  cancelled: boolean;
  lines: PricedSheetLine[];
  /** Received less refunded. */
  receivedFen: number;
  /** 定金 that is held. */
  guaranteeFen: number;
  /** Each payment in words, oldest first. */
  payments: readonly string[];
  /** When, to whom and where the goods go, and what else was agreed of it. */
  delivery: string;
  note: string | null;
  /** In order, without numbers. */
  terms: readonly string[];
}

/** 销售合同: what was ordered at which price, what was paid, how it is delivered, the terms, and both signatures. */
export function contractDocument(
  data: ContractData,
  options: SheetOptions,
  texts: SheetTexts,
): PrintedDocument {
  const layout = layoutOf(options.paper);
  const total = {
    label: texts.orderTotal,
    fen: data.totalFen,
    words: amountInWords(data.totalFen, texts),
  };
  const owed = data.totalFen - data.receivedFen;
  const paid = [
    { label: texts.received, value: money(data.receivedFen) },
    { label: texts.guaranteeHeld, value: money(data.guaranteeFen) },
    owed < 0
      ? { label: texts.toRefund, value: money(-owed) }
      : { label: texts.stillToPay, value: money(owed) },
  ];
  const signed = (label: string) => ({ label, after: `${texts.signDate} ${texts.signDateBlank}` });
  const pages = composePages(
    {
      header: stack(
        topBlock(
          {
            store: data.store,
            storeLines: data.store.phone ? [`${texts.phone} ${data.store.phone}`] : [],
            title: texts.titles.contract,
            copy: data.cancelled ? { text: texts.cancelled, chip: true } : null,
            facts: [
              { label: texts.orderNumber, value: data.number },
              { label: texts.date, value: data.date },
            ],
            code: null,
          },
          layout,
        ),
        infoBlock(
          [
            [
              { label: texts.buyer, value: data.customer, part: 0.3, strong: true },
              { label: texts.phone, value: data.phones, part: 0.4 },
              { label: texts.seller, value: data.seller, part: 0.3 },
            ],
          ],
          layout,
        ),
      ),
      table: pricedTable(data.lines, texts),
      emptyRows: false,
      closing: [
        stack(gap(2), sumsBlock([sumFigures(data, texts), paid], total, layout), gap(2)),
        ...(data.payments.length > 0
          ? noteBlocks(texts.paymentsSoFar, data.payments.join(texts.semicolon), layout)
          : []),
        ...noteBlocks(texts.deliveryAgreed, data.delivery, layout),
        ...(data.note ? noteBlocks(texts.orderNote, data.note, layout) : []),
        stack(gap(1.5), ...smallBlocks(texts.terms, layout)),
        ...data.terms.flatMap((term, i) => smallBlocks(`${i + 1}. ${term}`, layout)),
        ...(data.store.address
          ? smallBlocks(
              `${texts.sellingParty} ${data.store.name}　${texts.storeAddress} ${data.store.address}`,
              layout,
            )
          : []),
      ],
      signing: stack(
        signBlock([signed(texts.buyerSigned), signed(texts.sellingPartySigned)], layout),
        gap(2),
      ),
      foot: `${data.number}　${data.store.name}`,
    },
    layout,
    texts,
  );
  return documentOf(pages, layout, {
    title: fill(texts.titleOf, { title: texts.titles.contract, number: data.number }),
    ...options,
  });
}
