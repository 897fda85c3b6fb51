import { actorOf, type ReadContext } from '../../platform/context';
import { allCrews } from './crews.repository';

/**
 * The crews whose stops and amounts somebody sees on Today: of whoever delivers those whose members they are by name; null
 * stands for all. As long as no crew names them nobody can tell which are theirs, and they see all.
 */
export function ownCrews(context: ReadContext): readonly number[] | null {
  const { role, name } = actorOf(context);
  if (role !== 'delivery') return null;
  const own = allCrews(context.db).filter(({ members }) => membersOf(members).includes(name));
  return own.length === 0 ? null : own.map(({ id }) => id);
}

/** Names as they are typed: parted by commas, 、 or blanks. */
const membersOf = (members: string | null): string[] => (members ?? '').split(/[\s,，、;；/]+/);
