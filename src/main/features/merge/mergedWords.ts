import { sql } from 'drizzle-orm';
import type { Reader } from '../../database/database';

/**
 * Audit rows that these merges, and taking them back, wrote of anything: what one of the two took over, or gave back, are
 * words about the other as well. So are those of the rows that the merge changed, for as long as the two were one: what
 * somebody wrote over may have been the other's. A restore takes merges back, too (`partAgain`).
 */
export function auditRowsOfMerges(db: Reader, mergeIds: readonly number[]): number[] {
  const rows = db.all<{ id: number }>(sql`
    SELECT a.id FROM merges m JOIN audit_log a ON a.at IN (m.created_at, m.undone_at)
    WHERE m.id IN (SELECT value FROM json_each(${JSON.stringify(mergeIds)}))
      AND a.call IN ('merge.run', 'merge.undo', 'backup.restore')
    UNION SELECT a.id FROM merges m, json_each(m.changes) c
      JOIN audit_log a ON a.entity = c.value ->> 'table' AND a.entity_id = c.value ->> 'id'
    WHERE m.id IN (SELECT value FROM json_each(${JSON.stringify(mergeIds)}))
      AND a.at BETWEEN m.created_at AND coalesce(m.undone_at, a.at)`);
  return rows.map(({ id }) => id);
}
