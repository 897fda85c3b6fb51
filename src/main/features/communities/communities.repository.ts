import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { countUpTo, type Narrowed, type PageAt, readPage, type Sort, type Walk } from '../../database/paging';
import { preparedOnce } from '../../database/prepared';
import { insertRecord, updateRecord } from '../../database/records';
import { communities, customers } from '../../database/schema';
import { among, isNamed, queryTokens } from '../search';

/** Customers known and bought of one community or partner; asked for the rows of one page only, by index. */
export const knownCount = (owner: typeof customers.communityId | typeof customers.partnerId, id: unknown) =>
  sql<number>`(SELECT count(*) FROM customers c WHERE c.${sql.identifier(columnOf(owner))} = ${id}
    AND c.merged_into_id IS NULL)`;

export const boughtCount = (owner: typeof customers.communityId | typeof customers.partnerId, id: unknown) =>
  sql<number>`(SELECT count(*) FROM customers c WHERE c.${sql.identifier(columnOf(owner))} = ${id}
    AND c.merged_into_id IS NULL
    AND EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id AND o.state <> 'cancelled'))`;

const columnOf = (owner: unknown) => (owner === customers.communityId ? 'community_id' : 'partner_id');

/** Text for LIKE that matches itself anywhere; `ESCAPE '\'` belongs to it. */
export const anywhere = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

interface CommunityFilters {
  text: string | null;
}

const narrowedBy = (db: Reader, { text }: CommunityFilters): Narrowed => ({
  filters: [],
  found: text === null ? undefined : among(communities.id, mentioned(db, text)),
});

/** Communities whose name, as written or spoken, holds every term of the text. */
function mentioned(db: Reader, text: string): number[] {
  const terms = queryTokens(text);
  if (terms.length === 0) return [];
  const rows = db.select({ id: communities.id, name: communities.name }).from(communities).all();
  return rows.filter(({ name }) => terms.every((term) => isNamed([name], term))).map(({ id }) => id);
}

const ID = sql.raw('"communities"."id"');
const communityRows = (db: Reader, { where, orderBy, limit }: Walk) =>
  db
    .select({
      id: communities.id,
      version: communities.version,
      name: communities.name,
      nameKey: communities.nameKey,
      district: communities.district,
      households: communities.households,
      renovating: communities.renovating,
      hasLift: communities.hasLift,
      note: communities.note,
      known: knownCount(customers.communityId, ID),
      bought: boughtCount(customers.communityId, ID),
    })
    .from(communities)
    .where(where)
    .orderBy(...orderBy)
    .limit(limit)
    .all();

const BY_NAME: Sort<ReturnType<typeof communityRows>[number]> = {
  ...{ by: communities.nameKey, id: communities.id, direction: 'asc' },
  value: (row) => row.nameKey,
};

/** Communities by name with the customers known there and how many of them bought. */
export const listCommunities = (db: Reader, filters: CommunityFilters, at: PageAt) =>
  readPage(narrowedBy(db, filters), BY_NAME, at, (walk) => communityRows(db, walk));

/** How many communities a list has, see `countUpTo`. */
export const countCommunities = (db: Reader, filters: CommunityFilters, most?: number): number =>
  countUpTo(db, communities, narrowedBy(db, filters), most);

const byName = preparedOnce((db: Reader) =>
  db
    .select()
    .from(communities)
    .where(eq(communities.name, sql.placeholder('name')))
    .prepare(),
);

/**
 * The community of that name, made when it is new. A known one without a district takes the one given; one that is
 * known keeps its own.
 */
export function communityNamed(context: WriteContext, name: string, district: string | null) {
  const known = byName(context.db).get({ name });
  if (!known) return insertRecord(context, communities, { name, district });
  if (district && !known.district) return updateRecord(context, communities, known.id, null, { district });
  return known;
}

/** True when customers live there. */
export function isInhabited(db: Reader, communityId: number): boolean {
  return (
    db
      .select({ id: customers.id })
      .from(customers)
      .where(and(eq(customers.communityId, communityId), isNull(customers.mergedIntoId)))
      .orderBy(desc(customers.createdAt))
      .limit(1)
      .get() !== undefined
  );
}
