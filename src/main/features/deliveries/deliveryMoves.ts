import type { DeliveryState } from '../../../shared/domain/states/delivery';
import { canMoveDelivery } from '../../../shared/domain/states/delivery';
import type { WriteContext } from '../../database/context';
import { type RecordPatch, recordStateChange, updateRecord } from '../../database/records';
import { deliveries } from '../../database/schema';
import { AppError } from '../../system/errors';

export type Delivery = typeof deliveries.$inferSelect;

/**
 * Moves a delivery through these states one after the other, each checked against the table and put on record,
 * and changes the row once.
 */
export function moveThrough(
  context: WriteContext,
  delivery: Delivery,
  states: readonly DeliveryState[],
  patch: RecordPatch<typeof deliveries> = {},
  note: string | null = null,
): Delivery {
  let from = delivery.state;
  for (const to of states) {
    if (!canMoveDelivery(from, to)) {
      throw new AppError('ILLEGAL_TRANSITION', { params: { from, to, id: delivery.id } });
    }
    recordStateChange(context, 'deliveries', delivery.id, from, to, note);
    from = to;
  }
  return updateRecord(context, deliveries, delivery.id, null, { ...patch, state: from });
}

/** Refuses to load and send what may not leave any more; what has set off is taken back by `undoOnTheWay` alone. */
export function requireToSend({ id, state }: Delivery): void {
  if (state === 'on_the_way' || !canMoveDelivery(state, 'dispatched')) {
    throw new AppError('ILLEGAL_TRANSITION', { params: { from: state, to: 'dispatched', id } });
  }
}

/** What a delivery without a place in a slot has. */
export const NO_PLACE = {
  date: null,
  slotId: null,
  crewId: null,
  vehicleId: null,
  driver: null,
  stopNo: null,
  overrideReason: null,
  overrideBy: null,
  remindedAt: null,
  dispatchedAt: null,
} as const;
