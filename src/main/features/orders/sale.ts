import { and, eq, ne } from 'drizzle-orm';
import type { OrderState } from '../../../shared/domain/orderState';
import type { WriteContext } from '../../database/context';
import { orders } from '../../database/schema';
import { leaveWon, reachStage } from '../customers';
import { reopenQuote, reorderQuote } from '../quotes';
import type { OrderRow } from './orderFacts';

/**
 * What an order makes of its quote and its customer: while one lives, the quote is ordered and the customer won; when the
 * last one is given up, or came back as a whole, the quote is open again and the customer stands where they stood before.
 * Call it when the order has taken another state.
 */
export function keepSale(context: WriteContext, before: OrderRow, state: OrderState): void {
  if ((before.state === 'cancelled') === (state === 'cancelled')) return;
  const { quoteId, customerId, number } = before;
  if (state === 'cancelled') {
    if (quoteId !== null && !hasLiveOrder(context, customerId, quoteId)) {
      reopenQuote(context, quoteId, number);
    }
    if (!hasLiveOrder(context, customerId)) leaveWon(context, customerId, number);
    return;
  }
  if (quoteId !== null) reorderQuote(context, quoteId, number);
  reachStage(context, customerId, 'won');
}

/** True while an order of that customer, or of that quote of theirs, lives. */
export const hasLiveOrder = (
  { db }: Pick<WriteContext, 'db'>,
  customerId: number,
  quoteId: number | null = null,
): boolean =>
  db
    .select({ id: orders.id })
    .from(orders)
    .where(
      and(
        eq(orders.customerId, customerId),
        ne(orders.state, 'cancelled'),
        quoteId === null ? undefined : eq(orders.quoteId, quoteId),
      ),
    )
    .limit(1)
    .get() !== undefined;
