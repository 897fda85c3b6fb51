import { and, eq, sql } from 'drizzle-orm';
import { ftsMatch } from '../../../shared/domain/searchTokens';
import type { Reader } from '../../database/database';
import { searchDocs } from '../../database/schema';
import type { WriteContext } from '../../platform/context';

export type SearchEntity = 'customers' | 'orders' | 'deliveries' | 'proposals' | 'quotes' | 'requests';

/**
 * Puts a record into the search index, replacing what was there. `terms` are tokens made by `searchTokens.ts`:
 * every suffix of a word is a token, so that a prefix query finds any substring.
 */
export function indexForSearch(
  context: WriteContext,
  entity: SearchEntity,
  entityId: number,
  terms: readonly string[],
): void {
  const { db } = context;
  const id = db
    .insert(searchDocs)
    .values({ entity, entityId, touchedAt: context.now })
    .onConflictDoUpdate({ target: [searchDocs.entity, searchDocs.entityId], set: { touchedAt: context.now } })
    .returning({ id: searchDocs.id })
    .get().id;
  db.run(
    sql`INSERT OR REPLACE INTO search_terms (rowid, terms) VALUES (${id}, ${[...new Set(terms)].join(' ')})`,
  );
}

/** Takes a record out of the search index. */
export function removeFromSearch(context: WriteContext, entity: SearchEntity, entityId: number): void {
  const { db } = context;
  const doc = db
    .delete(searchDocs)
    .where(and(eq(searchDocs.entity, entity), eq(searchDocs.entityId, entityId)))
    .returning({ id: searchDocs.id })
    .get();
  if (doc) db.run(sql`DELETE FROM search_terms WHERE rowid = ${doc.id}`);
}

export interface SearchHit {
  entity: SearchEntity;
  entityId: number;
}

/** Records that hold every one of the tokens as a prefix of a term, most recently touched first. */
export function findInSearch(
  db: Reader,
  tokens: readonly string[],
  limit: number,
  entity?: SearchEntity,
): SearchHit[] {
  if (tokens.length === 0) return [];
  const match = ftsMatch(tokens);
  return db.all<SearchHit>(sql`
    SELECT d.entity AS entity, d.entity_id AS entityId
    FROM search_terms JOIN search_docs d ON d.id = search_terms.rowid
    WHERE search_terms MATCH ${match} ${entity ? sql`AND d.entity = ${entity}` : sql``}
    ORDER BY d.touched_at DESC LIMIT ${limit}`);
}
