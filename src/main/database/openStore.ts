import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../shared/domain/clock';
import { networkMountOf } from '../platform/dataFolder';
import { codeOfSystemError } from '../platform/errors';
import type { Paths } from '../platform/platform';
import { backupStore, isBackupFolder, listBackups, QUIET, removeHalfBackups } from './backup';
import { type Database, openDatabase } from './database';
import { migrate, pendingMigrations, readMigrations, UnusableDatabase } from './migrate';

/**
 * Opens the shop's file and brings it up to date, with a verified backup before any migration.
 * Throws `UnusableDatabase`; never replaces a file that it cannot read, nor a missing one by an empty one.
 */
export async function openStore(paths: Paths, clock: Clock): Promise<Database> {
  const mount = networkMountOf(paths.data);
  if (mount) throw new UnusableDatabase('network_folder', `the data folder is on a network drive: ${mount}`);
  refuseWithoutAccess(paths.data);
  removeHalfBackups(paths.backups);
  const hasData = existsSync(paths.database) && statSync(paths.database).size > 0;
  if (!hasData && existsSync(paths.backups) && !isBackupFolder(paths.backups)) {
    throw new UnusableDatabase('no_access', 'no database, and the backups of one cannot be looked for');
  }
  if (!hasData && listBackups(paths.backups).length > 0) {
    throw new UnusableDatabase('missing', 'the database is gone, but there are backups of it');
  }
  const database = openOrExplain(paths.database);
  try {
    const migrations = readMigrations(join(paths.resources, 'migrations'));
    if (hasData && pendingMigrations(database.connection, migrations).length > 0) {
      await backupStore({ paths, reason: 'before_migration', now: clock.now() }, QUIET);
    }
    migrate(database.connection, migrations, clock.now());
    return database;
  } catch (error) {
    database.close();
    throw explained(error);
  }
}

function openOrExplain(file: string): Database {
  try {
    return openDatabase(file);
  } catch (error) {
    throw explained(error);
  }
}

function explained(error: unknown): unknown {
  if (codeOfSystemError(error) !== 'CORRUPT') return error;
  return new UnusableDatabase('damaged', 'the database cannot be read', error);
}

function refuseWithoutAccess(folder: string): void {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new UnusableDatabase('no_access', 'the data folder cannot be read or written', error);
  }
}
