import { join } from 'node:path';
import { z } from 'zod';
import { readNote, UnreadableFile, writeAtomically } from '../../system/atomicFiles';
import type { Paths } from '../../system/paths';

/**
 * What this PC knows of its backups. Not in the database: a restore must not bring back yesterday's place and key, the
 * key must not lie in the backups that it encrypts, and both are needed when the database cannot be opened.
 */
const shape = z.object({
  second: z
    .object({
      folder: z.string(),
      /** UTC ms. */
      chosenAt: z.int(),
      copiedAt: z.int().nullable(),
    })
    .nullable(),
  key: z
    .object({
      salt: z.string().regex(/^[0-9a-f]{32}$/),
      guard: z.enum(['system', 'file']),
      /** The secret, as its guard gave it back. */
      guarded: z.string(),
    })
    .nullable(),
});
export interface LocalSettings extends z.infer<typeof shape> {
  /** The file is there and cannot be read: whether backups are to be encrypted is not known any more. */
  broken: boolean;
}

const FILE = 'backup-settings.json';

/** What this PC knows of its backups. */
export function readLocalSettings({ data }: Pick<Paths, 'data'>): LocalSettings {
  try {
    return { ...(readNote(join(data, FILE), shape.parse) ?? { second: null, key: null }), broken: false };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { second: null, key: null, broken: true };
  }
}

/** Changes some of it. Nobody but this user may read the file. */
export function changeLocalSettings(
  paths: Pick<Paths, 'data'>,
  changes: Partial<Omit<LocalSettings, 'broken'>>,
): void {
  const { broken: _, ...before } = readLocalSettings(paths);
  writeAtomically(join(paths.data, FILE), JSON.stringify({ ...before, ...changes }, null, 2), 0o600);
}
