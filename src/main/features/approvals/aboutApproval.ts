import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { changeSummary } from '../../../shared/contract/orderShapes';
import type { Reader } from '../../database/database';
import { crews, customers, deliveries, orderChanges, orders, quotes, slots } from '../../database/schema';
import { overridePayload } from '../deliveries/overrideRequest';
import type { Approval } from './approvals.repository';

const discountPayload = z.object({
  listFen: z.int(),
  givenFen: z.int(),
  givenBp: z.int(),
  limitBp: z.int(),
  totalFen: z.int().nullable().default(null),
});

const NOTHING = {
  ...{ beforeFen: null, afterFen: null, totalFen: null },
  ...{ limitBp: null, givenBp: null, returnNumber: null },
};

/** What the owner has to see to decide: whose it is, and the amounts. */
export function aboutApproval(db: Reader, approval: Approval) {
  return {
    ...subjectOf(db, approval),
    ...amountsOf(db, approval),
    place: placeOf(db, approval),
    ...troublesOf(approval),
  };
}

function placeOf(db: Reader, { kind, payload }: Approval) {
  const asked = kind === 'capacity' ? overridePayload.safeParse(payload).data?.place : undefined;
  if (!asked) return null;
  const slot = db.select().from(slots).where(eq(slots.id, asked.slotId)).get();
  const crew = db.select().from(crews).where(eq(crews.id, asked.crewId)).get();
  if (!slot || !crew) return null;
  const { name: slotName, nameEn: slotNameEn, startTime, endTime } = slot;
  return { date: asked.date, slotName, slotNameEn, startTime, endTime, crewName: crew.name };
}

/** What stood in the way of a delivery, and whether it is to be booked or sent. */
function troublesOf({ kind, payload }: Approval) {
  const asked = kind === 'capacity' ? overridePayload.safeParse(payload).data : undefined;
  return { despite: asked?.despite ?? [], sends: asked?.place === null };
}

function subjectOf(db: Reader, { entity, entityId }: Approval) {
  if (entity === 'deliveries') {
    const delivery = db
      .select({ number: deliveries.number, customerName: customers.name })
      .from(deliveries)
      .innerJoin(orders, eq(orders.id, deliveries.orderId))
      .innerJoin(customers, eq(customers.id, orders.customerId))
      .where(eq(deliveries.id, entityId))
      .get();
    return delivery ?? { number: null, customerName: null };
  }
  if (entity === 'customers') {
    const customer = db
      .select({ name: customers.name })
      .from(customers)
      .where(eq(customers.id, entityId))
      .get();
    return { number: null, customerName: customer?.name ?? null };
  }
  const table = entity === 'quotes' ? quotes : entity === 'orders' ? orders : null;
  const row =
    table &&
    db
      .select({ number: table.number, customerName: customers.name })
      .from(table)
      .innerJoin(customers, eq(customers.id, table.customerId))
      .where(eq(table.id, entityId))
      .get();
  return row ?? { number: null, customerName: null };
}

function amountsOf(db: Reader, { id, kind, entityId, payload }: Approval) {
  if (kind === 'discount') {
    const asked = discountPayload.safeParse(payload).data;
    if (!asked) return NOTHING;
    const { listFen, givenFen, givenBp, limitBp, totalFen } = asked;
    return { ...NOTHING, beforeFen: listFen, afterFen: listFen - givenFen, totalFen, limitBp, givenBp };
  }
  if (kind === 'order_change') {
    const change = db
      .select()
      .from(orderChanges)
      .where(eq(orderChanges.orderId, entityId))
      .all()
      .find(({ approvalId }) => approvalId === id);
    if (!change) return NOTHING;
    const returnNumber = changeSummary.parse(change.summary).returnNumber ?? null;
    return { ...NOTHING, beforeFen: change.oldTotalFen, afterFen: change.newTotalFen, returnNumber };
  }
  return NOTHING;
}
