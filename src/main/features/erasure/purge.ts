import { rmSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { openDatabase, type Reader } from '../../database/database';
import type { Jobs } from '../../jobs/jobs';
import type { Paths } from '../../platform/platform';
import { findAttachmentFile } from '../attachments/attachments.repository';

/**
 * What a transaction cannot do after an erasure: takes the pictures' files away, and what SQLite keeps of deleted words
 * in the search index and in free pages. Runs in the worker; done again, it does no harm.
 */
export async function purgeErased(paths: Paths): Promise<void> {
  const database = openDatabase(paths.database);
  try {
    const { connection } = database;
    const open = connection.prepare('SELECT id, files FROM erasures WHERE purged_at IS NULL').all() as {
      id: number;
      files: string;
    }[];
    for (const { files } of open) {
      for (const sha256 of JSON.parse(files) as string[]) {
        const found = findAttachmentFile(paths, sha256);
        if (found) rmSync(found.file, { force: true });
      }
    }
    // Deleted terms stay in the index's older parts until these are merged into one.
    connection.exec("INSERT INTO search_terms (search_terms) VALUES ('optimize')");
    connection.exec('VACUUM');
    const done = connection.prepare(
      "UPDATE erasures SET purged_at = CAST(unixepoch('subsec') * 1000 AS INTEGER) WHERE id = ?",
    );
    for (const { id } of open) done.run(id);
    // The write-ahead log holds the pages as they were before.
    const checkpoint = connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    if (checkpoint[0]?.busy !== 0)
      throw new Error('the write-ahead log is in use; it is emptied at the next start');
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
