import type { Database as SqliteConnection } from 'better-sqlite3';
import { type AuditRow, digestOfWords, ERASURES, type NamedErasure, sealOf } from './auditChain';
import { partsOfPayload } from './auditPayload';

/**
 * Takes the words out of these rows of the audit log; their figures stay, and the chain stays whole once the answer is
 * written into an audit row of `erasures` in the same transaction. Rows without words and rows of `erasures` stay.
 */
export function redactAudit(connection: SqliteConnection, ids: readonly number[]): NamedErasure {
  const read = connection.prepare<unknown[]>(
    `SELECT id, at, actor_id AS actorId, call, entity, entity_id AS entityId, "before", "after", hash, salt,
       words_digest AS wordsDigest
     FROM audit_log WHERE id = ?`,
  );
  const write = connection.prepare<unknown[]>(
    'UPDATE audit_log SET "before" = ?, "after" = ?, salt = NULL, words_digest = ? WHERE id = ?',
  );
  const named: NamedErasure = { redacted: [], sealed: {} };
  for (const id of [...ids].sort((a, b) => a - b)) {
    const row = read.get(id) as (AuditRow & { hash: string }) | undefined;
    if (!row || row.wordsDigest !== null || row.entity === ERASURES || !hasWords(row)) continue;
    const before = figuresOf(row.before);
    const after = figuresOf(row.after);
    const wordsDigest = row.salt === null ? '' : digestOfWords(row);
    write.run(before, after, wordsDigest, id);
    named.redacted.push(id);
    if (row.salt === null) named.sealed[id] = sealOf({ ...row, before, after });
  }
  return named;
}

const hasWords = ({ before, after }: AuditRow): boolean =>
  [before, after].some((json) =>
    Object.values(partsOfPayload(json).words ?? {}).some((word) => word !== null),
  );

const figuresOf = (json: string | null): string | null =>
  json === null ? null : JSON.stringify(partsOfPayload(json).figures);
