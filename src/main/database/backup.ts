import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import type { Database as SqliteConnection } from 'better-sqlite3';
import { version as appVersion } from '../../../package.json';
import { type BackupInfo, type BackupReason, backupInfo } from '../../shared/contract/backup';
import { Cancelled, type WorkerTools } from '../jobs/tasks';
import type { Paths } from '../platform/platform';
import { APPLICATION_ID, openDatabase } from './database';

const MANIFEST = 'manifest.json';
const DATABASE = 'showroom.db';
const ATTACHMENTS = 'attachments';
const PAGES_A_STEP = 500;

/** For a backup that nobody watches or cancels. */
export const QUIET: WorkerTools = { progress: () => undefined, cancelled: () => false };

export interface BackupRequest {
  paths: Paths;
  reason: BackupReason;
  /** UTC ms. */
  now: number;
}

/**
 * Copies the live store (database and pictures) into a folder of its own, opens the copy and checks it, and only then
 * gives the folder its name: what bears a backup's name is whole and readable.
 */
export async function backupStore(
  { paths, reason, now }: BackupRequest,
  tools: WorkerTools,
): Promise<BackupInfo> {
  const name = backupNameOf(now, reason);
  const temporary = join(paths.backups, `.${name}.part`);
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  try {
    const source = openDatabase(paths.database, { readonly: true });
    try {
      await source.connection.backup(join(temporary, DATABASE), {
        progress: ({ totalPages, remainingPages }) => {
          if (tools.cancelled()) throw new Cancelled();
          tools.progress({ done: totalPages - remainingPages, total: totalPages });
          return PAGES_A_STEP;
        },
      });
    } finally {
      source.close();
    }
    const attachments = copyAttachments(paths.attachments, join(temporary, ATTACHMENTS), tools);
    const counts = verifyDatabase(join(temporary, DATABASE));
    const info: BackupInfo = {
      name,
      createdAt: now,
      reason,
      appVersion,
      sizeBytes: statSync(join(temporary, DATABASE)).size,
      attachments,
      ...counts,
    };
    writeFileSync(join(temporary, MANIFEST), JSON.stringify(info, null, 2));
    syncFile(join(temporary, DATABASE));
    syncFile(join(temporary, MANIFEST));
    renameSync(temporary, join(paths.backups, name));
    return info;
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw error;
  }
}

/** True for a folder in which backups can be made and found; a file in its place or one without access is none. */
export function isBackupFolder(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK);
    return statSync(folder).isDirectory();
  } catch {
    // Whatever the system says about it, nothing can be kept there.
    return false;
  }
}

/** Clears away what a backup that was killed had begun; called at the start, when none is running. */
export function removeHalfBackups(folder: string): void {
  if (!isBackupFolder(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name.startsWith('.') && name.endsWith('.part'))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** All backups with a readable manifest, newest first; none of a folder that cannot be read (see `isBackupFolder`). */
export function listBackups(folder: string): BackupInfo[] {
  return namesIn(folder)
    .map((name) => readManifest(join(folder, name)))
    .filter((info) => info !== null)
    .sort((a, b) => b.createdAt - a.createdAt);
}

/** Opens a database file and checks it from end to end. Throws when anything is wrong. Returns what is inside. */
export function verifyDatabase(file: string): Pick<BackupInfo, 'customers' | 'orders' | 'deliveries'> {
  const { connection, close } = openDatabase(file, { readonly: true });
  try {
    if (connection.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
      throw new Error('not a Showroom Desk database');
    }
    const integrity = connection.pragma('integrity_check', { simple: true });
    if (integrity !== 'ok') throw new Error(`integrity check: ${String(integrity)}`);
    const broken = connection.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`${broken.length} broken references`);
    return {
      customers: countRows(connection, 'customers'),
      orders: countRows(connection, 'orders'),
      deliveries: countRows(connection, 'deliveries'),
    };
  } finally {
    close();
  }
}

/**
 * Puts a verified backup in the place of the store's files, which the caller has closed. The files that were there are
 * moved into `replaced-<time>` in the data folder and never deleted. Returns the backup's manifest.
 */
export function putBackInPlace(paths: Paths, name: string, now: number): BackupInfo {
  const folder = join(paths.backups, name);
  const info = readManifest(folder);
  if (!info) throw new Error(`no backup named ${name}`);
  verifyDatabase(join(folder, DATABASE));
  const incoming = `${paths.database}.incoming`;
  copyFileSync(join(folder, DATABASE), incoming);
  syncFile(incoming);
  const aside = join(paths.data, `replaced-${stamp(now)}`);
  mkdirSync(aside, { recursive: true });
  for (const suffix of ['-wal', '-shm', '']) {
    const file = paths.database + suffix;
    if (existsSync(file)) renameSync(file, join(aside, DATABASE + suffix));
  }
  renameSync(incoming, paths.database);
  copyAttachments(join(folder, ATTACHMENTS), paths.attachments, QUIET);
  return info;
}

/** Which of the backups to delete: all but 7 daily, 5 weekly and 12 monthly ones, and never one made by hand. */
export function superfluousBackups(backups: readonly BackupInfo[]): BackupInfo[] {
  const keep = new Set<string>();
  const periods: [count: number, period: (info: BackupInfo) => string][] = [
    [7, ({ name }) => name.slice(0, 8)],
    [5, ({ createdAt }) => String(Math.floor(createdAt / (7 * 86_400_000)))],
    [12, ({ name }) => name.slice(0, 6)],
  ];
  for (const [count, period] of periods) {
    const seen = new Set<string>();
    for (const info of backups) {
      if (seen.size < count && !seen.has(period(info))) {
        seen.add(period(info));
        keep.add(info.name);
      }
    }
  }
  return backups.filter(({ name, reason }) => reason === 'daily' && !keep.has(name));
}

export function deleteBackup(folder: string, name: string): void {
  rmSync(join(folder, name), { recursive: true, force: true });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Not there, a file, or locked away: whoever needs to know which asks `isBackupFolder`.
    return [];
  }
}

function readManifest(folder: string): BackupInfo | null {
  const file = join(folder, MANIFEST);
  if (!existsSync(file)) return null;
  try {
    const parsed = backupInfo.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    // A manifest that is no JSON belongs to no backup of ours; it is simply not offered.
    return null;
  }
}

/** Pictures never change once written, so a hard link is as good as a copy and costs no space. Returns how many. */
function copyAttachments(from: string, to: string, tools: WorkerTools): number {
  if (!existsSync(from)) return 0;
  let count = 0;
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (tools.cancelled()) throw new Cancelled();
    if (!entry.isFile() || entry.name.endsWith('.part')) continue;
    const source = join(entry.parentPath, entry.name);
    const target = join(to, relative(from, source));
    count += 1;
    if (existsSync(target)) continue;
    mkdirSync(join(target, '..'), { recursive: true });
    linkOrCopy(source, target);
  }
  return count;
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // Another disk, or a file system without links.
    copyFileSync(source, target);
  }
}

function countRows(connection: SqliteConnection, table: string): number {
  return Number(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
}

function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

/** UTC ms as 20261121-183005 in this PC's zone. */
function stamp(now: number): string {
  const local = new Date(now - new Date(now).getTimezoneOffset() * 60_000).toISOString();
  return `${local.slice(0, 10).replaceAll('-', '')}-${local.slice(11, 19).replaceAll(':', '')}`;
}

const backupNameOf = (now: number, reason: BackupReason) => `${stamp(now)}-${reason}`;
