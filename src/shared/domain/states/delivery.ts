import { canMove } from './table';

/** 待预约, 已预约, 已提醒, 已派车, 配送中, 签收, 待回访, 已回访 | 部分签收, 拒收, 改期, 取消 */
export const DELIVERY_STATES = [
  'unscheduled',
  'booked',
  'reminded',
  'dispatched',
  'on_the_way',
  'signed',
  'to_revisit',
  'revisited',
  'partly_signed',
  'refused',
  'moved',
  'cancelled',
] as const;

export type DeliveryState = (typeof DELIVERY_STATES)[number];

/**
 * - The desk often learns of a result before anyone pressed 已派车 (or the customer fetches the goods), so a
 *   booked delivery may be signed at once.
 * - A dispatched van may be called back (booked). One on the way comes home with a result or a new date; where it had not
 *   set off at all, that is taken back (dispatched).
 * - moved waits for its new date: booked again, or back to the tray, or given up.
 * - partly_signed goes on to its revisit; what was not signed, like everything refused, becomes packages of a
 *   NEW unscheduled delivery. So refused and cancelled are ends, and this delivery keeps its slip as it was.
 */
export const DELIVERY_MOVES = {
  unscheduled: ['booked', 'cancelled'],
  booked: [
    'unscheduled',
    'reminded',
    'dispatched',
    'signed',
    'partly_signed',
    'refused',
    'moved',
    'cancelled',
  ],
  reminded: ['unscheduled', 'dispatched', 'signed', 'partly_signed', 'refused', 'moved', 'cancelled'],
  dispatched: ['booked', 'on_the_way', 'signed', 'partly_signed', 'refused', 'moved', 'cancelled'],
  on_the_way: ['dispatched', 'signed', 'partly_signed', 'refused', 'moved'],
  signed: ['to_revisit', 'revisited'],
  to_revisit: ['revisited'],
  revisited: [],
  partly_signed: ['to_revisit', 'revisited'],
  refused: [],
  moved: ['booked', 'unscheduled', 'cancelled'],
  cancelled: [],
} as const satisfies Record<DeliveryState, readonly DeliveryState[]>;

/** True while the goods are on a van, or about to leave with it. */
export const isUnderWay = (state: DeliveryState): boolean => state === 'dispatched' || state === 'on_the_way';

/** States in which a delivery is planned or under way, without a result yet. */
const DELIVERY_ACTIVE_STATES = [
  'booked',
  'reminded',
  'dispatched',
  'on_the_way',
] as const satisfies readonly DeliveryState[];

/** True when a delivery may go from one state to the other. */
export function canMoveDelivery(from: DeliveryState, to: DeliveryState): boolean {
  return canMove<DeliveryState>(DELIVERY_MOVES, from, to);
}

/** True while the delivery is planned or under way. */
export function isActiveDelivery(state: DeliveryState): boolean {
  return DELIVERY_ACTIVE_STATES.some((active) => active === state);
}

/** True when the delivery takes room in its crew's slot: it was booked and neither moved nor given up. */
export function holdsSlot(state: DeliveryState): boolean {
  return state !== 'unscheduled' && state !== 'moved' && state !== 'cancelled';
}

/** True when a result leaves packages that need a new unscheduled delivery. */
export function leavesPackages(state: DeliveryState): boolean {
  return state === 'partly_signed' || state === 'refused';
}
