import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { CustomerShape } from '../../../shared/contract/customerShapes';
import type { LocalDate } from '../../../shared/domain/dates';
import { nextBirthday } from '../../../shared/domain/lunar';
import type { Reader } from '../../database/database';
import { communities, customerNeeds, customers, partners, staff } from '../../database/schema';
import { AppError } from '../../platform/errors';
import { receivedBy } from './customers.repository';

/** Everything about one customer, or NOT_FOUND. */
export function customerProfile(db: Reader, id: number, today: LocalDate): CustomerShape {
  const found = db
    .select({
      row: customers,
      community: communities.name,
      district: communities.district,
      sellerName: staff.name,
      partnerName: partners.name,
    })
    .from(customers)
    .leftJoin(communities, eq(communities.id, customers.communityId))
    .leftJoin(staff, eq(staff.id, customers.sellerId))
    .leftJoin(partners, eq(partners.id, customers.partnerId))
    .where(eq(customers.id, id))
    .get();
  if (!found) throw new AppError('NOT_FOUND', { params: { entity: 'customers', id } });
  const { row, ...names } = found;
  const birthday = birthdayOf(row);
  return {
    ...row,
    ...names,
    introducerName: row.introducerId === null ? null : nameOf(db, row.introducerId),
    birthday,
    nextBirthday: birthday && nextBirthday(today, birthday),
    need: openNeed(db, id) ?? null,
    counts: countsOf(db, id),
    receivedFen: receivedBy(db, [id]).get(id) ?? 0,
  };
}

/** How much there is behind each of the customer's tabs; one statement, for it is asked with every profile. */
function countsOf(db: Reader, id: number): CustomerShape['counts'] {
  return db.get<CustomerShape['counts']>(sql`SELECT
    (SELECT count(*) FROM contacts WHERE customer_id = ${id}) AS contacts,
    (SELECT count(*) FROM visits WHERE customer_id = ${id}) AS visits,
    (SELECT count(*) FROM proposals WHERE customer_id = ${id}) AS proposals,
    (SELECT count(*) FROM quotes WHERE customer_id = ${id}) AS quotes,
    (SELECT count(*) FROM orders WHERE customer_id = ${id}) AS orders,
    (SELECT count(*) FROM customers WHERE introducer_id = ${id}) AS introduced`);
}

function birthdayOf(row: typeof customers.$inferSelect): CustomerShape['birthday'] {
  const { birthdayCalendar: calendar, birthdayMonth: month, birthdayDay: day } = row;
  if (calendar === null || month === null || day === null) return null;
  return { calendar, month, day, leap: row.birthdayLeap, year: row.birthYear };
}

function nameOf(db: Reader, id: number): string | null {
  return db.select({ name: customers.name }).from(customers).where(eq(customers.id, id)).get()?.name ?? null;
}

/** What the customer wants to furnish now; older needs are history. */
export function openNeed(db: Reader, customerId: number) {
  return db
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
    .where(and(eq(customerNeeds.customerId, customerId), isNull(customerNeeds.closedAt)))
    .orderBy(desc(customerNeeds.id))
    .limit(1)
    .get();
}
