import { eq, sql } from 'drizzle-orm';
import type { Reader } from '../../database/database';
import { countUpTo, type Narrowed, type PageAt, readPage, type Sort, type Walk } from '../../database/paging';
import { customers, partners } from '../../database/schema';
import { boughtCount, knownCount } from '../communities';
import { among, isNamed, phoneTokens, queryTokens } from '../search';

interface PartnerFilters {
  text: string | null;
  activeOnly: boolean;
}

function narrowedBy(db: Reader, { text, activeOnly }: PartnerFilters): Narrowed {
  return {
    filters: [],
    rest: [activeOnly ? eq(partners.active, true) : undefined],
    found: text === null ? undefined : among(partners.id, mentioned(db, text)),
  };
}

/** Partners whose name or company, as written or spoken, or whose phone holds every term of the text. */
function mentioned(db: Reader, text: string): number[] {
  const terms = queryTokens(text);
  if (terms.length === 0) return [];
  const { id, name, company, phone } = partners;
  const dialled = (number: string | null, term: string) =>
    phoneTokens(number ?? '').some((token) => token.startsWith(term));
  return db
    .select({ id, name, company, phone })
    .from(partners)
    .all()
    .filter((row) =>
      terms.every((term) => isNamed([row.name, row.company], term) || dialled(row.phone, term)),
    )
    .map((row) => row.id);
}

const ID = sql.raw('"partners"."id"');
const partnerRows = (db: Reader, { where, orderBy, limit }: Walk) =>
  db
    .select({
      id: partners.id,
      version: partners.version,
      name: partners.name,
      nameKey: partners.nameKey,
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
  ...{ by: partners.nameKey, id: partners.id, direction: 'asc' },
  value: (row) => row.nameKey,
};

/** Partners by name with their customers, buyers and the money received from those customers. */
export const listPartners = (db: Reader, filters: PartnerFilters, at: PageAt) =>
  readPage(narrowedBy(db, filters), BY_NAME, at, (walk) => partnerRows(db, walk));

/** How many partners a list has, see `countUpTo`. */
export const countPartners = (db: Reader, filters: PartnerFilters, most?: number): number =>
  countUpTo(db, partners, narrowedBy(db, filters), most);
