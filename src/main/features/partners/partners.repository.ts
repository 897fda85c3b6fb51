import { eq, sql } from 'drizzle-orm';
import type { Reader } from '../../database/database';
import { countUpTo, type Narrowed, type PageAt, readPage, type Sort, type Walk } from '../../database/paging';
import { customers, partners } from '../../database/schema';
import { anywhere, boughtCount, knownCount } from './communities.repository';

interface PartnerFilters {
  text: string | null;
  activeOnly: boolean;
}

function narrowedBy({ text, activeOnly }: PartnerFilters): Narrowed {
  const pattern = text ? anywhere(text) : null;
  const matches = pattern
    ? sql`(${partners.name} LIKE ${pattern} ESCAPE '\\' OR ${partners.company} LIKE ${pattern} ESCAPE '\\'
        OR ${partners.phone} LIKE ${pattern} ESCAPE '\\')`
    : undefined;
  return { filters: [], rest: [matches, activeOnly ? eq(partners.active, true) : undefined] };
}

const ID = sql.raw('"partners"."id"');
const partnerRows = (db: Reader, { where, orderBy, limit }: Walk) =>
  db
    .select({
      id: partners.id,
      version: partners.version,
      name: partners.name,
      kind: partners.kind,
      phone: partners.phone,
      company: partners.company,
      commissionBp: partners.commissionBp,
      note: partners.note,
      active: partners.active,
      known: knownCount(customers.partnerId, ID),
      bought: boughtCount(customers.partnerId, ID),
      receivedFen: sql<number>`(SELECT coalesce(sum(CASE p.kind WHEN 'refund' THEN -p.amount_fen ELSE p.amount_fen END), 0)
        FROM customers c JOIN payments p ON p.customer_id = c.id WHERE c.partner_id = ${ID})`,
    })
    .from(partners)
    .where(where)
    .orderBy(...orderBy)
    .limit(limit)
    .all();

const BY_NAME: Sort<ReturnType<typeof partnerRows>[number]> = {
  ...{ by: partners.name, id: partners.id, direction: 'asc' },
  value: (row) => row.name,
};

/** Partners by name with their customers, buyers and the money received from those customers. */
export const listPartners = (db: Reader, filters: PartnerFilters, at: PageAt) =>
  readPage(narrowedBy(filters), BY_NAME, at, (walk) => partnerRows(db, walk));

/** How many partners a list has, see `countUpTo`. */
export const countPartners = (db: Reader, filters: PartnerFilters, most?: number): number =>
  countUpTo(db, partners, narrowedBy(filters), most);
