import { and, asc, eq, notExists, sql } from 'drizzle-orm';
import { isActiveDelivery } from '../../../shared/domain/states/delivery';
import type { WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { getRecord, updateRecord, writeAudit } from '../../database/records';
import { isBehindRules, noteRules } from '../../database/rulesNumber';
import { deliveries, deliveryPackages, orderLines, orderPackages, orders } from '../../database/schema';
import type { DeliveryPort } from './deliveryPort';
import { LOOSE_NO } from './lineFacts';
import { driftedOrders } from './orderDrift';
import type { OrderLineRow } from './orderFacts';
import { refreshOrder } from './orderRefresh';
import { keepSale } from './sale';

/** Raise it when a rule that derives something stored is altered: every store is then brought in step once. */
const RULES = 1;
const KEY = 'derived_rules';

/** True for a store that was last in step with older rules. */
export const isOutOfStep = (db: Reader): boolean => isBehindRules(db, KEY, RULES);

/**
 * Brings what an older version stored in step with the rules of today, once for each store: lines without packages get the
 * row that travels for them, then every order that has drifted is derived anew. Gives how many orders were altered.
 */
export function bringInStep(context: WriteContext, deliveryPort: DeliveryPort): number {
  const altered = new Set<number>();
  for (const line of linesWithoutRow(context.db)) {
    addLooseRow(context, line);
    altered.add(line.orderId);
  }
  for (const id of forgetOldFittings(context)) altered.add(id);
  for (const { id } of driftedOrders(context.db)) altered.add(id);
  for (const id of altered) {
    refreshOrder(context, id);
    deliveryPort.gatherWaitingPackages(context, id);
    refreshOrder(context, id);
  }
  const givenUp = context.db.select().from(orders).where(eq(orders.state, 'cancelled')).all();
  for (const order of givenUp) keepSale(context, { ...order, state: 'pending' }, 'cancelled');
  noteRules(context, KEY, RULES, { orders: altered.size });
  return altered.size;
}

const linesWithoutRow = (db: Reader): OrderLineRow[] =>
  db
    .select()
    .from(orderLines)
    .where(
      and(
        eq(orderLines.packages, 0),
        notExists(
          db
            .select({ one: sql`1` })
            .from(orderPackages)
            .where(and(eq(orderPackages.lineId, orderLines.id), eq(orderPackages.no, LOOSE_NO))),
        ),
      ),
    )
    .orderBy(asc(orderLines.id))
    .all();

/** As it was said so far: delivered with the first signature after it was written, else on the order's first delivery. */
function addLooseRow(context: WriteContext, line: OrderLineRow): void {
  const { db } = context;
  const order = getRecord(context, orders, line.orderId);
  const stops = db
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.orderId, line.orderId), eq(deliveries.kind, 'delivery')))
    .orderBy(asc(deliveries.id))
    .all();
  const over = order.cancelledAt !== null || line.cancelledAt !== null;
  const signed = stops.find(
    ({ state, finishedAt }) =>
      ['signed', 'to_revisit', 'revisited'].includes(state) && (finishedAt ?? 0) >= line.createdAt,
  );
  const first = stops.find(({ state }) => state !== 'cancelled' && state !== 'refused');
  const held = first && (isActiveDelivery(first.state) || first.state === 'moved') ? first : undefined;
  const carrier = over ? undefined : (signed ?? held);
  const here = line.arrivalState === 'arrived';
  const waiting = here ? (held ? 'booked' : 'arrived') : 'pending';
  const state = over ? 'cancelled' : signed ? 'delivered' : waiting;
  const { id } = db
    .insert(orderPackages)
    .values({ orderId: line.orderId, lineId: line.id, no: LOOSE_NO, state, deliveryId: carrier?.id ?? null })
    .returning({ id: orderPackages.id })
    .get();
  if (carrier) {
    const result = signed ? 'signed' : 'pending';
    db.insert(deliveryPackages).values({ deliveryId: carrier.id, packageId: id, result }).run();
  }
  writeAudit(context, 'order_packages', line.id, null, { packageIds: [id], state });
}

/** Fitters who had gone before the last goods came: the order's fitting is still to be done. */
function forgetOldFittings(context: WriteContext): number[] {
  const rows = context.db.all<{ id: number }>(sql`
    SELECT o.id AS id FROM orders o WHERE o.installed_at IS NOT NULL AND o.cancelled_at IS NULL
      AND o.needs_installation AND o.installed_at < (
        SELECT max(d.finished_at) FROM deliveries d WHERE d.order_id = o.id AND d.kind = 'delivery'
          AND d.state IN ('signed', 'to_revisit', 'revisited', 'partly_signed'))`);
  for (const { id } of rows) updateRecord(context, orders, id, null, { installedAt: null });
  return rows.map(({ id }) => id);
}
