import type { Database as SqliteConnection } from 'better-sqlite3';
import { Cancelled, type WorkerTools } from '../../core/ports/workerTasks';
import { checkAuditChain } from '../../database/auditChain';
import { openDatabase } from '../../database/database';
import type { AuditReport } from '../../database/lastChecks';

/** Reads the whole audit log of a store, in a worker. */
export async function checkAudit(
  { database }: { database: string },
  tools: WorkerTools,
): Promise<AuditReport> {
  const { connection, close } = openDatabase(database, { readonly: true });
  try {
    return auditReport(connection, tools, { before: 0, total: auditRows(connection) });
  } finally {
    close();
  }
}

/** Reads the audit log; its rows count on from `before` of `total` steps of a longer check. */
export function auditReport(
  connection: SqliteConnection,
  tools: WorkerTools,
  steps: { before: number; total: number },
): AuditReport {
  const checked = checkAuditChain(connection, (rows) => {
    if (tools.cancelled()) throw new Cancelled();
    tools.progress({ done: steps.before + rows, total: steps.total });
  });
  if (checked.whole) return { rows: checked.rows, wrong: null };
  const { rows, brokenAt, missing } = checked;
  const row = connection
    .prepare(
      'SELECT id, at, actor_id AS actorId, call, entity, entity_id AS entityId FROM audit_log WHERE id = ?',
    )
    .get(brokenAt) as Omit<NonNullable<AuditReport['wrong']>, 'missing'>;
  return { rows, wrong: { ...row, missing } };
}

/** Rows of the log: they are counted from 1 without gaps. */
export const auditRows = (connection: SqliteConnection) =>
  Number(connection.prepare('SELECT coalesce(max(id), 0) FROM audit_log').pluck().get());
