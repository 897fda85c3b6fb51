import { asc, eq } from 'drizzle-orm';
import { todayIn } from '../../../shared/domain/dates';
import { fen } from '../../../shared/domain/money';
import { orderTotals } from '../../../shared/domain/orderMoney';
import type { Reader } from '../../database/database';
import { getRecord } from '../../database/records';
import { customers, quoteLines, quotes } from '../../database/schema';
import type { PricedSheetLine, SheetSums } from '../../engines/printing/templates/pricedLines';
import type { QuoteSheetData } from '../../engines/printing/templates/quoteSheet';
import { getSetting } from '../settings';
import { dayText, nameOf, phonesOf, sizeOf, storeOf, type Wording } from './slipData.repository';

/** A quote as it is printed, its totals counted from its lines. */
export function readQuoteSheet(
  db: Reader,
  quoteId: number,
  zone: string,
  { texts }: Wording,
): QuoteSheetData {
  const quote = getRecord({ db }, quotes, quoteId);
  const customer = getRecord({ db }, customers, quote.customerId);
  const lines = db
    .select()
    .from(quoteLines)
    .where(eq(quoteLines.quoteId, quoteId))
    .orderBy(asc(quoteLines.sort), asc(quoteLines.id))
    .all();
  const ownSteps = getSetting(db, 'printing')
    .buyingProcess?.split('\n')
    .map((step) => step.trim());
  return {
    store: storeOf(db),
    number: quote.number,
    date: dayText(todayIn(quote.createdAt, zone), texts),
    validUntil: dayText(quote.validUntil, texts),
    customer: customer.name,
    phones: phonesOf(customer),
    seller: nameOf(db, quote.sellerId),
    lines: lines.map(pricedLine),
    ...sheetSums(lines, quote),
    note: quote.note,
    process: ownSteps?.filter(Boolean) ?? texts.processSteps,
  };
}

type Line = Pick<
  typeof quoteLines.$inferSelect,
  | 'roomName'
  | 'name'
  | 'model'
  | 'lengthMm'
  | 'widthMm'
  | 'heightMm'
  | 'color'
  | 'material'
  | 'quantity'
  | 'unitPriceFen'
  | 'gift'
  | 'remark'
>;

/** A line of a quote or an order as it is printed with its price. */
export const pricedLine = (line: Line): PricedSheetLine => ({
  room: line.roomName ?? '',
  name: line.name,
  spec: [line.model, sizeOf(line)].filter(Boolean).join(' · '),
  color: [line.color, line.material].filter(Boolean).join(' / '),
  quantity: line.quantity,
  unitPriceFen: line.unitPriceFen,
  amountFen: line.gift ? 0 : line.unitPriceFen * line.quantity,
  gift: line.gift,
  remark: line.remark ?? '',
});

/** What lines that all hold, discount and fees add up to, fen. */
export function sheetSums(
  lines: readonly Pick<Line, 'unitPriceFen' | 'quantity' | 'gift'>[],
  money: Pick<
    typeof quotes.$inferSelect,
    'discountFen' | 'deliveryFeeFen' | 'carryingFeeFen' | 'installationFeeFen'
  >,
): SheetSums {
  const { deliveryFeeFen, carryingFeeFen, installationFeeFen } = money;
  const { goodsFen, discountFen, totalFen } = orderTotals({
    lines: lines.map(({ unitPriceFen, quantity, gift }) => ({
      unitPriceFen: fen(unitPriceFen),
      quantity,
      gift,
      cancelled: false,
    })),
    discountFen: fen(money.discountFen),
    deliveryFeeFen: fen(deliveryFeeFen),
    carryingFeeFen: fen(carryingFeeFen),
    installationFeeFen: fen(installationFeeFen),
  });
  return { goodsFen, discountFen, deliveryFeeFen, carryingFeeFen, installationFeeFen, totalFen };
}
