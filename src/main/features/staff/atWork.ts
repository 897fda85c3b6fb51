import { eq } from 'drizzle-orm';
import { PLANNERS, SELLERS } from '../../../shared/domain/roleGroups';
import type { Role } from '../../../shared/domain/roles';
import type { Reader } from '../../database/database';
import { staff } from '../../database/schema';
import { fieldError } from '../../system/errors';

const personOf = (db: Reader, id: number) =>
  db.select({ active: staff.active, role: staff.role }).from(staff).where(eq(staff.id, id)).get();

type Person = ReturnType<typeof personOf>;

const isAtWork = (person: Person, roles: readonly Role[]): boolean =>
  person?.active === true && roles.includes(person.role);

/**
 * Refuses at `path` somebody who has left, or whose role is not one of those that the field is for: the forms offer nobody
 * else. Whoever stands there already (`before`) may stay, also after they have left.
 */
export function requireAtWork(
  { db }: { db: Reader },
  path: string,
  id: number | null | undefined,
  roles: readonly Role[],
  before: number | null = null,
): void {
  if (id === null || id === undefined || id === before) return;
  const person = personOf(db, id);
  if (!person) throw fieldError(path, 'not_there');
  if (!isAtWork(person, roles)) throw fieldError(path, 'not_for_this');
}

/** This person where they plan here still; null: somebody who has left, or does something else now. */
export const firstPlanner = ({ db }: { db: Reader }, id: number | null | undefined): number | null =>
  typeof id === 'number' && isAtWork(personOf(db, id), PLANNERS) ? id : null;

/** The first of these who sells here; null: none of them. A customer may be looked after by a designer, who sells nothing. */
export function firstSeller(
  { db }: { db: Reader },
  ...ids: readonly (number | null | undefined)[]
): number | null {
  return ids.find((id) => typeof id === 'number' && isAtWork(personOf(db, id), SELLERS)) ?? null;
}
