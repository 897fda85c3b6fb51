import type { OutputOf } from '../../../shared/contract';
import type { DeliveryCard } from '../../../shared/contract/deliveryShapes';
import { addDays, type LocalDate } from '../../../shared/domain/dates';
import { EMPTY_LOAD } from '../../../shared/domain/slots';
import type { ReadContext } from '../../database/context';
import { allCrews, allSlots } from './crewsAndSlots';
import { stopsBetween } from './deliveries.repository';
import { blockedBetween, capacities, capacityOf, isPast, placeKey, usedLoads, whyBlocked } from './slotLoad';

/** Crews × days × slots. A crew or slot that is no longer in use is shown where it still has stops. */
export function readBoard(context: ReadContext, from: LocalDate, days: number): OutputOf<'deliveries.board'> {
  const { db } = context;
  const dates = Array.from({ length: days }, (_, offset) => addDays(from, offset));
  const to = addDays(from, days - 1);
  const stops = stopsBetween(db, from, to);
  const crews = allCrews(db).filter(({ id, active }) => active || stops.some((one) => one.crewId === id));
  const slots = allSlots(db).filter(({ id, active }) => active || stops.some((one) => one.slotId === id));
  const used = usedLoads(db, from, to);
  const limits = capacities(db);
  const blocked = blockedBetween(db, from, to);
  const stopsOf = Map.groupBy(stops, keyOfCard);
  const cells = crews.flatMap((crew) =>
    dates.flatMap((date) =>
      slots.map((slot) => {
        const place = { date, crewId: crew.id, slotId: slot.id };
        return {
          ...place,
          capacity: capacityOf(limits, crew.id, slot.id),
          used: used.get(placeKey(place)) ?? EMPTY_LOAD,
          blocked: whyBlocked(blocked, place),
          past: isPast(context, date, slot),
          stops: stopsOf.get(placeKey(place)) ?? [],
        };
      }),
    ),
  );
  return {
    dates,
    slots: slots.map(({ id, name, nameEn, startTime, endTime }) => ({
      id,
      name,
      nameEn,
      startTime,
      endTime,
    })),
    crews: crews.map(({ id, name, members }) => ({ id, name, members })),
    cells,
  };
}

const keyOfCard = ({ date, slotId, crewId }: DeliveryCard) =>
  placeKey({ date: date ?? '', slotId: slotId ?? 0, crewId: crewId ?? 0 });
