import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { type BackupKey, Cancelled, type WorkerTools } from '../../core/ports/workerTasks';
import { decryptFile, encryptFile, writeFully } from './encryptedFile';
import { BackupUnusable } from './faults';
import {
  copyAtomically,
  MANIFEST,
  makeFolderIn,
  PICTURE_LIST,
  PICTURE_POOL,
  sha256Of,
  syncFile,
} from './files';
import { picturesOf, readBackup } from './manifest';

/** The pictures of a store, each as `ab/<sha256>.<extension>`, in order. */
export function listPictures(attachments: string): string[] {
  if (!existsSync(attachments)) return [];
  return readdirSync(attachments, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
    .map((entry) => relative(attachments, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Where a folder of backups keeps a picture: as it is, or encrypted with the key that bears this salt. */
export const pooledPicture = (root: string, picture: string, salt: string | null) =>
  join(root, PICTURE_POOL, salt ? `${picture}.${salt}.sealed` : picture);

/**
 * Sees to it that a folder of backups has these pictures. They never change once written, so a hard link is as good as
 * a copy and costs no space; an encrypted one is made once and serves every later backup with the same key.
 */
export function poolPictures(
  attachments: string,
  root: string,
  pictures: readonly string[],
  key: BackupKey | null,
  tools: WorkerTools,
): void {
  for (const picture of pictures) {
    if (tools.cancelled()) throw new Cancelled();
    const target = pooledPicture(root, picture, key?.salt ?? null);
    if (existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    const source = join(attachments, picture);
    if (key) {
      const temporary = `${target}.part`;
      encryptFile(source, temporary, key, pictureLabel(picture));
      syncFile(temporary);
      renameSync(temporary, target);
    } else linkOrCopy(source, target);
  }
}

/** Copies a backup's pictures from one folder of backups to another, as they are. */
export function copyPool(
  from: string,
  to: string,
  pictures: readonly string[],
  salt: string | null,
  tools: WorkerTools,
): void {
  for (const [done, picture] of pictures.entries()) {
    if (tools.cancelled()) throw new Cancelled();
    const source = pooledPicture(from, picture, salt);
    const target = pooledPicture(to, picture, salt);
    if (existsSync(source) && !existsSync(target)) {
      makeFolderIn(to, dirname(target));
      copyAtomically(source, target);
    }
    tools.progress({ done, total: pictures.length });
  }
}

export interface PicturesFound {
  found: number;
  /** Not there, cut off, or not what their name says. */
  missing: number;
}

/** Brings the pictures of a backup into a store's folder; those that it has stay. */
export async function bringPictures(
  root: string,
  attachments: string,
  pictures: readonly string[],
  key: BackupKey | null,
  tools: WorkerTools,
): Promise<PicturesFound> {
  let missing = 0;
  for (const picture of pictures) {
    if (tools.cancelled()) throw new Cancelled();
    const target = join(attachments, picture);
    if (existsSync(target) && (await isGenuine(target, picture))) continue;
    mkdirSync(dirname(target), { recursive: true });
    const temporary = `${target}.part`;
    rmSync(temporary, { force: true });
    if (await unpack(root, picture, key, temporary)) {
      syncFile(temporary);
      renameSync(temporary, target);
    } else {
      rmSync(temporary, { force: true });
      missing += 1;
    }
  }
  return { found: pictures.length - missing, missing };
}

/** Reads every picture of a backup from end to end and writes none. */
export async function checkPictures(
  root: string,
  pictures: readonly string[],
  key: BackupKey | null,
  tools: WorkerTools,
): Promise<PicturesFound> {
  let missing = 0;
  for (const [done, picture] of pictures.entries()) {
    if (tools.cancelled()) throw new Cancelled();
    if (!(await isWhole(root, picture, key))) missing += 1;
    tools.progress({ done, total: pictures.length });
  }
  return { found: pictures.length - missing, missing };
}

/**
 * Deletes the pictures that no backup of the folder names any more, whatever their folders are called by now; none
 * while one of the lists cannot be read, or a backup that has not got its name yet is being made.
 */
export function sweepPool(root: string): void {
  const pool = join(root, PICTURE_POOL);
  if (!existsSync(pool) || readdirSync(root).some((name) => /^\..+\.part$/.test(name))) return;
  const needed = picturesNeeded(root);
  if (!needed) return;
  for (const entry of readdirSync(pool, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && !needed.has(file)) rmSync(file, { force: true });
  }
}

/** The files of the pool that any backup in the folder names; null when that cannot be known of one of them. */
function picturesNeeded(root: string): ReadonlySet<string> | null {
  const needed = new Set<string>();
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name === PICTURE_POOL) continue;
    try {
      const inside = readdirSync(join(root, entry.name));
      if (!inside.includes(MANIFEST) && !inside.includes(PICTURE_LIST)) continue;
      const found = readBackup(root, entry.name);
      for (const picture of picturesOf(found)) needed.add(pooledPicture(root, picture, found.manifest.key));
    } catch {
      // Whatever is wrong with it, somebody may want to look why, and its pictures with it.
      return null;
    }
  }
  return needed;
}

const pictureLabel = (picture: string) => `picture ${picture}`;

/** A picture's name begins with the SHA-256 of what it must hold. */
const isGenuine = async (file: string, picture: string) =>
  (await sha256Of(file)) === basename(picture).split('.')[0];

async function isWhole(root: string, picture: string, key: BackupKey | null): Promise<boolean> {
  const source = pooledPicture(root, picture, key?.salt ?? null);
  if (!existsSync(source)) return false;
  if (!key) return isGenuine(source, picture);
  const hash = createHash('sha256');
  try {
    decryptFile(source, key, pictureLabel(picture), (chunk) => void hash.update(chunk));
  } catch (error) {
    if (error instanceof BackupUnusable) return false;
    throw error;
  }
  return hash.digest('hex') === basename(picture).split('.')[0];
}

/** Writes a pooled picture, decrypted, to a file. False when it is not there or not what its name says. */
async function unpack(root: string, picture: string, key: BackupKey | null, to: string): Promise<boolean> {
  const source = pooledPicture(root, picture, key?.salt ?? null);
  if (!existsSync(source)) return false;
  if (key) {
    const target = openSync(to, 'w');
    try {
      decryptFile(source, key, pictureLabel(picture), (chunk) => writeFully(target, chunk));
    } catch (error) {
      if (error instanceof BackupUnusable) return false;
      throw error;
    } finally {
      closeSync(target);
    }
  } else copyFileSync(source, to);
  return isGenuine(to, picture);
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // Another disk, or a file system without links.
    copyAtomically(source, target);
  }
}
