import { rmSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { todayIn } from '../../../shared/domain/dates';
import { forgetAnswers } from '../../core/answers';
import type { RestoreRequest, WorkerTools } from '../../core/ports/workerTasks';
import type { WriteContext } from '../../database/context';
import { openDatabase } from '../../database/database';
import { emptyLog, forgetDeleted, openErasures, unnamedPictures } from '../../database/erasedRemains';
import { syncFile } from '../../engines/backup/files';
import { bringPictures } from '../../engines/backup/pictures';
import { stageBackup } from '../../engines/backup/stage';
import { keptFacts } from '../customerFacts';
import { type ErasedCustomer, eraseAgain, everErased, rememberErased } from '../erasure';
import type { SearchSources } from '../search';
import { getSetting } from '../settings';

/** What a restore's job found. */
export interface StagedForRestore {
  picturesMissing: number;
  /** Customers who had been erased and were in the backup still. */
  erasedAgain: number;
}

/**
 * Stages a backup for a restore, erases in it whoever was erased since, and brings its pictures to the live ones, to
 * which they do no harm. `sources`: every kind of record that search finds. All before the swap: whoever was erased is never in the live store again, wherever it is cut off.
 */
export async function stageRestore(
  { paths, ...request }: RestoreRequest,
  tools: WorkerTools,
  sources: SearchSources,
): Promise<StagedForRestore> {
  const erased = everErased(paths);
  // The store that knows them is about to be replaced.
  rememberErased(paths, erased);
  const { found, pictures, database } = await stageBackup(request, () => undefined, tools);
  try {
    const { again, files } = eraseIn(database, erased, request.now, sources);
    const key = found.manifest.key ? request.key : null;
    const wanted = pictures.filter((picture) => !files.has(basename(picture, extname(picture))));
    const { missing } = await bringPictures(request.root, paths.attachments, wanted, key, tools);
    return { picturesMissing: missing, erasedAgain: again };
  } catch (error) {
    rmSync(request.into, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Erases these customers in a staged store, as far as they are in it, and what the file keeps of them; answers how many
 * and their pictures' SHA-256.
 */
function eraseIn(
  file: string,
  erased: readonly ErasedCustomer[],
  now: number,
  sources: SearchSources,
): { again: number; files: ReadonlySet<string> } {
  const { connection, db, close } = openDatabase(file);
  try {
    // What was answered before that backup: nobody asks for it any more.
    forgetAnswers(db);
    const present = connection
      .prepare('SELECT 1 FROM customers WHERE id = ? AND created_at = ? AND erased_at IS NULL')
      .pluck();
    const again = erased.filter(({ id, createdAt }) => present.get(id, createdAt) !== undefined);
    if (again.length > 0) {
      const { zone } = getSetting(db, 'app');
      const { follows, touches } = keptFacts;
      const derived = { follows, touches, ids: new Set<number>() };
      const context: WriteContext = {
        ...{ db, now, zone, today: todayIn(now, zone), actor: null },
        ...{ call: 'backup.restore', touched: new Set<string>() },
        derived,
      };
      connection
        .transaction(() => {
          for (const { id } of again) eraseAgain(context, id, sources);
          keptFacts.keep(context, derived.ids);
        })
        .immediate();
      forgetDeleted(connection);
      emptyLog(connection);
    }
    // Those whose pictures nobody has taken away yet are among them: the purge after the next start does it.
    const files = unnamedPictures(connection, openErasures(connection));
    return { again: again.length, files };
  } finally {
    close();
    syncFile(file);
  }
}
