import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { SegmentFilters } from '../../../shared/domain/filter/faults';
import { fieldOf } from '../../../shared/domain/filter/fields';
import { conditionsOf, type Filter, segmentsIn } from '../../../shared/domain/filter/filter';
import type { FilterName } from '../../../shared/features/segments/contract';
import type { Reader } from '../../database/database';
import { customerFacts, customers, segmentPins, segments } from '../../database/schema';

/** All segments by name. */
export const segmentRows = (db: Reader) => db.select().from(segments).orderBy(asc(segments.name)).all();
export type SegmentRow = ReturnType<typeof segmentRows>[number];

/** Names of what refers to each segment, by its id: with campaigns and care rules theirs come here as well. */
export function usersOf(
  rows: readonly Pick<SegmentRow, 'id' | 'name'>[],
  filters: SegmentFilters,
): ReadonlyMap<number, string[]> {
  const users = new Map<number, string[]>();
  for (const { id, name } of rows) {
    const filter = filters.get(id);
    for (const used of new Set(filter ? segmentsIn(filter) : [])) {
      users.set(used, [...(users.get(used) ?? []), name]);
    }
  }
  return users;
}

/** Who is by hand in a segment or out of it, in the order in which they were put there. */
export const pinsOf = (db: Reader, segmentId: number) =>
  db
    .select({ customerId: segmentPins.customerId, name: customers.name, side: segmentPins.side })
    .from(segmentPins)
    .innerJoin(customers, eq(customers.id, segmentPins.customerId))
    // Who was merged may have left one beside the survivor's.
    .where(and(eq(segmentPins.segmentId, segmentId), isNull(customers.mergedIntoId)))
    .orderBy(asc(segmentPins.id))
    .all();

/** Ids of the pins of a segment, or of a customer. */
export const pinIds = (db: Reader, of: { segmentId: number } | { customerId: number }): number[] =>
  db
    .select({ id: segmentPins.id })
    .from(segmentPins)
    .where(
      'segmentId' in of ? eq(segmentPins.segmentId, of.segmentId) : eq(segmentPins.customerId, of.customerId),
    )
    .all()
    .map(({ id }) => id);

/** These customers as the editor names them, in the order given. */
export function peopleNamed(db: Reader, ids: readonly number[]) {
  const rows = db
    .select({
      id: customers.id,
      name: customers.name,
      phone: customers.phone,
      layer: customerFacts.layer,
      lastContactAt: customers.lastContactAt,
    })
    .from(customers)
    .leftJoin(customerFacts, eq(customerFacts.customerId, customers.id))
    .where(sql`${customers.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .all();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The names of all records that these filters name; of what is gone there is none. */
export function namesIn(db: Reader, filters: readonly Filter[]): FilterName[] {
  const wanted = new Map<FilterName['of'], Set<number>>();
  const want = (of: FilterName['of'], id: unknown) => {
    if (typeof id === 'number') wanted.set(of, (wanted.get(of) ?? new Set()).add(id));
  };
  for (const { condition } of filters.flatMap((filter) => conditionsOf(filter))) {
    if ('segment' in condition) want('segments', condition.segment);
    else if ('bought' in condition) {
      want('product_kinds', condition.bought.kind);
      want('product_series', condition.bought.series);
      want('products', condition.bought.product);
    } else {
      const of = fieldOf(condition.field)?.record;
      if (of && Array.isArray(condition.value)) for (const id of condition.value) want(of, id);
    }
  }
  return [...wanted].flatMap(([of, ids]) =>
    db.all<FilterName>(
      sql`SELECT ${of} AS "of", id, ${NAME[of]} FROM ${sql.raw(of)} WHERE id IN (SELECT value FROM json_each(${JSON.stringify([...ids])}))`,
    ),
  );
}

const oneName = sql`name, NULL AS "nameEn"`;
const twoNames = sql`name_zh AS name, name_en AS "nameEn"`;
const NAME: Record<FilterName['of'], typeof oneName> = {
  staff: oneName,
  partners: oneName,
  communities: oneName,
  product_kinds: twoNames,
  product_series: twoNames,
  products: sql`name, name_en AS "nameEn"`,
  segments: oneName,
};
