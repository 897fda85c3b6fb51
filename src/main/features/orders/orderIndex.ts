import { eq, sql } from 'drizzle-orm';
import type { WriteContext } from '../../database/context';
import { getRecord } from '../../database/records';
import { customers, orders } from '../../database/schema';
import {
  codeTokens,
  indexForSearch,
  nameTokens,
  phoneTokens,
  type SearchSource,
  textTokens,
} from '../search';

type Order = typeof orders.$inferSelect;
type Customer = Pick<typeof customers.$inferSelect, 'name' | 'phone' | 'phone2'>;

/** What an order is found by: its number, its customer's and contact's names and phones, and the community. */
export function orderTerms(order: Order, customer: Customer): string[] {
  const phones = [order.phone, order.phone2, customer.phone, customer.phone2];
  return [
    ...codeTokens(order.number),
    ...[...new Set([order.contactName, customer.name])].flatMap(nameTokens),
    ...phones.flatMap((phone) => (phone ? phoneTokens(phone) : [])),
    ...(order.community ? textTokens(order.community) : []),
  ];
}

/** Makes an order findable, and gives it back. Its deliveries are found by its recipient, too: they are indexed by themselves. */
export function indexOrder(context: WriteContext, orderId: number): Order {
  const order = getRecord(context, orders, orderId);
  const customer = getRecord(context, customers, order.customerId);
  indexForSearch(context, 'orders', orderId, { terms: orderTerms(order, customer) });
  return order;
}

function indexOrdersOf(context: WriteContext, customerId: number): void {
  const ids = context.db
    .select({ id: orders.id })
    .from(orders)
    .where(eq(orders.customerId, customerId))
    .all();
  for (const { id } of ids) indexOrder(context, id);
}

export const orderSearch: SearchSource = {
  read: (db, where) =>
    db
      .select({
        row: orders,
        customer: { name: customers.name, phone: customers.phone, phone2: customers.phone2 },
      })
      .from(orders)
      .innerJoin(customers, sql`${customers.id} = ${orders.customerId}`)
      .where(where)
      .all()
      .map(({ row, customer }) => ({
        id: row.id,
        words: [row.contactName, row.community, customer.name],
        terms: () => ({ terms: orderTerms(row, customer) }),
      })),
  indexOfCustomer: indexOrdersOf,
};
