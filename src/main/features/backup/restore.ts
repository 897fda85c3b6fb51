import { existsSync, rmSync } from 'node:fs';
import type {
  BackupInfo,
  BackupPlace,
  BackupPreview,
  BackupReference,
  ListedBackup,
  LostNumbers,
  RestoreTestReport,
} from '../../../shared/features/backup/contract';
import type { Platform } from '../../core/platform';
import type { BackupKey } from '../../core/ports/workerTasks';
import type { Actor } from '../../database/context';
import { knownUsed } from '../../database/usedNumbers';
import { storeIdAt } from '../../engines/backup/auditHeads';
import { deriveKey, keyParamsOf } from '../../engines/backup/encryptedFile';
import { BackupUnusable } from '../../engines/backup/faults';
import { isBackupFolder } from '../../engines/backup/files';
import { readLocalSettings } from '../../engines/backup/localSettings';
import {
  describe,
  type FoundBackup,
  findBackup,
  listBackups,
  picturesOf,
} from '../../engines/backup/manifest';
import { pooledPicture } from '../../engines/backup/pictures';
import { backupsIn } from '../../engines/backup/secondPlace';
import { sealedOf, tryKey } from '../../engines/backup/stage';
import { restoreTestFolder, stagingFolder } from '../../engines/backup/swap';
import { JobFailed } from '../../engines/jobs/jobs';
import { AppError, fieldError } from '../../system/errors';
import { everErased } from '../erasure';
import { numbersSinceBackup } from './goOnCounting';
import { startBackup, storedKey } from './makeBackups';
import type { StagedForRestore } from './stageRestore';

/** What restoring needs; there also while the store cannot be opened. */
export type BackupDesk = Pick<
  Platform,
  'paths' | 'jobs' | 'files' | 'secretStore' | 'otherBackups' | 'replaceStore' | 'logProblem'
>;

/** The backups of a place, newest first; none when it is not there. `storeId`: null where there is no store to be of. */
export function backupsAt(
  desk: BackupDesk,
  place: BackupPlace,
  storeId: string | null = storeIdAt(desk.paths),
): ListedBackup[] {
  const root = rootOf(desk, place);
  return root ? listBackups(root).map((info) => listed(info, storeId)) : [];
}

const listed = (info: BackupInfo, storeId: string | null): ListedBackup => ({
  ...info,
  otherStore: storeId !== null && info.storeId !== null && info.storeId !== storeId,
});

/** Asks for a folder and lists the backups in it. */
export async function chooseOther(desk: BackupDesk, storeId: string | null = storeIdAt(desk.paths)) {
  const chosen = await desk.files.chooseFolder();
  if (!chosen) return null;
  const folder = backupsIn(chosen);
  const backups = listBackups(folder);
  if (backups.length === 0)
    throw new AppError('NOT_FOUND', { reason: 'no_backups_there', params: { folder } });
  desk.otherBackups.folder = folder;
  return { folder, backups: backups.map((info) => listed(info, storeId)) };
}

/** What is inside a backup, and whether it could be restored with what is known. */
export async function previewBackup(
  desk: BackupDesk,
  reference: BackupReference,
  present: BackupPreview['present'],
  storeId: string | null = storeIdAt(desk.paths),
): Promise<BackupPreview> {
  const { root, found } = find(desk, reference);
  const salt = found.manifest.key;
  let needsPassphrase = false;
  if (salt) {
    const key = await sayFaults(() => keyOf(desk, found, reference.passphrase));
    if (key) await sayFaults(async () => tryKey(found, key));
    else needsPassphrase = true;
  }
  const pictures = await sayFaults(async () => picturesOf(found));
  const missing = pictures.filter((picture) => !existsSync(pooledPicture(root, picture, salt)));
  const info = describe(found);
  const erasedSince = everErased(desk.paths).filter(
    ({ createdAt, erasedAt }) => createdAt <= info.createdAt && erasedAt > info.createdAt,
  ).length;
  const numbersSince = numbersSinceBackup(found.manifest.counters, knownUsed(desk.paths));
  return {
    info: listed(info, storeId),
    ...{ needsPassphrase, picturesMissing: missing.length, erasedSince, numbersSince, present },
  };
}

/** Proves a backup beside the live store. */
export async function testBackup(
  desk: BackupDesk,
  reference: BackupReference,
  now: number,
): Promise<RestoreTestReport> {
  const { root, found } = find(desk, reference);
  return sayFaults(async () => {
    const job = desk.jobs.start(
      {
        kind: 'restoreTest',
        root,
        name: reference.name,
        key: await keyOf(desk, found, reference.passphrase),
        into: restoreTestFolder(desk.paths, now),
        resources: desk.paths.resources,
        now,
      },
      null,
    );
    const report = (await job.finished) as RestoreTestReport;
    // Nothing was tried yet: whoever asked can say it again.
    if (report.fault === 'passphrase' || report.fault === 'locked') {
      throw new BackupUnusable(report.fault, 'no key opens it');
    }
    return report;
  });
}

