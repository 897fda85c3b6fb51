import { and, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { type Home, homeText } from '../../../shared/domain/address';
import { readCardNumber } from '../../../shared/domain/memberCard';
import { normalizePhone } from '../../../shared/domain/phone';
import type { Role } from '../../../shared/domain/roles';
import { foldText } from '../../../shared/domain/text';
import { SEARCH_ENTITIES, type SearchEntity, type SearchRow } from '../../../shared/features/search/contract';
import { seenBy } from '../../core/access/visibleTo';
import type { Reader } from '../../database/database';
import { customers, memberCards } from '../../database/schema';
import { findByNameStart, findByReturn, findInSearch, searchedAs } from './search.repository';
import { nameTokens, phoneTokens, queryTokens } from './searchTokens';

/** What comes first for a role; the others follow in the order of `SEARCH_ENTITIES`. */
const FIRST_FOR: Partial<Record<Role, readonly SearchEntity[]>> = {
  designer: ['customers', 'proposals', 'orders', 'requests'],
};

/** The kinds that a role finds: those of which it sees every record. */
const kindsFor = (role: Role): readonly SearchEntity[] =>
  [...new Set([...(FIRST_FOR[role] ?? []), ...SEARCH_ENTITIES])].filter(
    (entity) => seenBy(role, entity) === 'all',
  );

/** Everything that holds all the terms, kind by kind, at most `limit` of each. */
export function findAnything(db: Reader, role: Role, text: string, limit: number): SearchRow[] {
  const tokens = queryTokens(text);
  if (tokens.length === 0) return [];
  return kindsFor(role).flatMap((entity) => {
    const recent = findInSearch(db, tokens, limit, entity);
    const first = firstOf(entity, db, text, tokens, limit);
    const ids = [...new Set([...first, ...recent])].slice(0, limit);
    const rows = new Map(load(db, entity, ids).map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const row = rows.get(id);
      if (!row) return [];
      const matched = matchedField(row, tokens);
      const card = entity === 'customers' && matched === 'other' ? cardFound(db, id, tokens) : null;
      return [{ ...row, entity, matched: card ? ('card' as const) : matched, card }];
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

/** Customers with exactly this card or phone, then those whose name begins with what was typed, last touched first. */
function firstCustomers(db: Reader, text: string, tokens: readonly string[], limit: number): number[] {
  const phone = normalizePhone(text);
  const byPhone = phone ? customersWithPhone(db, phone, limit) : [];
  const [start = ''] = tokens;
  return [
    ...withCard(db, text),
    ...byPhone,
    ...(tokens.length === 1 ? findByNameStart(db, start, limit) : []),
  ];
}

/** Whose card has this number, as it is typed or scanned; a void one leads to its holder as well. */
function withCard(db: Reader, text: string): number[] {
  const read = readCardNumber(text);
  if (!('number' in read)) return [];
  return db
    .select({ id: memberCards.customerId })
    .from(memberCards)
    .innerJoin(customers, eq(customers.id, memberCards.customerId))
    .where(and(eq(memberCards.number, read.number), isNull(sql`+${customers.erasedAt}`)))
    .all()
    .map((row) => row.id);
}

/** The card of a customer that holds every term, the valid one first; null: none. */
function cardFound(db: Reader, customerId: number, tokens: readonly string[]): SearchRow['card'] {
  const own = db
    .select({ number: memberCards.number, voidedAt: memberCards.voidedAt })
    .from(memberCards)
    .where(eq(memberCards.customerId, customerId))
    .orderBy(sql`${memberCards.voidedAt} IS NOT NULL`, desc(memberCards.id))
    .all();
  const found = own.find(({ number }) => tokens.every((token) => number.toLowerCase().includes(token)));
  return found ? { number: found.number, voided: found.voidedAt !== null } : null;
}

function customersWithPhone(db: Reader, phone: string, limit: number): number[] {
  return db
    .select({ id: customers.id })
    .from(customers)
    .where(
      and(
        or(eq(customers.phone, phone), eq(customers.phone2, phone)),
        isNull(sql`+${customers.mergedIntoId}`),
      ),
    )
    .limit(limit)
    .all()
    .map((row) => row.id);
}

type Loaded = Omit<SearchRow, 'entity' | 'matched' | 'card'>;

function load(db: Reader, entity: SearchEntity, wanted: readonly number[]): Loaded[] {
  if (wanted.length === 0) return [];
  const rows = db.all<Loaded & Partial<Home>>(
    sql`${searchedAs(entity).hits} WHERE ${inArray(sql.raw('x.id'), [...wanted])}`,
  );
  if (entity !== 'customers') return rows;
  return rows.map(({ community = null, building = null, unit = null, room = null, ...row }) => ({
    ...row,
    address: homeText({ community, building, unit, room }) || null,
  }));
}

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
