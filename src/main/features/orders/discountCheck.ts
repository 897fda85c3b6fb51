import type { OrderLineInput } from '../../../shared/contract/orderShapes';
import { discountFault, limitFault } from '../../../shared/domain/amountFaults';
import { type Concession, concession, concessionBp, exceedsLimit } from '../../../shared/domain/concession';
import { type Fen, fen } from '../../../shared/domain/money';
import { orderTotals } from '../../../shared/domain/orderMoney';
import type { WriteContext } from '../../database/context';
import { refuseFault } from '../../system/errors';
import type { SoldLine } from '../catalogue';
import { discountLimit, withListPrices } from '../quotes';
import type { OrderParts } from './orderFacts';

type PricedLine = SoldLine & Pick<OrderLineInput, 'quantity' | 'gift'> & { unitPriceFen: number };

/**
 * Refuses a discount above the goods, and for a new order one beyond what the actor may give this customer: the way to more
 * is an approved quote.
 */
export function checkDiscount(
  context: WriteContext,
  customerId: number,
  lines: readonly OrderLineInput[],
  discountFen: Fen,
): void {
  checkDiscountWithinGoods(lines, discountFen);
  const { limitBp } = discountLimit(context, customerId);
  refuseFault('discountFen', limitFault(concessionOf(context, lines, discountFen), limitBp));
}

export function checkDiscountWithinGoods(lines: readonly OrderLineInput[], discountFen: Fen): void {
  const { goodsFen } = orderTotals({
    lines: lines.map((line) => ({ ...line, cancelled: false })),
    discountFen: fen(0),
    deliveryFeeFen: fen(0),
    carryingFeeFen: fen(0),
    installationFeeFen: fen(0),
  });
  refuseFault('discountFen', discountFault(discountFen, goodsFen));
}

/** True when a change gives away more than before and more than this person may. */
export function givesMoreThanAllowed(
  context: WriteContext,
  { order, lines }: OrderParts,
  input: { lines: readonly OrderLineInput[]; discountFen: Fen },
): boolean {
  const { limitBp } = discountLimit(context, order.customerId);
  const after = concessionOf(context, input.lines, input.discountFen);
  if (limitBp === null || !exceedsLimit(after, limitBp)) return false;
  const live = lines.filter(({ cancelledAt }) => cancelledAt === null);
  return concessionBp(after) > concessionBp(concessionOf(context, live, fen(order.discountFen)));
}

function concessionOf(context: WriteContext, lines: readonly PricedLine[], discountFen: Fen): Concession {
  const priced = withListPrices(context.db, lines).map((line) => ({
    unitPriceFen: fen(line.unitPriceFen),
    quantity: line.quantity,
    gift: line.gift,
    listPriceFen: line.listPriceFen === null ? null : fen(line.listPriceFen),
  }));
  return concession(priced, discountFen);
}
