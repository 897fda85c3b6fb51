import { sql } from 'drizzle-orm';
import type { MergeReason } from '../../../shared/domain/mergeFields';
import type { MergePair } from '../../../shared/features/merge/contract';
import type { Reader } from '../../database/database';
import { cutPage, type PageAt, walk } from '../../database/paging';
import { cardsOf } from '../customers';

/** A number of more customers than these is the shop's, or a designer's, and says nothing of a person. */
const MOST_OWNERS = 8;

/** Ids are numbers below this: two of them are one number, and as a cursor it stays exact. */
const MOST_IDS = 50_000_000;

/** How likely each makes it that two are one; the sum sorts. */
const WEIGHTS: Record<MergeReason, number> = { phone: 4, second_phone: 2, home: 1 };

/**
 * Two customers (`one` < `other`) with a reason, once for each reason. Each part begins with a walk along an index of its
 * own that tells what is there twice; only those few rows are then read.
 */
const CANDIDATES = sql.raw(`
  SELECT a.id AS one, b.id AS other, ${WEIGHTS.phone} AS weight
  FROM (SELECT phone FROM customers WHERE phone IS NOT NULL GROUP BY phone HAVING count(*) BETWEEN 2 AND ${MOST_OWNERS}) n
    CROSS JOIN customers a ON a.phone = n.phone CROSS JOIN customers b ON b.phone = n.phone AND b.id > a.id
  WHERE a.merged_into_id IS NULL AND b.merged_into_id IS NULL
  UNION ALL SELECT min(a.id, b.id), max(a.id, b.id), ${WEIGHTS.second_phone}
  FROM (SELECT phone2 FROM customers WHERE phone2 IS NOT NULL GROUP BY phone2 HAVING count(*) <= ${MOST_OWNERS}) n
    CROSS JOIN customers a ON a.phone2 = n.phone2 CROSS JOIN customers b ON b.phone = n.phone2 AND b.id <> a.id
  WHERE a.merged_into_id IS NULL AND b.merged_into_id IS NULL
  UNION ALL SELECT a.id, b.id, ${WEIGHTS.second_phone}
  FROM (SELECT phone2 FROM customers WHERE phone2 IS NOT NULL GROUP BY phone2 HAVING count(*) BETWEEN 2 AND ${MOST_OWNERS}) n
    CROSS JOIN customers a ON a.phone2 = n.phone2 CROSS JOIN customers b ON b.phone2 = n.phone2 AND b.id > a.id
  WHERE a.merged_into_id IS NULL AND b.merged_into_id IS NULL
  UNION ALL SELECT a.id, b.id, ${WEIGHTS.home}
  FROM (SELECT community_id, name_key FROM customers WHERE merged_into_id IS NULL AND community_id IS NOT NULL
      GROUP BY community_id, name_key HAVING count(*) > 1) n
    CROSS JOIN customers a ON a.merged_into_id IS NULL AND a.community_id = n.community_id AND a.name_key = n.name_key
    CROSS JOIN customers b ON b.merged_into_id IS NULL AND b.community_id = n.community_id AND b.name_key = n.name_key
      AND b.id > a.id
  WHERE a.name = b.name AND a.name <> '' AND a.room = b.room
    AND a.building IS b.building AND a.unit IS b.unit AND a.erased_at IS NULL AND b.erased_at IS NULL`);

/** Each two customers once, with all that speaks for it, without those of whom somebody said that they are two. */
const PAIRS = sql`
  SELECT one * ${sql.raw(String(MOST_IDS))} + other AS id, one, other, sum(weight) AS weight FROM (
    SELECT DISTINCT one, other, weight FROM (${CANDIDATES}))
  GROUP BY one, other
  HAVING NOT EXISTS (SELECT 1 FROM not_same s WHERE min(s.customer_id, s.other_id) = one
    AND max(s.customer_id, s.other_id) = other)`;

interface PairRow {
  id: number;
  one: number;
  other: number;
  weight: number;
  /** From here on. */
  total: number;
}

const LIKELIEST = { by: sql`p.weight`, id: sql`p.id`, direction: 'desc' } as const;

/** SQL of a page of pairs; a test asks for its plan. */
function pairsQuery(at: PageAt) {
  const { where, orderBy, limit } = walk(LIKELIEST, at);
  return sql`SELECT p.*, count(*) OVER () AS total FROM (${PAIRS}) p ${where ? sql`WHERE ${where}` : sql``}
    ORDER BY ${sql.join(orderBy, sql`, `)} LIMIT ${limit}`;
}

/** A page of customers who may be one person, the most likely first; with the first page how many pairs there are. */
export function likelyPairs(db: Reader, at: PageAt) {
  const found = db.all<PairRow>(pairsQuery(at));
  const { rows, ...cursors } = cutPage(found, at, (row) => row.weight);
  return {
    ...cursors,
    rows: rows.flatMap((row) => pairOf(db, row) ?? []),
    total: at.cursor ? null : (found[0]?.total ?? 0),
  };
}

function pairOf(db: Reader, { id, one, other, weight }: PairRow): MergePair | null {
  const survivorId = likelySurvivor(db, one, other);
  const [survivor, merged] = cardsOf(db, [survivorId, survivorId === one ? other : one]);
  if (!survivor || !merged) return null;
  const why = (Object.keys(WEIGHTS) as MergeReason[]).filter((reason) => (weight & WEIGHTS[reason]) !== 0);
  return { id, why, survivor, merged };
}

/** Which of two stays unless somebody says otherwise: who has more orders, then who was here first. */
export function likelySurvivor({ $client }: Reader, one: number, other: number): number {
  const rows = $client
    .prepare(
      `SELECT c.id FROM customers c WHERE c.id IN (?, ?)
       ORDER BY (SELECT count(*) FROM orders o WHERE o.customer_id = c.id) DESC, c.created_at, c.id`,
    )
    .pluck()
    .all(one, other) as number[];
  return rows[0] ?? one;
}

/** True where somebody said that they are two people. */
export const areToldApart = ({ $client }: Reader, one: number, other: number): boolean =>
  idOfNotSame({ $client }, one, other) !== undefined;

/** The row that tells two customers apart. */
export const idOfNotSame = (
  { $client }: Pick<Reader, '$client'>,
  one: number,
  other: number,
): number | undefined =>
  $client
    .prepare(
      'SELECT id FROM not_same WHERE min(customer_id, other_id) = min(?, ?) AND max(customer_id, other_id) = max(?, ?)',
    )
    .pluck()
    .get(one, other, one, other) as number | undefined;
