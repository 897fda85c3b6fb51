import { asc, eq, gte } from 'drizzle-orm';
import type { LocalDate } from '../../../shared/domain/dates';
import type { Reader } from '../../database/database';
import { blockedDays, crewCapacities, crews, slots, vehicles } from '../../database/schema';

export const allCrews = (db: Reader) => db.select().from(crews).orderBy(asc(crews.sort), asc(crews.id)).all();
export const allVehicles = (db: Reader) => db.select().from(vehicles).orderBy(asc(vehicles.id)).all();
export const allSlots = (db: Reader) =>
  db.select().from(slots).orderBy(asc(slots.startTime), asc(slots.sort), asc(slots.id)).all();
export const allCapacities = (db: Reader) => db.select().from(crewCapacities).all();

/** Blocked days from a date on, earliest first. */
export const blockedFrom = (db: Reader, from: LocalDate) =>
  db
    .select()
    .from(blockedDays)
    .where(gte(blockedDays.date, from))
    .orderBy(asc(blockedDays.date), asc(blockedDays.id))
    .all();

/** The vehicle that a crew usually takes. */
export const usualVehicle = (db: Reader, crewId: number) =>
  db
    .select()
    .from(vehicles)
    .where(eq(vehicles.crewId, crewId))
    .orderBy(asc(vehicles.id))
    .all()
    .find(({ active }) => active);
