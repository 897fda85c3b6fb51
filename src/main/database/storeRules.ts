import type { Database as SqliteConnection } from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { DELIVERY_STATES, holdsSlot } from '../../shared/domain/states/delivery';
import type { BreachKind } from '../../shared/features/health/contract';
import { ENTITIES } from './entities';
import { CUSTOMER_COLUMNS } from './personalData';
import { merges, notSame, reminderPauses, segmentPins } from './schema';

/** Records with a state, by their declarations: the table, its column of states, and whether a move may be. */
export const HISTORIES = ENTITIES.flatMap(({ table, states }) =>
  states
    ? [{ entity: getTableName(table), column: toSnakeCase(states.column.name), legal: states.legal }]
    : [],
);

const HOLDING = DELIVERY_STATES.filter(holdsSlot)
  .map((state) => `'${state}'`)
  .join(', ');

/** Every document number of a store. */
const NUMBERS = ENTITIES.filter(({ table }) => 'number' in getTableColumns(table))
  .map(({ table }) => `SELECT number FROM ${getTableName(table)}`)
  .join(' UNION ALL ');

/** Records that are not in the search index. */
const UNFOUND = ENTITIES.flatMap(({ table, search }) => {
  if (!search) return [];
  const name = getTableName(table);
  return `SELECT '${name} ' || r.id AS id FROM ${name} r WHERE NOT (${search.except ?? 'FALSE'})
    AND r.id NOT IN (SELECT entity_id FROM search_docs WHERE entity = '${name}')`;
}).join(' UNION ALL ');
/** What may go on naming who was merged: the log of merges, pairs told apart, and a pin or a pause where the other has one, too. */
const OF_MERGED: readonly unknown[] = [merges, notSame, segmentPins, reminderPauses];
/** Columns by which records belong to a customer, and follow a merge without exception. */
const OWNED = CUSTOMER_COLUMNS.filter(({ table }) => !OF_MERGED.includes(table)).map(({ table, column }) => ({
  name: getTableName(table),
  column: toSnakeCase(column),
}));

interface StoreRule {
  /**
   * NULL: holds in a generated store and not in every real one (whose owner may lower a capacity or owe money back), or
   * is looked at more closely elsewhere.
   */
  breach: BreachKind | null;
  what: string;
  /** Must give no row. */
  sql: string;
}

