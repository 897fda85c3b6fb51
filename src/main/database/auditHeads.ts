import { join } from 'node:path';
import type { Database as SqliteConnection } from 'better-sqlite3';
import { z } from 'zod';
import type { Paths } from '../platform/platform';
import { readNoteOrNone, writeWhole } from '../platform/wholeFiles';
import { auditHead } from './auditChain';
import { readLocalSettings } from './backups/localSettings';
import { findBackup, listBackups } from './backups/manifest';

/*
 * A chain proves nothing about its own end: whoever cuts off the last rows leaves a shorter chain that is whole. So its
 * end is kept outside the table, in each backup's manifest and in a file of the data folder, and compared.
 */

const headShape = z.object({ id: z.int(), hash: z.string(), at: z.int() });
/** The last row of the log at an instant (`at`, UTC ms). */
export type AuditHead = z.infer<typeof headShape>;

const FILE = 'audit-head.json';

/** What the log's end was at each moment that is remembered: at the last look, and when each backup was made. */
export function knownHeads(paths: Pick<Paths, 'data' | 'backups'>): AuditHead[] {
  const second = readLocalSettings(paths).second?.folder;
  const own = rememberedHead(paths);
  return [...(own ? [own] : []), ...headsIn(paths.backups), ...(second ? headsIn(second) : [])];
}

/**
 * The first head that the log should hold and does not: its end was cut off, or rewritten. NULL: none. What was noted
 * before the last restore belongs to the store that the restore replaced.
 */
export function lostHead(connection: SqliteConnection, heads: readonly AuditHead[]): AuditHead | null {
  const restoredAt = lastRestoreAt(connection);
  const hashOf = connection.prepare('SELECT hash FROM audit_log WHERE id = ?').pluck();
  const lost = heads.filter(({ id, hash, at }) => at > restoredAt && id > 0 && hashOf.get(id) !== hash);
  return lost.sort((a, b) => a.at - b.at)[0] ?? null;
}

/**
 * Notes the log's end in the data folder, unless the log has lost the one that is noted there: that must not be
 * forgotten. Writes nothing when nothing was added.
 */
export function rememberHead(paths: Pick<Paths, 'data'>, connection: SqliteConnection, now: number): void {
  const before = rememberedHead(paths);
  const { id, hash } = auditHead(connection);
  if (before?.id === id && before.hash === hash) return;
  if (before && lostHead(connection, [before])) return;
  writeWhole(join(paths.data, FILE), JSON.stringify({ id, hash, at: now }));
}

function rememberedHead({ data }: Pick<Paths, 'data'>): AuditHead | null {
  return readNoteOrNone(join(data, FILE), headShape.parse);
}

function headsIn(root: string): AuditHead[] {
  return listBackups(root)
    .filter(({ fault }) => fault !== 'damaged' && fault !== 'newer')
    .flatMap(({ name, createdAt }) => {
      const { auditHead: head } = findBackup(root, name).manifest;
      return head ? [{ ...head, at: createdAt }] : [];
    });
}

/** UTC ms of the last restore; it stands in the log of the store that came back. 0: there was none. */
function lastRestoreAt(connection: SqliteConnection): number {
  const at = connection
    .prepare(
      `SELECT at FROM audit_log WHERE entity = 'settings' AND entity_id = 0 AND call = 'backup.restore'
       ORDER BY id DESC LIMIT 1`,
    )
    .pluck()
    .get();
  return typeof at === 'number' ? at : 0;
}
