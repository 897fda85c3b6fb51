import { createHash } from 'node:crypto';
import type { Database as SqliteConnection, Statement } from 'better-sqlite3';

/*
 * Each row of the audit log carries a hash over itself and over the hash of the row before it: whoever changes,
 * removes or slips in a row with other tools breaks the chain at that row. It proves a change to whoever has seen a
 * later hash; it cannot keep somebody who can write the file from writing a whole new chain.
 */

/** A row of the log as it stands in the file. */
export interface AuditRow {
  id: number;
  /** UTC ms. */
  at: number;
  actorId: number | null;
  call: string;
  entity: string;
  entityId: number;
  /** JSON texts. */
  before: string | null;
  after: string | null;
}

/** What the first row is chained to. */
const BEGINNING = '';

/** The hash of a row behind the row whose hash is `previous`. */
export function auditHash(previous: string, row: AuditRow): string {
  const { id, at, actorId, call, entity, entityId, before, after } = row;
  const text = JSON.stringify([previous, id, at, actorId, call, entity, entityId, before, after]);
  return createHash('sha256').update(text).digest('base64url');
}

interface ChainStatements {
  last: Statement<unknown[]>;
  insert: Statement<unknown[]>;
}

const prepared = new WeakMap<SqliteConnection, ChainStatements>();

function statementsOf(connection: SqliteConnection): ChainStatements {
  const known = prepared.get(connection);
  if (known) return known;
  const made = {
    last: connection.prepare<unknown[]>('SELECT id, hash FROM audit_log ORDER BY id DESC LIMIT 1'),
    insert: connection.prepare<unknown[]>(
      `INSERT INTO audit_log (id, at, actor_id, call, entity, entity_id, "before", "after", hash)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
  };
  prepared.set(connection, made);
  return made;
}

/** The last row's id and hash; of an empty log what the first row is chained to. */
export function auditHead(connection: SqliteConnection): { id: number; hash: string } {
  const row = statementsOf(connection).last.get() as { id: number; hash: string } | undefined;
  return row ?? { id: 0, hash: BEGINNING };
}

/** Appends a row to the log, chained to the last one. Call it inside the transaction of the change. */
export function appendAudit(
  connection: SqliteConnection,
  {
    before,
    after,
    ...values
  }: Omit<AuditRow, 'id' | 'before' | 'after'> & { before: unknown; after: unknown },
): void {
  const last = auditHead(connection);
  const row = { id: last.id + 1, ...values, before: jsonOf(before), after: jsonOf(after) };
  insertChained(connection, row, auditHash(last.hash, row));
}

/** Writes a row whose hash is known. */
export function insertChained(connection: SqliteConnection, row: AuditRow, hash: string): void {
  const { id, at, actorId, call, entity, entityId, before, after } = row;
  statementsOf(connection).insert.run(id, at, actorId, call, entity, entityId, before, after, hash);
}

/** A value as the log keeps it. */
export function jsonOf(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

export type ChainCheck =
  | { whole: true; rows: number; head: string }
  /** The first row that is not what was written there; `missing`: rows before it are gone. */
  | { whole: false; rows: number; brokenAt: number; missing: boolean };

/**
 * Reads the whole log and says whether every row is as it was written and none is missing. `onProgress` hears the
 * rows read so far and may throw to stop.
 */
export function checkAuditChain(
  connection: SqliteConnection,
  onProgress: (rows: number) => void = () => undefined,
): ChainCheck {
  const all = connection.prepare(
    `SELECT id, at, actor_id AS actorId, call, entity, entity_id AS entityId, "before", "after", hash
     FROM audit_log ORDER BY id`,
  );
  let previous = BEGINNING;
  let rows = 0;
  for (const row of all.iterate() as Iterable<AuditRow & { hash: string }>) {
    rows += 1;
    if (row.id !== rows) return { whole: false, rows, brokenAt: row.id, missing: true };
    if (auditHash(previous, row) !== row.hash)
      return { whole: false, rows, brokenAt: row.id, missing: false };
    previous = row.hash;
    if (rows % 10_000 === 0) onProgress(rows);
  }
  return { whole: true, rows, head: previous };
}
