import { type SQL, sql } from 'drizzle-orm';
import type { TimelineEntry } from '../../../shared/contract/customerShapes';
import { TIMELINE_KINDS, type TimelineKind } from '../../../shared/contract/timelineKinds';
import type { Reader } from '../../database/database';
import { cutPage, type PageAt, walk } from '../../database/paging';

/*
 * One SELECT a kind, all with the same columns. Each is asked by the customer's index, so a timeline costs what
 * happened with this customer and nothing else.
 */
type Source = (customerId: number) => SQL;

/** Columns in the order of `COLUMNS`; what a kind does not have is NULL. */
const COLUMNS =
  'ref_id, at, staff_id, number, code, from_code, channel, outcome, date, amount_fen, text, sha256, order_id';

const SOURCES: Record<TimelineKind, Source> = {
  contact: (id) => sql`
    SELECT id, at, staff_id, NULL, NULL, NULL, channel, outcome, next_date, NULL, note, NULL, NULL
    FROM contacts WHERE customer_id = ${id}`,
  visit: (id) => sql`
    SELECT id, coalesce(done_at, created_at), staff_id, NULL, state, NULL, NULL, NULL, date, NULL,
      coalesce(result, goal), NULL, NULL
    FROM visits WHERE customer_id = ${id}`,
  proposal: (id) => sql`
    SELECT id, created_at, coalesce(designer_id, created_by), number, state, NULL, NULL, NULL, NULL, NULL, title, NULL,
      NULL
    FROM proposals WHERE customer_id = ${id}`,
  invitation: (id) => sql`
    SELECT id, created_at, staff_id, NULL, state, NULL, NULL, NULL, date, NULL, coalesce(outcome, note), NULL, NULL
    FROM invitations WHERE customer_id = ${id}`,
  quote: (id) => sql`
    SELECT id, created_at, coalesce(seller_id, created_by), number, state, NULL, NULL, NULL, valid_until,
      total_fen, note, NULL, NULL
    FROM quotes WHERE customer_id = ${id}`,
  order: (id) => sql`
    SELECT id, created_at, coalesce(seller_id, created_by), number, state, NULL, NULL, NULL, agreed_date,
      total_fen, note, NULL, NULL
    FROM orders WHERE customer_id = ${id}`,
  payment: (id) => sql`
    SELECT id, created_at, staff_id, number, kind, NULL, NULL, NULL, paid_date, amount_fen, note, NULL,
      order_id
    FROM payments WHERE customer_id = ${id}`,
  delivery: (id) => sql`
    SELECT d.id, coalesce(d.finished_at, d.dispatched_at, d.created_at), d.created_by, d.number, d.state, d.kind,
      NULL, NULL, d.date, NULL, coalesce(d.result_note, d.remarks), NULL, o.id
    FROM orders o JOIN deliveries d ON d.order_id = o.id WHERE o.customer_id = ${id}`,
  request: (id) => sql`
    SELECT id, created_at, coalesce(assignee_id, created_by), number, state, kind, NULL, NULL, NULL, NULL, title, NULL,
      NULL
    FROM requests WHERE customer_id = ${id}`,
  return: (id) => sql`
    SELECT id, coalesce(settled_at, created_at), created_by, number, state, kind, NULL, NULL, NULL, credit_fen, reason,
      NULL, order_id
    FROM returns WHERE customer_id = ${id}`,
  stage: (id) => sql`
    SELECT id, at, actor_id, NULL, to_state, from_state, NULL, NULL, NULL, NULL, note, NULL, NULL
    FROM state_changes WHERE entity = 'customers' AND entity_id IN ${lives(id)} AND from_state IS NOT NULL`,
  // CROSS JOIN: the few owners first, each asking the index; SQLite would read every picture instead.
  attachment: (id) => sql`
    SELECT a.id, a.created_at, a.created_by, NULL, a.kind, NULL, NULL, NULL, NULL, NULL, a.name, a.sha256, NULL
    FROM (SELECT 'customers' AS entity, ${id} AS owner_id
        UNION ALL SELECT 'customer_needs', n.id FROM customer_needs n WHERE n.customer_id = ${id}
        UNION ALL SELECT 'visits', v.id FROM visits v WHERE v.customer_id = ${id}) w
      CROSS JOIN attachments a ON a.entity = w.entity AND a.entity_id = w.owner_id
    WHERE a.removed_at IS NULL`,
  registered: (id) => sql`
    SELECT id, created_at, created_by, NULL, channel, NULL, NULL, NULL, NULL, NULL, note, NULL, NULL
    FROM customers WHERE id IN ${lives(id)}`,
};

/** The customer and whoever was merged into them: the same person, whose both lives are told. */
function lives(id: number): SQL {
  return sql`(SELECT ${id} UNION ALL SELECT id FROM customers WHERE merged_into_id = ${id})`;
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
      (SELECT ${sql.raw(NULLS)} WHERE 0 UNION ALL ${SOURCES[kind](customerId)})`,
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
  const parts = TIMELINE_KINDS.map(
    (kind) =>
      sql`SELECT count(*) AS n FROM (SELECT ${sql.raw(NULLS)} WHERE 0 UNION ALL ${SOURCES[kind](customerId)})`,
  );
  return db.all<{ n: number }>(sql.join(parts, sql` UNION ALL `)).reduce((sum, { n }) => sum + n, 0);
}

/** What a customer did last, as the people who may be the same are shown with it. */
export function lastActivity(db: Reader, customerId: number): TimelineEntry | null {
  const last = { cursor: null, direction: 'after', limit: 1 } as const;
  return db.all<TimelineEntry>(timelineQuery(customerId, [], last))[0] ?? null;
}
