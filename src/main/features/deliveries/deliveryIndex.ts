import { asc, eq, sql } from 'drizzle-orm';
import type { WriteContext } from '../../database/context';
import { getRecord } from '../../database/records';
import { customers, deliveries, orders } from '../../database/schema';
import { codeTokens, indexForSearch, nameTokens, phoneTokens, type SearchSource } from '../search';

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

/** Call it when an order's recipient has changed. */
export function indexDeliveriesOf(context: WriteContext, order: Order): void {
  const own = context.db
    .select({ id: deliveries.id, number: deliveries.number })
    .from(deliveries)
    .where(eq(deliveries.orderId, order.id))
    .all();
  for (const delivery of own) indexDelivery(context, delivery, order);
}

function indexDeliveriesOfCustomer(context: WriteContext, customerId: number): void {
  const own = context.db
    .select()
    .from(orders)
    .where(eq(orders.customerId, customerId))
    .orderBy(asc(orders.id))
    .all();
  for (const order of own) indexDeliveriesOf(context, order);
}

export const deliverySearch: SearchSource = {
  read: (db, where) =>
    db
      .select({
        row: deliveries,
        order: orders,
        customer: { name: customers.name, phone: customers.phone, phone2: customers.phone2 },
      })
      .from(deliveries)
      .innerJoin(orders, sql`${orders.id} = ${deliveries.orderId}`)
      .innerJoin(customers, sql`${customers.id} = ${orders.customerId}`)
      .where(where)
      .all()
      .map(({ row, order, customer }) => ({
        id: row.id,
        words: [order.contactName, customer.name],
        terms: () => ({ terms: deliveryTerms(row, order, customer) }),
      })),
  indexOfCustomer: indexDeliveriesOfCustomer,
};
