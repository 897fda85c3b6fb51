import type { MadeBackup, WorkerTask, WorkerTools } from '../core/ports/workerTasks';
import { type BackupRequest, backupStore } from '../engines/backup/backup';
import { BackupUnusable } from '../engines/backup/faults';
import { copyToSecondPlace, tidyBackups } from '../engines/backup/secondPlace';
import { redrawPicture } from '../features/attachments';
import { stageRestore, testRestore } from '../features/backup';
import { previewFacts, runFactsInStep } from '../features/customerFacts';
import { purgeErased } from '../features/erasure';
import { exportSheet } from '../features/excel';
import { checkAudit, deepCheck, takeSurvey, writeSupportFile } from '../features/health';
import { codeOfSystemError } from '../system/errors';
import { SEARCH_SOURCES } from './searchSources';
import { SHEETS } from './sheets';

/** The error code that the main thread is told of what a task threw. */
export const codeOfTaskError = (error: unknown): string =>
  error instanceof BackupUnusable ? error.code : codeOfSystemError(error);

/** Does a piece of long work; in a worker thread, but for tests. */
export function runTask(wanted: WorkerTask, given: WorkerTools): Promise<unknown> {
  switch (wanted.kind) {
    case 'export':
      return exportSheet(SHEETS[wanted.sheet], wanted, given);
    case 'backup':
      return backUpAndTidy(wanted, given);
    case 'copy':
      return copyToSecondPlace(wanted, given);
    case 'purge':
      return purgeErased(wanted.paths);
    case 'restoreTest':
      return testRestore(wanted, given);
    case 'restore':
      return stageRestore(wanted, given, SEARCH_SOURCES);
    case 'deepCheck':
      return deepCheck(wanted, given, SEARCH_SOURCES);
    case 'auditCheck':
      return checkAudit(wanted, given);
    case 'survey':
      return takeSurvey(wanted, given);
    case 'facts':
      return runFactsInStep(wanted, given);
    case 'factsPreview':
      return previewFacts(wanted, given);
    case 'picture':
      return redrawPicture(wanted.bytes);
    case 'support':
      return writeSupportFile(wanted, given);
  }
}

/** The new backup is good, whether the old ones can be cleared away or not. */
async function backUpAndTidy(
  wanted: BackupRequest & { keepAll: boolean },
  given: WorkerTools,
): Promise<MadeBackup> {
  const info = await backupStore(wanted, given);
  try {
    if (!wanted.keepAll) tidyBackups(wanted.paths.backups, wanted.now, info.storeId);
    return { info, untidy: null };
  } catch (error) {
    return { info, untidy: String(error) };
  }
}
