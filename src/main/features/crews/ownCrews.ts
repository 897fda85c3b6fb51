import { eq } from 'drizzle-orm';
import type { Role } from '../../../shared/domain/roles';
import type { Reader } from '../../database/database';
import { staff } from '../../database/schema';
import { allCrews } from './crews.repository';

interface ReaderOf {
  role: Role;
  staffId: number;
}

/**
 * The crews whose amounts somebody sees, and whose stops on Today: of whoever delivers those whose members they are by name;
 * null stands for all. As long as no crew names them nobody can tell which are theirs, and they see all.
 */
export function ownCrews(db: Reader, { role, staffId }: ReaderOf): readonly number[] | null {
  if (role !== 'delivery') return null;
  const name = db.select({ name: staff.name }).from(staff).where(eq(staff.id, staffId)).get()?.name ?? '';
  const own = allCrews(db).filter(({ members }) => membersOf(members).includes(name));
  return own.length === 0 ? null : own.map(({ id }) => id);
}

/** Names as they are typed: parted by commas, 、 or blanks. */
const membersOf = (members: string | null): string[] => (members ?? '').split(/[\s,，、;；/]+/);

/** Takes what is to be collected off the stops of other crews than the reader's own; off those without a crew as well. */
export function hideOthersAmounts(
  db: Reader,
  reader: ReaderOf,
): <S extends { crewId: number | null; balanceFen: number | null }>(stop: S) => S {
  const own = ownCrews(db, reader);
  return (stop) =>
    own === null || (stop.crewId !== null && own.includes(stop.crewId))
      ? stop
      : { ...stop, balanceFen: null };
}
