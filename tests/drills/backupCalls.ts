import { join } from 'node:path';
import { SEARCH_SOURCES } from '../../src/main/app/searchSources';
import { backupStore, QUIET } from '../../src/main/engines/backup/backup';
import { listBackups } from '../../src/main/engines/backup/manifest';
import { finishSwap, stagingFolder } from '../../src/main/engines/backup/swap';
import { takePlace } from '../../src/main/features/backup/goOnCounting';
import { stageRestore } from '../../src/main/features/backup/stageRestore';
import { DRILL_NOW, drillPaths } from './place';

/** The backup functions as the drills call them: nothing else here knows how backups are made. */

/** When a drill restores (UTC ms). */
export const RESTORED_AT = DRILL_NOW + 120_000;

/** Backs a store up by hand. Returns the backup's name. */
export async function backUp(folder: string, now: number): Promise<string> {
  const { name } = await backupStore({ paths: drillPaths(folder), reason: 'manual', now }, QUIET);
  return name;
}

/** Puts a backup in the place of a store that is closed, as a restore's job and the swap after it do. */
export async function putBack(folder: string, name: string, now: number): Promise<void> {
  const paths = drillPaths(folder);
  const { backups, resources } = paths;
  const into = stagingFolder(paths, now);
  await stageRestore({ root: backups, name, key: null, into, resources, now, paths }, QUIET, SEARCH_SOURCES);
  takePlace(paths, { name, now, actor: null });
  finishSwap(paths);
}

/** The database files of all backups that are offered. */
export function backupDatabases(folder: string): string[] {
  const { backups } = drillPaths(folder);
  return listBackups(backups).map(({ name }) => join(backups, name, 'showroom.db'));
}
