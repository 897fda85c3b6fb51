import type { Locale } from '../../../shared/domain/locale';
import type { Paper } from '../../../shared/domain/papers';
import type { DELIVERY_KINDS } from '../../../shared/domain/productCodes';
import { capitalYuan } from './capitalYuan';
import { qrCode } from './code';
import { fill, type SheetTexts } from './fill';
import { type Html, html } from './html';
import { type Layout, layoutOf } from './layout';
import { countLines } from './measure';
import {
  codeMm,
  gap,
  infoBlock,
  money,
  noteBlock,
  type Sign,
  type StoreHead,
  signBlock,
  smallBlock,
  stack,
  topBlock,
} from './parts';
import { type Block, composePages, documentOf, NOTHING, type Offset, type PrintedDocument } from './sheet';
import type { Column, Row, Table } from './table';

export interface SlipLine {
  name: string;
  model: string | null;
  /** e.g. 2100×980×850, in mm */
  size: string | null;
  /** Colour and material. */
  color: string | null;
  quantity: number;
  /** On this slip, of `packagesOfLine`. */
  packages: number;
  packagesOfLine: number;
  /** Fen a piece. */
  unitPriceFen: number;
  amountFen: number;
  gift: boolean;
  remark: string | null;
}

/** Everything that stands on a delivery slip, in words where words are printed. Money in fen. */
export interface SlipData {
  kind: (typeof DELIVERY_KINDS)[number];
  number: string;
  orderNumber: string;
  store: StoreHead & { footer: string | null };
  /** Date with weekday and slot. */
  when: string | null;
  customer: string;
  phones: string;
  address: string;
  floor: string;
  crew: string;
  vehicle: string;
  driver: string;
  seller: string;
  lines: SlipLine[];
  packages: number;
  deliveryFeeFen: number;
  carryingFeeFen: number;
  installationFeeFen: number;
  goodsFen: number;
  discountFen: number;
  totalFen: number;
  receivedFen: number;
  balanceFen: number;
  oldFurniture: string | null;
  remarks: string | null;
}

export interface SlipOptions {
  paper: Paper;
  /** Labels of the copies, one for each; none on a single copy. */
  copies: readonly (string | null)[];
  /** Of all copies, for paper that makes them at a stroke. */
  multipartLabels: readonly string[];
  prices: boolean;
  locale: Locale;
  offset: Offset;
}

/** Slips, each with its copies, as one document. */
export function slipDocument(
  slips: readonly SlipData[],
  options: SlipOptions,
  texts: SheetTexts,
): PrintedDocument {
  const layout = layoutOf(options.paper);
  const copies = layout.multipart ? [null] : options.copies;
  const pages = slips.flatMap((slip) => {
    const code = qrCode(slip.number, codeMm(layout));
    return copies.flatMap((copy) =>
      composePages(slipSheet(slip, copy, code, layout, options, texts), layout, texts),
    );
  });
  const title = slips.map(({ number }) => number).join(' ');
  return documentOf(pages, layout, { title, locale: options.locale, offset: options.offset });
}

function slipSheet(
  slip: SlipData,
  copy: string | null,
  code: Html,
  layout: Layout,
  options: SlipOptions,
  texts: SheetTexts,
) {
  return {
    header: stack(
      topBlock(
        {
          store: slip.store,
          storeLines: slip.store.phone ? [`${texts.phone} ${slip.store.phone}`] : [],
          title: texts.titles[slip.kind],
          copy: copyOf(copy, layout, options, texts),
          facts: [
            { label: texts.slipNumber, value: slip.number },
            { label: texts.orderNumber, value: slip.orderNumber },
          ],
          code,
        },
        layout,
      ),
      whoAndWhere(slip, layout, texts),
    ),
    table: linesTable(slip, layout, options.prices, texts),
    closing: slipClosing(slip, layout, options.prices, texts),
    signing: slipSigning(slip, layout, texts),
    foot: `${slip.store.name}　${slip.number}`,
  };
}

function copyOf(copy: string | null, layout: Layout, options: SlipOptions, texts: SheetTexts) {
  if (!layout.multipart) return copy ? { text: copy, chip: true } : null;
  const labels = options.multipartLabels;
  return {
    text: fill(texts.multipartCopies, { count: labels.length, labels: labels.join(' / ') }),
    chip: false,
  };
}

function whoAndWhere(slip: SlipData, layout: Layout, texts: SheetTexts): Block {
  return infoBlock(
    [
      [
        { label: texts.customer, value: slip.customer, part: 0.28, strong: true },
        { label: texts.phone, value: slip.phones, part: 0.42, strong: true },
        { label: texts.seller, value: slip.seller, part: 0.3 },
      ],
      [
        { label: texts.address, value: slip.address || texts.noAddress, part: 0.67, strong: true },
        { label: texts.floor, value: slip.floor, part: 0.33 },
      ],
      [
        { label: texts.deliveryDate, value: slip.when ?? texts.noDate, part: 0.43, strong: true },
        { label: texts.crew, value: slip.crew, part: 0.18 },
        { label: texts.vehicle, value: slip.vehicle, part: 0.21 },
        { label: texts.driver, value: slip.driver, part: 0.18 },
      ],
    ],
    layout,
  );
}

