import type { Actor } from '../../database/context';
import type { Reader } from '../../database/database';
import { preparedOnce } from '../../database/prepared';
import { seenBy } from './visibleTo';

type Shown = (sha256: string, me: number) => boolean;
const lookUps = preparedOnce((_db: Pick<Reader, '$client'>) => new Map<Actor['role'], Shown>());

/**
 * Whether a person may load the picture with this SHA-256: all of them for those who see everything that has pictures;
 * others those of products and of records that they see. A hash that somebody has kept opens nothing more.
 */
export function seesPicture(db: Pick<Reader, '$client'>, { role, staffId }: Actor, sha256: string): boolean {
  const known = lookUps(db);
  const shown = known.get(role) ?? prepareShown(db, role);
  known.set(role, shown);
  return shown(sha256, staffId);
}

function prepareShown({ $client }: Pick<Reader, '$client'>, role: Actor['role']): Shown {
  const seen = seenBy(role, 'attachments');
  if (seen === 'all' && seenBy(role, 'proposal_items') === 'all') return () => true;
  const theirs = typeof seen === 'function' ? seen('r', '@me') : seen === 'all' ? '1' : '0';
  const statement = $client
    .prepare<unknown[]>(
      `SELECT EXISTS (SELECT 1 FROM products WHERE picture_sha256 = @sha256)
        OR EXISTS (SELECT 1 FROM attachments r WHERE r.sha256 = @sha256 AND r.removed_at IS NULL AND (${theirs}))`,
    )
    .pluck();
  return (sha256, me) => statement.get({ sha256, me }) === 1;
}
