import { createHash } from 'node:crypto';
import { accessSync, constants, createReadStream, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';

export { copyAtomically, syncFile, syncFolder, writeAtomically } from '../../system/atomicFiles';

/** Names inside a folder of backups. docs/backup-format.md describes them all. */
export const MANIFEST = 'manifest.json';
export const DATABASE = 'showroom.db';
export const SEALED_DATABASE = 'showroom.db.sealed';
export const PICTURE_LIST = 'pictures.txt';
/** Pictures of all backups of a folder lie here once. */
export const PICTURE_POOL = 'attachments';

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

/**
 * Makes a folder and those above it, up to `root`, which must be there: the folder of a stick that was pulled out must
 * not come to life again on the PC's own disk.
 */
export function makeFolderIn(root: string, folder: string): void {
  if (existsSync(folder)) return;
  if (folder !== root) makeFolderIn(root, dirname(folder));
  else throw new Error(`${root} is not there`);
  mkdirSync(folder);
}

/** SHA-256 of a file, in hex. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk);
  return hash.digest('hex');
}

/** What the thread of `sha256InThread` runs; a script and not a file, so that it is found in every build. */
const HASHING = `
  const { createHash } = require('node:crypto');
  const { closeSync, openSync, readSync } = require('node:fs');
  const { parentPort, workerData } = require('node:worker_threads');
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(1 << 20);
  const file = openSync(workerData, 'r');
  try {
    for (let bytes; (bytes = readSync(file, piece, 0, piece.length, null)) > 0; ) hash.update(piece.subarray(0, bytes));
  } finally {
    closeSync(file);
  }
  parentPort.postMessage(hash.digest('hex'));`;

/** SHA-256 of a file, in hex, while this thread is busy with something else. */
export function sha256InThread(file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(HASHING, { eval: true, workerData: file });
    worker.once('message', resolve);
    worker.once('error', reject);
    // After one of these two it says nothing any more.
    worker.once('exit', (code) => reject(new Error(`hashing ended without a word, code ${code}`)));
  });
}

export const sha256OfText = (text: string) => createHash('sha256').update(text).digest('hex');

/** UTC ms as 20261121-183005 in this PC's zone: the name stands beside the time that the PC's file manager shows. */
export function stamp(now: number): string {
  const local = new Date(now - new Date(now).getTimezoneOffset() * 60_000).toISOString();
  return `${local.slice(0, 10).replaceAll('-', '')}-${local.slice(11, 19).replaceAll(':', '')}`;
}
