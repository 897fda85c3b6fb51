import { invalid, wholeNumber } from './errors';
import { addFen, type Fen, fen, subFen } from './money';
import { lineAmount, orderTotals, type PricedLine, spreadDiscount } from './orderMoney';

/** 退货: the goods stay here and the money goes back. 换货: the same piece again. */
export const RETURN_KINDS = ['return', 'exchange'] as const;
export type ReturnKind = (typeof RETURN_KINDS)[number];

/** What an order line tells about what of it is with the customer. */
export interface DeliveredLine {
  readonly quantity: number;
  /** Packages of the whole line, all pieces together. */
  readonly packages: number;
  readonly deliveredPackages: number;
}

/**
 * Whole pieces of a line that the customer has: as many as the delivered packages hold. A line without packages went
 * along with the order: all of it is there once a delivery was signed (`signed`).
 */
export function deliveredPieces(line: DeliveredLine, signed: boolean): number {
  if (line.packages === 0) return signed ? line.quantity : 0;
  return Math.floor((line.quantity * line.deliveredPackages) / line.packages);
}

/**
 * How many packages of a line come back with so many of its pieces. Of a return those that hold nothing else; of an
 * exchange also one that holds half, because what is sent again travels in it.
 */
export function packagesBack(
  kind: ReturnKind,
  { quantity, packages }: Pick<DeliveredLine, 'quantity' | 'packages'>,
  pieces: number,
): number {
  const share = (packages * wholeNumber('pieces', pieces, 1)) / quantity;
  return kind === 'exchange' ? Math.ceil(share) : Math.floor(share);
}

/** A line of which so many pieces come back; 0: it stays. */
export interface ReturningLine extends PricedLine {
  readonly returned: number;
}

export interface ReturnCredit {
  /** What the customer gets back for each line, in fen, in the order of the lines. */
  readonly lines: readonly Fen[];
  /** All of it. */
  readonly creditFen: Fen;
  /** The order's discount afterwards. */
  readonly discountFen: Fen;
}

/**
 * What pieces that come back are worth, in fen: their price without their share of the order's discount, so that the
 * customer gets what was paid for them, and whoever returns everything, bit by bit, gets all of it. Fees stay: the
 * goods were carried. Throws VALIDATION when more pieces come back than a line has.
 */
export function returnCredit(lines: readonly ReturningLine[], orderDiscountFen: Fen): ReturnCredit {
  const part = (line: ReturningLine, quantity: number) => lineAmount({ ...line, quantity });
  if (lines.some(({ returned, quantity }) => returned > quantity))
    throw invalid('returned', 'above the line');
  const back = lines.map((line) => part(line, line.returned));
  const kept = lines.map((line) => part(line, line.quantity - line.returned));
  // The discount that took effect: it may be larger than the goods that are left.
  const { discountFen } = orderTotals({
    lines,
    discountFen: orderDiscountFen,
    deliveryFeeFen: fen(0),
    carryingFeeFen: fen(0),
    installationFeeFen: fen(0),
  });
  const shares = spreadDiscount([...back, ...kept], discountFen).slice(0, lines.length);
  const credits = back.map((amount, i) => subFen(amount, shares[i] ?? fen(0)));
  return {
    lines: credits,
    creditFen: addFen(...credits),
    discountFen: subFen(discountFen, addFen(...shares)),
  };
}
