import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { CustomerShape } from '../../../shared/contract/customerShapes';
import type { LocalDate } from '../../../shared/domain/dates';
import type { Reader } from '../../database/database';
import { preparedOnce } from '../../database/prepared';
import { communities, customerNeeds, customers, partners, staff } from '../../database/schema';
import { AppError } from '../../system/errors';
import { nextTaskOf, receivedBy } from './customers.repository';
import { nextBirthday } from './lunarCalendar';

const introducers = alias(customers, 'introducers');

const rowWithNames = preparedOnce((db: Reader) =>
  db
    .select({
      row: customers,
      community: communities.name,
      district: communities.district,
      sellerName: staff.name,
      partnerName: partners.name,
      introducerName: introducers.name,
    })
    .from(customers)
    .leftJoin(communities, eq(communities.id, customers.communityId))
    .leftJoin(staff, eq(staff.id, customers.sellerId))
    .leftJoin(partners, eq(partners.id, customers.partnerId))
    .leftJoin(introducers, eq(introducers.id, customers.introducerId))
    .where(eq(customers.id, sql.placeholder('id')))
    .prepare(),
);

/** Everything about one customer, or NOT_FOUND. */
export function customerProfile(db: Reader, id: number, today: LocalDate): CustomerShape {
  const found = rowWithNames(db).get({ id });
  if (!found) throw new AppError('NOT_FOUND', { params: { entity: 'customers', id } });
  const { row, ...names } = found;
  const birthday = birthdayOf(row);
  return {
    ...row,
    ...names,
    birthday,
    nextBirthday: birthday && nextBirthday(today, birthday),
    need: openNeed(db, id) ?? null,
    counts: countsOf(db, id),
    nextTask: nextTaskOf(db, [id]).get(id) ?? null,
    receivedFen: receivedBy(db, [id]).get(id) ?? 0,
  };
}

const counts = preparedOnce((db: Reader) =>
  db.$client.prepare<[number], CustomerShape['counts']>(`SELECT
    (SELECT count(*) FROM contacts WHERE customer_id = c.id) AS contacts,
    (SELECT count(*) FROM visits WHERE customer_id = c.id) AS visits,
    (SELECT count(*) FROM proposals WHERE customer_id = c.id) AS proposals,
    (SELECT count(*) FROM quotes WHERE customer_id = c.id) AS quotes,
    (SELECT count(*) FROM orders WHERE customer_id = c.id) AS orders,
    (SELECT count(*) FROM customers WHERE introducer_id = c.id AND merged_into_id IS NULL) AS introduced
    FROM customers c WHERE c.id = ?`),
);

/** How much there is behind each of the customer's tabs; one statement, for it is asked with every profile. */
const countsOf = (db: Reader, id: number) => counts(db).get(id) as CustomerShape['counts'];

function birthdayOf(row: typeof customers.$inferSelect): CustomerShape['birthday'] {
  const { birthdayCalendar: calendar, birthdayMonth: month, birthdayDay: day } = row;
  if (calendar === null || month === null || day === null) return null;
  return { calendar, month, day, leap: row.birthdayLeap, year: row.birthYear };
}

const newestOpenNeed = preparedOnce((db: Reader) =>
  db
    .select({
      id: customerNeeds.id,
      version: customerNeeds.version,
      rooms: customerNeeds.rooms,
      styles: customerNeeds.styles,
      productKinds: customerNeeds.productKinds,
      purpose: customerNeeds.purpose,
      currentLayout: customerNeeds.currentLayout,
      decideBy: customerNeeds.decideBy,
      neededBy: customerNeeds.neededBy,
      budgetMinFen: customerNeeds.budgetMinFen,
      budgetMaxFen: customerNeeds.budgetMaxFen,
      note: customerNeeds.note,
    })
    .from(customerNeeds)
    .where(and(eq(customerNeeds.customerId, sql.placeholder('customerId')), isNull(customerNeeds.closedAt)))
    .orderBy(desc(customerNeeds.id))
    .limit(1)
    .prepare(),
);

/** What the customer wants to furnish now; older needs are history. */
export const openNeed = (db: Reader, customerId: number) => newestOpenNeed(db).get({ customerId });
