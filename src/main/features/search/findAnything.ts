import { eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { SEARCH_ENTITIES, SearchRow } from '../../../shared/contract/search';
import { type Home, homeText } from '../../../shared/domain/address';
import { normalizePhone } from '../../../shared/domain/phone';
import type { Role } from '../../../shared/domain/roles';
import { foldText } from '../../../shared/domain/text';
import type { Reader } from '../../database/database';
import { customers } from '../../database/schema';
import { findByNameStart, findByReturn, findInSearch } from './search.repository';
import { nameTokens, phoneTokens, queryTokens } from './searchTokens';

type Entity = (typeof SEARCH_ENTITIES)[number];

/** What a role may find: what it may open. */
const ENTITIES_OF_ROLE: Record<Role, readonly Entity[]> = {
  owner: ['customers', 'orders', 'deliveries', 'requests', 'quotes', 'proposals'],
  front_desk: ['customers', 'orders', 'deliveries', 'requests', 'quotes', 'proposals'],
  sales: ['customers', 'orders', 'deliveries', 'requests', 'quotes', 'proposals'],
  designer: ['customers', 'proposals', 'orders', 'requests'],
  delivery: ['deliveries'],
};

/** Everything that holds all the terms, kind by kind, at most `limit` of each. */
export function findAnything(db: Reader, role: Role, text: string, limit: number): SearchRow[] {
  const tokens = queryTokens(text);
  if (tokens.length === 0) return [];
  return ENTITIES_OF_ROLE[role].flatMap((entity) => {
    const recent = findInSearch(db, tokens, limit, entity);
    const first = firstOf(entity, db, text, tokens, limit);
    const ids = [...new Set([...first, ...recent])].slice(0, limit);
    const rows = new Map(load(db, entity, ids).map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const row = rows.get(id);
      return row ? [{ ...row, entity, matched: matchedField(row, tokens) }] : [];
    });
  });
}

/** What comes before the latest of its kind. A return is carried on from its order's page. */
function firstOf(
  entity: SearchRow['entity'],
  db: Reader,
  text: string,
  tokens: readonly string[],
  limit: number,
): number[] {
  if (entity === 'customers') return firstCustomers(db, text, tokens, limit);
  return entity === 'orders' ? findByReturn(db, tokens, limit) : [];
}

/** Customers with exactly this phone, then those whose name begins with what was typed, last touched first. */
function firstCustomers(db: Reader, text: string, tokens: readonly string[], limit: number): number[] {
  const phone = normalizePhone(text);
  const byPhone = phone ? customersWithPhone(db, phone, limit) : [];
  const [start = ''] = tokens;
  return [...byPhone, ...(tokens.length === 1 ? findByNameStart(db, start, limit) : [])];
}

function customersWithPhone(db: Reader, phone: string, limit: number): number[] {
  return db
    .select({ id: customers.id, mergedIntoId: customers.mergedIntoId })
    .from(customers)
    .where(or(eq(customers.phone, phone), eq(customers.phone2, phone)))
    .limit(limit)
    .all()
    .filter((row) => row.mergedIntoId === null)
    .map((row) => row.id);
}

type Loaded = Omit<SearchRow, 'entity' | 'matched'>;

function load(db: Reader, entity: Entity, wanted: readonly number[]): Loaded[] {
  if (wanted.length === 0) return [];
  const rows = db.all<Loaded & Partial<Home>>(
    sql`${SELECT[entity]} WHERE ${inArray(sql.raw('x.id'), [...wanted])}`,
  );
  if (entity !== 'customers') return rows;
  return rows.map(({ community = null, building = null, unit = null, room = null, ...row }) => ({
    ...row,
    address: homeText({ community, building, unit, room }) || null,
  }));
}

const PERSON = sql.raw(`CASE c.name WHEN '' THEN coalesce(c.phone, '') ELSE c.name END`);
const DOCUMENT =
  sql.raw(`x.id AS id, x.number AS title, CASE c.name WHEN '' THEN c.phone ELSE c.name END AS customerName,
  c.phone AS phone, c.phone2 AS phone2, x.state AS state`);

const SELECT: Record<Entity, SQL> = {
  customers: sql`
    SELECT c.id AS id, ${PERSON} AS title, NULL AS customerName, c.phone AS phone, c.phone2 AS phone2,
      m.name AS community, c.building AS building, c.unit AS unit, c.room AS room, c.stage AS state, NULL AS date, NULL AS totalFen
    FROM customers x JOIN customers c ON c.id = x.id LEFT JOIN communities m ON m.id = c.community_id`,
  orders: sql`
    SELECT ${DOCUMENT}, x.community AS address, x.order_date AS date, x.total_fen AS totalFen
    FROM orders x JOIN customers c ON c.id = x.customer_id`,
  deliveries: sql`
    SELECT ${DOCUMENT}, o.community AS address, coalesce(x.date, x.promised_date) AS date, NULL AS totalFen
    FROM deliveries x JOIN orders o ON o.id = x.order_id JOIN customers c ON c.id = o.customer_id`,
  requests: sql`
    SELECT ${DOCUMENT}, x.title AS address, NULL AS date, NULL AS totalFen
    FROM requests x JOIN customers c ON c.id = x.customer_id`,
  quotes: sql`
    SELECT ${DOCUMENT}, NULL AS address, x.valid_until AS date, x.total_fen AS totalFen
    FROM quotes x JOIN customers c ON c.id = x.customer_id`,
  proposals: sql`
    SELECT ${DOCUMENT}, x.title AS address, NULL AS date, NULL AS totalFen
    FROM proposals x JOIN customers c ON c.id = x.customer_id`,
};

/** The field that the first term was found in. */
function matchedField(row: Loaded, tokens: readonly string[]): SearchRow['matched'] {
  const [token = ''] = tokens;
  const name = row.customerName ?? row.title;
  const dialled = (phone: string | null) => phoneTokens(phone ?? '').some((known) => known.startsWith(token));
  const plain = (text: string | null) => foldText(text ?? '').replace(/[^\p{L}\p{N}]+/gu, '');
  if (row.customerName !== null && plain(row.title).includes(token)) return 'number';
  if (plain(name).includes(token)) return 'name';
  if (dialled(row.phone)) return 'phone';
  if (dialled(row.phone2)) return 'phone2';
  if (plain(row.address).includes(token)) return 'address';
  return nameTokens(name).some((known) => known.startsWith(token)) ? 'pinyin' : 'other';
}
