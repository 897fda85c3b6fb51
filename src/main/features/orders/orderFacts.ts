import { asc, eq } from 'drizzle-orm';
import { type Fen, fen, subFen } from '../../../shared/domain/money';
import { orderTotals, receivedFen } from '../../../shared/domain/orderMoney';
import { deriveOrderState, type OrderFacts, type OrderState } from '../../../shared/domain/orderState';
import { isActiveDelivery } from '../../../shared/domain/states/delivery';
import { isLiveReturn, RETURN_STATES } from '../../../shared/domain/states/return';
import type { Reader } from '../../database/database';
import { preparedOnce } from '../../database/prepared';
import { deliveries, orderLines, orderPackages, type orders, payments } from '../../database/schema';
import { arrivalOf } from './lineFacts';

export type OrderRow = typeof orders.$inferSelect;
export type OrderLineRow = typeof orderLines.$inferSelect;
export type OrderPackageRow = typeof orderPackages.$inferSelect;
export type DeliveryRow = typeof deliveries.$inferSelect;

/** Everything that an order's money, state and tasks follow from, read at once. */
export interface OrderParts {
  order: OrderRow;
  lines: OrderLineRow[];
  packages: OrderPackageRow[];
  deliveries: DeliveryRow[];
  payments: (typeof payments.$inferSelect)[];
  /** Returns under way. */
  openReturns: number;
}

const LIVE = RETURN_STATES.filter(isLiveReturn)
  .map((state) => `'${state}'`)
  .join(', ');
const openReturns = preparedOnce(({ $client }: Reader) =>
  $client.prepare(`SELECT count(*) FROM returns WHERE order_id = ? AND state IN (${LIVE})`).pluck(),
);

/** Reads the parts of an order that is known to exist. */
export function readOrderParts(db: Reader, order: OrderRow): OrderParts {
  return {
    order,
    lines: db
      .select()
      .from(orderLines)
      .where(eq(orderLines.orderId, order.id))
      .orderBy(asc(orderLines.sort), asc(orderLines.id))
      .all(),
    packages: db
      .select()
      .from(orderPackages)
      .where(eq(orderPackages.orderId, order.id))
      .orderBy(asc(orderPackages.lineId), asc(orderPackages.no))
      .all(),
    deliveries: db
      .select()
      .from(deliveries)
      .where(eq(deliveries.orderId, order.id))
      .orderBy(asc(deliveries.id))
      .all(),
    payments: db
      .select()
      .from(payments)
      .where(eq(payments.orderId, order.id))
      .orderBy(asc(payments.id))
      .all(),
    openReturns: Number(openReturns(db).get(order.id)),
  };
}

export interface OrderOutcome {
  totalFen: Fen;
  receivedFen: Fen;
  state: OrderState;
  revisitedAt: number | null;
}

/** Money and state of an order as they follow from its parts. Nothing is owed for a cancelled order. */
export function outcomeOf(parts: OrderParts): OrderOutcome {
  const { order } = parts;
  const totalFen =
    order.cancelledAt === null
      ? orderTotals({
          lines: parts.lines.map((line) => ({
            unitPriceFen: fen(line.unitPriceFen),
            quantity: line.quantity,
            gift: line.gift,
            cancelled: line.cancelledAt !== null,
          })),
          discountFen: fen(order.discountFen),
          deliveryFeeFen: fen(order.deliveryFeeFen),
          carryingFeeFen: fen(order.carryingFeeFen),
          installationFeeFen: fen(order.installationFeeFen),
        }).totalFen
      : fen(0);
  const received = receivedFen(
    parts.payments.map(({ kind, amountFen }) => ({ kind, amountFen: fen(amountFen) })),
  );
  const revisitedAt = lastRevisit(parts.deliveries);
  const facts: OrderFacts = {
    confirmedAt: order.confirmedAt,
    cancelledAt: order.cancelledAt,
    lines: parts.lines.map((line) => ({
      source: line.source,
      // What of it travels: a line without packages does so itself.
      packages: Math.max(line.packages, 1),
      arrivalState: arrivalOf(line, parts.packages),
      cancelled: line.cancelledAt !== null,
    })),
    deliveries: parts.deliveries
      .filter(({ kind }) => kind === 'delivery')
      .map(({ state, packages }) => ({ state, packages })),
    deliveredPackages: deliveredPackages(parts).length,
    needsInstallation: order.needsInstallation,
    installedAt: order.installedAt,
    revisitedAt,
    balanceFen: subFen(totalFen, received),
    openReturns: parts.openReturns,
  };
  return { totalFen, receivedFen: received, state: deriveOrderState(facts), revisitedAt };
}

/** Packages of lines that are still wanted and which no delivery under way carries: what is left to book. */
export function packagesToBook({ lines, packages, deliveries }: OrderParts): OrderPackageRow[] {
  const wanted = new Set(lines.filter((line) => line.cancelledAt === null).map((line) => line.id));
  const underWay = new Set(deliveries.filter(({ state }) => isActiveDelivery(state)).map(({ id }) => id));
  return packages.filter(
    ({ lineId, state, deliveryId }) =>
      wanted.has(lineId) &&
      (state === 'pending' || state === 'arrived' || state === 'booked') &&
      (deliveryId === null || !underWay.has(deliveryId)),
  );
}

function deliveredPackages({ lines, packages }: OrderParts): OrderPackageRow[] {
  const wanted = new Set(lines.filter((line) => line.cancelledAt === null).map((line) => line.id));
  return packages.filter(({ lineId, state }) => wanted.has(lineId) && state === 'delivered');
}

const SIGNED = new Set(['signed', 'to_revisit', 'revisited', 'partly_signed']);

/** When the customer was asked after every delivery that reached the house (UTC ms); null while one is left. */
function lastRevisit(deliveries: readonly DeliveryRow[]): number | null {
  const reached = deliveries.filter(({ kind, state }) => kind !== 'installation' && SIGNED.has(state));
  if (reached.some(({ state }) => state !== 'revisited')) return null;
  return latest(reached.map(({ revisitedAt }) => revisitedAt));
}

function latest(instants: readonly (number | null)[]): number | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length > 0 ? Math.max(...known) : null;
}
