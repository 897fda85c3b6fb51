import { and, asc, eq, sql } from 'drizzle-orm';
import { addressText } from '../../../shared/domain/address';
import { todayIn } from '../../../shared/domain/dates';
import { texts as allTexts } from '../../../shared/i18n';
import type { Reader } from '../../database/database';
import { getRecord } from '../../database/records';
import { auditLog, customers, orderLines, orders, payments } from '../../database/schema';
import type { ContractData } from '../../engines/printing/templates/contract';
import { fill } from '../../engines/printing/templates/fill';
import { money } from '../../engines/printing/templates/parts';
import type { ReceiptData } from '../../engines/printing/templates/receipt';
import { guaranteeOf } from '../orders';
import { getSetting } from '../settings';
import { pricedLine, sheetSums } from './quoteSheetData.repository';
import { dayText, floorOf, nameOf, phonesOf, storeOf, type Wording } from './slipData.repository';

type Order = typeof orders.$inferSelect;
type Payment = typeof payments.$inferSelect;

/** An order as it is signed: its lines, money and delivery as they are now. */
export function readContract(db: Reader, orderId: number, wording: Wording): ContractData {
  const { texts } = wording;
  const order = getRecord({ db }, orders, orderId);
  const lines = db
    .select()
    .from(orderLines)
    .where(eq(orderLines.orderId, orderId))
    .orderBy(asc(orderLines.sort), asc(orderLines.id))
    .all()
    .filter(({ cancelledAt }) => cancelledAt === null);
  const terms = getSetting(db, 'printing')
    .contractTerms?.split('\n')
    .map((term) => term.trim())
    .filter(Boolean);
  return {
    store: storeOf(db),
    number: order.number,
    date: dayText(order.orderDate, texts),
    customer: getRecord({ db }, customers, order.customerId).name,
    phones: phonesOf(order),
    seller: nameOf(db, order.sellerId),
    cancelled: order.cancelledAt !== null,
    lines: lines.map(pricedLine),
    ...sheetSums(lines, order),
    totalFen: order.totalFen,
    receivedFen: order.receivedFen,
    guaranteeFen: guaranteeOf({ db }, orderId),
    payments: paymentsOf(db, orderId).map((payment) =>
      fill(texts.paymentOf, {
        date: payment.paidDate,
        amount: money(payment.kind === 'refund' ? -payment.amountFen : payment.amountFen),
        ...codesOf(payment, wording),
      }),
    ),
    delivery: deliveryOf(order, wording),
    note: order.note,
    terms: terms?.length ? terms : texts.contractTerms,
  };
}

/** A payment as its payer takes it home; what the order stands at is counted on `now` (UTC ms) in the shop's zone. */
export function readReceipt(
  db: Reader,
  paymentId: number,
  { now, zone }: { now: number; zone: string },
  wording: Wording,
): ReceiptData {
  const { texts } = wording;
  const payment = getRecord({ db }, payments, paymentId);
  const order = getRecord({ db }, orders, payment.orderId);
  return {
    store: storeOf(db),
    number: payment.number,
    date: dayText(payment.paidDate, texts),
    refund: payment.kind === 'refund',
    payer: getRecord({ db }, customers, payment.customerId).name,
    orderNumber: order.number,
    ...codesOf(payment, wording),
    amountFen: payment.amountFen,
    note: payment.note,
    staff: nameOf(db, payment.staffId),
    printedOn: todayIn(now, zone),
    totalFen: order.totalFen,
    receivedFen: order.receivedFen,
    reprint: wasPrinted(db, paymentId),
  };
}

const paymentsOf = (db: Reader, orderId: number) =>
  db
    .select()
    .from(payments)
    .where(eq(payments.orderId, orderId))
    .orderBy(asc(payments.paidDate), asc(payments.id))
    .all();

function codesOf({ kind, method }: Payment, { locale }: Wording) {
  const { paymentKind, paymentMethod } = allTexts[locale].codes;
  return { kind: paymentKind[kind], method: paymentMethod[method] };
}

function deliveryOf(order: Order, { texts }: Wording): string {
  const address = [addressText(order), floorOf(order, texts)].filter(Boolean).join(texts.comma);
  return [
    order.agreedDate
      ? fill(texts.deliveredOn, { date: dayText(order.agreedDate, texts) })
      : texts.noAgreedDate,
    addressText(order) ? fill(texts.deliverTo, { address }) : texts.noAddressYet,
    fill(texts.recipient, { name: order.contactName }),
    order.needsInstallation && texts.withInstallation,
    order.oldFurnitureRemoval && fill(texts.takesOld, { what: order.oldFurnitureRemoval }),
  ]
    .filter(Boolean)
    .join(texts.semicolon);
}

/** A receipt came out before: every print that came to something is on record. */
function wasPrinted(db: Reader, paymentId: number): boolean {
  const row = db
    .select({ one: sql<number>`1` })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.entity, 'payments'),
        eq(auditLog.entityId, paymentId),
        eq(auditLog.call, 'printing.receipt'),
      ),
    )
    .limit(1)
    .get();
  return row !== undefined;
}
