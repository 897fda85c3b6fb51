import { and, asc, desc, eq } from 'drizzle-orm';
import type { WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { getRecord, insertRecord, updateRecord } from '../../database/records';
import { approvals, staff } from '../../database/schema';

export type Approval = typeof approvals.$inferSelect;

export interface ApprovalRequest {
  kind: Approval['kind'];
  /** Table name and id of what it is about. */
  entity: string;
  entityId: number;
  reason: string | null;
  /** Kept until the answer: what the effect of its kind needs to carry it out. */
  payload: Record<string, unknown>;
}

/** Asks the owner. An older question of that kind about the same record is withdrawn: only the newest counts. */
export function requestApproval(context: WriteContext, request: ApprovalRequest): Approval {
  withdrawRequests(context, request.kind, request.entity, request.entityId);
  return insertRecord(context, approvals, request);
}

/** Takes back what waits for the owner: what it was about has changed or is no longer wanted. */
export function withdrawRequests(
  context: WriteContext,
  kind: Approval['kind'],
  entity: string,
  entityId: number,
): void {
  const open = context.db
    .select({ id: approvals.id })
    .from(approvals)
    .where(
      and(
        eq(approvals.entity, entity),
        eq(approvals.entityId, entityId),
        eq(approvals.kind, kind),
        eq(approvals.state, 'pending'),
      ),
    )
    .all();
  for (const { id } of open) updateRecord(context, approvals, id, null, { state: 'withdrawn' });
}

/** Asks again what was withdrawn by something that is taken back; not where another question is open by now. */
export function reopenRequest(context: WriteContext, approvalId: number): void {
  const request = getRecord(context, approvals, approvalId);
  const { kind, entity, entityId, state } = request;
  const newest = latestApproval(context.db, kind, entity, entityId);
  if (state !== 'withdrawn' || newest?.id !== approvalId) return;
  updateRecord(context, approvals, approvalId, null, { state: 'pending' });
}

/** The newest request about a record, whatever became of it. */
export function latestApproval(db: Reader, kind: Approval['kind'], entity: string, entityId: number) {
  const row = db
    .select()
    .from(approvals)
    .where(and(eq(approvals.entity, entity), eq(approvals.entityId, entityId), eq(approvals.kind, kind)))
    .orderBy(desc(approvals.id))
    .limit(1)
    .get();
  return row ?? null;
}

/** What waits, oldest first; with `staffId` only what that person asked. */
export function pendingApprovals(db: Reader, staffId: number | null) {
  return db
    .select({ approval: approvals, requestedBy: staff.name })
    .from(approvals)
    .leftJoin(staff, eq(staff.id, approvals.createdBy))
    .where(
      and(eq(approvals.state, 'pending'), staffId === null ? undefined : eq(approvals.createdBy, staffId)),
    )
    .orderBy(asc(approvals.id))
    .limit(200)
    .all();
}

/** Answers to look through for one's own; more are not given in three days. */
const LATEST = 200;

/** What the owner decided since a moment (UTC ms) about requests of one person, newest first. */
export function answersTo(db: Reader, staffId: number, since: number) {
  return (['approved', 'rejected'] as const)
    .flatMap((state) =>
      db
        .select()
        .from(approvals)
        .where(eq(approvals.state, state))
        .orderBy(desc(approvals.id))
        .limit(LATEST)
        .all()
        .flatMap((row) =>
          row.createdBy === staffId && row.decidedAt !== null && row.decidedAt >= since
            ? [{ ...row, state, decidedAt: row.decidedAt }]
            : [],
        ),
    )
    .sort((a, b) => b.decidedAt - a.decidedAt);
}