/**
 * Puts a backup in the place of the store. It is unpacked and checked first, while the store is still at work; whatever
 * is wrong with it, nothing was changed. What was there is backed up, and its files are kept.
 */
export async function restore(
  desk: BackupDesk,
  reference: BackupReference,
  who: { actor: Actor | null; now: number; storeIsOpen: boolean },
): Promise<{ info: BackupInfo; lost: LostNumbers } & StagedForRestore> {
  const { root, found } = find(desk, reference);
  const info = describe(found);
  const staged = await sayFaults(async () => {
    const job = desk.jobs.start(
      {
        kind: 'restore',
        root,
        name: reference.name,
        key: await keyOf(desk, found, reference.passphrase),
        into: stagingFolder(desk.paths, who.now),
        paths: desk.paths,
        resources: desk.paths.resources,
        now: who.now,
      },
      null,
    );
    return (await job.finished) as StagedForRestore;
  });
  if (who.storeIsOpen) {
    // The files that are replaced are kept in any case; that they cannot be backed up, too, is no reason to stay.
    const backup = await startBackup(desk, 'before_restore', who.now).catch((error) =>
      desk.logProblem('backup before a restore', error),
    );
    // `startBackup` has told the log why.
    await backup?.finished.catch(() => undefined);
  }
  let lost: LostNumbers;
  try {
    lost = await desk.replaceStore({ name: reference.name, root, now: who.now, actor: who.actor });
  } catch (error) {
    // Refused before anything was touched: whoever asked for it is not there any more.
    if (error instanceof AppError)
      rmSync(stagingFolder(desk.paths, who.now), { recursive: true, force: true });
    throw error;
  }
  return { info, lost, ...staged };
}

/** Where the backups of a place are; null while the place is not there. */
function rootOf({ paths, otherBackups }: BackupDesk, place: BackupPlace): string | null {
  switch (place) {
    case 'here':
      return paths.backups;
    case 'second': {
      const folder = readLocalSettings(paths).second?.folder;
      return folder && isBackupFolder(folder) ? folder : null;
    }
    case 'other':
      return otherBackups.folder;
  }
}

function find(desk: BackupDesk, { place, name }: BackupReference): { root: string; found: FoundBackup } {
  const root = rootOf(desk, place);
  if (!root) throw new AppError('NOT_FOUND', { reason: 'backup_place_gone' });
  try {
    return { root, found: findBackup(root, name) };
  } catch (error) {
    throw said(error);
  }
}

/** The key of an encrypted backup: this PC's, or the one of the passphrase; null when there is neither. */
async function keyOf(
  desk: BackupDesk,
  found: FoundBackup,
  passphrase: string | null,
): Promise<BackupKey | null> {
  if (found.manifest.key === null) return null;
  const { salt, cost } = keyParamsOf(sealedOf(found));
  if (passphrase) {
    const typed = await deriveKey(passphrase, salt, cost);
    const trimmed = passphrase.trim();
    if (trimmed === passphrase || opens(found, typed)) return typed;
    // Earlier versions took the blanks off its ends when it was set.
    return deriveKey(trimmed, salt, cost);
  }
  // A key that this PC cannot read any more is as good as none: the passphrase makes it anew.
  const stored = await storedKey(desk).catch((error) => {
    desk.logProblem('backup key', error);
    return null;
  });
  return stored?.salt === salt ? stored : null;
}

/** False only for another passphrase; whatever else is wrong is told by whoever opens it. */
function opens(found: FoundBackup, key: BackupKey): boolean {
  try {
    tryKey(found, key);
    return true;
  } catch (error) {
    return !(error instanceof BackupUnusable && error.why === 'passphrase');
  }
}

async function sayFaults<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw said(error);
  }
}

/** A fault of a backup as the failure that the window shows; anything else stays as it is. */
function said(error: unknown): unknown {
  if (!(error instanceof BackupUnusable || error instanceof JobFailed)) return error;
  const { code } = error;
  if (code === 'backup_passphrase') return fieldError('passphrase', 'wrong_passphrase');
  if (code === 'backup_locked') return fieldError('passphrase', 'required');
  if (code.startsWith('backup_')) return new AppError('CORRUPT', { reason: code });
  return code === 'DISK_FULL' || code === 'DISK_FAILED' || code === 'BUSY' ? new AppError(code) : error;
}
