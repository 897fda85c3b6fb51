import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Database as SqliteConnection } from 'better-sqlite3';
import { count, desc } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { version as appVersion } from '../../../../package.json';
import type { BackupInfo, BackupReason } from '../../../shared/features/backup/contract';
import { type BackupKey, Cancelled, type WorkerTools } from '../../core/ports/workerTasks';
import { auditHead } from '../../database/auditChain';
import { APPLICATION_ID, openDatabase, type Reader } from '../../database/database';
import { forgetDeleted, openErasures, unnamedPictures } from '../../database/erasedRemains';
import { customers, deliveries, orders } from '../../database/schema';
import { readStoreId } from '../../database/storeId';
import { newestCounters, usedIn } from '../../database/usedNumbers';
import type { Paths } from '../../system/paths';
import { encryptFile } from './encryptedFile';
import { BackupUnusable } from './faults';
import {
  DATABASE,
  MANIFEST,
  makeFolderIn,
  PICTURE_LIST,
  SEALED_DATABASE,
  sha256InThread,
  sha256OfText,
  stamp,
  syncFile,
  syncFolder,
} from './files';
import {
  APP,
  databaseLabel,
  describe,
  FORMAT,
  type Manifest,
  manifestText,
  unfinishedFolder,
} from './manifest';
import { beginMapping } from './mapping';
import { listPictures, poolPictures } from './pictures';

/** 16 MB: between two steps a backup hears that it was cancelled. */
const PAGES_A_STEP = 4_000;

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
  const name = freeName(paths.backups, reason, now);
  const folder = join(paths.backups, name);
  const temporary = unfinishedFolder(paths.backups, name);
  rmSync(temporary, { recursive: true, force: true });
  // Not the data folder itself: one that was moved away must not come to life again, empty.
  makeFolderIn(paths.data, paths.backups);
  mkdirSync(temporary);
  const copy = join(temporary, DATABASE);
  try {
    const mapping = beginMapping(paths);
    await copyDatabase(paths.database, copy, mapping.map, tools);
    const erased = forgetErased(copy);
    // Listed after the database was copied: a picture's file is written before the row that names it.
    const pictures = listPictures(paths.attachments).filter(
      (picture) => !erased.has(basename(picture, extname(picture))),
    );
    poolPictures(paths.attachments, paths.backups, pictures, key, tools);
    const list = pictures.map((picture) => `${picture}\n`).join('');
    const checked = await readBack(copy, mapping.map);
    mapping.endWell();
    if (tools.cancelled()) throw new Cancelled();
    const manifest: Manifest = {
      app: APP,
      format: FORMAT,
      name,
      createdAt: now,
      reason,
      appVersion,
      sizeBytes: statSync(copy).size,
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

/**
 * Takes out of a copy what is left of whoever was erased, where the store itself is not purged yet: a backup that is made
 * after an erasure knows nobody of them. Answers their pictures' SHA-256.
 */
function forgetErased(copy: string): ReadonlySet<string> {
  const { connection, close } = openDatabase(copy);
  try {
    const open = openErasures(connection);
    if (open.length > 0) forgetDeleted(connection);
    return unnamedPictures(connection, open);
  } finally {
    close();
  }
}

/** A name that no backup has yet: the second of its instant (UTC ms), or the next that is free. */
function freeName(root: string, reason: BackupReason, now: number): string {
  let at = now;
  while (existsSync(join(root, `${stamp(at)}-${reason}`))) at += 1000;
  return `${stamp(at)}-${reason}`;
}

/** Reads a fresh copy back, hashed in a thread of its own while SQLite looks at every page of it here. */
async function readBack(copy: string, map: MapReading): Promise<Verified & { sha256: string }> {
  const hashing = sha256InThread(copy);
  try {
    const verified = verifyDatabase(copy, map);
    return { ...verified, sha256: await hashing };
  } finally {
    // Whoever clears away a copy that is no good must not find it open. What failed here is thrown above: by `await
    // hashing`, or by the check of the copy, which is why it is cleared away.
    await hashing.catch(() => undefined);
  }
}

/** Makes a connection read through mapped memory, or not. */
type MapReading = (connection: SqliteConnection) => void;

type Verified = Contents &
  Pick<Manifest, 'lastMigration' | 'auditHead' | 'storeId' | 'storeName' | 'counters'>;

/**
 * Opens a database file and looks at every page and every row of it: the pages hang together, each column holds what
 * it may. That indexes agree with their tables and references with their rows is the deep check's (docs/backup-format.md).
 * Throws `BackupUnusable` or SQLite's own error. Returns what is inside.
 */
export function verifyDatabase(file: string, map: MapReading = () => undefined): Verified {
  const { connection, db, close } = openDatabase(file, { readonly: true });
  try {
    map(connection);
    checkFile(connection, 'quick_check');
    return {
      ...contentsOf(db),
      lastMigration: lastMigration(connection),
      auditHead: auditHead(connection),
      storeId: readStoreId(connection),
      storeName: storeName(connection),
      counters: newestCounters(usedIn(connection)),
    };
  } finally {
    close();
  }
}

/**
 * Throws `BackupUnusable` when it is not ours or damaged: `quick_check` sees its pages and rows, `integrity_check` also
 * that every index agrees with its table.
 */
export function checkFile(connection: SqliteConnection, depth: 'quick_check' | 'integrity_check'): void {
  if (connection.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw new BackupUnusable('foreign', 'not a Showroom Desk database');
  }
  const found = connection.pragma(depth, { simple: true });
  if (found !== 'ok') throw new BackupUnusable('damaged', `${depth}: ${String(found)}`);
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

async function copyDatabase(from: string, to: string, map: MapReading, tools: WorkerTools): Promise<void> {
  const source = openDatabase(from, { readonly: true });
  try {
    // One moment of the store from the first page to the last: else each write beside it would begin the copy anew.
    map(source.connection);
    source.connection.exec('BEGIN');
    source.connection.prepare('SELECT 1 FROM sqlite_schema').get();
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
  encryptFile(plain, sealed, key, databaseLabel(manifestText(manifest)), () => {
    if (tools.cancelled()) throw new Cancelled();
  });
  for (const suffix of ['', '-wal', '-shm']) rmSync(plain + suffix, { force: true });
}

/** What the showroom is called; null before it is called anything. */
function storeName(connection: SqliteConnection): string | null {
  const name = connection
    .prepare(`SELECT value ->> '$.name' FROM settings WHERE key = 'store'`)
    .pluck()
    .get();
  return typeof name === 'string' && name !== '' ? name : null;
}

const lastMigration = (connection: SqliteConnection) =>
  String(connection.prepare('SELECT max(name) FROM schema_migrations').pluck().get() ?? '');
