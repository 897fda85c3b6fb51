import type { Locale } from '../../../../shared/domain/locale';
import type { Paper } from '../../../../shared/domain/papers';
import type { DELIVERY_KINDS } from '../../../../shared/domain/productCodes';
import { qrCode } from './code';
import { fill, type SheetTexts } from './fill';
import type { Html } from './html';
import { type Layout, layoutOf, type Offset } from './layout';
import {
  codeMm,
  gap,
  infoBlock,
  money,
  noteBlocks,
  type Sign,
  type StoreHead,
  signBlock,
  smallBlocks,
  stack,
  topBlock,
} from './parts';
import { plainMoney } from './pricedLines';
import { type Block, composePages, documentOf, type PrintedDocument } from './sheet';
import { amountInWords, sumsBlock } from './sums';
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
  /** Pieces of the order that come after this trip. */
  packagesLater: number;
  deliveryFeeFen: number;
  carryingFeeFen: number;
  installationFeeFen: number;
  goodsFen: number;
  discountFen: number;
  totalFen: number;
  receivedFen: number;
  balanceFen: number;
  /** The slip with which what is owed is collected instead; null: with this one. */
  collectedWith: string | null;
  oldFurniture: string | null;
  /** Of this delivery. */
  remarks: string | null;
  /** Of its order. */
  orderNote: string | null;
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
    ...slipEnd(slip, layout, options.prices, texts),
    foot: `${slip.number}　${slip.store.name}`,
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
        { label: texts.deliveryDate, value: slip.when ?? texts.noDate, part: 0.46, strong: true },
        { label: texts.crew, value: slip.crew, part: 0.17 },
        { label: texts.vehicle, value: slip.vehicle, part: 0.2 },
        { label: texts.driver, value: slip.driver, part: 0.17 },
      ],
    ],
    layout,
  );
}

/** Widths in mm of name, size (NULL: under the name), colour, quantity, packages, price and amount. */
const WIDTHS = {
  upright: { plain: [68, null, 32, 11, 13, 0, 0], priced: [55, null, 25, 10, 12, 20, 23] },
  a5: { plain: [40, 48, 28, 10, 12, 0, 0], priced: [34, 44, 20, 9, 11, 18, 21] },
  multipart: { plain: [44, 52, 30, 11, 13, 0, 0], priced: [34, 47, 25, 10, 12, 19, 22] },
} as const;

/** Where the paper is low, name and size stand side by side: a line a row; elsewhere one under the other. */
function linesTable(slip: SlipData, layout: Layout, prices: boolean, texts: SheetTexts): Table {
  const style = layout.paper === 'a4' ? 'upright' : layout.paper === 'a5' ? 'a5' : 'multipart';
  const [name, size, color, quantity, packages, price, amount] = WIDTHS[style][prices ? 'priced' : 'plain'];
  const product: Column[] =
    size === null
      ? [{ label: texts.productSpec, widthMm: name }]
      : [
          { label: texts.product, widthMm: name },
          { label: texts.spec, widthMm: size },
        ];
  const amounts: Column[] = [
    { label: texts.price, widthMm: price, align: 'right' },
    { label: texts.amount, widthMm: amount, align: 'right' },
  ];
  return {
    columns: [
      { label: texts.no, widthMm: 8, align: 'center' },
      ...product,
      { label: texts.color, widthMm: color },
      { label: texts.quantity, widthMm: quantity, align: 'center' },
      { label: texts.packages, widthMm: packages, align: 'center' },
      ...(prices ? amounts : []),
      { label: texts.remark, widthMm: null },
    ],
    rows: slip.lines.map((line, i) => lineRow(line, i, size !== null, prices, texts)),
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

/** What stands behind the lines, and the last of the small print, which stands with the signatures. */
function slipEnd(slip: SlipData, layout: Layout, prices: boolean, texts: SheetTexts) {
  const space = gap(layout.paper === 'third' ? 0.8 : 1.6);
  const address = slip.store.address && `${texts.storeAddress} ${slip.store.address}`;
  const small = smallBlocks([slip.store.footer || texts.sayings, address].filter(Boolean).join('　'), layout);
  const closing = [
    stack(space, totals(slip, layout, prices, texts), space),
    ...(slip.packagesLater > 0
      ? noteBlocks(texts.partOnly, fill(texts.packagesLater, { count: slip.packagesLater }), layout)
      : []),
    ...noteBlocks(texts.oldFurniture, slip.oldFurniture || texts.none, layout),
    ...(slip.remarks ? noteBlocks(texts.remarks, slip.remarks, layout) : []),
    ...(slip.orderNote ? noteBlocks(texts.orderNote, slip.orderNote, layout) : []),
    ...small.slice(0, -1),
  ];
  return { closing, signing: slipSigning(small.slice(-1), layout, texts) };
}

function totals(slip: SlipData, layout: Layout, prices: boolean, texts: SheetTexts): Block {
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
  const nothing = slip.collectedWith ? fill(texts.collectedWith, { number: slip.collectedWith }) : texts.paid;
  const words = slip.balanceFen > 0 ? amountInWords(slip.balanceFen, texts) : nothing;
  return sumsBlock(rows, { label: texts.balance, fen: slip.balanceFen, words }, layout);
}

function slipSigning(small: readonly Block[], layout: Layout, texts: SheetTexts): Block {
  const sign = (label: string): Sign => ({ label, after: `${texts.signDate} ${texts.signDateBlank}` });
  return stack(
    ...small,
    signBlock([sign(texts.deliverer), sign(texts.receiver)], layout),
    gap(layout.paper === 'a4' ? 2.5 : 0.8),
  );
}
