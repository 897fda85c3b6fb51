import { getTableName } from 'drizzle-orm';
import { NAMED_TABLES } from '../../../shared/entities';
import * as declared from './declared';
import type { Entity } from './entity';

export type { Entity, Personal, Searched, SeenWhere } from './entity';

/** Where `shared/entities.ts` has the table; those without a place there come last. */
const placeOf = ({ table }: Entity): number => {
  const place = (NAMED_TABLES as readonly string[]).indexOf(getTableName(table));
  return place < 0 ? NAMED_TABLES.length : place;
};

/** Every table of records, and those of logs of which something is known; in the order of `shared/entities.ts`. */
export const ENTITIES: readonly Entity[] = Object.values<Entity>(declared).sort(
  (one, other) => placeOf(one) - placeOf(other),
);

const BY_NAME = new Map(ENTITIES.map((entity) => [getTableName(entity.table), entity]));

/** The declaration of a table, by its name in the file; undefined for one that has none. */
export const entityOf = (table: string): Entity | undefined => BY_NAME.get(table);
