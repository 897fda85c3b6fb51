import { z } from 'zod';
import type { InputOf } from '../../../shared/contract';
import { fullPlace } from '../../../shared/contract/deliveries';
import { getRecord } from '../../database/records';
import { type approvals, deliveries } from '../../database/schema';
import type { WriteContext } from '../../platform/context';
import { AppError } from '../../platform/errors';
import { requestApproval } from '../approvals/approvals.repository';
import { book, isWaiting, move } from './booking';
import type { Delivery } from './deliveryMoves';
import { chosenPackages, loadOf, packagesOf } from './packages';
import { closedAt, refusalOf, requirePlace } from './slotLoad';

type Approval = typeof approvals.$inferSelect;

export const overridePayload = z.object({
  place: fullPlace,
  basis: z.string(),
  /** What was asked to be passed over; absent in requests from before it was kept. */
  passes: z.string().optional(),
});

/** Asks the owner to let a delivery into a slot that is too full for it. Refused where nobody could, or nobody need. */
export function askOverride(context: WriteContext, input: InputOf<'deliveries.askOverride'>): void {
  const { id, version, reason, ...place } = input;
  const delivery = getRecord(context, deliveries, id);
  if (delivery.version !== version) throw new AppError('CONFLICT', { params: { entity: 'deliveries', id } });
  const load = loadOf(chosenPackages(packagesOf(context.db, id), place.packageIds));
  const refusal = refusalOf(context, place, load, id);
  if (!refusal) throw new AppError('VALIDATION', { reason: 'slot_has_room' });
  if (!refusal.overridable) requirePlace(context, place, load, id, null);
  requestApproval(context, {
    kind: 'capacity',
    entity: 'deliveries',
    entityId: id,
    reason,
    payload: { place, basis: basisOf(context, delivery), passes: refusal.reason },
  });
}

/** The owner agreed: books or moves the delivery with the reason on record, unless it was changed in the meantime. */
export function placeWithOverride(context: WriteContext, approval: Approval): void {
  const { place, basis, passes } = overridePayload.parse(approval.payload);
  const delivery = getRecord(context, deliveries, approval.entityId);
  if (basisOf(context, delivery) !== basis)
    throw new AppError('CONFLICT', { reason: 'delivery_changed_since' });
  // Whoever agreed to one stop more has not agreed to a day on which nobody drives.
  const closed = closedAt(context.db, place);
  if (closed && passes !== undefined && closed.reason !== passes) {
    throw new AppError('CONFLICT', { reason: 'slot_closed_since', params: { why: closed.why } });
  }
  const input = {
    id: delivery.id,
    version: delivery.version,
    ...place,
    overrideReason: approval.reason,
  };
  if (isWaiting(delivery)) book(context, input);
  else move(context, input);
}

/** What was asked for: the same packages, from the same place. */
function basisOf(context: WriteContext, { id, date, slotId, crewId, state }: Delivery): string {
  const waiting = isWaiting({ state });
  const packageIds = packagesOf(context.db, id).map((one) => one.id);
  return [waiting, date, slotId, crewId, ...packageIds].join();
}
