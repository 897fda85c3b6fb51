import { getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { Nameable } from '../../../shared/contract/namedRecords';
import { ATTACHMENT_ENTITIES } from '../../../shared/domain/attachmentCodes';
import type { Role } from '../../../shared/domain/roles';
import { type Entity, entityOf, type SeenWhere } from '../../database/entities';

/*
 * Who may see a record, and so may name it in a call, as the declaration of its table says (`visibleTo` in
 * `database/entities`).
 */

/** All of a table, none of it, or the rows for which SQL holds. */
export type Seen = 'all' | 'none' | SeenWhere;

/** What of a table's records a role sees. Throws for a table whose declaration does not say it. */
export function seenBy(role: Role, table: Exclude<Nameable, 'jobs'>): Seen {
  // What went to Excel is the owner's to know.
  if (table === 'exports') return role === 'owner' ? 'all' : 'none';
  return seenOf(role, table);
}

function seenOf(role: Role, table: string): Seen {
  const entity = entityOf(table);
  const visible = entity?.visibleTo;
  if (!entity || !visible) throw new Error(`nothing says who sees a record of ${table}`);
  if (visible === 'asTheWhole') return asTheWhole(role, entity);
  if (visible === 'asTheEntity') return asTheEntity(role);
  return visible.all.includes(role) ? 'all' : (visible.some?.[role] ?? 'none');
}

/** A picture is seen by whoever sees the record that it belongs to. */
function asTheEntity(role: Role): Seen {
  const owners = ATTACHMENT_ENTITIES.filter((entity) => seenBy(role, entity) === 'all');
  const partly = ATTACHMENT_ENTITIES.some((entity) => typeof seenBy(role, entity) === 'function');
  if (partly)
    throw new Error('pictures of records of which a role sees some: not written yet, nobody needs it');
  if (owners.length === ATTACHMENT_ENTITIES.length) return 'all';
  return (row) => `${row}.entity IN (${owners.map((entity) => `'${entity}'`)})`;
}

function asTheWhole(role: Role, { table, partOf }: Entity): Seen {
  if (!partOf) throw new Error(`${getTableName(table)} is no part of anything`);
  const whole = getTableName(partOf.table);
  const seen = seenOf(role, whole);
  if (seen === 'all' || seen === 'none') return seen;
  const by = toSnakeCase(partOf.by.name);
  return (row, me) => `EXISTS (SELECT 1 FROM ${whole} p WHERE p.id = ${row}.${by} AND ${seen('p', me)})`;
}
