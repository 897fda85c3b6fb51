import type { LocalDate } from '../../../shared/domain/dates';
import { isActiveDelivery } from '../../../shared/domain/states/delivery';
import type { WriteContext } from '../../database/context';
import { getRecord } from '../../database/records';
import { crews, deliveries, slots } from '../../database/schema';
import { AppError } from '../../system/errors';
import type { Delivery } from './deliveryMoves';
import { overfullAt } from './slotLoad';

/**
 * Looks at the places of planned deliveries again after their load has changed (`before`: as they were): what grew and does
 * not go into its slot any more is refused, for the owner, too. Its way out is the delivery: another slot, with the
 * owner's reason where it is too full, or back to the tray.
 */
export function requireRoom(context: WriteContext, before: readonly Delivery[]): void {
  for (const was of before) {
    if (!isActiveDelivery(was.state)) continue;
    const now = getRecord(context, deliveries, was.id);
    const { date, slotId, crewId, packages, volumeDm3 } = now;
    if (date === null || slotId === null || crewId === null || date < context.today) continue;
    if (packages <= was.packages && volumeDm3 <= was.volumeDm3) continue;
    const place = { date: date as LocalDate, slotId, crewId };
    if (!overfullAt(context.db, place, { stops: 1, packages, volumeDm3 }, now.id)) continue;
    const slot = getRecord(context, slots, slotId);
    throw new AppError('VALIDATION', {
      reason: 'change_overfills_slot',
      params: {
        ...{ number: now.number, date, slot: `${slot.startTime}–${slot.endTime}` },
        crew: getRecord(context, crews, crewId).name,
      },
    });
  }
}
