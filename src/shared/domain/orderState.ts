import type { Fen } from './money';
import type { ARRIVAL_STATES, LineSource } from './productCodes';
import { type DeliveryState, isActiveDelivery } from './states/delivery';

/** 待确认, 已确认, 备货/生产, 部分到货, 待预约, 已预约, 部分送达, 已送达, 已安装, 完成 | 取消, 退货中 */
export const ORDER_STATES = [
  'pending',
  'confirmed',
  'producing',
  'partly_arrived',
  'ready',
  'booked',
  'partly_delivered',
  'delivered',
  'installed',
  'completed',
  'cancelled',
  'returning',
] as const;

export type OrderState = (typeof ORDER_STATES)[number];

export type ArrivalState = (typeof ARRIVAL_STATES)[number];

/** What an order line tells about the order's state. */
export interface OrderLineFacts {
  readonly source: LineSource;
  readonly packages: number;
  /** Ignored for samples and stock: those are in the house. */
  readonly arrivalState: ArrivalState;
  readonly cancelled: boolean;
}

/** Everything the order's state depends on; instants are UTC ms. */
export interface OrderFacts {
  readonly confirmedAt: number | null;
  readonly cancelledAt: number | null;
  readonly lines: readonly OrderLineFacts[];
  readonly deliveries: readonly { readonly state: DeliveryState; readonly packages: number }[];
  /** Signed packages of lines that are not cancelled; a returned line is cancelled once its return is closed. */
  readonly deliveredPackages: number;
  readonly needsInstallation: boolean;
  readonly installedAt: number | null;
  readonly revisitedAt: number | null;
  /** What the customer owes, in fen; the order is complete at exactly 0. */
  readonly balanceFen: Fen;
  /** Returns under way. */
  readonly openReturns: number;
}

/** The arrival state of a line from its packages. */
export function arrivalStateOf(packages: number, arrivedPackages: number, producing: boolean): ArrivalState {
  if (arrivedPackages > 0) return arrivedPackages >= packages ? 'arrived' : 'partly_arrived';
  return producing ? 'producing' : 'pending';
}

/** From delivered on: installation, the revisit and the balance lead to completed. */
function afterDelivery(facts: OrderFacts): OrderState {
  const installed = facts.installedAt !== null;
  const workDone = installed || !facts.needsInstallation;
  if (workDone && facts.revisitedAt !== null && facts.balanceFen === 0) return 'completed';
  return installed ? 'installed' : 'delivered';
}

/** Before anything is planned: how far the made-to-order lines are. Goods in the house never hold it up. */
function supplyState(lines: readonly OrderLineFacts[]): OrderState {
  if (lines.length === 0) return 'confirmed';
  const made = lines.filter((line) => line.source === 'ordered' || line.source === 'custom');
  if (made.every((line) => line.arrivalState === 'arrived')) return 'ready';
  if (made.some((line) => line.arrivalState === 'arrived' || line.arrivalState === 'partly_arrived')) {
    return 'partly_arrived';
  }
  return made.some((line) => line.arrivalState === 'producing') ? 'producing' : 'confirmed';
}

/**
 * The state of an order, from what happened to it; it is never typed. What comes first wins: cancelled (also when
 * every line is), a return under way, what was delivered, what is planned, what has arrived. An order is pending
 * until it is confirmed, unless goods have already moved.
 */
export function deriveOrderState(facts: OrderFacts): OrderState {
  const lines = facts.lines.filter((line) => !line.cancelled);
  if (facts.cancelledAt !== null) return 'cancelled';
  if (facts.openReturns > 0) return 'returning';
  if (facts.lines.length > 0 && lines.length === 0) return 'cancelled';
  const packages = lines.reduce((sum, line) => sum + line.packages, 0);
  const signed = facts.deliveries.some(({ state }) => ['signed', 'to_revisit', 'revisited'].includes(state));
  const allDelivered = packages > 0 ? facts.deliveredPackages >= packages : signed;
  if (allDelivered) return afterDelivery(facts);
  if (facts.deliveredPackages > 0) return 'partly_delivered';
  if (facts.deliveries.some(({ state }) => isActiveDelivery(state))) return 'booked';
  return facts.confirmedAt === null ? 'pending' : supplyState(lines);
}
