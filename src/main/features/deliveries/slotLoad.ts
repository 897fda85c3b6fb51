import { and, between, count, eq, inArray, ne, sql } from 'drizzle-orm';
import { addDays, instantOf, isBeyondPlans, type LocalDate } from '../../../shared/domain/dates';
import { addLoad, EMPTY_LOAD, exceeded, fits, type Load } from '../../../shared/domain/slots';
import { DELIVERY_STATES, holdsSlot } from '../../../shared/domain/states/delivery';
import { refuseTooFar } from '../../core/plannedDate';
import type { ReadContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { blockedDays, crewCapacities, crews, deliveries, slots, vehicles } from '../../database/schema';
import { AppError } from '../../system/errors';

/** A slot of a crew on a day (local date): where a stop is booked. */
export interface Place {
  date: LocalDate;
  slotId: number;
  crewId: number;
}
export type SlotRow = typeof slots.$inferSelect;
type BlockedRow = typeof blockedDays.$inferSelect;

export const HOLDING_STATES = DELIVERY_STATES.filter(holdsSlot);
const NO_CAPACITY: Load = { stops: 0, packages: 0, volumeDm3: 0 };
/** How many days ahead a free slot is looked for. */
const HORIZON_DAYS = 60;

export const placeKey = ({ date, slotId, crewId }: { date: string; slotId: number; crewId: number }) =>
  `${date}/${crewId}/${slotId}`;

/** What each crew's slots carry from one day to another, without the delivery that is about to be placed. */
export function usedLoads(
  db: Reader,
  from: LocalDate,
  to: LocalDate,
  withoutId: number | null = null,
): Map<string, Load> {
  const rows = db
    .select({
      date: deliveries.date,
      crewId: deliveries.crewId,
      slotId: deliveries.slotId,
      stops: count(),
      packages: sql<number>`sum(${deliveries.packages})`,
      volumeDm3: sql<number>`sum(${deliveries.volumeDm3})`,
    })
    .from(deliveries)
    .where(
      and(
        between(deliveries.date, from, to),
        // The plus keeps SQLite from the states' index, which would read all that was ever delivered.
        inArray(sql`+${deliveries.state}`, HOLDING_STATES),
        withoutId === null ? undefined : ne(deliveries.id, withoutId),
      ),
    )
    .groupBy(deliveries.date, deliveries.crewId, deliveries.slotId)
    .all();
  return new Map(
    rows.map(({ date, crewId, slotId, ...load }) => [`${date}/${crewId}/${slotId}`, load] as const),
  );
}

export function capacities(db: Reader): Map<string, Load> {
  const rows = db.select().from(crewCapacities).all();
  return new Map(
    rows.map(({ crewId, slotId, stops, packages, volumeDm3 }) => [
      `${crewId}/${slotId}`,
      { stops, packages, volumeDm3 },
    ]),
  );
}

/** A crew works a slot that has no row not at all. */
export const capacityOf = (all: Map<string, Load>, crewId: number, slotId: number): Load =>
  all.get(`${crewId}/${slotId}`) ?? NO_CAPACITY;

export const blockedBetween = (db: Reader, from: LocalDate, to: LocalDate): BlockedRow[] =>
  db
    .select()
    .from(blockedDays)
    .where(between(blockedDays.date, from, to))
    .all();

/** Why a place is blocked, or null. */
export function whyBlocked(rows: readonly BlockedRow[], { date, slotId, crewId }: Place): string | null {
  const row = rows.find(
    (one) =>
      one.date === date &&
      (one.crewId === null || one.crewId === crewId) &&
      (one.slotId === null || one.slotId === slotId),
  );
  return row?.reason ?? null;
}

/** True once a slot of a day is over. */
export const isPast = (context: ReadContext, date: LocalDate, slot: Pick<SlotRow, 'endTime'>): boolean =>
  date < context.today || instantOf(date, slot.endTime, context.zone) <= context.now;

interface Wanted {
  from: LocalDate;
  limit: number;
  withoutId: number | null;
  except?: Place;
  /** Days on which it can go at all; all of them unless told. */
  suits?: (date: LocalDate) => boolean;
}

/** Slots into which a load goes, soonest first; not those in `except`. None where nobody plans yet (`PLAN_DAYS`). */
export function findFreeSlots(context: ReadContext, load: Load, options: Wanted) {
  const { db, today } = context;
  const first = options.from < today ? today : options.from;
  if (isBeyondPlans(first, today)) return [];
  const last = addDays(first, HORIZON_DAYS);
  const slotList = db.select().from(slots).where(eq(slots.active, true)).all().sort(byStart);
  const crewList = db.select().from(crews).where(eq(crews.active, true)).all().sort(bySort);
  const used = usedLoads(db, first, last, options.withoutId);
  const limits = capacities(db);
  const blocked = blockedBetween(db, first, last);
  const except = options.except ? placeKey(options.except) : null;
  const found = [];
  for (let date = first; date <= last && found.length < options.limit; date = addDays(date, 1)) {
    if (options.suits && !options.suits(date)) continue;
    for (const slot of slotList) {
      if (isPast(context, date, slot)) continue;
      for (const crew of crewList) {
        const place = { date, slotId: slot.id, crewId: crew.id };
        const capacity = capacityOf(limits, crew.id, slot.id);
        const now = used.get(placeKey(place)) ?? EMPTY_LOAD;
        if (placeKey(place) === except || whyBlocked(blocked, place) !== null) continue;
        if (!fits(now, load, capacity)) continue;
        found.push({
          ...place,
          slotName: slot.name,
          slotNameEn: slot.nameEn,
          startTime: slot.startTime,
          endTime: slot.endTime,
          crewName: crew.name,
          left: {
            stops: capacity.stops - now.stops,
            packages: capacity.packages - now.packages,
            volumeDm3: capacity.volumeDm3 - now.volumeDm3,
          },
        });
      }
    }
  }
  return found.slice(0, options.limit);
}

const byStart = (a: SlotRow, b: SlotRow) => a.startTime.localeCompare(b.startTime) || a.id - b.id;
const bySort = (a: { sort: number; id: number }, b: { sort: number; id: number }) =>
  a.sort - b.sort || a.id - b.id;

interface Refusal {
  reason: string;
  params: Record<string, string | number>;
  /** The owner may go ahead in spite of it. */
  overridable: boolean;
}

const cubicMetres = (dm3: number) => String(Math.round(dm3 / 100) / 10);

/** In what a load is more than a place has left beside the other deliveries; null when it goes in. */
export function overfullAt(
  db: Reader,
  place: Place,
  load: Load,
  deliveryId: number,
): { over: keyof Load; used: Load; capacity: Load } | null {
  const capacity = capacityOf(capacities(db), place.crewId, place.slotId);
  const used = usedLoads(db, place.date, place.date, deliveryId).get(placeKey(place)) ?? EMPTY_LOAD;
  const [over] = exceeded(addLoad(used, load), capacity);
  return over ? { over, used, capacity } : null;
}

/** True for the owner. Throws FORBIDDEN when somebody else gives a reason for an override. */
export function mayOverride(context: ReadContext, overrideReason: string | null): boolean {
  const owner = context.actor?.role === 'owner';
  if (overrideReason !== null && !owner) throw new AppError('FORBIDDEN', { reason: 'override_owner_only' });
  return owner;
}

const timesOf = ({ startTime, endTime }: Pick<SlotRow, 'startTime' | 'endTime'>) => `${startTime}–${endTime}`;

/**
 * Why nobody drives at a place, whatever the load; null where somebody does. `why`: the reason that was typed for a
 * blocked day, else whose slot it is.
 */
export function closedAt(
  db: Reader,
  place: Place,
): { reason: 'crew_inactive' | 'slot_blocked' | 'crew_off'; why: string } | null {
  const slot = db.select().from(slots).where(eq(slots.id, place.slotId)).get();
  const crew = db.select().from(crews).where(eq(crews.id, place.crewId)).get();
  const whose = [crew?.name, slot && timesOf(slot)].join(' ');
  if (!slot?.active || !crew?.active) return { reason: 'crew_inactive', why: whose };
  const why = whyBlocked(blockedBetween(db, place.date, place.date), place);
  if (why !== null) return { reason: 'slot_blocked', why };
  const { stops } = capacityOf(capacities(db), place.crewId, place.slotId);
  return stops === 0 ? { reason: 'crew_off', why: whose } : null;
}

/** Why a load may not go to a place, or null. Reads what holds inside the caller's transaction. */
export function refusalOf(
  context: ReadContext,
  place: Place,
  load: Load,
  deliveryId: number,
): Refusal | null {
  const { db } = context;
  const slot = db.select().from(slots).where(eq(slots.id, place.slotId)).get();
  const crew = db.select().from(crews).where(eq(crews.id, place.crewId)).get();
  const named = { crew: crew?.name ?? '', slot: slot ? timesOf(slot) : '', date: place.date };
  if (slot?.active && crew?.active && isPast(context, place.date, slot)) {
    return { reason: 'slot_past', params: named, overridable: false };
  }
  const closed = closedAt(db, place);
  if (closed) {
    const { reason, why } = closed;
    return { reason, params: { ...named, why }, overridable: reason !== 'crew_inactive' };
  }
  const overfull = overfullAt(db, place, load, deliveryId);
  if (!overfull) return null;
  const { over, used, capacity } = overfull;
  const show = over === 'volumeDm3' ? cubicMetres : (value: number) => value;
  return {
    reason: over === 'volumeDm3' ? 'slot_full_volume' : `slot_full_${over}`,
    params: { ...named, used: show(used[over]), add: show(load[over]), limit: show(capacity[over]) },
    overridable: true,
  };
}

/**
 * Lets a load into a place or throws a refusal that says why and names the next free slot. Returns the override to
 * put on record: null unless the owner gave a reason and it was needed.
 */
export function requirePlace(
  context: ReadContext,
  place: Place,
  load: Load,
  deliveryId: number,
  overrideReason: string | null,
): { overrideReason: string | null; overrideBy: number | null } {
  refuseTooFar('date', place.date, context.today);
  const owner = mayOverride(context, overrideReason);
  const refusal = refusalOf(context, place, load, deliveryId);
  if (!refusal) return { overrideReason: null, overrideBy: null };
  if (refusal.overridable && overrideReason !== null) {
    return { overrideReason, overrideBy: context.actor?.staffId ?? null };
  }
  const [next] = findFreeSlots(context, load, {
    from: place.date,
    limit: 1,
    withoutId: deliveryId,
    except: place,
  });
  throw new AppError('VALIDATION', {
    reason: refusal.reason,
    params: {
      ...refusal.params,
      overridable: refusal.overridable && owner ? 1 : 0,
      askable: refusal.overridable && !owner ? 1 : 0,
      ...(next && {
        nextDate: next.date,
        nextSlotId: next.slotId,
        nextSlot: `${next.startTime}–${next.endTime}`,
        nextCrewId: next.crewId,
        nextCrew: next.crewName,
      }),
    },
  });
}

/** Refuses a vehicle that is out with another crew in the same slot. */
export function requireVehicle(db: Reader, place: Place, vehicleId: number): void {
  const vehicle = db.select().from(vehicles).where(eq(vehicles.id, vehicleId)).get();
  if (!vehicle) throw new AppError('NOT_FOUND', { params: { entity: 'vehicles', id: vehicleId } });
  if (!vehicle.active) {
    throw new AppError('VALIDATION', { fields: [{ path: 'vehicleId', code: 'vehicle_inactive' }] });
  }
  const other = db
    .select({ crew: crews.name })
    .from(deliveries)
    .innerJoin(crews, eq(crews.id, deliveries.crewId))
    .where(
      and(
        eq(deliveries.date, place.date),
        eq(deliveries.slotId, place.slotId),
        ne(deliveries.crewId, place.crewId),
        eq(deliveries.vehicleId, vehicleId),
        inArray(deliveries.state, HOLDING_STATES),
      ),
    )
    .get();
  if (other) {
    throw new AppError('VALIDATION', {
      reason: 'vehicle_taken',
      params: { plate: vehicle.plate, crew: other.crew, overridable: 0 },
    });
  }
}
