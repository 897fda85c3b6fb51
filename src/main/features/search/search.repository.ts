import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { DocumentPrefix } from '../../../shared/domain/numbers';
import type { SearchEntity } from '../../../shared/features/search/contract';
import type { WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { entityOf, type Searched } from '../../database/entities';
import { EVERY_ROW } from '../../database/paging';
import { preparedOnce } from '../../database/prepared';
import { MIN_DIGITS, queryTokens } from './searchTokens';

/** Before what a customer's name begins with. */
const START_LETTER = 'n';

/** How a kind of record lies in the index. Throws for a table whose declaration does not say it. */
export function searchedAs(entity: SearchEntity): Searched {
  const searched = entityOf(entity)?.search;
  if (!searched) throw new Error(`nothing says how the search finds ${entity}`);
  return searched;
}

/** What a record is found by: tokens made by `searchTokens.ts`, and what its name begins with. */
export interface SearchTerms {
  terms: readonly string[];
  starts?: readonly string[];
}

/** The text of a record's row in the index. */
export function indexedText(entity: SearchEntity, { terms, starts = [] }: SearchTerms): string {
  const { letter } = searchedAs(entity);
  return [
    ...[...new Set(terms)].map((term) => letter + term),
    ...[...new Set(starts)].map((start) => START_LETTER + start),
  ].join(' ');
}

const statements = preparedOnce(({ $client }: Pick<Reader, '$client'>) => ({
  insert: $client.prepare('INSERT INTO search_docs (entity, entity_id) VALUES (?, ?)'),
  insertTerms: $client.prepare('INSERT INTO search_terms (rowid, terms) VALUES (?, ?)'),
  find: $client.prepare('SELECT id FROM search_docs WHERE entity = ? AND entity_id = ?').pluck(),
  remove: $client.prepare('DELETE FROM search_docs WHERE entity = ? AND entity_id = ? RETURNING id').pluck(),
  removeTerms: $client.prepare('DELETE FROM search_terms WHERE rowid = ?'),
}));

/**
 * Puts a record into the search index, replacing what was there. It gets the highest row id, for hits come in the
 * order of row ids, latest first: no hit has to be read that is not shown.
 */
export function indexForSearch(
  context: WriteContext,
  entity: SearchEntity,
  entityId: number,
  terms: SearchTerms,
): void {
  // Saved without a change: what the index holds is right.
  if (context.touched.size === 0) return;
  const waiting = together.get(context);
  if (waiting) waiting.push({ entity, entityId, terms });
  else write(context.db, [{ entity, entityId, terms }]);
}

interface Written {
  entity: SearchEntity;
  entityId: number;
  /** NULL: it is taken out. */
  terms: SearchTerms | null;
}

/** What waits to be written by transactions that index many records. */
const together = new WeakMap<WriteContext, Written[]>();

/**
 * Whatever `work` indexes or takes out of the index is written at its end, all that goes before all that comes: FTS5 writes
 * a segment out whenever a row is followed by an earlier one, so forty records one by one take ten times as long.
 */
export function indexTogether(context: WriteContext, work: () => void): void {
  const waiting: Written[] = [];
  together.set(context, waiting);
  try {
    work();
  } finally {
    together.delete(context);
  }
  write(context.db, waiting);
}

/** Of several words about a record the last counts. */
function write(db: Reader, all: readonly Written[]): void {
  const last = [...new Map(all.map((one) => [`${one.entity} ${one.entityId}`, one])).values()];
  const { insert, insertTerms, remove, removeTerms } = statements(db);
  const gone = last.map(({ entity, entityId }) => remove.get(entity, entityId) as number | undefined);
  for (const id of gone.filter((one) => one !== undefined).sort((a, b) => a - b)) removeTerms.run(id);
  for (const { entity, entityId, terms } of last) {
    if (terms === null) continue;
    const { lastInsertRowid } = insert.run(entity, entityId);
    insertTerms.run(lastInsertRowid, indexedText(entity, terms));
  }
}

/**
 * Puts other terms in the place of those that a record is found by; it stays where it is among the hits. Gives false where
 * the record is not in the index.
 */
export function replaceTerms(
  db: Reader,
  entity: SearchEntity,
  entityId: number,
  terms: SearchTerms,
): boolean {
  const { find, insertTerms, removeTerms } = statements(db);
  const id = find.get(entity, entityId);
  if (id === undefined) return false;
  removeTerms.run(id);
  insertTerms.run(id, indexedText(entity, terms));
  return true;
}

/** Takes a record out of the search index. */
export function removeFromSearch(context: WriteContext, entity: SearchEntity, entityId: number): void {
  const waiting = together.get(context);
  if (waiting) waiting.push({ entity, entityId, terms: null });
  else write(context.db, [{ entity, entityId, terms: null }]);
}

/** Ids of the records of a kind that hold every one of the tokens as a prefix of a term, last touched first. */
export function findInSearch(
  db: Reader,
  tokens: readonly string[],
  limit: number,
  entity: SearchEntity,
): number[] {
  if (tokens.length === 0) return [];
  const { letter, document } = searchedAs(entity);
  const [only] = tokens;
  const digits = document && tokens.length === 1 && only ? digitsOfNumber(document.prefix, only) : null;
  if (document && digits !== null) return newestNumbered(db, entity, document.prefix, digits, limit);
  const plain = document ? tokens.flatMap((token) => withoutLetters(document, token)) : tokens;
  return match(db, letter, plain, limit);
}

/** A text narrows a list on screen to this many of the best hits. */
const MOST_HITS = 500;

/**
 * The condition that narrows a list to the records that a text finds, none for a text of nothing but signs. On screen
 * the best hits are enough; an export takes all of them.
 */
export function foundByText(
  db: Reader,
  text: string,
  {
    column,
    entity,
    everyHit = false,
  }: { column: SQLWrapper; entity: SearchEntity; everyHit?: boolean | undefined },
): SQL {
  const ids = findInSearch(db, queryTokens(text), everyHit ? EVERY_ROW : MOST_HITS, entity);
  return among(column, ids);
}

/** The condition that a column is one of these ids; they travel as one value, for SQLite limits how many may be bound. */
export const among = (column: SQLWrapper, ids: readonly number[]): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** Ids of the orders whose returns have that number, or one that begins with it; the latest first. */
export function findByReturn(db: Reader, tokens: readonly string[], limit: number): number[] {
  const [only] = tokens;
  const digits = tokens.length === 1 && only ? digitsOfNumber('RT', only) : null;
  if (digits === null) return [];
  const start = startOfNumber('RT', digits);
  const rows = db.all<{ id: number }>(sql`
    SELECT order_id AS id FROM returns WHERE number >= ${start} AND number < ${`${start}:`}
    ORDER BY number DESC LIMIT ${limit}`);
  return [...new Set(rows.map(({ id }) => id))];
}

/** Customers whose name, as written or spoken, begins with the text, last touched first. */
export function findByNameStart(db: Reader, start: string, limit: number): number[] {
  return start === '' ? [] : match(db, START_LETTER, [start], limit);
}

function match(db: Reader, letter: string, tokens: readonly string[], limit: number): number[] {
  if (tokens.length === 0) return [];
  const expression = tokens.map((token) => `"${letter}${token.replace(/"/g, '""')}"*`).join(' AND ');
  return db
    .all<{ id: number }>(sql`
      SELECT d.entity_id AS id
      FROM (SELECT rowid FROM search_terms WHERE search_terms MATCH ${expression} ORDER BY rowid DESC LIMIT ${limit}) h
      JOIN search_docs d ON d.id = h.rowid ORDER BY h.rowid DESC`)
    .map(({ id }) => id);
}

/** The digits typed of a document number of that kind, 'so2026' gives '2026'; null for something else. */
function digitsOfNumber(prefix: DocumentPrefix, token: string): string | null {
  return new RegExp(`^${prefix.toLowerCase()}(\\d*)$`).exec(token)?.[1] ?? null;
}

/** In the index a number stands by its digits; too few of its own say nothing beside other terms. */
function withoutLetters({ prefix, others }: NonNullable<Searched['document']>, token: string): string[] {
  const own = digitsOfNumber(prefix, token);
  if (own !== null) return own.length >= MIN_DIGITS ? [own] : [];
  const digits = others.map((other) => digitsOfNumber(other, token)).find((one) => one !== null);
  return digits && digits.length >= MIN_DIGITS ? [digits] : [token];
}

/** What numbers with these digits begin with; ':' comes right after '9', and so after all of them. */
const startOfNumber = (prefix: DocumentPrefix, digits: string): string =>
  prefix + (digits.length > 8 ? `${digits.slice(0, 8)}-${digits.slice(8)}` : digits);

/** Numbers count up with the days: the latest first, from the number's own index. */
function newestNumbered(
  db: Reader,
  table: SearchEntity,
  prefix: DocumentPrefix,
  digits: string,
  limit: number,
): number[] {
  const start = startOfNumber(prefix, digits);
  const rows = db.all<{ id: number }>(sql`
    SELECT id FROM ${sql.raw(table)} WHERE number >= ${start} AND number < ${`${start}:`}
    ORDER BY number DESC LIMIT ${limit}`);
  return rows.map(({ id }) => id);
}
