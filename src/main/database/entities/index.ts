import { getTableName } from 'drizzle-orm';
import { NAMED_TABLES } from '../../../shared/entities';
import * as declared from './declared';
import type { Entity } from './entity';

export type { Entity, Personal, Searched, SeenWhere } from './entity';

const all = Object.values<Entity>(declared);
const BY_NAME = new Map(all.map((entity) => [getTableName(entity.table), entity]));

/** Where `shared/entities.ts` has the table; what has no place there comes after the whole that it is part of, or last. */
function placeOf({ table, partOf }: Entity): number {
  const place = (NAMED_TABLES as readonly string[]).indexOf(getTableName(table));
  if (place >= 0) return place;
  const whole = partOf && BY_NAME.get(getTableName(partOf.table));
  return whole ? placeOf(whole) + 0.5 : NAMED_TABLES.length;
}

/**
 * Every table of records, and those of logs of which something is known: in the order of `shared/entities.ts`, parents
 * before their parts.
 */
export const ENTITIES: readonly Entity[] = all.sort((one, other) => placeOf(one) - placeOf(other));

/** The declaration of a table, by its name in the file; undefined for one that has none. */
export const entityOf = (table: string): Entity | undefined => BY_NAME.get(table);
