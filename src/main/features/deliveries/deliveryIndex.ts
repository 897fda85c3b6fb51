import { eq } from 'drizzle-orm';
import type { WriteContext } from '../../database/context';
import { getRecord } from '../../database/records';
import { customers, deliveries, type orders } from '../../database/schema';
import { indexForSearch } from '../search/search.repository';
import { codeTokens, nameTokens, phoneTokens } from '../search/searchTokens';

type Order = typeof orders.$inferSelect;
type Numbered = Pick<typeof deliveries.$inferSelect, 'id' | 'number'>;
type Customer = Pick<typeof customers.$inferSelect, 'name' | 'phone' | 'phone2'>;

/** What a delivery is found by: its own and its order's number, its customer's and recipient's names and phones. */
export function deliveryTerms(delivery: Numbered, order: Order, customer: Customer): string[] {
  const phones = [order.phone, order.phone2, customer.phone, customer.phone2];
  return [
    ...codeTokens(delivery.number),
    ...codeTokens(order.number),
    ...[...new Set([order.contactName, customer.name])].flatMap(nameTokens),
    ...phones.flatMap((phone) => (phone ? phoneTokens(phone) : [])),
  ];
}

/** Makes a delivery findable. */
export function indexDelivery(context: WriteContext, delivery: Numbered, order: Order): void {
  const customer = getRecord(context, customers, order.customerId);
  indexForSearch(context, 'deliveries', delivery.id, {
    terms: deliveryTerms(delivery, order, customer),
  });
}

/** Call it when an order's recipient or its customer's name or phones have changed. */
export function indexDeliveriesOf(context: WriteContext, order: Order): void {
  const own = context.db
    .select({ id: deliveries.id, number: deliveries.number })
    .from(deliveries)
    .where(eq(deliveries.orderId, order.id))
    .all();
  for (const delivery of own) indexDelivery(context, delivery, order);
}