/** What must never be, in one statement each. */
export const STORE_RULES: readonly StoreRule[] = [
  {
    breach: 'order_total',
    what: 'an order whose total is not that of its lines',
    sql: `SELECT o.id FROM orders o LEFT JOIN (
       SELECT order_id, sum(CASE WHEN gift OR cancelled_at IS NOT NULL THEN 0 ELSE unit_price_fen * quantity END) AS goods
       FROM order_lines GROUP BY order_id) l ON l.order_id = o.id
     WHERE o.total_fen <> CASE WHEN o.cancelled_at IS NOT NULL THEN 0 ELSE
       coalesce(l.goods, 0) - min(o.discount_fen, coalesce(l.goods, 0))
       + o.delivery_fee_fen + o.carrying_fee_fen + o.installation_fee_fen END`,
  },
  {
    breach: 'order_received',
    what: 'an order whose received money is not that of its payments',
    sql: `SELECT o.id FROM orders o LEFT JOIN (
       SELECT order_id, sum(CASE WHEN kind = 'refund' THEN -amount_fen ELSE amount_fen END) AS received
       FROM payments GROUP BY order_id) p ON p.order_id = o.id
     WHERE o.received_fen <> coalesce(p.received, 0)`,
  },
  {
    breach: null,
    what: 'an order that received more than its total',
    sql: 'SELECT id FROM orders WHERE received_fen > total_fen',
  },
  {
    breach: 'payment_running',
    what: 'money received when it was more than was owed',
    sql: `SELECT order_id FROM (SELECT order_id, sum(CASE WHEN kind = 'refund' THEN -amount_fen ELSE amount_fen END)
       OVER (PARTITION BY order_id ORDER BY id) AS running FROM payments) WHERE running < 0`,
  },
  {
    breach: 'line_packages',
    what: 'a line whose packages are not counted',
    sql: `SELECT l.id FROM order_lines l LEFT JOIN (
       SELECT line_id, count(*) AS pieces FROM order_packages
       WHERE no > 0 AND state NOT IN ('cancelled', 'returned') GROUP BY line_id) p
       ON p.line_id = l.id JOIN orders o ON o.id = l.order_id
     WHERE o.cancelled_at IS NULL AND l.cancelled_at IS NULL AND coalesce(p.pieces, 0) <> l.packages`,
  },
  {
    breach: 'delivery_packages',
    what: 'a delivery whose packages are not those it carries',
    sql: `SELECT d.id FROM deliveries d LEFT JOIN (
       SELECT c.delivery_id, count(*) AS pieces FROM delivery_packages c JOIN order_packages o ON o.id = c.package_id
       WHERE o.no > 0 GROUP BY c.delivery_id) p ON p.delivery_id = d.id
     WHERE d.kind = 'delivery' AND d.packages <> coalesce(p.pieces, 0)`,
  },
  {
    breach: 'package_unsigned',
    what: 'a delivered package that no delivery has signed',
    sql: `SELECT p.id FROM order_packages p WHERE p.state = 'delivered' AND NOT EXISTS (
       SELECT 1 FROM delivery_packages d WHERE d.package_id = p.id AND d.result = 'signed')`,
  },
  {
    breach: 'return_lines',
    what: 'a return of more than its order has',
    sql: `SELECT 'return_lines ' || r.id AS id FROM return_lines r JOIN returns t ON t.id = r.return_id
       JOIN order_lines l ON l.id = r.order_line_id
       WHERE l.order_id <> t.order_id OR (r.closed_at IS NULL) <> (t.state IN ('open', 'received'))
         OR (r.closed_at IS NULL AND (l.cancelled_at IS NOT NULL OR r.quantity > l.quantity))
     UNION ALL SELECT 'order_lines ' || line_id FROM (
       SELECT line_id, 1 AS pieces FROM order_packages WHERE state = 'returned' AND no > 0
       UNION ALL SELECT r.order_line_id, -r.packages FROM return_lines r JOIN returns t ON t.id = r.return_id
         WHERE t.kind = 'return' AND r.packages IS NOT NULL)
       GROUP BY line_id HAVING sum(pieces) <> 0`,
  },
  {
    breach: 'return_credit',
    what: 'a return whose credit is not that of its lines',
    sql: `SELECT t.id FROM returns t LEFT JOIN (
       SELECT return_id, sum(credit_fen) AS credit FROM return_lines GROUP BY return_id) r ON r.return_id = t.id
     WHERE t.credit_fen IS NOT r.credit`,
  },
  {
    breach: 'order_returning',
    what: 'an order that is returning without a return, or not in spite of one',
    sql: `SELECT o.id FROM orders o WHERE o.state = 'returning'
         AND NOT EXISTS (SELECT 1 FROM returns t WHERE t.order_id = o.id AND t.state IN ('open', 'received'))
     UNION ALL SELECT t.order_id FROM returns t JOIN orders o ON o.id = t.order_id
       WHERE t.state IN ('open', 'received') AND o.state <> 'returning'`,
  },
  {
    breach: 'order_tasks',
    what: 'a task of an order that asks for nothing, or one that is missing',
    sql: `SELECT t.order_id AS id FROM tasks t JOIN orders o ON o.id = t.order_id WHERE t.state = 'open' AND (
         (t.key = 'confirm:order:' || o.id AND o.state <> 'pending')
         OR (t.key = 'install:order:' || o.id AND NOT (o.state = 'delivered' AND o.needs_installation))
         OR (t.key = 'balance:order:' || o.id
           AND NOT (o.state IN ('delivered', 'installed', 'cancelled') AND o.total_fen > o.received_fen)))
     UNION ALL SELECT o.id FROM orders o WHERE o.state = 'delivered' AND o.needs_installation
       AND NOT EXISTS (SELECT 1 FROM tasks t WHERE t.key = 'install:order:' || o.id)
     UNION ALL SELECT o.id FROM orders o WHERE o.state IN ('delivered', 'installed', 'cancelled') AND o.total_fen > o.received_fen
       AND NOT EXISTS (SELECT 1 FROM tasks t WHERE t.key = 'balance:order:' || o.id)`,
  },
  {
    breach: 'quote_total',
    what: 'a quote whose total is not that of its lines',
    sql: `SELECT q.id FROM quotes q LEFT JOIN (
       SELECT quote_id, sum(CASE WHEN gift THEN 0 ELSE unit_price_fen * quantity END) AS goods
       FROM quote_lines GROUP BY quote_id) l ON l.quote_id = q.id
     WHERE q.total_fen <> coalesce(l.goods, 0) - min(q.discount_fen, coalesce(l.goods, 0))
       + q.delivery_fee_fen + q.carrying_fee_fen + q.installation_fee_fen`,
  },
  {
    breach: 'quote_discount',
    what: 'a quote whose discount in per cent is not that of its goods',
    sql: `SELECT q.id FROM quotes q LEFT JOIN (
       SELECT quote_id, sum(CASE WHEN gift THEN 0 ELSE unit_price_fen * quantity END) AS goods
       FROM quote_lines GROUP BY quote_id) l ON l.quote_id = q.id
     WHERE q.discount_bp IS NOT NULL
       AND q.discount_fen <> (coalesce(l.goods, 0) * q.discount_bp * 2 + 10000) / 20000`,
  },
  {
    breach: 'quote_sale',
    what: 'a quote that is ordered without an order that lives, or open in spite of one',
    sql: `SELECT q.id FROM quotes q WHERE (q.state = 'ordered' AND NOT EXISTS (
         SELECT 1 FROM orders o WHERE o.customer_id = q.customer_id AND o.quote_id = q.id AND o.state <> 'cancelled'))
       OR (q.state IN ('offered', 'accepted') AND EXISTS (
         SELECT 1 FROM orders o WHERE o.customer_id = q.customer_id AND o.quote_id = q.id AND o.state <> 'cancelled'))`,
  },
  {
    breach: 'customer_sale',
    what: 'a customer who was won by orders that were all given up',
    sql: `SELECT c.id FROM customers c WHERE c.stage = 'won' AND c.erased_at IS NULL
       AND EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id)
       AND NOT EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id AND o.state <> 'cancelled')
       AND (SELECT max(s.id) FROM state_changes s WHERE s.entity = 'customers' AND s.entity_id = c.id) < (
         SELECT max(s.id) FROM orders o JOIN state_changes s ON s.entity = 'orders' AND s.entity_id = o.id
         WHERE o.customer_id = c.id)`,
  },
  {
    breach: 'customer_paused',
    what: 'a customer who is paused and whom nobody asks again',
    sql: `SELECT c.id FROM customers c WHERE c.stage = 'paused' AND c.merged_into_id IS NULL AND c.erased_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM tasks t WHERE t.state = 'open'
         AND t.key IN ('wake_up:customer:' || c.id, 'contact:customer:' || c.id))`,
  },
  {
    breach: 'customer_merged',
    what: 'a record of a customer who was merged into another, or a merge that does not lead to the end',
    sql: `SELECT 'customers ' || c.id AS id FROM customers c JOIN customers s ON s.id = c.merged_into_id
       WHERE s.merged_into_id IS NOT NULL
       ${OWNED.map(
         ({
           name,
           column,
         }) => `UNION ALL SELECT '${name} ' || r.id FROM customers c JOIN ${name} r ON r.${column} = c.id
         WHERE c.merged_into_id IS NOT NULL`,
       ).join('\n')}`,
  },
  {
    breach: null,
    what: 'a slot above its capacity that nobody allowed',
    sql: `SELECT d.date || ' ' || d.crew_id || ' ' || d.slot_id AS id FROM deliveries d
     JOIN crew_capacities c ON c.crew_id = d.crew_id AND c.slot_id = d.slot_id
     WHERE d.state IN (${HOLDING}) GROUP BY d.date, d.crew_id, d.slot_id
     HAVING sum(d.override_by IS NOT NULL) = 0
       AND (count(*) > c.stops OR sum(d.packages) > c.packages OR sum(d.volume_dm3) > c.volume_dm3)`,
  },
  {
    breach: null,
    what: 'a document number counted with a gap',
    sql: `SELECT c.prefix || c.date AS id FROM number_counters c WHERE c.prefix = 'SO' AND c.last <> (
       SELECT count(*) FROM orders o WHERE o.order_date = c.date)`,
  },
  {
    breach: 'unrecorded',
    what: 'a record without its audit row',
    sql: `SELECT 'orders ' || o.id AS id FROM orders o WHERE NOT EXISTS (
       SELECT 1 FROM audit_log a WHERE a.entity = 'orders' AND a.entity_id = o.id AND a."before" IS NULL)
     UNION ALL SELECT 'customers ' || c.id FROM customers c WHERE NOT EXISTS (
       SELECT 1 FROM audit_log a WHERE a.entity = 'customers' AND a.entity_id = c.id AND a."before" IS NULL)`,
  },
  {
    breach: 'given_twice',
    what: 'an id or a document number that the store could give away again',
    sql: `SELECT number AS id FROM (${NUMBERS}) n
       LEFT JOIN number_counters c ON c.prefix = substr(n.number, 1, 2)
         AND c.date = substr(n.number, 3, 4) || '-' || substr(n.number, 7, 2) || '-' || substr(n.number, 9, 2)
       WHERE CAST(substr(n.number, 12) AS INTEGER) > coalesce(c.last, 0)
     UNION ALL SELECT a.entity || ' ' || a.entity_id FROM audit_log a LEFT JOIN used_ids u ON u.entity = a.entity
       WHERE a."after" IS NULL AND a.entity_id > coalesce(u.last, 0)`,
  },
  {
    breach: null,
    what: 'a record that cannot be found',
    sql: UNFOUND,
  },
];

