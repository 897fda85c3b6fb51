import type { SheetTexts } from './fill';
import { money } from './parts';
import type { Table } from './table';

/** A line as quotes and contracts have it. Money in fen. */
export interface PricedSheetLine {
  room: string;
  name: string;
  spec: string;
  color: string;
  quantity: number;
  /** A piece. */
  unitPriceFen: number;
  amountFen: number;
  gift: boolean;
  remark: string;
}

/** What is added up under the lines, fen. */
export interface SheetSums {
  goodsFen: number;
  discountFen: number;
  deliveryFeeFen: number;
  carryingFeeFen: number;
  installationFeeFen: number;
  totalFen: number;
}

/** Without the sign: a column of amounts needs it in its head only. */
export const plainMoney = (fen: number): string => money(fen).replace('¥', '');

/** Lines with room, price and amount. */
export function pricedTable(lines: readonly PricedSheetLine[], texts: SheetTexts): Table {
  return {
    columns: [
      { label: texts.no, widthMm: 8, align: 'center' },
      { label: texts.room, widthMm: 18 },
      { label: texts.productSpec, widthMm: null },
      { label: texts.color, widthMm: 30 },
      { label: texts.quantity, widthMm: 11, align: 'center' },
      { label: texts.price, widthMm: 24, align: 'right' },
      { label: texts.amount, widthMm: 26, align: 'right' },
    ],
    rows: lines.map((line, i) => ({
      cells: [
        `${i + 1}`,
        line.room,
        { text: line.name, sub: [line.spec, line.remark].filter(Boolean).join(' · '), strong: true },
        line.color,
        `${line.quantity}`,
        line.gift ? texts.gift : plainMoney(line.unitPriceFen),
        plainMoney(line.amountFen),
      ],
    })),
  };
}

/** Goods, discount where there is one, and fees. */
export const sumFigures = (sums: SheetSums, texts: SheetTexts) => [
  { label: texts.goodsTotal, value: money(sums.goodsFen) },
  ...(sums.discountFen > 0 ? [{ label: texts.discount, value: money(-sums.discountFen) }] : []),
  { label: texts.deliveryFee, value: money(sums.deliveryFeeFen) },
  { label: texts.carryingFee, value: money(sums.carryingFeeFen) },
  { label: texts.installationFee, value: money(sums.installationFeeFen) },
];
