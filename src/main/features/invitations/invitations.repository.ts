import { and, asc, desc, eq, gte, inArray, lte } from 'drizzle-orm';
import type { LocalDate } from '../../../shared/domain/dates';
import type { Invitation } from '../../../shared/features/invitations/contract';
import type { Reader } from '../../database/database';
import { customers, invitations, products, proposals, staff } from '../../database/schema';

export type InvitationRow = typeof invitations.$inferSelect;

export const betweenQuery = (db: Reader, from: LocalDate, to: LocalDate) =>
  db
    .select()
    .from(invitations)
    .where(and(gte(invitations.date, from), lte(invitations.date, to)))
    .orderBy(asc(invitations.date), asc(invitations.id));

/** By day, then by time; who has no time stands last. */
export const invitationsBetween = (db: Reader, from: LocalDate, to: LocalDate): Invitation[] =>
  shownInvitations(db, betweenQuery(db, from, to).all()).sort((a, b) => order(a).localeCompare(order(b)));

const order = ({ date, startTime }: Invitation) => `${date} ${startTime ?? '99:99'}`;

export const customerQuery = (db: Reader, customerId: number) =>
  db
    .select()
    .from(invitations)
    .where(eq(invitations.customerId, customerId))
    .orderBy(desc(invitations.id))
    .limit(100);

export const invitationsOfCustomer = (db: Reader, customerId: number): Invitation[] =>
  shownInvitations(db, customerQuery(db, customerId).all());

/** The rows with the names of everybody and everything in them. */
export function shownInvitations(db: Reader, rows: InvitationRow[]): Invitation[] {
  if (rows.length === 0) return [];
  const ids = (list: (number | null)[]) => [...new Set(list.filter((id) => id !== null))];
  const people = db
    .select({ id: customers.id, name: customers.name, phone: customers.phone })
    .from(customers)
    .where(inArray(customers.id, ids(rows.map((row) => row.customerId))))
    .all();
  const colleagues = db.select({ id: staff.id, name: staff.name }).from(staff).all();
  const plans = db
    .select({ id: proposals.id, number: proposals.number, title: proposals.title })
    .from(proposals)
    .where(inArray(proposals.id, ids(rows.map((row) => row.proposalId))))
    .all();
  const pictures = new Map(
    db
      .select({ id: products.id, pictureSha256: products.pictureSha256 })
      .from(products)
      .where(inArray(products.id, ids(rows.flatMap((row) => row.stagedSet.map((thing) => thing.productId)))))
      .all()
      .map(({ id, pictureSha256 }) => [id, pictureSha256]),
  );
  return rows.map(({ createdAt: _c, createdBy: _b, updatedAt: _u, ...row }) => {
    const customer = people.find((person) => person.id === row.customerId);
    const proposal = plans.find((plan) => plan.id === row.proposalId);
    return {
      ...row,
      customerName: customer?.name ?? '',
      customerPhone: customer?.phone ?? null,
      proposalNumber: proposal?.number ?? null,
      proposalTitle: proposal?.title ?? null,
      staffName: colleagues.find((person) => person.id === row.staffId)?.name ?? null,
      stagedSet: row.stagedSet.map((thing) => ({
        ...thing,
        pictureSha256: (thing.productId && pictures.get(thing.productId)) || null,
      })),
    };
  });
}