interface Move {
  id: number;
  from: string | null;
  to: string;
  state: string | null;
}

/** Replays the state histories of all records of a kind; gives a line for each that breaks a rule, ten at most. */
export function replay(
  connection: SqliteConnection,
  { entity, column, legal }: (typeof HISTORIES)[number],
): string[] {
  const wrong: string[] = [];
  const moves = connection.prepare(`
    SELECT s.entity_id AS id, s.from_state AS "from", s.to_state AS "to", r."${column}" AS state
    FROM state_changes s LEFT JOIN "${entity}" r ON r.id = s.entity_id
    WHERE s.entity = ? ORDER BY s.entity_id, s.id`);
  let last: Move | null = null;
  let seen = 0;
  const close = () => {
    if (last && last.to !== last.state)
      wrong.push(`${entity} ${last.id} ends as ${last.to} and is ${last.state}`);
  };
  for (const move of moves.iterate(entity) as Iterable<Move>) {
    if (wrong.length >= 10) break;
    if (last?.id !== move.id) {
      close();
      seen += 1;
      if (move.from !== null) wrong.push(`${entity} ${move.id} begins with ${move.from}`);
    } else if (move.from !== last.to || !legal(last.to, move.to)) {
      wrong.push(`${entity} ${move.id} goes from ${last.to} (${move.from}) to ${move.to}`);
    }
    last = move;
  }
  close();
  const count = connection.prepare(`SELECT count(*) FROM "${entity}"`).pluck().get();
  if (seen !== count) wrong.push(`${String(count)} ${entity}, but ${seen} histories`);
  return wrong;
}
