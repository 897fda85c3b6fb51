import { and, eq, isNull, lte, sql } from 'drizzle-orm';
import { addDays, type LocalDate } from '../../../shared/domain/dates';
import type { RightTier } from '../../../shared/domain/tierRights';
import type { Reader } from '../../database/database';
import {
  countUpTo,
  type Narrowed,
  only,
  type PageAt,
  readPage,
  type Sort,
  type Walk,
} from '../../database/paging';
import { communities, customerFacts, customers, memberCards, staff } from '../../database/schema';

/** Days before a tier ends on which it is said; the last of them is its last day. */
const ENDING_DAYS = 30;

export interface MemberFilters {
  tier: RightTier | null;
  ending: boolean;
  sellerId: number | null;
}

/** Word for word the condition of the index `customer_facts_members`, and a stretch of it: else counting reads everybody. */
const HAS_TIER = sql.raw(`"customer_facts"."tier" <> 'none' AND "customer_facts"."tier_until" > ''`);
const SERVED_BY = (sellerId: number) =>
  sql`EXISTS (SELECT 1 FROM customers c WHERE c.id = "customer_facts"."customer_id" AND c.seller_id = ${sellerId})`;

const narrowedBy = ({ tier, ending, sellerId }: MemberFilters, today: LocalDate): Narrowed => ({
  filters: [only(customerFacts.tier, tier)],
  rest: [
    // One tier has an index of its own.
    tier === null ? HAS_TIER : undefined,
    ending ? lte(customerFacts.tierUntil, addDays(today, ENDING_DAYS - 1)) : undefined,
    sellerId === null ? undefined : SERVED_BY(sellerId),
  ],
});

const memberRows = (db: Reader, { where, orderBy, limit }: Walk) =>
  db
    .select({
      id: customerFacts.customerId,
      name: customers.name,
      phone: customers.phone,
      community: communities.name,
      sellerName: staff.name,
      tier: customerFacts.tier,
      tierUntil: sql<string>`${customerFacts.tierUntil}`,
      cardNumber: memberCards.number,
    })
    .from(customerFacts)
    .innerJoin(customers, eq(customers.id, customerFacts.customerId))
    .leftJoin(communities, eq(communities.id, customers.communityId))
    .leftJoin(staff, eq(staff.id, customers.sellerId))
    .leftJoin(
      memberCards,
      and(eq(memberCards.customerId, customerFacts.customerId), isNull(memberCards.voidedAt)),
    )
    .where(where)
    .orderBy(...orderBy)
    .limit(limit)
    .all();

const SORT: Sort<ReturnType<typeof memberRows>[number]> = {
  by: customerFacts.tierUntil,
  id: customerFacts.customerId,
  direction: 'asc',
  value: ({ tierUntil }) => tierUntil,
};

/** A page of members, whose tier ends first. */
export const memberPage = (db: Reader, filters: MemberFilters, today: LocalDate, at: PageAt) =>
  readPage(narrowedBy(filters, today), SORT, at, (walk) => memberRows(db, walk));

/** How many members a list has, see `countUpTo`. */
export const countMembers = (db: Reader, filters: MemberFilters, today: LocalDate, most?: number): number =>
  countUpTo(db, customerFacts, narrowedBy(filters, today), most);
