import { sql } from 'drizzle-orm';
import type { WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { preparedOnce } from '../../database/prepared';
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

/**
 * What a customer is found by: name, pinyin, initials, any piece of a phone, WeChat, and the home's address. `merged`: who
 * was merged into them, whose names and numbers are theirs as well.
 */
export function customerTerms(
  customer: Findable,
  address: readonly (string | null)[],
  merged: readonly Findable[] = [],
): SearchTerms {
  const called = [customer, ...merged];
  const terms = called.flatMap(({ name, phone, phone2, wechat }) => [
    ...nameTokens(name),
    ...phoneTokens(phone ?? ''),
    ...phoneTokens(phone2 ?? ''),
    ...textTokens(wechat ?? ''),
  ]);
  return {
    terms: [...terms, ...textTokens(address.filter(Boolean).join(''))],
    starts: called.flatMap(({ name }) => nameStarts(name)),
  };
}

const mergedInto = preparedOnce(({ $client }: Pick<Reader, '$client'>) =>
  $client.prepare<[number], Findable>(
    'SELECT id, name, phone, phone2, wechat FROM customers WHERE merged_into_id = ?',
  ),
);

/** Makes a customer findable. */
export function indexCustomer(
  context: WriteContext,
  customer: Findable,
  address: readonly (string | null)[],
): void {
  const merged = mergedInto(context.db).all(customer.id);
  indexForSearch(context, 'customers', customer.id, customerTerms(customer, address, merged));
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
        const merged = mergedInto(db).all(row.id);
        return {
          id: row.id,
          words: [row, ...merged].flatMap(({ name, wechat }) => [name, wechat]).concat(home),
          terms: () => customerTerms(row, home, merged),
          // A community that got another name is found by the old one until its people are saved.
          lasting: () => customerTerms(row, [], merged),
        };
      }),
};
