import { and, asc, eq, gte, lt } from 'drizzle-orm';
import type { WriteContext } from '../../database/context';
import { updateRecord } from '../../database/records';
import { auditLog, deliveries } from '../../database/schema';
import { reopenRequest } from '../approvals';

type AuditRow = typeof auditLog.$inferSelect;

/** A booking or move writes at most so many audit rows: of its delivery, its packages' other deliveries, its tasks. */
const MOST_ROWS = 1_000;

/** What the call that wrote this audit row wrote from it on: rows of one call follow one another. */
function rowsOfCall(context: WriteContext, { id, at, call, actorId }: AuditRow): AuditRow[] {
  const next = context.db
    .select()
    .from(auditLog)
    .where(and(gte(auditLog.id, id), lt(auditLog.id, id + MOST_ROWS)))
    .orderBy(asc(auditLog.id))
    .all();
  const other = next.findIndex((row) => row.at !== at || row.call !== call || row.actorId !== actorId);
  return other < 0 ? next : next.slice(0, other);
}

/**
 * Takes back what a booking or move did besides placing its delivery: a request to the owner that it withdrew is asked
 * again, and a delivery that waited already and took in what was left behind has its own promised date again, where nobody
 * has changed that since.
 * @param first the first audit row of the call
 */
export function takeBackBesides(context: WriteContext, deliveryId: number, first: AuditRow): void {
  for (const { entity, entityId, before, after } of rowsOfCall(context, first)) {
    const [was, became] = [before, after] as (Record<string, unknown> | null)[];
    if (entity === 'approvals' && was?.state === 'pending' && became?.state === 'withdrawn') {
      reopenRequest(context, entityId);
    }
    if (entity !== 'deliveries' || entityId === deliveryId || !was || !('promisedDate' in was)) continue;
    const other = context.db.select().from(deliveries).where(eq(deliveries.id, entityId)).get();
    if (other?.state !== 'unscheduled' || other.promisedDate !== became?.promisedDate) continue;
    updateRecord(context, deliveries, entityId, null, { promisedDate: was.promisedDate as string | null });
  }
}
