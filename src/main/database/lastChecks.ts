import { join } from 'node:path';
import { z } from 'zod';
import { breach } from '../../shared/features/health/contract';
import { readNoteOrNone, writeAtomically } from '../system/atomicFiles';
import type { Paths } from '../system/paths';

/**
 * What the last checks found. Beside the database and not in it: a restore must not bring back yesterday's, and a
 * damaged store must not be written to.
 */
const shape = z.object({
  deepCheck: z.object({ at: z.int(), tookMs: z.int(), breaches: z.array(breach) }).nullable(),
  audit: z
    .object({
      at: z.int(),
      rows: z.int(),
      /** The first row that is wrong; `missing`: rows before it are gone. */
      wrong: z
        .object({
          missing: z.boolean(),
          id: z.int(),
          at: z.int(),
          actorId: z.int().nullable(),
          call: z.string(),
          entity: z.string(),
          entityId: z.int(),
        })
        .nullable(),
    })
    .nullable(),
});
/** Instants are UTC ms. */
export type LastChecks = z.infer<typeof shape>;
export type AuditReport = Omit<NonNullable<LastChecks['audit']>, 'at'>;
export type DeepReport = Omit<NonNullable<LastChecks['deepCheck']>, 'at'> & {
  /** NULL: damaged pages kept it from being read. */
  audit: AuditReport | null;
};

const FILE = 'health.json';
const NONE: LastChecks = { deepCheck: null, audit: null };

/** What the last checks found; what cannot be read counts as never checked. */
export function readLastChecks({ data }: Pick<Paths, 'data'>): LastChecks {
  return readNoteOrNone(join(data, FILE), shape.parse) ?? NONE;
}

/** True when the last deep check, or the last reading of the audit log, found something wrong. */
export function isUnsound(paths: Pick<Paths, 'data'>): boolean {
  const { deepCheck, audit } = readLastChecks(paths);
  return (deepCheck?.breaches.length ?? 0) > 0 || (audit?.wrong ?? null) !== null;
}

/** Keeps what a check has just found. */
export function keepChecks(paths: Pick<Paths, 'data'>, changes: Partial<LastChecks>): void {
  writeAtomically(join(paths.data, FILE), JSON.stringify({ ...readLastChecks(paths), ...changes }, null, 2));
}
