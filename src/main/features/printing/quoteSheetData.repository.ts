import { asc, eq } from 'drizzle-orm';
import { todayIn } from '../../../shared/domain/dates';
import { fen } from '../../../shared/domain/money';
import { orderTotals } from '../../../shared/domain/orderMoney';
import type { Reader } from '../../database/database';
import { getRecord } from '../../database/records';
import { customers, quoteLines, quotes } from '../../database/schema';
import type { QuoteSheetData } from '../../printing/templates/quoteSheet';
import { getSetting } from '../settings/settings.repository';
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
  const totals = orderTotals({
    lines: lines.map(({ unitPriceFen, quantity, gift }) => ({
      unitPriceFen: fen(unitPriceFen),
      quantity,
      gift,
      cancelled: false,
    })),
    discountFen: fen(quote.discountFen),
    deliveryFeeFen: fen(quote.deliveryFeeFen),
    carryingFeeFen: fen(quote.carryingFeeFen),
    installationFeeFen: fen(quote.installationFeeFen),
  });
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
    lines: lines.map((line) => ({
      room: line.roomName ?? '',
      name: line.name,
      spec: [line.model, sizeOf(line)].filter(Boolean).join(' · '),
      color: [line.color, line.material].filter(Boolean).join(' / '),
      quantity: line.quantity,
      unitPriceFen: line.unitPriceFen,
      amountFen: line.gift ? 0 : line.unitPriceFen * line.quantity,
      gift: line.gift,
      remark: line.remark ?? '',
    })),
    goodsFen: totals.goodsFen,
    discountFen: totals.discountFen,
    deliveryFeeFen: quote.deliveryFeeFen,
    carryingFeeFen: quote.carryingFeeFen,
    installationFeeFen: quote.installationFeeFen,
    totalFen: totals.totalFen,
    note: quote.note,
    process: ownSteps?.filter(Boolean) ?? texts.processSteps,
  };
}
