import { type Concession, concessionBp, exceedsLimit } from './concession';
import { type Fen, formatYuan } from './money';
import { dueBack } from './orderMoney';

/**
 * What is wrong with an amount (fen) beside the others that it stands with. Main refuses it by these rules, and the window
 * marks the field by them while it is typed. Amounts that are missing or no number are another's to refuse: nothing is said.
 */
export interface Fault {
  /** A key of i18n `errors.fields`. */
  code: string;
  params?: Record<string, string | number>;
}

/** The largest amount, in fen: a billion yuan. */
export const LARGEST_AMOUNT_FEN = 100_000_000_000;

/** A discount takes away no more than the goods. */
export function discountFault(discountFen: number, goodsFen: number): Fault | null {
  if (discountFen > goodsFen) return { code: 'above_goods' };
  return discountFen > LARGEST_AMOUNT_FEN ? { code: 'amount_too_big' } : null;
}

/** No more is given away than `limitBp` (1/10,000 of the list value) allows; null: there is no limit. */
export function limitFault(given: Concession, limitBp: number | null): Fault | null {
  if (limitBp === null || !exceedsLimit(given, limitBp)) return null;
  return {
    code: 'above_discount_limit',
    params: { max: limitBp / 100, given: concessionBp(given) / 100 },
  };
}

/** No more is taken than the balance, which is negative where money is owed to the customer. */
export function receiptFault(amountFen: number | null, balanceFen: number): Fault | null {
  if (amountFen === null || !(amountFen > Math.max(balanceFen, 0))) return null;
  return balanceFen > 0
    ? { code: 'above_balance', params: { balance: formatYuan(balanceFen as Fen) } }
    : { code: 'nothing_owed' };
}

/** No more goes back than was received, and, but where the owner `mayExceed` it, than is due back. */
export function refundFault(
  amountFen: number | null,
  order: { totalFen: number; receivedFen: number },
  mayExceed: boolean,
): Fault | null {
  const due = dueBack(order);
  if (amountFen === null || !(amountFen > due)) return null;
  if (order.receivedFen === 0) return { code: 'nothing_received' };
  if (amountFen > order.receivedFen) {
    return { code: 'above_received', params: { received: formatYuan(order.receivedFen as Fen) } };
  }
  if (mayExceed) return null;
  return due > 0 ? { code: 'above_due', params: { due: formatYuan(due) } } : { code: 'nothing_due' };
}

/** The lower end of a budget is not above the upper one. */
export const budgetFault = (
  minFen: number | null | undefined,
  maxFen: number | null | undefined,
): Fault | null => ((minFen ?? 0) > (maxFen ?? Number.POSITIVE_INFINITY) ? { code: 'below_minimum' } : null);
