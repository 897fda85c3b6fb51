import { closeSync, copyFileSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RestoreTestCheck } from '../../../shared/features/backup/contract';
import type { BackupKey, StageRequest, WorkerTools } from '../../core/ports/workerTasks';
import { openDatabase } from '../../database/database';
import {
  migrate,
  pendingMigrations,
  readMigrations,
  strangeInSchema,
  UnusableDatabase,
} from '../../database/migrate';
import { codeOfSystemError } from '../../system/errors';
import { checkFile, checkReferences, contentsOf } from './backup';
import { decryptFile, writeFully } from './encryptedFile';
import { BackupUnusable } from './faults';
import { DATABASE, SEALED_DATABASE, sha256Of, syncFile } from './files';
import { databaseLabel, type FoundBackup, findBackup, picturesOf } from './manifest';

export interface Staged {
  found: FoundBackup;
  pictures: string[];
  /** Opened, checked, brought up to date, closed. */
  database: string;
}

/** Hears each check that was passed. */
export type Note = (check: RestoreTestCheck, facts?: Record<string, string | number>) => void;

/**
 * Unpacks a backup's database into a folder beside the live store, checks it from end to end and brings it up to date.
 * The live store is not touched. Throws `BackupUnusable` at the first thing that is wrong, and leaves nothing then.
 */
export async function stageBackup(request: StageRequest, note: Note, tools: WorkerTools): Promise<Staged> {
  const { root, name, key, into, resources, now } = request;
  const found = findBackup(root, name);
  const pictures = picturesOf(found);
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const database = join(into, DATABASE);
  try {
    unpackDatabase(found, key, database, tools);
    if ((await sha256Of(database)) !== found.manifest.sha256) {
      throw new BackupUnusable('damaged', 'the database is not the one that was backed up');
    }
    note('whole', { bytes: found.manifest.sizeBytes });
    openAndCheck(database, found, join(resources, 'migrations'), now, note);
    syncFile(database);
    return { found, pictures, database };
  } catch (error) {
    rmSync(into, { recursive: true, force: true });
    throw codeOfSystemError(error) === 'CORRUPT'
      ? new BackupUnusable('damaged', 'SQLite cannot read it', error)
      : error;
  }
}

/** Tries whether a key opens a backup, by its first piece. Throws `BackupUnusable`. */
export function tryKey(found: FoundBackup, key: BackupKey): void {
  decryptFile(sealedOf(found), key, databaseLabel(found.manifestText), () => undefined, 1);
}

export function sealedOf({ folder }: FoundBackup): string {
  const file = join(folder, SEALED_DATABASE);
  if (!statSync(file, { throwIfNoEntry: false })) throw new BackupUnusable('truncated', 'no database');
  return file;
}

function unpackDatabase(found: FoundBackup, key: BackupKey | null, to: string, tools: WorkerTools): void {
  const { manifest, manifestText, folder } = found;
  if (manifest.key === null) {
    const from = join(folder, DATABASE);
    const bytes = statSync(from, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes < manifest.sizeBytes) {
      throw new BackupUnusable('truncated', `${bytes} of ${manifest.sizeBytes} bytes`);
    }
    copyFileSync(from, to);
    return;
  }
  if (!key) throw new BackupUnusable('locked', 'encrypted, and no passphrase');
  const target = openSync(to, 'w');
  let done = 0;
  try {
    decryptFile(sealedOf(found), key, databaseLabel(manifestText), (chunk) => {
      writeFully(target, chunk);
      done += chunk.length;
      tools.progress({ done, total: manifest.sizeBytes });
    });
  } finally {
    closeSync(target);
  }
}

function openAndCheck(file: string, found: FoundBackup, migrations: string, now: number, note: Note): void {
  const { connection, db, close } = openDatabase(file);
  try {
    checkFile(connection, 'integrity_check');
    note('opens');
    const all = readMigrations(migrations);
    const pending = explainingVersion(() => pendingMigrations(connection, all));
    // Before anything is written, or read by a name that may be a view's.
    const strange = strangeInSchema(connection, all.slice(0, all.length - pending.length));
    if (strange.length > 0) {
      throw new BackupUnusable('altered', `not the schema of its migrations: ${strange.join(', ')}`);
    }
    checkReferences(connection);
    note('references');
    const contents = contentsOf(db);
    explainingVersion(() => migrate(connection, all, now));
    note('version', { appVersion: found.manifest.appVersion, pending: pending.length });
    const { customers, orders, deliveries } = found.manifest;
    if (
      contents.customers !== customers ||
      contents.orders !== orders ||
      contents.deliveries !== deliveries
    ) {
      throw new BackupUnusable('damaged', 'not what its manifest says');
    }
    note('counts', { customers, orders, deliveries });
  } finally {
    close();
  }
}

function explainingVersion<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UnusableDatabase)) throw error;
    throw new BackupUnusable(error.why === 'newer_app' ? 'newer' : 'altered', error.message, error);
  }
}
