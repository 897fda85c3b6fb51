import { accessSync, constants, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../shared/domain/clock';
import type { BackupKey } from '../core/ports/workerTasks';
import { type Database, openDatabase } from '../database/database';
import { migrate, pendingMigrations, readMigrations, UnusableDatabase } from '../database/migrate';
import { identifyStore } from '../database/storeId';
import { noteRestore } from '../engines/backup/auditHeads';
import { backupStore, QUIET } from '../engines/backup/backup';
import { BackupUnusable } from '../engines/backup/faults';
import { DATABASE, isBackupFolder } from '../engines/backup/files';
import { listBackups, removeHalfBackups } from '../engines/backup/manifest';
import { finishSwap, isRestoreToNote, restoreNoted, stagingFolder } from '../engines/backup/swap';
import { removeHalfNotes, UnreadableFile } from '../system/atomicFiles';
import { codeOfSystemError } from '../system/errors';
import { type FileSystems, networkDriveOf } from '../system/networkDrive';
import type { Paths } from '../system/paths';

interface OpenOptions {
  /** What backups are encrypted with. */
  backupKey?: () => Promise<BackupKey | null>;
  /** A store in use has been there: an empty folder is not the beginning of one. */
  used?: boolean;
  fileSystems?: FileSystems;
}

/**
 * Opens the shop's file and brings it up to date, with a verified backup before any migration.
 * Throws `UnusableDatabase`; never replaces a file that it cannot read, nor a missing one by an empty one. A restore
 * that was cut off is finished first.
 */
export async function openStore(
  paths: Paths,
  clock: Clock,
  { backupKey = async () => null, used = false, fileSystems }: OpenOptions = {},
): Promise<Database> {
  const drive = networkDriveOf(paths.data, fileSystems);
  if (drive) throw new UnusableDatabase('network_folder', `the data folder is on a network drive: ${drive}`);
  if (used && !existsSync(paths.data)) throw new UnusableDatabase('folder_gone', 'no data folder');
  refuseWithoutAccess(paths.data);
  finishRestore(paths);
  removeHalfBackups(paths.backups);
  removeHalfNotes(paths.data);
  const hasData = existsSync(paths.database) && statSync(paths.database).size > 0;
  if (!hasData && existsSync(paths.backups) && !isBackupFolder(paths.backups)) {
    throw new UnusableDatabase('no_access', 'no database, and the backups of one cannot be looked for');
  }
  if (!hasData && listBackups(paths.backups).length > 0) {
    throw new UnusableDatabase('missing', 'the database is gone, but there are backups of it');
  }
  if (!hasData && used) throw new UnusableDatabase('folder_gone', 'the data folder is empty');
  const database = openOrExplain(paths.database);
  try {
    const migrations = readMigrations(join(paths.resources, 'migrations'));
    const blank = isBlank(database);
    // What a first start leaves that was killed in its first moment; anywhere else it is what is left of a store.
    if (blank && hasData && (used || listBackups(paths.backups).length > 0)) {
      throw new UnusableDatabase('damaged', 'there is nothing in the database');
    }
    if (!blank && pendingMigrations(database.connection, migrations).length > 0) {
      await backupStore(
        { paths, reason: 'before_migration', now: clock.now(), key: await backupKey() },
        QUIET,
      );
    }
    migrate(database.connection, migrations, clock.now());
    if (!hasData) identifyStore(database.connection, clock.now());
    if (isRestoreToNote(paths)) {
      noteRestore(paths, database.connection, clock.now());
      restoreNoted(paths);
    }
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

const isBlank = ({ connection }: Database) =>
  connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;

/**
 * Makes an empty store that waits to take the place of the present one (see `beginSwap`); it has none of its records,
 * numbers or settings. `now` is UTC ms and names the folder it waits in.
 */
export function stageEmptyStore(paths: Paths, now: number): void {
  const folder = stagingFolder(paths, now);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const database = openDatabase(join(folder, DATABASE));
  try {
    migrate(database.connection, readMigrations(join(paths.resources, 'migrations')), now);
  } finally {
    database.close();
  }
}

/** What is wrong with the disk or the file, as the start-up screen tells it; anything else as it is. */
export function explained(error: unknown): unknown {
  // The backup before a migration reads all of the file.
  if (error instanceof BackupUnusable) {
    return new UnusableDatabase('damaged', 'the database cannot be backed up', error);
  }
  switch (codeOfSystemError(error)) {
    case 'CORRUPT':
      return new UnusableDatabase('damaged', 'the database cannot be read', error);
    case 'DISK_FULL':
      return new UnusableDatabase('disk_full', 'there is no room to open the database', error);
    case 'DISK_FAILED':
      return new UnusableDatabase('no_access', 'the database cannot be opened for writing', error);
    default:
      return error;
  }
}

function finishRestore(paths: Paths): void {
  try {
    finishSwap(paths);
  } catch (error) {
    // Restoring once more begins a new one, whole.
    if (error instanceof UnreadableFile) {
      throw new UnusableDatabase('restore_unreadable', 'what was being restored is not known', error);
    }
    // It is finished at the next start; an empty or half-replaced store must not be opened before.
    throw new UnusableDatabase('no_access', 'a restore could not be finished', error);
  }
}

function refuseWithoutAccess(folder: string): void {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new UnusableDatabase('no_access', 'the data folder cannot be read or written', error);
  }
}
