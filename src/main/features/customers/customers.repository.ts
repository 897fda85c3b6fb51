import { and, desc, eq, gte, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { CustomerCard } from '../../../shared/contract/customerShapes';
import type { Cursor } from '../../../shared/contract/paging';
import type { CustomerFilters } from '../../../shared/features/customers/contract';
import type { Audience } from '../../core/ports/filterReader';
import type { Reader } from '../../database/database';
import {
  countUpTo,
  EVERY_ROW,
  type Narrowed,
  only,
  type PageAt,
  partsOf,
  readPage,
  type Sort,
  type Walk,
} from '../../database/paging';
import { communities, customerFacts, customers, payments, staff, tasks } from '../../database/schema';
import { findInSearch, foundByText, queryTokens } from '../search';
import { idsMeant } from '../segments';

const card = {
  id: customers.id,
  version: customers.version,
  name: customers.name,
  phone: customers.phone,
  phone2: customers.phone2,
  community: communities.name,
  building: customers.building,
  room: customers.room,
  stage: customers.stage,
  sellerId: customers.sellerId,
  sellerName: staff.name,
};

// Written as in the schema's indexes, character by character, or SQLite does not use them.
const nextSort = sql<string>`coalesce("customers"."next_contact_date", '9999-12-31')`;
const lastSort = sql<number>`coalesce("customers"."last_contact_at", 0)`;
const withoutDate = sql`("customers"."next_contact_date" IS NULL)`;

/** How each sort is asked for; every one has its index with the id, alone and behind each filter. */
const SORTS = {
  newest: { by: customers.createdAt, direction: 'desc', value: (row) => row.createdAt },
  next_contact: { by: nextSort, direction: 'asc', value: (row) => row.nextContactDate ?? '9999-12-31' },
  last_contact: { by: lastSort, direction: 'desc', value: (row) => row.lastContactAt ?? 0 },
  name: { by: customers.nameKey, direction: 'asc', value: (row) => row.nameKey },
} as const satisfies Record<CustomerFilters['sort'], Omit<Sort<CustomerRow>, 'id'>>;

/** Of who is found by a worker; who gave no sign comes last. No index: the worker sorts all. */
const BY_SIGN = { by: sql`coalesce(${customerFacts.lastSign}, '9999-12-31')`, direction: 'asc' } as const;

/**
 * What a list is narrowed by; of the filters that are set the first leads, so the closest come first. Most customers
 * have no next contact: that leads only when counting, for its index tells the other filters apart.
 */
function narrowedBy(
  db: Reader,
  filters: CustomerFilters,
  { counting = false, everyHit }: { counting?: boolean; everyHit?: boolean | undefined },
): Narrowed {
  const { stage, sellerId, channel, communityId, text, nextFrom, nextTo, withoutNext, sort } = filters;
  const ranged = nextFrom !== null || nextTo !== null;
  // Sorted by the next contact, its dates are a stretch of that index. Else whoever has a date leads.
  const planned = ranged && sort !== 'next_contact';
  const date = sort === 'next_contact' ? nextSort : sql`+${customers.nextContactDate}`;
  return {
    filters: [
      only(customers.communityId, communityId),
      only(withoutDate, planned ? 0 : withoutNext && counting ? 1 : null),
      { column: customers.stage, values: stage },
      only(customers.sellerId, sellerId),
      only(customers.channel, channel),
      only(withoutDate, withoutNext && !counting && sort !== 'next_contact' ? 1 : null),
    ],
    rest: [
      isNull(customers.mergedIntoId),
      nextFrom === null ? undefined : gte(date, nextFrom),
      nextTo === null ? undefined : lte(date, nextTo),
      // Nobody without a date, even where the dates end after all others.
      ranged ? isNotNull(sql`+${customers.nextContactDate}`) : undefined,
      withoutNext && sort === 'next_contact'
        ? and(gte(nextSort, '9999-12-31'), isNull(sql`+${customers.nextContactDate}`))
        : undefined,
    ],
    found:
      text === null
        ? undefined
        : foundByText(db, text, { column: customers.id, entity: 'customers', everyHit }),
  };
}

/** What is derived of a customer, as lists show it; NULL while it is being computed anew. What was earned is the owner's. */
const facts = {
  layer: customerFacts.layer,
  band: customerFacts.band,
  r: customerFacts.r,
  f: customerFacts.f,
  m: customerFacts.m,
  pattern: customerFacts.pattern,
  class: customerFacts.class,
  quadrant: customerFacts.quadrant,
  tier: customerFacts.tier,
  tierUntil: customerFacts.tierUntil,
  lastBuy: customerFacts.lastBuy,
  lastSign: customerFacts.lastSign,
  netFen: customerFacts.netFen,
  shareBp: customerFacts.shareBp,
  profitFen: customerFacts.profitFen,
  coverBp: customerFacts.coverBp,
};

const customerRows = (db: Reader, { where, orderBy, limit }: Walk) =>
  db
    .select({
      ...card,
      nameKey: customers.nameKey,
      gender: customers.gender,
      temperament: customers.temperament,
      channel: customers.channel,
      createdAt: customers.createdAt,
      nextContactDate: customers.nextContactDate,
      lastContactAt: customers.lastContactAt,
      facts,
    })
    .from(customers)
    .leftJoin(customerFacts, eq(customerFacts.customerId, customers.id))
    .leftJoin(communities, eq(communities.id, customers.communityId))
    .leftJoin(staff, eq(staff.id, customers.sellerId))
    .where(where)
    .orderBy(...orderBy)
    .limit(limit)
    .all();
type CustomerRow = ReturnType<typeof customerRows>[number];

/** A page of customers with their next step and the money received. */
export function listCustomers(db: Reader, filters: CustomerFilters, at: PageAt) {
  const sort: Sort<CustomerRow> = { ...SORTS[filters.sort], id: customers.id };
  const page = readPage(narrowedBy(db, filters, at), sort, at, (walk) => customerRows(db, walk));
  return { ...page, rows: withNextStep(db, page.rows) };
}

function withNextStep(db: Reader, rows: readonly CustomerRow[]) {
  const ids = rows.map((row) => row.id);
  const received = receivedBy(db, ids);
  const steps = nextTaskOf(db, ids);
  return rows.map((row) => ({
    ...row,
    receivedFen: received.get(row.id) ?? 0,
    nextTask: steps.get(row.id) ?? null,
  }));
}

/** Ids of all whom a segment or filter means, as the list is narrowed and sorted beside it. */
export function listedIds(
  db: Reader,
  audience: Audience,
  filters: CustomerFilters,
  everyHit = false,
): Int32Array {
  const { by, direction } = filters.bySign ? BY_SIGN : SORTS[filters.sort];
  const way = sql.raw(direction === 'asc' ? 'ASC' : 'DESC');
  return idsMeant(db, audience, {
    where: or(...partsOf(narrowedBy(db, filters, { counting: true, everyHit }))),
    orderBy: sql`${by} ${way}, ${customers.id} ${way}`,
  });
}

/** A page out of ids that are in the list's order already; its cursors are places in them. */
export function pageOfIds(db: Reader, ids: Int32Array, at: PageAt) {
  const [start, end] = sliceAt(ids, at);
  const wanted = [...ids.subarray(start, end)];
  const where = sql`${customers.id} IN (SELECT value FROM json_each(${JSON.stringify(wanted)}))`;
  const found = customerRows(db, { where, orderBy: [], limit: at.limit });
  const byId = new Map(withNextStep(db, found).map((row) => [row.id, row]));
  const cursor = (place: number): Cursor => [place, ids[place] ?? 1];
  return {
    rows: wanted.flatMap((id) => byId.get(id) ?? []),
    next: end > start && end < ids.length ? cursor(end - 1) : null,
    previous: end > start && start > 0 ? cursor(start) : null,
  };
}

/** The places of a page: from its first to behind its last. */
function sliceAt(ids: Int32Array, { cursor, direction, limit }: PageAt): [start: number, end: number] {
  const place = cursor && placeOf(ids, cursor);
  if (direction === 'before') {
    const end = place === null ? ids.length : Math.max(place, 0);
    return [Math.max(end - limit, 0), end];
  }
  const start = place === null ? 0 : place + 1;
  return [start, Math.min(start + limit, ids.length)];
}

/** Where the cursor's row is now; of one that is not there any more, where the row before it is. */
function placeOf(ids: Int32Array, [place, id]: Cursor): number {
  if (ids[Number(place)] === id) return Number(place);
  const moved = ids.indexOf(id);
  return moved >= 0 ? moved : Math.min(Math.max(Number(place), 0), ids.length) - 1;
}

/** How many customers a list has, see `countUpTo`. */
export const countCustomers = (db: Reader, filters: CustomerFilters, most?: number): number =>
  countUpTo(
    db,
    customers,
    narrowedBy(db, { ...filters, sort: 'newest' }, { counting: true, everyHit: most === EVERY_ROW }),
    most,
  );

/** Receipts less refunds of each of these customers. */
export function receivedBy(db: Reader, ids: readonly number[]): Map<number, number> {
  if (ids.length === 0) return new Map();
  const rows = db
    .select({
      id: payments.customerId,
      fen: sql<number>`sum(CASE ${payments.kind} WHEN 'refund' THEN -${payments.amountFen} ELSE ${payments.amountFen} END)`,
    })
    .from(payments)
    .where(inArray(payments.customerId, [...ids]))
    .groupBy(payments.customerId)
    .all();
  return new Map(rows.map((row) => [row.id, row.fen]));
}

/** The open task of each of these customers that shows first, and its day: due, or snoozed until. */
export function nextTaskOf(db: Reader, ids: readonly number[]) {
  const first = new Map<number, { kind: (typeof tasks.$inferSelect)['kind']; dueDate: string }>();
  if (ids.length === 0) return first;
  const open = db
    .select({
      customerId: tasks.customerId,
      kind: tasks.kind,
      dueDate: sql<string>`coalesce(${tasks.snoozedUntil}, ${tasks.dueDate})`,
    })
    .from(tasks)
    .where(and(inArray(tasks.customerId, [...ids]), eq(tasks.state, 'open')))
    .all();
  for (const { customerId, kind, dueDate } of open) {
    if (customerId === null) continue;
    const known = first.get(customerId);
    if (!known || dueDate < known.dueDate) first.set(customerId, { kind, dueDate });
  }
  return first;
}

/** Cards of these customers, in the order given. */
export function cardsOf(db: Reader, ids: readonly number[]): CustomerCard[] {
  if (ids.length === 0) return [];
  const rows = db
    .select(card)
    .from(customers)
    .leftJoin(communities, eq(communities.id, customers.communityId))
    .leftJoin(staff, eq(staff.id, customers.sellerId))
    .where(and(inArray(customers.id, [...ids]), isNull(customers.mergedIntoId)))
    .all();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const SUGGESTIONS = 12;

/** Customers for a search select: those the text finds, or the newest. */
export function suggestCustomers(db: Reader, text: string | null, includeId: number | null): CustomerCard[] {
  const found = text
    ? findInSearch(db, queryTokens(text), SUGGESTIONS, 'customers')
    : db
        .select({ id: customers.id })
        .from(customers)
        .where(isNull(customers.mergedIntoId))
        .orderBy(desc(customers.createdAt), desc(customers.id))
        .limit(SUGGESTIONS)
        .all()
        .map((row) => row.id);
  return cardsOf(db, [...new Set(includeId === null ? found : [includeId, ...found])]);
}

/** Who was merged into another customer is the other. */
const whoStays = sql<number>`coalesce(${customers.mergedIntoId}, ${customers.id})`;

/** Ids of customers one of whose phones begins with these digits. */
export function phonesFrom(
  db: Reader,
  digits: string,
  limit: number,
): { id: number; phones: (string | null)[] }[] {
  const until = `${digits}~`;
  return db
    .select({ id: whoStays, phone: customers.phone, phone2: customers.phone2 })
    .from(customers)
    .where(
      or(
        and(isNotNull(customers.phone), gte(customers.phone, digits), lte(customers.phone, until)),
        and(isNotNull(customers.phone2), gte(customers.phone2, digits), lte(customers.phone2, until)),
      ),
    )
    .limit(limit)
    .all()
    .map(({ id, phone, phone2 }) => ({ id, phones: [phone, phone2] }));
}

/** Ids of customers of one room in one community. */
export function idsByHome(
  db: Reader,
  home: { community: string; building: string | null; room: string },
  limit: number,
): number[] {
  return db
    .select({ id: whoStays })
    .from(customers)
    .innerJoin(communities, eq(communities.id, customers.communityId))
    .where(
      and(
        eq(communities.name, home.community),
        eq(customers.room, home.room),
        home.building === null ? undefined : eq(customers.building, home.building),
      ),
    )
    .limit(limit)
    .all()
    .map((row) => row.id);
}

/** Ids of whoever was merged into a customer. */
export const mergedInto = (db: Reader, customerId: number): number[] =>
  db
    .select({ id: customers.id })
    .from(customers)
    .where(eq(customers.mergedIntoId, customerId))
    .all()
    .map(({ id }) => id);
