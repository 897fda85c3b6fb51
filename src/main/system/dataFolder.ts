import { accessSync, constants, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readNote, UnreadableFile, writeAtomically } from './atomicFiles';
import { AppError } from './errors';
import { networkDriveOf } from './networkDrive';

const POINTER = 'location.json';
const pointer = z.object({
  dataFolder: z.string().nullish(),
  /** A store in use was opened there: when it is gone, it is missed. */
  used: z.boolean().default(false),
});

/** Where the data lies: in the app's own folder unless the owner chose another one. */
export interface DataPlace {
  folder: string;
  /** A store in use has been there; no new one may be begun in its place. */
  used: boolean;
  /** Where the data lies is not known any more; `folder` is only where it lies as a rule. */
  unknown: UnreadableFile | null;
}

/** Where the data lies, as far as it is known. Never throws. */
export function dataPlaceOf(userData: string): DataPlace {
  const usual = join(userData, 'data');
  try {
    const { dataFolder, used } = readPointer(userData);
    return { folder: dataFolder ?? usual, used, unknown: null };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { folder: usual, used: true, unknown: error };
  }
}

/** Remembers for the next start that the data folder holds a store in use. */
export function noteUsed(userData: string): void {
  const before = readPointer(userData);
  if (!before.used) writePointer(userData, { ...before, used: true });
}

/**
 * Remembers the owner's choice for the next start, whatever is in that folder. Throws CONFLICT with a reason where no
 * store can be kept: on a network drive, or without the right to write.
 */
export function chooseDataFolder(userData: string, folder: string): void {
  const drive = networkDriveOf(folder);
  if (drive) throw new AppError('CONFLICT', { reason: 'folder_on_network', params: { folder: drive } });
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK);
  } catch {
    throw new AppError('CONFLICT', { reason: 'folder_not_writable', params: { folder } });
  }
  const file = join(userData, POINTER);
  // A note that could not be read is replaced; a folder in its place has to make room.
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) renameSync(file, `${file}.unreadable`);
  writePointer(userData, { dataFolder: folder, used: false });
}

/**
 * Watches that the open store still lies where it was. A folder that was moved away takes the open file along, or, on
 * another disk, leaves a copy behind: what would be written then, nobody would find again. The answer throws DISK_FAILED
 * with the reason.
 */
export function watchPlace(file: string): () => void {
  const opened = statSync(file);
  return () => {
    const present = statSync(file, { throwIfNoEntry: false });
    if (!present) throw new AppError('DISK_FAILED', { reason: 'store_gone' });
    if (present.ino !== opened.ino || present.dev !== opened.dev) {
      throw new AppError('DISK_FAILED', { reason: 'store_replaced' });
    }
  };
}

function readPointer(userData: string): z.infer<typeof pointer> {
  return readNote(join(userData, POINTER), pointer.parse) ?? { used: false };
}

function writePointer(userData: string, content: z.infer<typeof pointer>): void {
  writeAtomically(join(userData, POINTER), JSON.stringify(content));
}
