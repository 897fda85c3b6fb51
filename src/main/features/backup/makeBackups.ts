import { gt } from 'drizzle-orm';
import type { BackupInfo, BackupReason } from '../../../shared/features/backup/contract';
import { clockState } from '../../core/clockCheck';
import type { Platform } from '../../core/platform';
import type { RunningJob } from '../../core/ports/jobs';
import type { BackupKey, MadeBackup } from '../../core/ports/workerTasks';
import type { Reader } from '../../database/database';
import { auditLog } from '../../database/schema';
import { storeIdIn } from '../../database/storeId';
import { isBackupFolder } from '../../engines/backup/files';
import { changeLocalSettings, readLocalSettings } from '../../engines/backup/localSettings';
import { backupsOf, findBackup, listBackups, newestGood } from '../../engines/backup/manifest';
import { copyIn } from '../../engines/backup/secondPlace';
import { AppError } from '../../system/errors';
import type { Paths } from '../../system/paths';

const DAY_MS = 86_400_000;
/** Quitting makes a backup when so many changes were put on record since the last one. */
export const MANY_CHANGES = 30;

type Maker = Pick<Platform, 'paths' | 'jobs' | 'secretStore' | 'logProblem'>;

/** The key of this PC's backups; null when they are not encrypted. Throws when it is there and cannot be read. */
export async function storedKey({
  paths,
  secretStore,
}: Pick<Maker, 'paths' | 'secretStore'>): Promise<BackupKey | null> {
  const { key, broken } = readLocalSettings(paths);
  if (broken) throw new Error('the settings of the backups cannot be read');
  return key && { salt: key.salt, secret: await secretStore.unwrap(key) };
}

/** This store's backups on this PC; after another's was restored here, others lie beside them. */
export const ownBackups = ({ backups, database }: Pick<Paths, 'backups' | 'database'>): BackupInfo[] =>
  backupsOf(storeIdIn(database), listBackups(backups), 'ours');

/** By a clock that is wrong, backups would be too old that are not. */
const keepAll = (paths: Pick<Paths, 'data'>, now: number): boolean => clockState(paths, now).problem !== null;

export interface StartedBackup extends RunningJob {
  /** After the backup: its copy in the second place, or nothing; it never fails. */
  copied: Promise<unknown>;
}

/**
 * Makes a backup beside the event loop, after the one that is being made: whoever asks for a backup gets one that was
 * begun after the question. Afterwards what the keep rule has no use for goes, and the new one is copied to the second
 * place. Throws CONFLICT when its key cannot be read, `JobFailed` when everything is stopped while it waits.
 */
export async function startBackup(maker: Maker, reason: BackupReason, now: number): Promise<StartedBackup> {
  const { paths, jobs } = maker;
  const keyNow = () =>
    storedKey(maker).catch((error) => {
      maker.logProblem('backup key', error);
      throw new AppError('CONFLICT', { reason: 'backup_key_lost' });
    });
  let key = await keyNow();
  // Several may wait: nothing is awaited between the last look and the start, so one of them goes on at a time.
  while (jobs.isRunning('backup')) {
    await jobs.whenIdle('backup');
    key = await keyNow();
  }
  const job = jobs.start({ kind: 'backup', paths, reason, now, key, keepAll: keepAll(paths, now) }, null);
  job.finished.catch((error) => maker.logProblem('backup', error));
  const copied = job.finished.then(
    (made) => {
      const { untidy } = made as MadeBackup;
      if (untidy) maker.logProblem('old backups', untidy);
      return copyNewest(maker, now);
    },
    () => undefined,
  );
  return { ...job, copied };
}

/** The automatic backup: when the newest good one is a day old, and none is being made. */
export async function backUpDaily(maker: Maker, now: number): Promise<void> {
  if (maker.jobs.isRunning('backup')) return;
  const newest = newestGood(ownBackups(maker.paths), now);
  if (!newest || now - newest.createdAt >= DAY_MS) await startBackup(maker, 'daily', now);
  // The stick may have come back since the last backup.
  else await copyNewest(maker, now);
}

/** On quitting: a backup when much was changed since the last one, and its copy. */
export async function backUpBeforeQuit(maker: Maker, db: Reader, now: number): Promise<void> {
  // One that is being made may hold the changes, or be older than they are: its end is awaited and then looked at.
  while (maker.jobs.isRunning('backup')) await maker.jobs.whenIdle('backup');
  const newest = newestGood(ownBackups(maker.paths), now);
  if (!muchChanged(db, newest?.createdAt ?? 0)) return;
  await (await startBackup(maker, 'quit', now)).copied;
}

/** True when much was put on record after an instant (UTC ms). Reads no more rows than it takes to say so. */
function muchChanged(db: Reader, since: number): boolean {
  const changes = db.select({ at: auditLog.at }).from(auditLog).where(gt(auditLog.at, since));
  return changes.limit(MANY_CHANGES).all().length === MANY_CHANGES;
}

/**
 * Copies the newest good backup to the second place, unless it is there or the place is not plugged in. While backups
 * are encrypted, none that is not goes out of the house. A failure is logged; that nothing arrives is seen on Today.
 */
export async function copyNewest(
  { paths, jobs, logProblem }: Pick<Maker, 'paths' | 'jobs' | 'logProblem'>,
  now: number,
): Promise<void> {
  // Whoever waits for this copy must not take the end of another for it.
  while (jobs.isRunning('copy')) {
    const stopped = await jobs.whenIdle('copy').then(
      () => false,
      () => true,
    );
    if (stopped) return;
  }
  const { second, key } = readLocalSettings(paths);
  if (!second || !isBackupFolder(second.folder)) return;
  const fit = ownBackups(paths).filter(
    ({ name, fault }) =>
      fault === null && (!key || findBackup(paths.backups, name).manifest.key === key.salt),
  );
  const newest = newestGood(fit, now);
  if (!newest || copyIn(second.folder, findBackup(paths.backups, newest.name)).there) return;
  try {
    const { name } = newest;
    const job = { from: paths.backups, to: second.folder, name, now, keepAll: keepAll(paths, now) };
    await jobs.start({ kind: 'copy', ...job }, null).finished;
    const latest = readLocalSettings(paths).second;
    // Another place may have been chosen meanwhile.
    if (latest?.folder === second.folder) {
      changeLocalSettings(paths, { second: { ...latest, copiedAt: now } });
    }
  } catch (error) {
    logProblem('second place', error);
    return;
  }
  // A newer one may have been made while this one was being copied.
  await copyNewest({ paths, jobs, logProblem }, now);
}
