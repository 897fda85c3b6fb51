import { and, count, desc, eq, or, type SQL } from 'drizzle-orm';
import type { Cursor } from '../../../shared/contract/paging';
import type { Reader } from '../../database/database';
import { behind, cutPage } from '../../database/paging';
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

export function visitsStatement(db: Reader, customerId: number, cursor: Cursor | null, limit: number) {
  return visitRows(db)
    .where(and(eq(visits.customerId, customerId), behind(visits.id, visits.id, cursor, 'desc')))
    .orderBy(desc(visits.id))
    .limit(limit + 1);
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

export const countVisits = (db: Reader, customerId: number): number =>
  db.select({ n: count() }).from(visits).where(eq(visits.customerId, customerId)).get()?.n ?? 0;
