import { and, asc, eq } from 'drizzle-orm';
import type { RequestEvent } from '../../../shared/features/requests/contract';
import type { Reader } from '../../database/database';
import { auditLog, type requests, staff } from '../../database/schema';

type Values = Partial<typeof requests.$inferSelect>;

/** What happened with a request, oldest first, as its audit rows tell. */
export function eventsOf(db: Reader, requestId: number): RequestEvent[] {
  const names = new Map(
    db
      .select({ id: staff.id, name: staff.name })
      .from(staff)
      .all()
      .map(({ id, name }) => [id, name]),
  );
  const nameOf = (id: number | null | undefined) => (id ? (names.get(id) ?? null) : null);
  // An audit row holds what changed: the same words said twice are in the first row only.
  const current: Values = {};
  return db
    .select({
      id: auditLog.id,
      at: auditLog.at,
      actorId: auditLog.actorId,
      before: auditLog.before,
      after: auditLog.after,
    })
    .from(auditLog)
    .where(and(eq(auditLog.entity, 'requests'), eq(auditLog.entityId, requestId)))
    .orderBy(asc(auditLog.id))
    .all()
    .map(({ id, at, actorId, before, after }) => {
      const values = (after ?? {}) as Values;
      Object.assign(current, values);
      const kind = before === null ? 'registered' : kindOf(values);
      return {
        id,
        at,
        actorName: nameOf(actorId),
        kind,
        waitingFor: values.waitingFor ?? null,
        assigneeName: nameOf(values.assigneeId),
        escalation: kind === 'escalated' ? (values.escalation ?? null) : null,
        revisitResult: values.revisitResult ?? null,
        dueAt: values.dueAt ?? null,
        text: textOf(kind, current),
      };
    });
}

function kindOf(after: Values): RequestEvent['kind'] {
  if (after.waitingFor) return 'waiting';
  if (after.state !== undefined && after.state !== 'new') return after.state;
  if (after.waitingFor === null) return 'working';
  if (after.escalation !== undefined) return 'escalated';
  if ('assigneeId' in after) return 'assigned';
  return 'progress' in after ? 'progress' : 'edited';
}

function textOf(kind: RequestEvent['kind'], current: Values): string | null {
  if (kind === 'assigned' || kind === 'edited') return null;
  if (kind === 'registered') return current.title ?? null;
  if (kind === 'resolved') return current.resolution ?? null;
  if (kind === 'revisited') return current.revisitNote ?? null;
  return current.progress ?? null;
}
