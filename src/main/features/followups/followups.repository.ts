import { and, count, desc, eq, gte, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Cursor } from '../../../shared/contract/paging';
import type { VisitState } from '../../../shared/domain/states/visit';
import type { Reader } from '../../database/database';
import { behind, countRows, cutPage } from '../../database/paging';
import { communities, contacts, customers, staff, visits } from '../../database/schema';

const CONTACT_COLUMNS = {
  id: contacts.id,
  version: contacts.version,
  customerId: contacts.customerId,
  customerName: customers.name,
  staffId: contacts.staffId,
  staffName: staff.name,
  at: contacts.at,
  channel: contacts.channel,
  outcome: contacts.outcome,
  note: contacts.note,
  nextDate: contacts.nextDate,
};

export interface ContactFilters {
  customerId: number | null;
  staffId: number | null;
}

const contactConditions = ({ customerId, staffId }: ContactFilters): SQL | undefined =>
  and(
    customerId === null ? undefined : eq(contacts.customerId, customerId),
    staffId === null ? undefined : eq(contacts.staffId, staffId),
  );

/** One statement of a page of contacts, newest first; also what the plan test looks at. */
export function contactsStatement(db: Reader, filters: ContactFilters, cursor: Cursor | null, limit: number) {
  return db
    .select(CONTACT_COLUMNS)
    .from(contacts)
    .innerJoin(customers, eq(customers.id, contacts.customerId))
    .innerJoin(staff, eq(staff.id, contacts.staffId))
    .where(and(contactConditions(filters), behind(contacts.at, contacts.id, cursor, 'desc')))
    .orderBy(desc(contacts.at), desc(contacts.id))
    .limit(limit + 1);
}

export function contactsPage(db: Reader, filters: ContactFilters, cursor: Cursor | null, limit: number) {
  return cutPage(contactsStatement(db, filters, cursor, limit).all(), limit, (row) => row.at);
}

export const countContacts = (db: Reader, filters: ContactFilters): number =>
  db.select({ n: count() }).from(contacts).where(contactConditions(filters)).get()?.n ?? 0;

export function findContact(db: Reader, id: number) {
  return db
    .select(CONTACT_COLUMNS)
    .from(contacts)
    .innerJoin(customers, eq(customers.id, contacts.customerId))
    .innerJoin(staff, eq(staff.id, contacts.staffId))
    .where(eq(contacts.id, id))
    .get();
}

/** Visits with whom and where. */
export function visitRows(db: Reader) {
  return db
    .select({
      id: visits.id,
      version: visits.version,
      customerId: visits.customerId,
      customerName: customers.name,
      phone: customers.phone,
      district: communities.district,
      community: communities.name,
      building: customers.building,
      unit: customers.unit,
      room: customers.room,
      staffId: visits.staffId,
      staffName: staff.name,
      date: visits.date,
      startTime: visits.startTime,
      state: visits.state,
      goal: visits.goal,
      obstacles: visits.obstacles,
      answers: visits.answers,
      result: visits.result,
      measurements: visits.measurements,
      productsSeen: visits.productsSeen,
      competitorFacts: visits.competitorFacts,
      doneAt: visits.doneAt,
    })
    .from(visits)
    .innerJoin(customers, eq(customers.id, visits.customerId))
    .innerJoin(staff, eq(staff.id, visits.staffId))
    .leftJoin(communities, eq(communities.id, customers.communityId));
}

export interface VisitFilters {
  from: string | null;
  to: string | null;
  staffId: number | null;
  state: VisitState | null;
}

const visitConditions = ({ from, to, staffId, state }: VisitFilters): SQL | undefined =>
  and(
    from === null ? undefined : gte(visits.date, from),
    to === null ? undefined : lte(visits.date, to),
    staffId === null ? undefined : eq(visits.staffId, staffId),
    state === null ? undefined : eq(visits.state, state),
  );

/** A day's visits without a time come after those with one, as NULL does in a descending index. */
const visitTime = sql`coalesce(${visits.startTime}, '')`;

/** The cursor holds day and time in one text, because the list is sorted by both. */
function visitsBehind(cursor: Cursor | null): SQL | undefined {
  if (!cursor) return undefined;
  const [day = '', time = ''] = String(cursor[0]).split(' ');
  return and(
    lte(visits.date, day),
    sql`(${visits.date}, ${visitTime}, ${visits.id}) < (${day}, ${time}, ${cursor[1]})`,
  );
}

/** One statement of a page of visits, the latest day first; also what the plan test looks at. */
export function visitsStatement(db: Reader, filters: VisitFilters, cursor: Cursor | null, limit: number) {
  return visitRows(db)
    .where(and(visitConditions(filters), visitsBehind(cursor)))
    .orderBy(desc(visits.date), desc(visits.startTime), desc(visits.id))
    .limit(limit + 1);
}

export function visitsPage(db: Reader, filters: VisitFilters, cursor: Cursor | null, limit: number) {
  return cutPage(
    visitsStatement(db, filters, cursor, limit).all(),
    limit,
    (row) => `${row.date} ${row.startTime ?? ''}`,
  );
}

export function visitsOfDayStatement(db: Reader, date: string, staffId: number | null) {
  return visitRows(db).where(
    and(
      eq(visits.date, date),
      or(eq(visits.state, 'planned'), eq(visits.state, 'done')),
      staffId === null ? undefined : eq(visits.staffId, staffId),
    ),
  );
}

export const countVisits = (db: Reader, filters: VisitFilters): number =>
  countRows(db, visits, visitConditions(filters));
