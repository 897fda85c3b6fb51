import { sql } from 'drizzle-orm';
import type { Reader } from '../../database/database';
import { parentFieldOf } from '../../database/personalData';
import { auditLog } from '../../database/schema';
import { about } from './lives';

/** Audit rows about these records (by table), and those that may say anybody's name. */
export function auditRowsAbout(db: Reader, records: ReadonlyMap<string, number[]>): number[] {
  // One table at a time: each is a short walk along the index of the log.
  const ids = [...records].flatMap(([entity, own]) => {
    const parent = parentFieldOf(entity);
    const part = {
      entity,
      ids: own,
      parent: parent && { field: parent.field, ids: records.get(parent.of) ?? [] },
    };
    const condition = about(db, [part]);
    if (!condition) return [];
    return db
      .select({ id: auditLog.id })
      .from(auditLog)
      .where(condition)
      .all()
      .map((row) => row.id);
  });
  return [...new Set([...ids, ...exportsWithWords(db)])];
}

/**
 * Exports put on record by earlier versions, which wrote down what was searched for and what the file was called: by any
 * name or number that somebody ever bore, so nobody could tell later whose it was. Now neither is written.
 */
function exportsWithWords(db: Reader): number[] {
  const rows = db.all<{ id: number }>(sql`
    SELECT id FROM audit_log WHERE entity = 'exports' AND entity_id = 0 AND (json_type("after", '$.fileName') = 'text'
      OR json_type("after", '$.filters.text') = 'text' OR json_type("after", '$.filters.q') = 'text')`);
  return rows.map(({ id }) => id);
}
