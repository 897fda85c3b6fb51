import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import {
  BACKUP_REASONS,
  type BackupFault,
  type BackupInfo,
  backupName,
} from '../../../shared/features/backup/contract';
import { counterShape } from '../../database/usedNumbers';
import { parseJson } from '../../system/atomicFiles';
import { BackupUnusable } from './faults';
import { DATABASE, isBackupFolder, MANIFEST, PICTURE_LIST, SEALED_DATABASE, sha256OfText } from './files';

/** Of the layout of a backup; a backup with a higher one was made by a newer app. */
export const FORMAT = 1;
export const APP = 'showroom-desk';

const manifestShape = z.object({
  app: z.literal(APP),
  format: z.int().positive(),
  name: backupName,
  /** UTC ms. */
  createdAt: z.int(),
  reason: z.enum(BACKUP_REASONS),
  appVersion: z.string(),
  /** The newest migration that the database has seen. */
  lastMigration: z.string(),
  /** Of the database, before it is encrypted. */
  sizeBytes: z.int(),
  sha256: z.string(),
  /** Of the list of pictures. */
  picturesSha256: z.string(),
  customers: z.int(),
  orders: z.int(),
  deliveries: z.int(),
  attachments: z.int(),
  newestOrder: z.object({ number: z.string(), orderDate: z.string() }).nullable(),
  /** The last row of its audit log; backups that were made before it was kept have none. */
  auditHead: z.object({ id: z.int(), hash: z.string() }).nullable().default(null),
  /** Whose it is, and what that store was called; as above. */
  storeId: z.string().nullable().default(null),
  storeName: z.string().nullable().default(null),
  /** Its newest counter of each kind of document number; backups that were made before they were kept say nothing. */
  counters: z.array(counterShape).nullable().default(null),
  /** Names the key that the backup is encrypted with; NULL: not encrypted. */
  key: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .nullable(),
});
export type Manifest = z.infer<typeof manifestShape>;

/** A backup in its folder, and the text of its manifest, which the encrypted database is bound to. */
export interface FoundBackup {
  folder: string;
  manifest: Manifest;
  manifestText: string;
}

export const manifestText = (manifest: Manifest) => JSON.stringify(manifest, null, 2);

/** Under which label the database of a backup is encrypted: it opens with this very manifest only. */
export const databaseLabel = (text: string) => `database ${sha256OfText(text)}`;

/** Reads a backup's manifest. Throws `BackupUnusable`: nothing there, not ours, damaged, of a newer app. */
export function findBackup(root: string, name: string): FoundBackup {
  const found = readBackup(root, name);
  if (found.manifest.name !== name.replace(STORE_MARK, ''))
    throw new BackupUnusable('damaged', `the manifest is of ${found.manifest.name}`);
  return found;
}

/** Behind a backup's name where another store's backup has it already. */
const STORE_MARK = /-[0-9a-f]{8}$/;

/** What tells a store's folders from another's in one place. */
export const storeMark = ({ storeId, sha256 }: Manifest): string => (storeId ?? sha256).slice(-8);

/** The same whatever its folder was called by hand. */
export function readBackup(root: string, name: string): FoundBackup {
  const folder = join(root, name);
  const file = join(folder, MANIFEST);
  if (!existsSync(file)) throw new BackupUnusable('gone', `no backup ${name}`);
  const text = readFileSync(file, 'utf8');
  const parsed = manifestShape.safeParse(parseJson(text));
  if (parsed.success && parsed.data.format <= FORMAT) {
    return { folder, manifest: parsed.data, manifestText: text };
  }
  const base = z.object({ app: z.string(), format: z.int() }).safeParse(parseJson(text));
  if (base.success && base.data.app !== APP) throw new BackupUnusable('foreign', `made by ${base.data.app}`);
  if (base.success && base.data.format > FORMAT) throw new BackupUnusable('newer', 'a newer format');
  throw new BackupUnusable('damaged', 'the manifest cannot be read');
}

/**
 * All backups of a folder, newest first, with what is visibly wrong with each; none of a folder that cannot be read
 * (see `isBackupFolder`). What has no manifest of ours is no backup.
 */
export function listBackups(root: string): BackupInfo[] {
  return namesIn(root)
    .filter((name) => backupName.safeParse(name).success)
    .map((name) => infoOf(root, name))
    .filter((info) => info !== null)
    .sort((a, b) => b.createdAt - a.createdAt || (a.name < b.name ? 1 : -1));
}

/** The newest that is whole and was not made by a clock that ran ahead (by more than a day). */
export function newestGood(backups: readonly BackupInfo[], now: number): BackupInfo | null {
  return backups.find(({ fault, createdAt }) => fault === null && createdAt <= now + DAY_MS) ?? null;
}

