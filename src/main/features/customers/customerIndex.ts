import { sql } from 'drizzle-orm';
import type { WriteContext } from '../../database/context';
import { communities, customers } from '../../database/schema';
import {
  indexForSearch,
  nameStarts,
  nameTokens,
  phoneTokens,
  type SearchSource,
  type SearchTerms,
  textTokens,
} from '../search';

interface Findable {
  id: number;
  name: string;
  phone: string | null;
  phone2: string | null;
  wechat: string | null;
}

/** What a customer is found by: name, pinyin, initials, any piece of a phone, WeChat, and the home's address. */
export function customerTerms(customer: Findable, address: readonly (string | null)[]): SearchTerms {
  const terms = [
    ...nameTokens(customer.name),
    ...phoneTokens(customer.phone ?? ''),
    ...phoneTokens(customer.phone2 ?? ''),
    ...textTokens(customer.wechat ?? ''),
    ...textTokens(address.filter(Boolean).join('')),
  ];
  return { terms, starts: nameStarts(customer.name) };
}

/** Makes a customer findable. */
export function indexCustomer(
  context: WriteContext,
  customer: Findable,
  address: readonly (string | null)[],
): void {
  indexForSearch(context, 'customers', customer.id, customerTerms(customer, address));
}

export const customerSearch: SearchSource = {
  // Who was merged into another customer is found by the other.
  read: (db, where) =>
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
          // A community that got another name is found by the old one until its people are saved.
          lasting: () => customerTerms(row, []),
        };
      }),
};
