import { join } from 'node:path';
import { z } from 'zod';
import { UPDATE_FAULTS } from '../../../shared/features/updates/contract';
import { readNoteOrNone, writeAtomically } from '../../system/atomicFiles';
import type { Paths } from '../../system/paths';

/**
 * What this PC knows of updates from one start to the next. Not in the database: it is about this PC's copy of the app,
 * and a restore must not bring back yesterday's.
 */
const shape = z.object({
  /** UTC ms of the last check. */
  checkedAt: z.int().nullable(),
  /** What it found, for the version and the address that it was asked with. */
  found: z
    .object({
      by: z.string(),
      address: z.string(),
      offer: z.object({
        version: z.string(),
        releaseDate: z.string().nullable(),
        notes: z.string().nullable(),
        sizeBytes: z.int(),
      }),
    })
    .nullable(),
  problem: z
    .object({
      fault: z.enum(UPDATE_FAULTS),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
  /** The installer was started; the next start sees whether it did its work. */
  installing: z.object({ from: z.string(), to: z.string() }).nullable(),
  /** The update that brought the present version; UTC ms. */
  updated: z.object({ from: z.string(), to: z.string(), at: z.int() }).nullable(),
});
export type UpdateState = z.infer<typeof shape>;

const NOTHING: UpdateState = {
  checkedAt: null,
  found: null,
  problem: null,
  installing: null,
  updated: null,
};
const FILE = 'update-state.json';

/** What is known; nothing when it cannot be read: the next check finds it out anew. */
export function readUpdateState({ data }: Pick<Paths, 'data'>): UpdateState {
  return readNoteOrNone(join(data, FILE), shape.parse) ?? NOTHING;
}

export function writeUpdateState({ data }: Pick<Paths, 'data'>, state: UpdateState): void {
  writeAtomically(join(data, FILE), JSON.stringify(state, null, 2));
}
