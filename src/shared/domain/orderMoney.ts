import { invalid, wholeNumber } from './errors';
import { addFen, allocate, type Fen, fen, mulFen, subFen, ZERO_FEN } from './money';

/** 定金, 订金, 进度款, 尾款, 退款, 代收尾款 */
export const PAYMENT_KINDS = [
  'deposit_guarantee',
  'deposit_advance',
  'progress',
  'final',
  'refund',
  'collected_on_delivery',
] as const;

export type PaymentKind = (typeof PAYMENT_KINDS)[number];

/** The price of an order line in fen; the quantity is whole. */
export interface PricedLine {
  readonly unitPriceFen: Fen;
  readonly quantity: number;
  readonly gift: boolean;
  readonly cancelled: boolean;
}

/** What makes up an order's total, in fen; none of it is negative. */
export interface OrderAmounts {
  readonly lines: readonly PricedLine[];
  readonly discountFen: Fen;
  readonly deliveryFeeFen: Fen;
  readonly carryingFeeFen: Fen;
  readonly installationFeeFen: Fen;
}

/** totalFen = goodsFen − discountFen + feesFen. */
export interface OrderTotals {
  /** Goods before the discount. */
  readonly goodsFen: Fen;
  /** The discount that took effect: never more than the goods. */
  readonly discountFen: Fen;
  readonly feesFen: Fen;
  readonly totalFen: Fen;
}

/** One payment, always a positive amount in fen; a refund counts the other way by its kind. */
export interface PaymentFacts {
  readonly kind: PaymentKind;
  readonly amountFen: Fen;
}

function notNegative(what: string, amount: Fen): Fen {
  return fen(wholeNumber(what, amount));
}

/** What a line counts in fen: nothing for a gift or a cancelled line. Throws VALIDATION on overflow or a fraction. */
export function lineAmount(line: PricedLine): Fen {
  const amount = mulFen(notNegative('unitPriceFen', line.unitPriceFen), line.quantity);
  return line.gift || line.cancelled ? ZERO_FEN : amount;
}

/**
 * Totals of an order in fen. A discount larger than the goods that are left (lines were cancelled) is cut to
 * them, and the result says what took effect. Throws VALIDATION on negative amounts, fractions and overflow.
 */
export function orderTotals(order: OrderAmounts): OrderTotals {
  const goodsFen = addFen(...order.lines.map(lineAmount));
  const asked = notNegative('discountFen', order.discountFen);
  const discountFen = fen(Math.min(asked, goodsFen));
  const feesFen = addFen(
    notNegative('deliveryFeeFen', order.deliveryFeeFen),
    notNegative('carryingFeeFen', order.carryingFeeFen),
    notNegative('installationFeeFen', order.installationFeeFen),
  );
  return { goodsFen, discountFen, feesFen, totalFen: addFen(subFen(goodsFen, discountFen), feesFen) };
}

/** 1 for money that came in, −1 for a refund. */
export function paymentSign(kind: PaymentKind): 1 | -1 {
  return kind === 'refund' ? -1 : 1;
}

/** Receipts minus refunds in fen. Throws VALIDATION on a negative amount or overflow. */
export function receivedFen(payments: readonly PaymentFacts[]): Fen {
  return addFen(
    ...payments.map(({ kind, amountFen }) => fen(paymentSign(kind) * notNegative('amountFen', amountFen))),
  );
}

/**
 * 定金 that is held after these payments, oldest first, in fen. A refund of exactly the amount of a 定金 that is held gives
 * that one back; any other takes other money first. What was given back and taken again counts once.
 */
export function guaranteeHeld(payments: readonly PaymentFacts[]): Fen {
  const held: number[] = [];
  let other = 0;
  for (const { kind, amountFen } of payments) {
    if (kind === 'deposit_guarantee') held.push(amountFen);
    else if (kind !== 'refund') other += amountFen;
    else if (held.includes(amountFen)) held.splice(held.indexOf(amountFen), 1);
    else {
      let rest = amountFen - Math.min(other, amountFen);
      other -= amountFen - rest;
      for (let i = held.length - 1; i >= 0 && rest > 0; i -= 1) {
        const back = Math.min(held[i] ?? 0, rest);
        held[i] = (held[i] ?? 0) - back;
        rest -= back;
      }
    }
  }
  return fen(held.reduce((sum, one) => sum + one, 0));
}

/** What the customer still owes in fen: total − receipts + refunds; negative when we owe the customer. */
export function balance(facts: { totalFen: Fen; payments: readonly PaymentFacts[] }): Fen {
  return subFen(facts.totalFen, receivedFen(facts.payments));
}

/** What has to go back to the customer in fen: what was received beyond the total; 0 while nothing has. */
export function dueBack(order: { totalFen: number; receivedFen: number }): Fen {
  return fen(Math.max(0, order.receivedFen - order.totalFen));
}

/** True when a total (fen) moves by more than so many basis points, up or down; exactly that much is not more. */
export function movesMoreThan(oldTotal: number, newTotal: number, limitBp: number): boolean {
  const moved = BigInt(newTotal) - BigInt(oldTotal);
  return (moved < 0n ? -moved : moved) * 10_000n > BigInt(oldTotal) * BigInt(limitBp);
}

/**
 * Each line's part of a discount in fen, in proportion to the line amounts. The parts sum to the discount; what
 * rounding leaves goes to the last line, and what that line cannot bear to the one before it, so that no line
 * ends below zero. Throws VALIDATION when the discount is negative or more than the lines together.
 */
export function spreadDiscount(lineAmounts: readonly Fen[], discountFen: Fen): Fen[] {
  notNegative('discountFen', discountFen);
  if (discountFen > addFen(...lineAmounts)) throw invalid('discountFen', 'more than the lines together');
  const parts = allocate(discountFen, lineAmounts);
  let over = 0;
  for (let i = parts.length - 1; i >= 0; i -= 1) {
    const wanted = (parts[i] ?? 0) + over;
    const borne = Math.min(wanted, lineAmounts[i] ?? 0);
    over = wanted - borne;
    parts[i] = fen(borne);
  }
  return parts;
}

/**
 * What each line comes to in fen after its share of the order's discount, in the order of the lines. A discount larger than
 * the goods is cut to them. Throws VALIDATION as `orderTotals` does.
 */
export function amountsAfterDiscount(lines: readonly PricedLine[], discountFen: Fen): Fen[] {
  const none = { deliveryFeeFen: ZERO_FEN, carryingFeeFen: ZERO_FEN, installationFeeFen: ZERO_FEN };
  const { discountFen: taken } = orderTotals({ lines, discountFen, ...none });
  const amounts = lines.map(lineAmount);
  const shares = spreadDiscount(amounts, taken);
  return amounts.map((amount, i) => subFen(amount, shares[i] ?? ZERO_FEN));
}
