import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readNote } from '../../system/atomicFiles';
import type { Paths } from '../../system/paths';
import { DATABASE, stamp, syncFolder, writeAtomically } from './files';

/** Written when a checked database is about to take the store's place; while it is there, the swap is finished first. */
const MARKER = 'restore-pending.json';
/** What the marker becomes once the swap is done: the restore has still to be noted outside of the store. */
const DONE = 'restore-done.json';
const marker = z.object({
  staged: z.string().regex(/^\.restore-[\d-]+\.part$/),
  aside: z.string().regex(/^replaced-[\d-]+$/),
});

/** Folder for a database that is to take the store's place. */
export const stagingFolder = (paths: Paths, now: number) => join(paths.data, `.restore-${stamp(now)}.part`);
/** The database in it. */
export const stagedDatabase = (paths: Paths, now: number) => join(stagingFolder(paths, now), DATABASE);
/** Folder for a restore test; nothing in it ever becomes the store. */
export const restoreTestFolder = (paths: Paths, now: number) =>
  join(paths.data, `.restore-test-${stamp(now)}.part`);

/**
 * Says that the staged database takes the store's place. From here on the swap is finished whatever happens: now by
 * `finishSwap`, or at the next start. The caller has closed the store.
 */
export function beginSwap(paths: Paths, now: number): void {
  const staged = `.restore-${stamp(now)}.part`;
  writeAtomically(join(paths.data, MARKER), JSON.stringify({ staged, aside: `replaced-${stamp(now)}` }));
  syncFolder(paths.data);
}

/**
 * Finishes a swap that was begun, step by step so that it may be cut off anywhere and begun again: the files that were
 * there are moved into `replaced-<time>`, where they stay, and the staged database gets their name. Then clears away
 * what restores and their tests left behind when they were killed; development versions called a test a drill.
 */
export function finishSwap(paths: Paths): void {
  const file = join(paths.data, MARKER);
  const begun = readNote(file, marker.parse);
  if (begun) {
    const { staged, aside } = begun;
    const incoming = join(paths.data, staged, DATABASE);
    if (existsSync(incoming)) {
      const kept = join(paths.data, aside);
      mkdirSync(kept, { recursive: true });
      for (const suffix of ['', '-wal', '-shm']) {
        const live = paths.database + suffix;
        if (existsSync(live)) renameSync(live, join(kept, DATABASE + suffix));
      }
      renameSync(incoming, paths.database);
      syncFolder(paths.data);
    }
    renameSync(file, join(paths.data, DONE));
  }
  rmSync(`${file}.part`, { force: true });
  for (const name of readdirSync(paths.data)) {
    if (/^\.(restore|restore-test|drill)-[\d-]+\.part$/.test(name)) {
      rmSync(join(paths.data, name), { recursive: true, force: true });
    }
  }
}

/** True from the end of a swap until `restoreNoted`. */
export const isRestoreToNote = ({ data }: Pick<Paths, 'data'>): boolean => existsSync(join(data, DONE));

/** The notes of the audit log's end know of the restore. */
export const restoreNoted = ({ data }: Pick<Paths, 'data'>): void =>
  rmSync(join(data, DONE), { force: true, recursive: true });
