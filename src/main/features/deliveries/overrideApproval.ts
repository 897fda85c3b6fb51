import { eq } from 'drizzle-orm';
import type { Reader } from '../../database/database';
import { crews, customers, deliveries, orders, slots } from '../../database/schema';
import type { ApprovalKind } from '../approvals';
import { overridePayload, placeWithOverride } from './overrideRequest';

/** A delivery that is to be booked, moved or sent although something stands in the way. */
export const overrideApproval: ApprovalKind = {
  about: (db, { entityId, payload }) => {
    const asked = overridePayload.safeParse(payload).data;
    return {
      ...subjectOf(db, entityId),
      place: placeOf(db, asked?.place ?? null),
      despite: asked?.despite ?? [],
      sends: asked?.place === null,
    };
  },
  approved: placeWithOverride,
};

const subjectOf = (db: Reader, deliveryId: number) =>
  db
    .select({ number: deliveries.number, customerName: customers.name })
    .from(deliveries)
    .innerJoin(orders, eq(orders.id, deliveries.orderId))
    .innerJoin(customers, eq(customers.id, orders.customerId))
    .where(eq(deliveries.id, deliveryId))
    .get();

function placeOf(db: Reader, asked: { date: string; slotId: number; crewId: number } | null) {
  if (!asked) return null;
  const slot = db.select().from(slots).where(eq(slots.id, asked.slotId)).get();
  const crew = db.select().from(crews).where(eq(crews.id, asked.crewId)).get();
  if (!slot || !crew) return null;
  const { name: slotName, nameEn: slotNameEn, startTime, endTime } = slot;
  return { date: asked.date, slotName, slotNameEn, startTime, endTime, crewName: crew.name };
}
