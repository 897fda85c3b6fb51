import { and, asc, desc, eq } from 'drizzle-orm';
import type { OutputOf } from '../../../shared/contract';
import { changeSummary, ORDER_STEPS } from '../../../shared/contract/orderShapes';
import { depositWarning, fen, subFen } from '../../../shared/domain/money';
import { orderTotals } from '../../../shared/domain/orderMoney';
import { ORDER_STATES } from '../../../shared/domain/orderState';
import type { ReadContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { getRecord } from '../../database/records';
import {
  approvals,
  crews,
  customers,
  orderChanges,
  orders,
  partners,
  quotes,
  slots,
  staff,
  stateChanges,
  tasks,
} from '../../database/schema';
import { withListPrices } from '../quotes';
import { agreedTotalOf } from './agreedTotal';
import { isFixed, isLoose, travellingOf } from './lineFacts';
import { type OrderParts, readOrderParts } from './orderFacts';
import { packagesLater } from './packagesLater';
import { creditedFen, returnedPieces } from './returnedGoods';
import { guaranteeOf } from './takePayment';

type Detail = OutputOf<'orders.get'>;

/** Everything that one screen of an order shows. */
export function orderDetail({ db }: Pick<ReadContext, 'db'>, id: number): Detail {
  const order = getRecord({ db }, orders, id);
  const customer = getRecord({ db }, customers, order.customerId);
  const parts = readOrderParts(db, order);
  const names = namesOf(db);
  const quote = order.quoteId
    ? db.select({ number: quotes.number }).from(quotes).where(eq(quotes.id, order.quoteId)).get()
    : undefined;
  const partner = order.partnerId
    ? db.select({ name: partners.name }).from(partners).where(eq(partners.id, order.partnerId)).get()
    : undefined;
  const guaranteeFen = guaranteeOf({ db }, id);
  return {
    ...order,
    customerName: customer.name,
    customerVersion: customer.version,
    quoteNumber: quote?.number ?? null,
    partnerName: partner?.name ?? null,
    sellerName: names.get(order.sellerId ?? 0) ?? null,
    designerName: names.get(order.designerId ?? 0) ?? null,
    agreedTotalFen: agreedTotalOf(db, order),
    balanceFen: subFen(fen(order.totalFen), fen(order.receivedFen)),
    goodsFen: goodsOf(parts),
    guaranteeFen,
    // Against what was agreed: goods that came back later do not make the deposit too large.
    depositWarning:
      order.cancelledAt === null
        ? depositWarning(guaranteeFen, fen(order.totalFen + creditedFen(db, id)))
        : null,
    lines: linesOf(db, parts, returnedPieces(db, id)),
    payments: parts.payments.map((payment) => ({
      ...payment,
      staffName: names.get(payment.staffId) ?? null,
    })),
    deliveries: deliveriesOf(db, parts),
    changes: changesOf(db, id, names),
    stateHistory: historyOf(db, id, names),
    steps: stepsOf(db, parts),
  };
}

function goodsOf({ lines }: OrderParts): number {
  return orderTotals({
    lines: lines.map((line) => ({
      unitPriceFen: fen(line.unitPriceFen),
      quantity: line.quantity,
      gift: line.gift,
      cancelled: line.cancelledAt !== null,
    })),
    discountFen: fen(0),
    deliveryFeeFen: fen(0),
    carryingFeeFen: fen(0),
    installationFeeFen: fen(0),
  }).goodsFen;
}

function linesOf(
  db: Reader,
  { lines, packages }: OrderParts,
  returned: ReadonlyMap<number, number>,
): Detail['lines'] {
  return withListPrices(db, lines).map((line) => {
    const travelling = travellingOf(line, packages);
    const own = travelling.filter((one) => !isLoose(one));
    return {
      ...line,
      arrivedPackages: own.filter(({ state }) => state !== 'pending').length,
      deliveredPackages: own.filter(({ state }) => state === 'delivered').length,
      fixedPackages: travelling.filter(isFixed).length,
      packageStates: own.map(({ state }) => state),
      looseState: travelling.find(isLoose)?.state ?? null,
      returnedPieces: returned.get(line.id) ?? 0,
    };
  });
}

function deliveriesOf(db: Reader, { deliveries }: OrderParts): Detail['deliveries'] {
  if (deliveries.length === 0) return [];
  const slotById = new Map(
    db
      .select()
      .from(slots)
      .all()
      .map((slot) => [slot.id, slot] as const),
  );
  const crewById = new Map(
    db
      .select()
      .from(crews)
      .all()
      .map((crew) => [crew.id, crew] as const),
  );
  return deliveries.map((delivery) => {
    const slot = slotById.get(delivery.slotId ?? 0);
    const crew = crewById.get(delivery.crewId ?? 0);
    return {
      ...delivery,
      slotName: slot?.name ?? null,
      slotNameEn: slot?.nameEn ?? null,
      slotTime: slot ? `${slot.startTime}–${slot.endTime}` : null,
      crewName: crew?.name ?? null,
      crewPhone: crew?.phone ?? null,
      packagesLater: packagesLater(db, delivery),
    };
  });
}

function changesOf(db: Reader, orderId: number, names: Map<number, string>): Detail['changes'] {
  return db
    .select({
      id: orderChanges.id,
      at: orderChanges.createdAt,
      byId: orderChanges.createdBy,
      reason: orderChanges.reason,
      oldTotalFen: orderChanges.oldTotalFen,
      newTotalFen: orderChanges.newTotalFen,
      state: orderChanges.state,
      summary: orderChanges.summary,
      approval: { id: approvals.id, version: approvals.version },
      decidedBy: approvals.decidedBy,
      decidedAt: approvals.decidedAt,
    })
    .from(orderChanges)
    .leftJoin(approvals, eq(approvals.id, orderChanges.approvalId))
    .where(eq(orderChanges.orderId, orderId))
    .orderBy(desc(orderChanges.id))
    .all()
    .map(({ decidedBy, summary, ...change }) => ({
      ...change,
      summary: changeSummary.parse(summary),
      byName: names.get(change.byId ?? 0) ?? null,
      decidedByName: names.get(decidedBy ?? 0) ?? null,
    }));
}

function historyOf(db: Reader, orderId: number, names: Map<number, string>): Detail['stateHistory'] {
  const rows = db
    .select()
    .from(stateChanges)
    .where(and(eq(stateChanges.entity, 'orders'), eq(stateChanges.entityId, orderId)))
    .orderBy(asc(stateChanges.id))
    .all();
  return rows.flatMap(({ toState, at, actorId }) => {
    const state = ORDER_STATES.find((known) => known === toState);
    return state ? [{ state, at, byName: names.get(actorId ?? 0) ?? null }] : [];
  });
}

/** The five steps with the newest task of each. */
function stepsOf(db: Reader, { order, deliveries }: OrderParts): Detail['steps'] {
  const rows = db.select().from(tasks).where(eq(tasks.orderId, order.id)).orderBy(asc(tasks.id)).all();
  return ORDER_STEPS.map((kind) => {
    const task = rows.filter((row) => row.kind === kind && row.state !== 'cancelled').at(-1);
    const deliveryId = task?.deliveryId ?? deliveries.filter((one) => one.kind === 'delivery').at(-1)?.id;
    const confirmed = kind === 'confirm_order' && order.confirmedAt !== null;
    const state = confirmed ? 'done' : (task?.state ?? 'waiting');
    return {
      kind,
      state,
      taskId: task?.id ?? null,
      taskVersion: task?.version ?? null,
      deliveryId: deliveryId ?? null,
      dueDate: task?.dueDate ?? null,
      doneAt: confirmed ? order.confirmedAt : (task?.doneAt ?? null),
    };
  });
}

function namesOf(db: Reader): Map<number, string> {
  const people = db.select({ id: staff.id, name: staff.name }).from(staff).all();
  return new Map(people.map(({ id, name }) => [id, name]));
}
