import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import type { BackupInfo } from '../../../shared/features/backup/contract';
import { Cancelled, type WorkerTools } from '../../core/ports/workerTasks';
import { BackupUnusable } from './faults';
import {
  copyAtomically,
  DATABASE,
  isBackupFolder,
  MANIFEST,
  PICTURE_LIST,
  SEALED_DATABASE,
  sha256Of,
  syncFolder,
} from './files';
import {
  backupsOf,
  type FoundBackup,
  findBackup,
  listBackups,
  picturesOf,
  removeHalfBackups,
  storeMark,
  unfinishedFolder,
} from './manifest';
import { copyPool, sweepPool } from './pictures';
import { expiredBackups } from './retention';

/** Of the folder that is made in the place that the owner chose. */
export const SECOND_FOLDER = 'Showroom Desk backups';

/** The folder for copies in the place that was chosen; made now, so that later its absence means: not plugged in. */
export function prepareSecondPlace(chosen: string): string {
  const folder = basename(chosen) === SECOND_FOLDER ? chosen : join(chosen, SECOND_FOLDER);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The folder in which backups are, whichever of the three a person points at: it, the one above, or one backup. */
export function backupsIn(chosen: string): string {
  if (existsSync(join(chosen, MANIFEST))) return resolve(chosen, '..');
  const below = join(chosen, SECOND_FOLDER);
  return isBackupFolder(below) ? below : chosen;
}

/** True when one of the folders lies in the other: what destroys one would destroy both. */
export function overlaps(one: string, other: string): boolean {
  const [a, b] = [resolve(one) + sep, resolve(other) + sep];
  return a.startsWith(b) || b.startsWith(a);
}

/** Under which name a backup lies in a folder, or would: another store's backup may bear its own there. */
export function copyIn(root: string, found: FoundBackup): { name: string; there: boolean } {
  const own = found.manifest.name;
  const marked = `${own}-${storeMark(found.manifest)}`;
  for (const name of [own, marked]) {
    const file = join(root, name, MANIFEST);
    if (existsSync(file) && readFileSync(file, 'utf8') === found.manifestText) return { name, there: true };
  }
  return { name: existsSync(join(root, own)) ? marked : own, there: false };
}

/**
 * Copies a backup to the second place, reads it back there, and only then gives it its name. Afterwards what the keep
 * rule has no use for goes. The stick may vanish at any moment: what bears a name is whole.
 */
export async function copyToSecondPlace(
  { from, to, name, now, keepAll }: { from: string; to: string; name: string; now: number; keepAll: boolean },
  tools: WorkerTools,
): Promise<void> {
  const found = findBackup(from, name);
  const mark = storeMark(found.manifest);
  const copy = copyIn(to, found);
  const temporary = unfinishedFolder(to, name, mark);
  if (!copy.there) {
    // What a stick that was pulled out still has of an earlier copy; this store makes one at a time.
    removeHalfBackups(to, mark);
    mkdirSync(temporary);
    try {
      copyPool(from, to, picturesOf(found), found.manifest.key, tools);
      for (const file of [found.manifest.key ? SEALED_DATABASE : DATABASE, PICTURE_LIST, MANIFEST]) {
        if (tools.cancelled()) throw new Cancelled();
        copyAtomically(join(found.folder, file), join(temporary, file));
        if ((await sha256Of(join(temporary, file))) !== (await sha256Of(join(found.folder, file)))) {
          throw new BackupUnusable('damaged', `${file} was not copied as it is`);
        }
      }
      renameSync(temporary, join(to, copy.name));
      syncFolder(to);
      // Another store may have swept the pool just before this name was there to keep its pictures.
      copyPool(from, to, picturesOf(found), found.manifest.key, tools);
    } catch (error) {
      rmSync(temporary, { recursive: true, force: true });
      throw error;
    }
  }
  const { storeId } = found.manifest;
  // Whose an older backup on a stick is, nobody knows: those are deleted by hand.
  if (!keepAll && storeId) tidy(to, backupsOf(storeId, listBackups(to), 'nobodys'), now, mark);
}

/** Deletes what the keep rule has no use for of a store's backups on this PC, and the pictures that only those had. */
export function tidyBackups(root: string, now: number, storeId: string | null): void {
  tidy(root, backupsOf(storeId, listBackups(root), 'ours'), now, null);
}

function tidy(root: string, backups: readonly BackupInfo[], now: number, mark: string | null): void {
  for (const { name } of expiredBackups(backups, now)) {
    // Out of sight first: a folder that is half deleted must not look like a backup.
    const doomed = unfinishedFolder(root, name, mark);
    renameSync(join(root, name), doomed);
    rmSync(doomed, { recursive: true, force: true });
  }
  sweepPool(root);
}
