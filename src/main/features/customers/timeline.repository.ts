import { type SQL, sql } from 'drizzle-orm';
import type { TimelineEntry } from '../../../shared/contract/customerShapes';
import { TIMELINE_KINDS, type TimelineKind } from '../../../shared/contract/timelineKinds';
import type { Reader } from '../../database/database';
import { ENTITIES } from '../../database/entities';
import { cutPage, type PageAt, walk } from '../../database/paging';

/*
 * One SELECT a kind, all with the same columns: the declarations of the tables have them. Each is asked by the customer's
 * index, so a timeline costs what happened with this customer and nothing else.
 */

/** The columns of each SELECT in their order; what a kind does not have is NULL. */
const COLUMNS =
  'ref_id, at, staff_id, number, code, from_code, channel, outcome, date, amount_fen, text, sha256, order_id';

const SOURCES = new Map(
  ENTITIES.flatMap(({ timeline }) => (timeline ? [[timeline.kind, timeline.of] as const] : [])),
);

/** The rows of one kind under the names of COLUMNS. Throws for a kind that no table declares. */
function rowsOf(kind: TimelineKind, customerId: number): SQL {
  const of = SOURCES.get(kind);
  if (!of) throw new Error(`no table declares the ${kind} of a timeline`);
  return sql`(SELECT ${sql.raw(NULLS)} WHERE 0 UNION ALL ${of(customerId)})`;
}

/** Ids of all kinds in one row of numbers: unique in a timeline, and positive as a cursor wants it. */
const KINDS = TIMELINE_KINDS.length;

export function timelineQuery(customerId: number, kinds: readonly TimelineKind[], at: PageAt): SQL {
  const chosen = TIMELINE_KINDS.filter((kind) => kinds.length === 0 || kinds.includes(kind));
  const parts = chosen.map(
    (
      kind,
    ) => sql`SELECT ref_id * ${sql.raw(String(KINDS))} + ${sql.raw(String(TIMELINE_KINDS.indexOf(kind)))} AS id,
      ${sql.raw(`'${kind}'`)} AS kind, ${sql.raw(COLUMNS)} FROM
      ${rowsOf(kind, customerId)}`,
  );
  const { where, orderBy, limit } = walk(NEWEST, at);
  return sql`
    SELECT e.id, e.kind, e.at, s.name AS staffName, e.ref_id AS refId, e.number, e.code, e.from_code AS fromCode,
      e.channel, e.outcome, e.date, e.amount_fen AS amountFen, e.text, e.sha256, e.order_id AS orderId
    FROM (${sql.join(parts, sql` UNION ALL `)}) e LEFT JOIN staff s ON s.id = e.staff_id
    ${where ? sql`WHERE ${where}` : sql``} ORDER BY ${sql.join(orderBy, sql`, `)} LIMIT ${limit}`;
}

const NEWEST = { by: sql`e.at`, id: sql`e.id`, direction: 'desc' } as const;

/** Names the columns of a source; the row itself is never there. */
const NULLS = COLUMNS.split(', ')
  .map((column) => `NULL AS ${column}`)
  .join(', ');

/** A page of a customer's timeline, newest first. */
export function timelineOf(db: Reader, customerId: number, kinds: readonly TimelineKind[], at: PageAt) {
  const fetched = db.all<TimelineEntry>(timelineQuery(customerId, kinds, at));
  return { ...cutPage(fetched, at, (row) => row.at), total: null };
}

/** How many entries a customer's timeline has. */
export function countTimeline(db: Reader, customerId: number): number {
  const parts = TIMELINE_KINDS.map((kind) => sql`SELECT count(*) AS n FROM ${rowsOf(kind, customerId)}`);
  return db.all<{ n: number }>(sql.join(parts, sql` UNION ALL `)).reduce((sum, { n }) => sum + n, 0);
}

/** What a customer did last, as the people who may be the same are shown with it. */
export function lastActivity(db: Reader, customerId: number): TimelineEntry | null {
  const last = { cursor: null, direction: 'after', limit: 1 } as const;
  return db.all<TimelineEntry>(timelineQuery(customerId, [], last))[0] ?? null;
}
