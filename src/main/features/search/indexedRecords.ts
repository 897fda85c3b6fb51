import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '../../database/database';
import { communities, customers, deliveries, orders, proposals, requests } from '../../database/schema';
import { customerTerms } from '../customers/customerIndex';
import { deliveryTerms } from '../deliveries/deliveryIndex';
import { orderTerms } from '../orders/orderIndex';
import { proposalTerms } from '../proposals/proposalIndex';
import { requestTerms } from '../requests/requestIndex';
import type { SearchEntity, SearchTerms } from './search.repository';

/** A record as the search index should have it. */
export interface IndexedRecord {
  id: number;
  /** What its terms are made of, but for numbers and phones. */
  words: readonly (string | null)[];
  /** What saving it would make it found by. */
  terms: () => SearchTerms;
}

/** Quotes are found by their numbers alone. */
export type WordyEntity = Exclude<SearchEntity, 'quotes'>;
type Read = (db: Reader, where: SQL) => IndexedRecord[];

const customer = { name: customers.name, phone: customers.phone, phone2: customers.phone2 };

/** Reads the records of a kind that fulfil a condition, each with what it is found by. */
export const INDEXED: Readonly<Record<WordyEntity, Read>> = {
  // Who was merged into another customer is found by the other.
  customers: (db, where) =>
    db
      .select({ row: customers, community: communities.name })
      .from(customers)
      .leftJoin(communities, sql`${communities.id} = ${customers.communityId}`)
      .where(sql`${customers.mergedIntoId} IS NULL AND ${where}`)
      .all()
      .map(({ row, community }) => {
        const home = [community, row.building, row.unit, row.room];
        return {
          id: row.id,
          words: [row.name, row.wechat, ...home],
          terms: () => customerTerms(row, home),
        };
      }),
  orders: (db, where) =>
    db
      .select({ row: orders, customer })
      .from(orders)
      .innerJoin(customers, sql`${customers.id} = ${orders.customerId}`)
      .where(where)
      .all()
      .map(({ row, customer }) => ({
        id: row.id,
        words: [row.contactName, row.community, customer.name],
        terms: () => ({ terms: orderTerms(row, customer) }),
      })),
  deliveries: (db, where) =>
    db
      .select({ row: deliveries, order: orders, customer })
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
  requests: (db, where) =>
    db
      .select({ row: requests, order: { number: orders.number }, customer })
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
  proposals: (db, where) =>
    db
      .select()
      .from(proposals)
      .where(where)
      .all()
      .map((row) => ({ id: row.id, words: [row.title], terms: () => ({ terms: proposalTerms(row) }) })),
};
