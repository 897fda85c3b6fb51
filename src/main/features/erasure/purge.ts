import { sql } from 'drizzle-orm';
import type { Jobs } from '../../core/ports/jobs';
import { openDatabase, type Reader } from '../../database/database';
import { emptyLog, forgetDeleted, openErasures } from '../../database/erasedRemains';
import type { Paths } from '../../system/paths';
import { removeUnusedPicture } from '../attachments';
import { erasedIn, rememberErased } from './erasedCustomers';

/**
 * What a transaction cannot do after an erasure: takes the pictures' files away, and what SQLite keeps of deleted words
 * in the search index and in free pages. Runs in the worker; done again, it does no harm.
 */
export async function purgeErased(paths: Paths): Promise<void> {
  const database = openDatabase(paths.database);
  try {
    const { connection } = database;
    const open = openErasures(connection);
    for (const { files } of open) {
      for (const sha256 of files) removeUnusedPicture(connection, paths, sha256);
    }
    // Before the store says that it is done: whoever was erased is known even when the store is lost.
    rememberErased(paths, erasedIn(connection));
    forgetDeleted(connection);
    const done = connection.prepare(
      "UPDATE erasures SET purged_at = CAST(unixepoch('subsec') * 1000 AS INTEGER) WHERE id = ?",
    );
    for (const { id } of open) done.run(id);
    emptyLog(connection);
  } finally {
    database.close();
  }
}

/** True while an erasure's remains are still there: the app was closed before they were gone. */
export const isPurgePending = (db: Reader): boolean =>
  db.get(sql`SELECT 1 FROM erasures WHERE purged_at IS NULL LIMIT 1`) !== undefined;

/** Purges in the background; what is left undone is tried again at the next start. */
export function startPurge(
  jobs: Jobs,
  paths: Paths,
  logProblem: (where: string, error: unknown) => void,
): Promise<unknown> {
  return jobs.start({ kind: 'purge', paths }, null).finished.catch((error) => logProblem('purge', error));
}
