import { join } from 'node:path';
import type { Database as SqliteConnection } from 'better-sqlite3';
import { z } from 'zod';
import { auditHead } from '../../database/auditChain';
import { ownStoreIds, readStoreId, storeIdIn } from '../../database/storeId';
import { readNoteOrNone, rewriteNote } from '../../system/atomicFiles';
import type { Paths } from '../../system/paths';
import { readLocalSettings } from './localSettings';
import { findBackup, listBackups } from './manifest';

/*
 * A chain proves nothing about its own end: whoever cuts off the last rows leaves a shorter chain that is whole. So its
 * end is kept outside the table, in each backup's manifest and in a file of the data folder, and compared.
 *
 * A restore goes back on purpose. What it leaves behind is noted beside the notes themselves, place by place, and is
 * bound to the row of that very restore: a row in the log excuses nothing, nor does a note excuse what lies elsewhere.
 */

const rowShape = z.object({ id: z.int(), hash: z.string() });
type Row = z.infer<typeof rowShape>;

const headShape = rowShape.extend({ at: z.int(), storeId: z.string().nullable().default(null) });

/** Where a head was noted: the data folder itself, the backups on this PC, those in the second place. */
export type HeadPlace = 'data' | 'here' | 'second';

/** The last row of the log at an instant (`at`, UTC ms), as it was noted. */
export interface AuditHead extends z.infer<typeof headShape> {
  place: HeadPlace;
  /** First rows of the stores that came back when a restore left it behind, as noted in the same place. */
  leftBy: readonly Row[];
}

const FILE = 'audit-head.json';
/** In a folder of backups: what restores have left behind of its notes. */
const RESTORES = 'restores.json';

const restoresShape = z.array(
  z.object({
    /** UTC ms. */
    at: z.int(),
    /** The log's last row after the restore, which is the restore's own or comes after it. */
    restored: rowShape,
    /** Heads that the log had before and has no longer. */
    left: z.array(rowShape),
  }),
);

/** What the log's end was at each moment that is remembered: at the last look, and when each backup was made. */
export function knownHeads(paths: Pick<Paths, 'data' | 'backups'>): AuditHead[] {
  const second = readLocalSettings(paths).second?.folder;
  const own = rememberedHead(paths);
  return [
    ...(own ? [own] : []),
    ...headsIn(paths.backups, 'here'),
    ...(second ? headsIn(second, 'second') : []),
  ];
}

export interface HeadsCompared {
  /** How many of them are this store's. */
  compared: number;
  /** Those that the log should hold and does not, the earliest first, those of the second place last. */
  lost: AuditHead[];
  /** UTC ms of the last restore that stands in the log; 0: there was none. */
  restoredAt: number;
}

/** Compares the log with the heads that were noted of it. */
export function compareHeads(connection: SqliteConnection, heads: readonly AuditHead[]): HeadsCompared {
  const ids = ownStoreIds(connection);
  const hashOf = connection.prepare('SELECT hash FROM audit_log WHERE id = ?').pluck();
  const holds = ({ id, hash }: Row) => hashOf.get(id) === hash;
  const ours = heads.filter((head) => head.id > 0 && isOurs(head, ids));
  const lost = ours.filter((head) => !holds(head) && !head.leftBy.some(holds));
  const isFar = ({ place }: AuditHead) => (place === 'second' ? 1 : 0);
  return {
    compared: ours.length,
    lost: lost.sort((a, b) => isFar(a) - isFar(b) || a.at - b.at),
    restoredAt: lastRestoreAt(connection),
  };
}

/** The first head that the log should hold and does not: its end was cut off, or rewritten. NULL: none. */
export const lostHead = (connection: SqliteConnection, heads: readonly AuditHead[]): AuditHead | null =>
  compareHeads(connection, heads).lost[0] ?? null;

/**
 * True when only the second place misses rows, all noted before a restore that stands in the log: it may not have been
 * plugged in then. The row alone proves nothing; the owner knows.
 */
export const isLeftByRestore = ({ lost, restoredAt }: HeadsCompared): boolean =>
  lost.length > 0 && lost.every(({ place, at }) => place === 'second' && at <= restoredAt);

/** The data folder's own note is of the store in it, whatever that says of itself. */
const isOurs = ({ place, storeId }: AuditHead, ids: ReadonlySet<string>): boolean =>
  place === 'data' || (storeId === null ? place === 'here' : ids.has(storeId));

/**
 * Notes the log's end in the data folder, unless the log has lost the one that is noted there: that must not be
 * forgotten. Writes nothing when nothing was added.
 */
export function rememberHead(paths: Pick<Paths, 'data'>, connection: SqliteConnection, now: number): void {
  const before = rememberedHead(paths);
  const { id, hash } = auditHead(connection);
  if (before?.id === id && before.hash === hash) return;
  if (before && lostHead(connection, [before])) return;
  writeHead(paths, connection, now);
}

/** The id of the store in a data folder, or of the one that was last at work there when it cannot be read. */
export const storeIdAt = (paths: Pick<Paths, 'data' | 'database'>): string | null =>
  storeIdIn(paths.database) ?? rememberedHead(paths)?.storeId ?? null;

/**
 * After a restore, with the store open that came back: the data folder's note is of it from now on, and what the backups
 * on this PC have noted of the one before is left behind.
 */
export function noteRestore(
  paths: Pick<Paths, 'data' | 'backups'>,
  connection: SqliteConnection,
  now: number,
): void {
  noteRestoreIn(paths.backups, 'here', connection, now);
  writeHead(paths, connection, now);
}

/** Notes in a folder of backups which of its heads the last restore has left behind. */
export function noteRestoreIn(
  root: string,
  place: Exclude<HeadPlace, 'data'>,
  connection: SqliteConnection,
  now: number,
): void {
  const { lost } = compareHeads(connection, headsIn(root, place));
  if (lost.length === 0) return;
  const left = lost.map(({ id, hash }) => ({ id, hash }));
  const restored = auditHead(connection);
  rewriteNote(join(root, RESTORES), restoresShape.parse, (before) => [
    ...(before ?? []),
    { at: now, restored, left },
  ]);
}

function writeHead(paths: Pick<Paths, 'data'>, connection: SqliteConnection, now: number): void {
  const head = { ...auditHead(connection), at: now, storeId: readStoreId(connection) };
  rewriteNote(join(paths.data, FILE), headShape.parse, () => head);
}

function rememberedHead({ data }: Pick<Paths, 'data'>): AuditHead | null {
  const noted = readNoteOrNone(join(data, FILE), headShape.parse);
  return noted && { ...noted, place: 'data', leftBy: [] };
}

function headsIn(root: string, place: Exclude<HeadPlace, 'data'>): AuditHead[] {
  const restores = restoresIn(root);
  return listBackups(root)
    .filter(({ fault }) => fault !== 'damaged' && fault !== 'newer')
    .flatMap(({ name, createdAt, storeId }) => {
      const { auditHead: head } = findBackup(root, name).manifest;
      if (!head) return [];
      const leftBy = restores
        .filter(({ left }) => left.some(({ id, hash }) => id === head.id && hash === head.hash))
        .map(({ restored }) => restored);
      return [{ ...head, at: createdAt, storeId, place, leftBy }];
    });
}

/** What cannot be read excuses nothing. */
const restoresIn = (root: string): z.infer<typeof restoresShape> =>
  readNoteOrNone(join(root, RESTORES), restoresShape.parse) ?? [];

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
