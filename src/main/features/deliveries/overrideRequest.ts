import { z } from 'zod';
import type { InputOf } from '../../../shared/contract';
import { fullPlace, TROUBLES } from '../../../shared/features/deliveries/contract';
import type { WriteContext } from '../../database/context';
import { getRecord, requireVersion } from '../../database/records';
import { type approvals, deliveries } from '../../database/schema';
import { AppError } from '../../system/errors';
import { requestApproval } from '../approvals';
import { loadOf } from '../orders';
import { book, isWaiting, move } from './booking';
import { type Delivery, requireToSend } from './deliveryMoves';
import { chosenPackages, packagesOf } from './packages';
import { unreadyForDay, unreadyToSend } from './readiness';
import { dispatchStops } from './results';
import { closedAt, refusalOf, requirePlace } from './slotLoad';

type Approval = typeof approvals.$inferSelect;

/** What waits for the owner's yes: a booking or move to a place, or (no place) that the van leaves. */
export const overridePayload = z.object({
  place: fullPlace.nullable(),
  basis: z.string(),
  /** What stood in the way; requests from before there were others were for the place. */
  despite: z.array(z.enum(TROUBLES)).default(['place']),
  /** The packages that were not here then; absent in requests from before this was kept. */
  missing: z.array(z.int()).default([]),
  /** Why the place refused it, if it did; absent in requests from before this was kept. */
  refused: z.string().nullish(),
});

/** Asks the owner to let a delivery be booked all the same. Refused where nobody could, or nobody need. */
export function askOverride(context: WriteContext, input: InputOf<'deliveries.askOverride'>): void {
  const { id, version, reason, ...place } = input;
  const delivery = asSeen(context, id, version);
  const packages = chosenPackages(packagesOf(context.db, id), place.packageIds);
  const load = loadOf(packages);
  const refusal = refusalOf(context, place, load, id);
  const unready = unreadyForDay(context.db, delivery, packages, place.date);
  if (!refusal && unready.length === 0) throw new AppError('VALIDATION', { reason: 'slot_has_room' });
  if (refusal && !refusal.overridable) requirePlace(context, place, load, id, null);
  const despite = [...unready.map(({ trouble }) => trouble), ...(refusal ? ['place'] : [])];
  ask(context, delivery, reason, { place, despite, refused: refusal?.reason ?? null });
}

/** Asks the owner to let the van leave all the same. Refused where nobody need. */
export function askDispatch(context: WriteContext, input: InputOf<'deliveries.askDispatch'>): void {
  const delivery = asSeen(context, input.id, input.version);
  const unready = unreadyToSend(context, delivery, packagesOf(context.db, delivery.id));
  if (unready.length === 0) throw new AppError('VALIDATION', { reason: 'delivery_is_ready' });
  requireToSend(delivery);
  ask(context, delivery, input.reason, {
    ...{ place: null, despite: unready.map(({ trouble }) => trouble), refused: null },
  });
}

function asSeen(context: WriteContext, id: number, version: number): Delivery {
  const delivery = requireVersion(context, deliveries, id, version);
  return delivery;
}

function ask(
  context: WriteContext,
  delivery: Delivery,
  reason: string,
  what: { place: z.output<typeof fullPlace> | null; despite: string[]; refused: string | null },
): void {
  requestApproval(context, {
    kind: 'capacity',
    entity: 'deliveries',
    entityId: delivery.id,
    reason,
    payload: { ...what, basis: basisOf(context, delivery), missing: missingOf(context, delivery) },
  });
}

/** The owner agreed: books, moves or sends the delivery with the reason on record, unless it was changed in the meantime. */
export function placeWithOverride(context: WriteContext, approval: Approval): void {
  const { place, basis, despite, refused, missing } = overridePayload.parse(approval.payload);
  const delivery = getRecord(context, deliveries, approval.entityId);
  // Who agreed to go without one package has not agreed to go without another; what came since does no harm.
  const fewer = despite.includes('goods') && missingOf(context, delivery).some((id) => !missing.includes(id));
  if (fewer || basisOf(context, delivery) !== basis) {
    throw new AppError('CONFLICT', { reason: 'delivery_changed_since' });
  }
  // Whoever agreed to one stop more has not agreed to a day on which nobody drives.
  const closed = place && closedAt(context.db, place);
  if (closed && refused !== undefined && closed.reason !== refused) {
    throw new AppError('CONFLICT', { reason: 'slot_closed_since', params: { why: closed.why } });
  }
  const { id, version } = delivery;
  const overrideReason = approval.reason;
  if (place === null) dispatchStops(context, { stops: [{ id, version, despite }], overrideReason });
  else if (isWaiting(delivery)) book(context, { id, version, ...place, overrideReason, despite });
  else move(context, { id, version, ...place, overrideReason, despite });
}

/** What was asked for: the same packages, from the same place. */
function basisOf(context: WriteContext, { id, date, slotId, crewId, state }: Delivery): string {
  const waiting = isWaiting({ state });
  const packageIds = packagesOf(context.db, id).map((one) => one.id);
  return [waiting, date, slotId, crewId, ...packageIds].join();
}

/** The packages of a delivery that are not here. */
const missingOf = (context: WriteContext, { id }: Delivery): number[] =>
  packagesOf(context.db, id)
    .filter(({ state }) => state === 'pending')
    .map((one) => one.id);
