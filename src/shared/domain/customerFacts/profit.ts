import { fen } from '../money';
import { amountsAfterDiscount } from '../orderMoney';
import type { BoughtLine, CountedOrder, CustomerHistory } from './history';

/** What was earned with a customer's goods, in fen. */
export interface Profit {
  /** After discounts, without fees: those pass through. */
  readonly revenueFen: number;
  /** Of the revenue with a known cost alone. NULL: too little of the cost is known. */
  readonly profitFen: number | null;
  /** Share of the revenue with a known cost, in 1/10,000; NULL: no revenue. */
  readonly coverBp: number | null;
  /** True where some of the cost follows from a kind's usual margin. */
  readonly estimated: boolean;
}

/**
 * Revenue of the live lines less their cost (gifts cost, too) and what else was spent. Below `enoughBp` of the revenue with
 * a known cost there is no profit: it would count goods without a cost as all profit.
 */
export function profitOf(
  { orders, otherCostFen }: Pick<CustomerHistory, 'orders' | 'otherCostFen'>,
  enoughBp: number,
): Profit {
  let revenueFen = 0;
  let knownFen = 0;
  let costFen = 0;
  let estimated = false;
  for (const order of orders) {
    for (const [i, amountFen] of amountsOf(order).entries()) {
      const line = order.lines[i] as BoughtLine;
      const cost = costOf(line);
      revenueFen += amountFen;
      if (cost === null) continue;
      knownFen += amountFen;
      costFen += cost.fen;
      estimated ||= cost.estimated;
    }
  }
  const coverBp = revenueFen === 0 ? null : Math.floor((knownFen / revenueFen) * 10_000);
  const enough = coverBp !== null && coverBp >= enoughBp;
  return { revenueFen, profitFen: enough ? revenueFen - costFen - otherCostFen : null, coverBp, estimated };
}

const amountsOf = ({ lines, discountFen }: CountedOrder): number[] =>
  amountsAfterDiscount(
    lines.map(({ unitPriceFen, quantity, gift }) => ({
      ...{ unitPriceFen: fen(unitPriceFen), quantity, gift, cancelled: false },
    })),
    fen(discountFen),
  );

function costOf({
  quantity,
  unitPriceFen,
  unitCostFen,
  marginBp,
}: BoughtLine): { fen: number; estimated: boolean } | null {
  if (unitCostFen !== null) return { fen: quantity * unitCostFen, estimated: false };
  if (marginBp === null) return null;
  return { fen: Math.round((quantity * unitPriceFen * (10_000 - marginBp)) / 10_000), estimated: true };
}
