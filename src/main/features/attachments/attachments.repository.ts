import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database as SqliteConnection } from 'better-sqlite3';
import { isPictureNamed } from '../../database/erasedRemains';
import { writeAtomically } from '../../system/atomicFiles';
import { AppError } from '../../system/errors';
import type { Paths } from '../../system/paths';

/** How files of each kind are named; SVG is drawn by the app itself for its sample showroom. */
const EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/webp', 'webp'],
  ['image/svg+xml', 'svg'],
]);

/**
 * Writes the bytes under their SHA-256 (whole or not at all) and returns it. Call it inside the transaction that writes
 * the row which names it: `removeUnusedPicture` looks and deletes inside one as well, so that neither comes between the
 * other's two steps.
 */
export function storeFile(paths: Pick<Paths, 'attachments'>, bytes: Uint8Array, mime: string): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const extension = EXTENSIONS.get(mime);
  if (!extension) throw new Error(`no such picture type: ${mime}`);
  const folder = join(paths.attachments, sha256.slice(0, 2));
  const file = join(folder, `${sha256}.${extension}`);
  if (existsSync(file)) return sha256;
  // A data folder that was moved away must not come to life again, empty.
  if (!existsSync(dirname(paths.attachments))) throw new AppError('DISK_FAILED', { reason: 'store_gone' });
  // Made one by one: of a folder that cannot be made, a recursive call says ENOENT and not why.
  for (const path of [paths.attachments, folder]) if (!existsSync(path)) mkdirSync(path);
  writeAtomically(file, bytes);
  return sha256;
}

/**
 * Deletes a picture's file unless a row names it. The one way in which such a file goes: an older list may say that
 * nothing shows it, and somebody has added it again since.
 */
export function removeUnusedPicture(
  connection: SqliteConnection,
  paths: Pick<Paths, 'attachments'>,
  sha256: string,
): void {
  connection
    .transaction(() => {
      const file = isPictureNamed(connection, sha256) ? null : findAttachmentFile(paths, sha256);
      if (file) rmSync(file, { force: true });
    })
    .immediate();
}

/** The stored file of a hash, whichever type it is. */
export function findAttachmentFile(paths: Pick<Paths, 'attachments'>, sha256: string): string | null {
  for (const extension of EXTENSIONS.values()) {
    const file = join(paths.attachments, sha256.slice(0, 2), `${sha256}.${extension}`);
    if (existsSync(file)) return file;
  }
  return null;
}
