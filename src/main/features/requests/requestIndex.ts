import { eq, sql } from 'drizzle-orm';
import type { WriteContext } from '../../database/context';
import { getRecord } from '../../database/records';
import { customers, orders, requests } from '../../database/schema';
import {
  codeTokens,
  indexForSearch,
  nameTokens,
  phoneTokens,
  type SearchSource,
  textTokens,
} from '../search';

type Request = Pick<typeof requests.$inferSelect, 'number' | 'title'>;
type Customer = Pick<typeof customers.$inferSelect, 'name' | 'phone' | 'phone2'>;

/** What a request is found by: its number and title, its order's number, its customer's name and phones. */
export function requestTerms(
  request: Request,
  customer: Customer,
  order: Pick<typeof orders.$inferSelect, 'number'> | null,
): string[] {
  return [
    ...codeTokens(request.number),
    ...(order ? codeTokens(order.number) : []),
    ...nameTokens(customer.name),
    ...[customer.phone, customer.phone2].flatMap((phone) => (phone ? phoneTokens(phone) : [])),
    ...textTokens(request.title),
  ];
}

/** Makes a request findable. */
export function indexRequest(context: WriteContext, requestId: number): void {
  const request = getRecord(context, requests, requestId);
  const customer = getRecord(context, customers, request.customerId);
  const order = request.orderId === null ? null : getRecord(context, orders, request.orderId);
  indexForSearch(context, 'requests', requestId, { terms: requestTerms(request, customer, order) });
}

function indexRequestsOf(context: WriteContext, customerId: number): void {
  const ids = context.db
    .select({ id: requests.id })
    .from(requests)
    .where(eq(requests.customerId, customerId))
    .all();
  for (const { id } of ids) indexRequest(context, id);
}

export const requestSearch: SearchSource = {
  read: (db, where) =>
    db
      .select({
        row: requests,
        order: { number: orders.number },
        customer: { name: customers.name, phone: customers.phone, phone2: customers.phone2 },
      })
      .from(requests)
      .innerJoin(customers, sql`${customers.id} = ${requests.customerId}`)
      .leftJoin(orders, sql`${orders.id} = ${requests.orderId}`)
      .where(where)
      .all()
      .map(({ row, order, customer }) => ({
        id: row.id,
        words: [row.title, customer.name],
        terms: () => ({ terms: requestTerms(row, customer, order) }),
      })),
  indexOfCustomer: indexRequestsOf,
};