/** Where the paper is low, name and size stand side by side: a line a row; elsewhere one under the other. */
function linesTable(slip: SlipData, layout: Layout, prices: boolean, texts: SheetTexts): Table {
  const flat = layout.multipart;
  const no: Column = { label: texts.no, widthMm: 8, align: 'center' };
  const quantity: Column = { label: texts.quantity, widthMm: 11, align: 'center' };
  const packages: Column = { label: texts.packages, widthMm: 13, align: 'center' };
  const money: Column[] = prices
    ? [
        { label: texts.price, widthMm: 22, align: 'right' },
        { label: texts.amount, widthMm: 24, align: 'right' },
      ]
    : [];
  const product: Column[] = flat
    ? [
        { label: texts.product, widthMm: prices ? 40 : 48 },
        { label: texts.spec, widthMm: prices ? 42 : 46 },
      ]
    : [{ label: texts.productSpec, widthMm: prices ? 60 : 66 }];
  const color: Column = { label: texts.color, widthMm: prices ? 24 : 30 };
  const remark: Column = { label: texts.remark, widthMm: null };
  return {
    columns: [no, ...product, color, quantity, packages, ...money, remark],
    rows: slip.lines.map((line, i) => lineRow(line, i, flat, prices, texts)),
  };
}

function lineRow(line: SlipLine, i: number, flat: boolean, prices: boolean, texts: SheetTexts): Row {
  const spec = [line.model, line.size].filter(Boolean).join(flat ? '  ' : ' · ');
  const product = flat
    ? [{ text: line.name, strong: true }, spec]
    : [{ text: line.name, sub: spec, strong: true }];
  const amounts = prices
    ? [line.gift ? texts.gift : plainMoney(line.unitPriceFen), plainMoney(line.amountFen)]
    : [];
  const packages =
    line.packages === line.packagesOfLine ? `${line.packages}` : `${line.packages}/${line.packagesOfLine}`;
  const remark = [line.gift && !prices ? texts.gift : null, line.remark].filter(Boolean).join(' · ');
  return {
    cells: [`${i + 1}`, ...product, line.color ?? '', `${line.quantity}`, packages, ...amounts, remark],
  };
}

/** Without the sign: a column of amounts needs it in its head only. */
const plainMoney = (fen: number) => money(fen).replace('¥', '');

function slipClosing(slip: SlipData, layout: Layout, prices: boolean, texts: SheetTexts): Block {
  const space = layout.paper === 'third' ? 0.8 : 1.6;
  return stack(
    gap(space),
    totals(slip, layout, prices, texts),
    gap(space),
    noteBlock(texts.oldFurniture, slip.oldFurniture || texts.none, layout),
    slip.remarks ? noteBlock(texts.remarks, slip.remarks, layout) : NOTHING,
  );
}

function totals(slip: SlipData, layout: Layout, prices: boolean, texts: SheetTexts): Block {
  const dueMm = 62;
  const fact = (label: string, value: string) => ({ label, value });
  const fees = [
    fact(texts.deliveryFee, money(slip.deliveryFeeFen)),
    fact(texts.carryingFee, money(slip.carryingFeeFen)),
    fact(texts.installationFee, money(slip.installationFeeFen)),
  ];
  const contract = [
    fact(texts.goodsTotal, money(slip.goodsFen)),
    ...(slip.discountFen > 0 ? [fact(texts.discount, money(-slip.discountFen))] : []),
    fact(texts.orderTotal, money(slip.totalFen)),
    fact(texts.received, money(slip.receivedFen)),
  ];
  const count = [
    fact(texts.packagesTotal, fill(texts.packagesUnit, { count: slip.packages })),
    fact('', fill(texts.linesTotal, { count: slip.lines.length })),
  ];
  const rows = [count, fees, ...(prices ? [contract] : [])];
  const factsMm = rows
    .map((row) => row.map(({ label, value }) => `${label} ${value}　　`).join(''))
    .map((text) => countLines(text, layout.contentMm - dueMm - 4, layout.fontMm) * layout.lineMm)
    .reduce((sum, height) => sum + height, 0);
  const heightMm = Math.max(factsMm, layout.lineMm * 1.5 + layout.smallLineMm + 1.2);
  const bigMm = (layout.fontMm * 1.5).toFixed(2);
  const due =
    slip.balanceFen > 0
      ? html`<div><i>${texts.balance}</i><b style="font-size:${bigMm}mm;line-height:${(layout.lineMm * 1.5).toFixed(2)}mm">${money(slip.balanceFen)}</b></div><span class="words">${texts.balanceWords}　${capitalYuan(slip.balanceFen)}</span>`
      : html`<div><i>${texts.balance}</i><b style="font-size:${bigMm}mm;line-height:${(layout.lineMm * 1.5).toFixed(2)}mm">${money(0)}</b></div><span class="words">${texts.paid}</span>`;
  return {
    heightMm,
    html: html`<div class="end" style="height:${heightMm.toFixed(2)}mm"><div class="facts">${rows.map((row) => html`<div>${row.map(({ label, value }) => html`<span><i>${label}</i><b>${value}</b></span> `)}</div>`)}</div><div class="due" style="width:${dueMm}mm">${due}</div></div>`,
  };
}

function slipSigning(slip: SlipData, layout: Layout, texts: SheetTexts): Block {
  const sign = (label: string): Sign => ({ label, after: `${texts.signDate} ${texts.signDateBlank}` });
  return stack(
    smallBlock(slip.store.footer || texts.sayings, layout),
    signBlock([sign(texts.deliverer), sign(texts.receiver)], layout),
    gap(layout.paper === 'a4' ? 2.5 : 0.8),
  );
}
