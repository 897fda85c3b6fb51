import { and, asc, eq, min, ne } from 'drizzle-orm';
import type { FieldError } from '../../../shared/contract/result';
import { type Fault, receiptFault, refundFault } from '../../../shared/domain/amountFaults';
import { addDays, type LocalDate } from '../../../shared/domain/dates';
import { type DepositWarning, depositWarning, type Fen, fen, subFen } from '../../../shared/domain/money';
import { guaranteeHeld } from '../../../shared/domain/orderMoney';
import type { ReceiptKind } from '../../../shared/features/payments/contract';
import { actorOf, type WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { nextNumber } from '../../database/numbers';
import { getRecord, insertRecord } from '../../database/records';
import { orders, payments } from '../../database/schema';
import { AppError } from '../../system/errors';
import { refreshOrder } from './orderRefresh';

type Order = typeof orders.$inferSelect;

export interface Receipt {
  orderId: number;
  kind: ReceiptKind;
  method: (typeof payments.$inferInsert)['method'];
  /** Fen > 0. */
  amountFen: Fen;
  paidDate: LocalDate;
  note: string | null;
  /** The delivery at which it was collected. */
  deliveryId?: number | null;
}

export interface Taken {
  id: number;
  number: string;
  orderId: number;
  orderVersion: number;
  /** What is left to pay. */
  balanceFen: Fen;
  depositWarning: DepositWarning | null;
}

/**
 * Takes money for an order, never more than its balance, and brings the order in step. Refuses at the fields
 * `amountFen` and `paidDate`, whose names begin with `prefix`.
 */
export function takePayment(context: WriteContext, receipt: Receipt, prefix = ''): Taken {
  const order = getRecord(context, orders, receipt.orderId);
  if (order.cancelledAt !== null) throw new AppError('ILLEGAL_TRANSITION', { reason: 'order_is_cancelled' });
  const balance = subFen(fen(order.totalFen), fen(order.receivedFen));
  refuseTogether([
    ...faultAt(`${prefix}amountFen`, receiptFault(receipt.amountFen, balance)),
    ...wrongDay(context, receipt.paidDate, firstReceiptDay(context, order, receipt.kind), prefix),
  ]);
  return write(context, order, receipt);
}

/**
 * Gives money back, never more than was received, and never more than is due back but where the owner `mayExceed` it. A
 * cancelled order's money is given back like this, too. Refuses at the fields `amountFen` and `paidDate`.
 */
export function refundPayment(
  context: WriteContext,
  refund: Omit<Receipt, 'kind'>,
  mayExceed: boolean,
): Taken {
  const order = getRecord(context, orders, refund.orderId);
  refuseTogether([
    ...faultAt('amountFen', refundFault(refund.amountFen, order, mayExceed)),
    ...wrongDay(context, refund.paidDate, firstRefundDay(context, order), ''),
  ]);
  return write(context, order, { ...refund, kind: 'refund' });
}

/**
 * 定金 that an order holds, in fen: what was received as such, as far as it was not given back. In the order in which it
 * was recorded, in which no refund comes before its money; the days on the receipts may say otherwise.
 */
export function guaranteeOf({ db }: { db: Reader }, orderId: number): Fen {
  const rows = db
    .select({ kind: payments.kind, amountFen: payments.amountFen })
    .from(payments)
    .where(eq(payments.orderId, orderId))
    .orderBy(asc(payments.id))
    .all();
  return guaranteeHeld(rows.map(({ kind, amountFen }) => ({ kind, amountFen: fen(amountFen) })));
}

/** Every wrong field at once: who mends one shall not meet the next afterwards. */
function refuseTogether(fields: FieldError[]): void {
  if (fields.length > 0) throw new AppError('VALIDATION', { fields });
}

const faultAt = (path: string, fault: Fault | null): FieldError[] => (fault ? [{ path, ...fault }] : []);

/** Money changes hands today at the latest, and not before there was something to pay for. */
function wrongDay(context: WriteContext, paidDate: LocalDate, first: string, prefix: string): FieldError[] {
  const path = `${prefix}paidDate`;
  if (paidDate > context.today) return [{ path, code: 'date_future' }];
  return paidDate < first ? [{ path, code: 'paid_before', params: { first } }] : [];
}

/** A deposit secures what is only quoted yet, and may be written down with the order: so many days before it at most. */
const DEPOSIT_DAYS_BEFORE = 90;

/** The order's day; today where that lies ahead, because the PC's clock was wrong when it was written. */
const dayOf = ({ today }: WriteContext, { orderDate }: Order): LocalDate =>
  orderDate > today ? today : (orderDate as LocalDate);

/** From the order's day on; deposits a while before. */
function firstReceiptDay(context: WriteContext, order: Order, kind: ReceiptKind): LocalDate {
  const isDeposit = kind === 'deposit_guarantee' || kind === 'deposit_advance';
  return isDeposit ? addDays(dayOf(context, order), -DEPOSIT_DAYS_BEFORE) : dayOf(context, order);
}

/** From the day of the order's first receipt on, and never before the order's own. */
function firstRefundDay(context: WriteContext, order: Order): string {
  const first = context.db
    .select({ day: min(payments.paidDate) })
    .from(payments)
    .where(and(eq(payments.orderId, order.id), ne(payments.kind, 'refund')))
    .get()?.day;
  const day = dayOf(context, order);
  return first && first > day && first <= context.today ? first : day;
}

function write(
  context: WriteContext,
  order: Order,
  payment: Omit<Receipt, 'kind'> & { kind: ReceiptKind | 'refund' },
): Taken {
  const row = insertRecord(context, payments, {
    ...payment,
    deliveryId: payment.deliveryId ?? null,
    number: nextNumber(context, 'PM'),
    customerId: order.customerId,
    staffId: actorOf(context).staffId,
  });
  const after = refreshOrder(context, order.id);
  const total = fen(after.totalFen);
  return {
    id: row.id,
    number: row.number,
    orderId: order.id,
    orderVersion: after.version,
    balanceFen: subFen(total, fen(after.receivedFen)),
    depositWarning:
      payment.kind === 'deposit_guarantee' ? depositWarning(guaranteeOf(context, order.id), total) : null,
  };
}