const DAY_MS = 86_400_000;

/** What the window is told of a backup. */
export function describe({ folder, manifest }: FoundBackup): BackupInfo {
  const {
    app: _app,
    format: _format,
    lastMigration: _last,
    sha256: _sha,
    picturesSha256: _list,
    auditHead: _head,
    counters: _counters,
    key,
    ...rest
  } = manifest;
  return { ...rest, name: basename(folder), encrypted: key !== null, fault: visibleFault(folder, manifest) };
}

/**
 * Those of a store. Those from before stores had ids are its own on this PC (`unnamed`: `ours`); on a stick nobody
 * knows, so there they are nobody's.
 */
export const backupsOf = <B extends Pick<BackupInfo, 'storeId'>>(
  storeId: string | null,
  backups: readonly B[],
  unnamed: 'ours' | 'nobodys',
): B[] => backups.filter((info) => (info.storeId === null ? unnamed === 'ours' : info.storeId === storeId));

/** The folder of a backup that has not got its name yet, or has it no longer; in the second place with a store's mark. */
export const unfinishedFolder = (root: string, name: string, mark: string | null = null): string =>
  join(root, mark === null ? `.${name}.part` : `.${name}+${mark}.part`);

/**
 * Clears away what a backup that was killed had begun; called when this store makes none. `mark`: only what bears it,
 * or none at all, for another store may be at work in the folder.
 */
export function removeHalfBackups(root: string, mark: string | null = null): void {
  if (!isBackupFolder(root)) return;
  for (const name of readdirSync(root)) {
    if (!name.startsWith('.') || !name.endsWith('.part')) continue;
    const borne = /\+([0-9a-f]{8})\.part$/.exec(name)?.[1] ?? null;
    if (mark !== null && borne !== null && borne !== mark) continue;
    rmSync(join(root, name), { recursive: true, force: true });
  }
}

/** The names of a backup's pictures, each `ab/<sha256>.<extension>`. Throws `BackupUnusable` when the list is not whole. */
export function picturesOf({ folder, manifest }: FoundBackup): string[] {
  const file = join(folder, PICTURE_LIST);
  if (!existsSync(file)) throw new BackupUnusable('truncated', 'the list of pictures is not there');
  const text = readFileSync(file, 'utf8');
  if (sha256OfText(text) !== manifest.picturesSha256) {
    throw new BackupUnusable('damaged', 'the list of pictures is not the one of this backup');
  }
  const names = text.split('\n').filter(Boolean);
  if (!names.every((name) => PICTURE_NAME.test(name))) {
    throw new BackupUnusable('damaged', 'the list names what is no picture');
  }
  return names;
}

/** Nothing else is ever joined to a path. */
const PICTURE_NAME = /^[0-9a-f]{2}\/[0-9a-f]{64}\.[a-z]{3,4}$/;

function infoOf(root: string, name: string): BackupInfo | null {
  try {
    return describe(findBackup(root, name));
  } catch (error) {
    if (!(error instanceof BackupUnusable)) return null;
    return error.why === 'newer' || error.why === 'damaged' ? unreadable(root, name, error.why) : null;
  }
}

/** A backup whose manifest says nothing that can be relied on: shown by its name, so that nobody takes it for whole. */
function unreadable(root: string, name: string, fault: BackupFault): BackupInfo | null {
  const parts = /^(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})-([a-z_]+)/.exec(name)?.slice(1);
  const reason = BACKUP_REASONS.find((one) => one === parts?.[6]);
  if (!parts || !reason) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(0, 6).map(Number);
  const createdAt = new Date(year, month - 1, day, hour, minute, second).getTime();
  if (Number.isNaN(createdAt)) return null;
  const zero = { sizeBytes: 0, customers: 0, orders: 0, deliveries: 0, attachments: 0 };
  const encrypted = existsSync(join(root, name, SEALED_DATABASE));
  const unknown = { newestOrder: null, storeId: null, storeName: null };
  return { name, createdAt, reason, appVersion: '', ...zero, ...unknown, encrypted, fault };
}

/** What can be seen without reading it all: the database is there, in its full length. */
function visibleFault(folder: string, { key, sizeBytes }: Manifest): BackupFault | null {
  const file = join(folder, key ? SEALED_DATABASE : DATABASE);
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < sizeBytes || !existsSync(join(folder, PICTURE_LIST))) return 'truncated';
  return null;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Not there, a file, or locked away: whoever needs to know which asks `isBackupFolder`.
    return [];
  }
}
