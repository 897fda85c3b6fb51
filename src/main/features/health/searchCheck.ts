import { sql } from 'drizzle-orm';
import { SEARCH_ENTITIES, type SearchEntity } from '../../../shared/features/search/contract';
import type { Reader } from '../../database/database';
import { indexedText, type SearchSources, type SearchTerms, searchedAs } from '../search';
import type { CheckStep } from './checkStep';

/** Records of each kind whose words are looked up, spread over all of them. */
const TRIED = 2_000;
/** Words of one record that are looked up; a longer expression would be too deep for FTS5. */
const MOST_WORDS = 60;

/**
 * Does the search index agree with the records? Every record must be in it and nothing else, and of each kind up to
 * 2,000, spread evenly, must be found by their own words.
 */
export function searchSteps(db: Reader, sources: SearchSources): CheckStep[] {
  const strings = (query: ReturnType<typeof sql>) =>
    db.all<{ id: string | number }>(query).map(({ id }) => String(id));
  const perKind = SEARCH_ENTITIES.flatMap((entity): CheckStep[] => {
    const table = sql.raw(`"${entity}"`);
    const { except = 'FALSE' } = searchedAs(entity);
    return [
      {
        ...{ weight: TRIED, kind: 'unsearchable' },
        find: () =>
          strings(sql`SELECT ${entity} || ' ' || r.id AS id FROM ${table} r WHERE NOT (${sql.raw(except)}) AND NOT EXISTS (
            SELECT 1 FROM search_docs d WHERE d.entity = ${entity} AND d.entity_id = r.id) LIMIT 3`),
      },
      {
        ...{ weight: TRIED, kind: 'search_stray' },
        find: () =>
          strings(sql`SELECT d.entity || ' ' || d.entity_id AS id FROM search_docs d WHERE d.entity = ${entity}
            AND NOT EXISTS (SELECT 1 FROM ${table} r WHERE r.id = d.entity_id) LIMIT 3`),
      },
    ];
  });
  return [
    ...perKind,
    {
      ...{ weight: TRIED, kind: 'search_terms' },
      // FTS5 keeps a row of sizes for each row it holds.
      find: () =>
        strings(sql`SELECT entity || ' ' || entity_id AS id FROM search_docs
          WHERE id NOT IN (SELECT id FROM search_terms_docsize) LIMIT 3`),
    },
    ...wordsOf(db, sources).map(
      ({ entity, read }): CheckStep => ({
        ...{ weight: 10 * TRIED, kind: 'search_terms' },
        find: () =>
          read()
            .filter(notFound(db, entity))
            .slice(0, 3)
            .map(({ id }) => `${entity} ${id}`),
      }),
    ),
  ];
}

interface Findable {
  id: number;
  terms: SearchTerms;
}

function notFound(db: Reader, entity: SearchEntity): (one: Findable) => boolean {
  const find = db.$client.prepare(
    `SELECT 1 FROM search_docs d JOIN search_terms s ON s.rowid = d.id
     WHERE d.entity = ? AND d.entity_id = ? AND search_terms MATCH ?`,
  );
  return ({ id, terms }) => {
    const words = indexedText(entity, terms).split(' ').filter(Boolean).slice(0, MOST_WORDS);
    if (words.length === 0) return false;
    return (
      find.get(entity, id, words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' ')) === undefined
    );
  };
}

/** The records that are tried, each with the words that saving it would give it. */
function wordsOf(db: Reader, sources: SearchSources): { entity: SearchEntity; read: () => Findable[] }[] {
  const every = (table: SearchEntity) =>
    Math.max(
      1,
      Math.floor(Number(db.$client.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()) / TRIED),
    );
  const evenly = (table: SearchEntity) => sql`${sql.raw(`"${table}"."id" % ${every(table)}`)} = 0`;
  return SEARCH_ENTITIES.map((entity) => ({
    entity,
    read: () =>
      sources[entity]
        .read(db, evenly(entity))
        .map(({ id, terms, lasting = terms }) => ({ id, terms: lasting() })),
  }));
}
