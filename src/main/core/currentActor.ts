import type { Actor } from '../database/context';
import type { Reader } from '../database/database';
import { preparedOnce } from '../database/prepared';

const personById = preparedOnce(({ $client }: Pick<Reader, '$client'>) =>
  $client.prepare<[number]>('SELECT id AS staffId, name, role FROM staff WHERE id = ? AND active = 1'),
);

/** A person as they stand in the store now; null for somebody unknown or gone. Asked with every call. */
export const currentActor = (db: Pick<Reader, '$client'>, staffId: number): Actor | null =>
  (personById(db).get(staffId) as Actor | undefined) ?? null;
