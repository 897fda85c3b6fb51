import type { BackupProblem, BackupReason, backupContract } from '../../../shared/contract/backup';
import { deleteBackup, isBackupFolder, listBackups, superfluousBackups } from '../../database/backup';
import { staff } from '../../database/schema';
import type { HandlersFor, ReadContext } from '../../platform/context';
import { AppError } from '../../platform/errors';
import type { Platform } from '../../platform/platform';

const DAY_MS = 86_400_000;
/** Today warns when the newest good backup is older. */
const WARN_AFTER_MS = 3 * DAY_MS;

export const backupHandlers: HandlersFor<typeof backupContract> = {
  'backup.list': (_input, { platform }) => listBackups(platform.paths.backups),

  'backup.create': (_input, { platform, now }) => ({ jobId: startBackup(platform, 'manual', now) }),

  'backup.restore': ({ name }, { platform }) => platform.restoreBackup(name),

  'backup.state': (_input, { platform, now, read }) => {
    const newest = listBackups(platform.paths.backups)[0] ?? null;
    const oldest = read(({ db }) => db.select({ at: staff.createdAt }).from(staff).limit(1).get());
    const since = newest?.createdAt ?? oldest?.at ?? now;
    return {
      newest,
      folder: platform.paths.backups,
      problem: backupProblem(platform, now - since),
    };
  },

  'startup.state': (_input, { platform, read }) => ({
    trouble: null,
    dataFolder: platform.paths.data,
    backups: [],
    canChooseFolder: read(isEmpty),
  }),

  // With the store open, restoring is the owner's `backup.restore`.
  'startup.restore': () => {
    throw new AppError('FORBIDDEN', { reason: 'store_is_open' });
  },

  'startup.chooseFolder': async (_input, { platform, read }) => {
    if (!read(isEmpty)) throw new AppError('CONFLICT', { reason: 'already_set_up' });
    await platform.moveToChosenFolder();
    return null;
  },

  'startup.quit': (_input, { platform }) => {
    platform.quit();
    return null;
  },
};

/** Why the owner must look after the backups, the most urgent first; null: all is well. */
function backupProblem({ paths, jobs }: Platform, ageMs: number): BackupProblem | null {
  if (!isBackupFolder(paths.backups)) return 'folder';
  if (ageMs > WARN_AFTER_MS) return 'too_old';
  return jobs.lastEnd('backup') === 'failed' ? 'failed' : null;
}

const isEmpty = ({ db }: ReadContext) => db.select({ id: staff.id }).from(staff).limit(1).get() === undefined;

/** Makes a backup beside the event loop; afterwards old daily ones go, by the rule. Returns the job's id. */
export function startBackup(platform: Platform, reason: BackupReason, now: number): number {
  const { paths, jobs } = platform;
  const job = jobs.start({ kind: 'backup', paths, reason, now }, null);
  job.finished
    .then(() => {
      for (const { name } of superfluousBackups(listBackups(paths.backups)))
        deleteBackup(paths.backups, name);
    })
    .catch((error) => platform.logProblem('backup', error));
  return job.id;
}

/** The automatic backup: when the newest one is a day old, and none is being made. */
export function backUpDaily(platform: Platform, now: number): void {
  if (platform.jobs.isRunning('backup')) return;
  const newest = listBackups(platform.paths.backups)[0];
  if (!newest || now - newest.createdAt >= DAY_MS) startBackup(platform, 'daily', now);
}
