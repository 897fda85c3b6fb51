import { and, eq, gte, lte, or, sql } from 'drizzle-orm';
import type { VisitState } from '../../../shared/domain/states/visit';
import type { Reader } from '../../database/database';
import {
  countUpTo,
  type Narrowed,
  only,
  type PageAt,
  readPage,
  type Sort,
  type Walk,
} from '../../database/paging';
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

const contactsNarrowedBy = ({ customerId, staffId }: ContactFilters): Narrowed => ({
  filters: [only(contacts.customerId, customerId), only(contacts.staffId, staffId)],
});

const contactRows = (db: Reader, { where, orderBy, limit }: Walk) =>
  db
    .select(CONTACT_COLUMNS)
    .from(contacts)
    .innerJoin(customers, eq(customers.id, contacts.customerId))
    .innerJoin(staff, eq(staff.id, contacts.staffId))
    .where(where)
    .orderBy(...orderBy)
    .limit(limit)
    .all();
type ContactRow = ReturnType<typeof contactRows>[number];

const NEWEST_CONTACT: Sort<ContactRow> = {
  ...{ by: contacts.at, id: contacts.id, direction: 'desc' },
  value: (row) => row.at,
};

/** A page of contacts, newest first. */
export const contactsPage = (db: Reader, filters: ContactFilters, at: PageAt) =>
  readPage(contactsNarrowedBy(filters), NEWEST_CONTACT, at, (walk) => contactRows(db, walk));

/** How many contacts a list has, see `countUpTo`. */
export const countContacts = (db: Reader, filters: ContactFilters, most?: number): number =>
  countUpTo(db, contacts, contactsNarrowedBy(filters), most);

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
      inventoryDone: visits.inventoryDone,
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

/** Day and time, as they stand in the index; on a day those without a time come first. */
const visitTime = sql<string>`("visits"."date" || ' ' || coalesce("visits"."start_time", ''))`;
const AFTER_EVERY_TIME = '~';

const visitsNarrowedBy = ({ from, to, staffId, state }: VisitFilters): Narrowed => ({
  filters: [only(visits.staffId, staffId), only(visits.state, state)],
  rest: [
    from === null ? undefined : gte(visitTime, from),
    to === null ? undefined : lte(visitTime, to + AFTER_EVERY_TIME),
  ],
});

const listedVisits = (db: Reader, { where, orderBy, limit }: Walk) =>
  visitRows(db)
    .where(where)
    .orderBy(...orderBy)
    .limit(limit)
    .all();
type VisitRow = ReturnType<typeof listedVisits>[number];

const LATEST_VISIT: Sort<VisitRow> = {
  ...{ by: visitTime, id: visits.id, direction: 'desc' },
  value: (row) => `${row.date} ${row.startTime ?? ''}`,
};

/** A page of visits, the latest first. */
export const visitsPage = (db: Reader, filters: VisitFilters, at: PageAt) =>
  readPage(visitsNarrowedBy(filters), LATEST_VISIT, at, (walk) => listedVisits(db, walk));

export function visitsOfDayStatement(db: Reader, date: string, staffId: number | null) {
  return visitRows(db).where(
    and(
      eq(visits.date, date),
      or(eq(visits.state, 'planned'), eq(visits.state, 'done')),
      staffId === null ? undefined : eq(sql`+${visits.staffId}`, staffId),
    ),
  );
}

/** How many visits a list has, see `countUpTo`. */
export const countVisits = (db: Reader, filters: VisitFilters, most?: number): number =>
  countUpTo(db, visits, visitsNarrowedBy(filters), most);
