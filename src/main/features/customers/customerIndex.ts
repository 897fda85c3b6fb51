import { and, eq, isNull, sql } from 'drizzle-orm';
import type { WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { preparedOnce } from '../../database/prepared';
import { getRecord } from '../../database/records';
import { communities, customers, memberCards } from '../../database/schema';
import {
  codeTokens,
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
 * What a customer is found by: name, pinyin, initials, any piece of a phone, WeChat, the home's address, and cards, void
 * ones as well. `merged`: who was merged into them, whose names and numbers are theirs as well.
 */
export function customerTerms(
  customer: Findable,
  address: readonly (string | null)[],
  { merged = [], cards = [] }: { merged?: readonly Findable[]; cards?: readonly string[] } = {},
): SearchTerms {
  const called = [customer, ...merged];
  const terms = called.flatMap(({ name, phone, phone2, wechat }) => [
    ...nameTokens(name),
    ...phoneTokens(phone ?? ''),
    ...phoneTokens(phone2 ?? ''),
    ...textTokens(wechat ?? ''),
  ]);
  return {
    terms: [...terms, ...textTokens(address.filter(Boolean).join('')), ...cards.flatMap(cardTokens)],
    starts: called.flatMap(({ name }) => nameStarts(name)),
  };
}

/** A card is found by its number as it is written, and by any run of at least three of its digits. */
const cardTokens = (number: string): string[] => [number.toLowerCase(), ...codeTokens(number)];

const cardsOf = preparedOnce(({ $client }: Pick<Reader, '$client'>) =>
  // Whoever was erased is found by nothing that they had.
  $client
    .prepare<[number], string>(
      `SELECT m.number FROM member_cards m JOIN customers c ON c.id = m.customer_id
       WHERE m.customer_id = ? AND c.erased_at IS NULL ORDER BY m.id`,
    )
    .pluck(),
);

/** The card that a customer has now; undefined: none. */
export const validCardOf = (db: Reader, customerId: number) =>
  db
    .select()
    .from(memberCards)
    .where(and(eq(memberCards.customerId, customerId), isNull(memberCards.voidedAt)))
    .get();

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
  indexForSearch(
    context,
    'customers',
    customer.id,
    customerTerms(customer, address, othersOf(context.db, customer.id)),
  );
}

/** What a customer is found by that stands in other rows. */
const othersOf = (db: Pick<Reader, '$client'>, id: number) => ({
  merged: mergedInto(db).all(id),
  cards: cardsOf(db).all(id),
});

/** Makes a customer findable by what is stored now. */
export function indexCustomerAgain(context: WriteContext, id: number): void {
  const customer = getRecord(context, customers, id);
  const community =
    customer.communityId === null ? null : getRecord(context, communities, customer.communityId).name;
  indexCustomer(context, customer, [community, customer.building, customer.unit, customer.room]);
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
        const others = othersOf(db, row.id);
        return {
          id: row.id,
          words: [row, ...others.merged].flatMap(({ name, wechat }) => [name, wechat]).concat(home),
          terms: () => customerTerms(row, home, others),
          // A community that got another name is found by the old one until its people are saved.
          lasting: () => customerTerms(row, [], others),
        };
      }),
};
