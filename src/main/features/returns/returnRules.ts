import { fen } from '../../../shared/domain/money';
import { type ReturnCredit, returnCredit } from '../../../shared/domain/returns';
import type { OrderParts } from '../orders';
import type { ReturnLine } from './returns.repository';

/** What the order's lines that come back are worth now; `lines` of the answer are in the order of `returned`. */
export function creditOf(
  { order, lines }: Pick<OrderParts, 'order' | 'lines'>,
  returned: readonly Pick<ReturnLine, 'orderLineId' | 'quantity'>[],
): ReturnCredit {
  const pieces = new Map(returned.map(({ orderLineId, quantity }) => [orderLineId, quantity]));
  const live = lines.filter(({ cancelledAt }) => cancelledAt === null);
  const credit = returnCredit(
    live.map((line) => ({
      unitPriceFen: fen(line.unitPriceFen),
      quantity: line.quantity,
      gift: line.gift,
      cancelled: false,
      returned: pieces.get(line.id) ?? 0,
    })),
    fen(order.discountFen),
  );
  const byLine = new Map(live.map((line, i) => [line.id, credit.lines[i]]));
  return { ...credit, lines: returned.map(({ orderLineId }) => byLine.get(orderLineId) ?? fen(0)) };
}
