import { existsSync, mkdirSync } from 'node:fs';
import type { DataPlace } from '../system/dataFolder';
import { codeOfSystemError } from '../system/errors';
import type { Paths } from '../system/paths';
import { UnusableDatabase } from './migrate';

/**
 * Makes the folders of a store that has none yet. Answers why there can be none; null: they are there, or the store has
 * been in use and its folder is gone, which `openStore` tells. Makes nothing where it is not known where the data lies.
 */
export function makeStoreFolders(place: DataPlace, paths: Paths): UnusableDatabase | null {
  if (place.unknown) {
    return new UnusableDatabase('location_unreadable', 'where the data lies is not known', place.unknown);
  }
  // A folder that was in use and is gone does not come to life again, empty.
  if (place.used && !existsSync(paths.data)) return null;
  try {
    for (const folder of [paths.data, paths.attachments]) mkdirSync(folder, { recursive: true });
    return null;
  } catch (error) {
    return whyNone(error);
  }
}

function whyNone(error: unknown): UnusableDatabase {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EEXIST' || code === 'ENOTDIR') {
    return new UnusableDatabase('not_a_folder', 'there is a file where a folder should be', error);
  }
  // A drive that is not plugged in.
  if (code === 'ENOENT') return new UnusableDatabase('folder_gone', 'the folder cannot be made', error);
  const why = codeOfSystemError(error) === 'DISK_FULL' ? 'disk_full' : 'no_access';
  return new UnusableDatabase(why, 'the folder cannot be made', error);
}

/** Where the log goes: into the data folder where that can be, else beside the window's size. */
export function logFolder(paths: Pick<Paths, 'data' | 'logs'>, userData: string): string {
  if (!existsSync(paths.data)) return userData;
  try {
    mkdirSync(paths.logs, { recursive: true });
    return paths.logs;
  } catch {
    // A file of that name, or no room: a shop can work without its log in that place.
    return userData;
  }
}
