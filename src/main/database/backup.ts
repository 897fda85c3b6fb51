import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database as SqliteConnection } from 'better-sqlite3';
import { count, desc } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { version as appVersion } from '../../../package.json';
import type { BackupInfo, BackupReason } from '../../shared/contract/backup';
import { Cancelled, type WorkerTools } from '../jobs/tasks';
import type { Paths } from '../platform/platform';
import { BackupUnusable } from './backups/faults';
import {
  DATABASE,
  MANIFEST,
  PICTURE_LIST,
  SEALED_DATABASE,
  sha256Of,
  sha256OfText,
  stamp,
  syncFile,
  syncFolder,
} from './backups/files';
import { APP, databaseLabel, describe, FORMAT, type Manifest, manifestText } from './backups/manifest';
import { listPictures, poolPictures } from './backups/pictures';
import { type BackupKey, sealFile } from './backups/sealedFile';
import { APPLICATION_ID, openDatabase, type Reader } from './database';
import { customers, deliveries, orders } from './schema';

const PAGES_A_STEP = 500;

/** For a backup that nobody watches or cancels. */
export const QUIET: WorkerTools = { progress: () => undefined, cancelled: () => false };

export interface BackupRequest {
  paths: Paths;
  reason: BackupReason;
  /** UTC ms. */
  now: number;
  /** Encrypts the backup; without one it stays as it is. */
  key?: BackupKey | null;
}

/** What a backup's preview tells of its inside. */
export type Contents = Pick<Manifest, 'customers' | 'orders' | 'deliveries' | 'newestOrder'>;

/**
 * Copies the live store (database and pictures) into a folder of its own, opens the copy and checks it, and only then
 * gives the folder its name: what bears a backup's name is whole and readable.
 */
export async function backupStore(request: BackupRequest, tools: WorkerTools): Promise<BackupInfo> {
  const { paths, reason, now, key = null } = request;
  const name = `${stamp(now)}-${reason}`;
  const folder = join(paths.backups, name);
  const temporary = join(paths.backups, `.${name}.part`);
  rmSync(temporary, { recursive: true, force: true });
  // One by one: of a folder that cannot be made, a recursive call says ENOENT and not why.
  mkdirSync(paths.backups, { recursive: true });
  mkdirSync(temporary);
  const copy = join(temporary, DATABASE);
  try {
    await copyDatabase(paths.database, copy, tools);
    // Listed after the database was copied: a picture's file is written before the row that names it.
    const pictures = listPictures(paths.attachments);
    poolPictures(paths.attachments, paths.backups, pictures, key, tools);
    const list = pictures.map((picture) => `${picture}\n`).join('');
    const checked = verifyDatabase(copy);
    const manifest: Manifest = {
      app: APP,
      format: FORMAT,
      name,
      createdAt: now,
      reason,
      appVersion,
      sizeBytes: statSync(copy).size,
      sha256: await sha256Of(copy),
      picturesSha256: sha256OfText(list),
      attachments: pictures.length,
      ...checked,
      key: key?.salt ?? null,
    };
    writeFileSync(join(temporary, PICTURE_LIST), list);
    writeFileSync(join(temporary, MANIFEST), manifestText(manifest));
    if (key) sealDatabase(copy, join(temporary, SEALED_DATABASE), manifest, key, tools);
    for (const file of [key ? SEALED_DATABASE : DATABASE, PICTURE_LIST, MANIFEST]) {
      syncFile(join(temporary, file));
    }
    renameSync(temporary, folder);
    syncFolder(paths.backups);
    return describe({ folder, manifest, manifestText: '' });
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw error;
  }
}

/** Opens a database file and checks it from end to end. Throws `BackupUnusable` or SQLite's own error. Returns what is inside. */
export function verifyDatabase(file: string): Contents & { lastMigration: string } {
  const { connection, db, close } = openDatabase(file, { readonly: true });
  try {
    checkFile(connection);
    checkReferences(connection);
    return { ...contentsOf(db), lastMigration: lastMigration(connection) };
  } finally {
    close();
  }
}

/** Throws `BackupUnusable` when it is not ours or its pages are damaged. */
export function checkFile(connection: SqliteConnection): void {
  if (connection.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw new BackupUnusable('foreign', 'not a Showroom Desk database');
  }
  const integrity = connection.pragma('integrity_check', { simple: true });
  if (integrity !== 'ok') throw new BackupUnusable('damaged', `integrity check: ${String(integrity)}`);
}

/** Throws `BackupUnusable` when a row names another that is not there. */
export function checkReferences(connection: SqliteConnection): void {
  const broken = connection.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) throw new BackupUnusable('damaged', `${broken.length} broken references`);
}

/** How much is in a store, and its newest order. */
export function contentsOf(db: Reader): Contents {
  const rows = (table: SQLiteTable) => db.select({ rows: count() }).from(table).get()?.rows ?? 0;
  const newest = db
    .select({ number: orders.number, orderDate: orders.orderDate })
    .from(orders)
    .orderBy(desc(orders.id))
    .limit(1)
    .get();
  return {
    customers: rows(customers),
    orders: rows(orders),
    deliveries: rows(deliveries),
    newestOrder: newest ?? null,
  };
}

async function copyDatabase(from: string, to: string, tools: WorkerTools): Promise<void> {
  const source = openDatabase(from, { readonly: true });
  try {
    await source.connection.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        if (tools.cancelled()) throw new Cancelled();
        tools.progress({ done: totalPages - remainingPages, total: totalPages });
        return PAGES_A_STEP;
      },
    });
  } finally {
    source.close();
  }
}

function sealDatabase(plain: string, sealed: string, manifest: Manifest, key: BackupKey, tools: WorkerTools) {
  sealFile(plain, sealed, key, databaseLabel(manifestText(manifest)), () => {
    if (tools.cancelled()) throw new Cancelled();
  });
  for (const suffix of ['', '-wal', '-shm']) rmSync(plain + suffix, { force: true });
}

const lastMigration = (connection: SqliteConnection) =>
  String(connection.prepare('SELECT max(name) FROM schema_migrations').pluck().get() ?? '');
