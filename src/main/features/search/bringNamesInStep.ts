import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import { SEARCH_ENTITIES, type SearchEntity } from '../../../shared/features/search/contract';
import type { WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { ENTITIES } from '../../database/entities';
import { mayBeReadAnew, nameSortKey } from '../../database/names/pinyin';
import { isBehindRules, noteRules } from '../../database/rulesNumber';
import { replaceTerms } from './search.repository';
import type { SearchSource, SearchSources } from './searchSource';

/**
 * Raise it when names are read, folded or sorted otherwise than before, by us or by the library: every store is then brought
 * in step once. What is read anew says `mayBeReadAnew`.
 */
const RULES = 1;
const KEY = 'name_rules';

/** Tables with a column that their names are sorted by. */
const SORTED = ENTITIES.map(({ table }) => table)
  .filter((table) => 'nameKey' in getTableColumns(table))
  .map(getTableName);
/** Records that are read at once. */
const CHUNK = 2_000;

/** True for a store whose names were last read and sorted by older rules. */
export const areNamesOutOfStep = (db: Reader): boolean => isBehindRules(db, KEY, RULES);

/**
 * Writes what the names of a store of an older version are sorted by, and puts those that are read otherwise now into the
 * search index anew, each in its place among the hits. Gives how many records are found otherwise.
 */
export function bringNamesInStep(context: WriteContext, sources: SearchSources): number {
  const names = SORTED.reduce((sum, table) => sum + sortAnew(context.db, table), 0);
  const found = SEARCH_ENTITIES.reduce(
    (sum, entity) => sum + indexAnew(context.db, entity, sources[entity]),
    0,
  );
  noteRules(context, KEY, RULES, { names, found });
  return found;
}

function sortAnew({ $client }: Reader, table: string): number {
  const set = $client.prepare(`UPDATE "${table}" SET name_key = ? WHERE id = ?`);
  const rows = $client.prepare(`SELECT id, name, name_key AS key FROM "${table}"`).all() as {
    id: number;
    name: string;
    key: string;
  }[];
  const stale = rows
    .map(({ id, name, key }) => ({ id, key, wanted: nameSortKey(name) }))
    .filter(({ key, wanted }) => key !== wanted);
  for (const { id, wanted } of stale) set.run(wanted, id);
  return stale.length;
}

function indexAnew(db: Reader, entity: SearchEntity, { read }: SearchSource): number {
  const last =
    db.get<{ id: number | null }>(sql`SELECT max(id) AS id FROM ${sql.identifier(entity)}`).id ?? 0;
  const column = sql.raw(`"${entity}"."id"`);
  let count = 0;
  for (let after = 0; after < last; after += CHUNK) {
    const some = read(db, sql`${column} > ${after} AND ${column} <= ${after + CHUNK}`);
    for (const { id, words, terms } of some) {
      if (words.some((text) => mayBeReadAnew(text ?? '')) && replaceTerms(db, entity, id, terms()))
        count += 1;
    }
  }
  return count;
}
