import { and, asc, eq, gt, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '../../database/database';
import { auditLog } from '../../database/schema';
import type { PartIds } from './parts';

/** Audit rows of one record: before `used_ids`, SQLite gave the id of a deleted row away again, so a deletion ends its life. */
interface Life {
  entityId: number;
  /** Id of the audit row that deleted an earlier record of that id; 0: none. */
  after: number;
  /** Id of the audit row that deleted it; NULL: it lives. */
  until: number | null;
}

/** The condition for audit rows of the record and its parts, those that were deleted since included. */
export function about(db: Reader, parts: readonly PartIds[]): SQL | undefined {
  return or(...parts.flatMap((part) => conditionsOf(db, part)));
}

function conditionsOf(db: Reader, part: PartIds): (SQL | undefined)[] {
  const lives = livesOf(db, part);
  const simple = lives.filter(({ after, until }) => after === 0 && until === null);
  const bounded = lives.filter(({ after, until }) => after > 0 || until !== null);
  const ofTable = eq(auditLog.entity, part.entity);
  return [
    ...(simple.length > 0
      ? [
          and(
            ofTable,
            inArray(
              auditLog.entityId,
              simple.map(({ entityId }) => entityId),
            ),
          ),
        ]
      : []),
    ...bounded.map(({ entityId, after, until }) =>
      and(
        ofTable,
        eq(auditLog.entityId, entityId),
        gt(auditLog.id, after),
        until === null ? undefined : lte(auditLog.id, until),
      ),
    ),
  ];
}

function livesOf(db: Reader, { entity, ids, parent }: PartIds): Life[] {
  if (parent === null || parent.ids.length === 0) {
    return ids.map((entityId) => ({ entityId, after: 0, until: null }));
  }
  const ours = deletions(
    db,
    entity,
    inArray(sql`json_extract(${auditLog.before}, ${`$.${parent.field}`})`, [...parent.ids]),
  );
  const known = [...new Set([...ids, ...ours.map(({ entityId }) => entityId)])];
  const ends = known.length > 0 ? deletions(db, entity, inArray(auditLog.entityId, known)) : [];
  const before = (entityId: number, id: number) =>
    ends.findLast((end) => end.entityId === entityId && end.id < id)?.id ?? 0;
  return [
    ...ids.map((entityId) => ({
      entityId,
      after: before(entityId, Number.POSITIVE_INFINITY),
      until: null,
    })),
    ...ours.map(({ entityId, id }) => ({ entityId, after: before(entityId, id), until: id })),
  ];
}

const deletions = (db: Reader, entity: string, condition: SQL) =>
  db
    .select({ id: auditLog.id, entityId: auditLog.entityId })
    .from(auditLog)
    .where(and(eq(auditLog.entity, entity), isNull(auditLog.after), condition))
    .orderBy(asc(auditLog.id))
    .all();
