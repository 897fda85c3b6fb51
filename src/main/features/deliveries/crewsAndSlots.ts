import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../../database/database';
import { crews, slots, vehicles } from '../../database/schema';

/** Every crew, those out of use included, in the owner's order. */
export const allCrews = (db: Reader) => db.select().from(crews).orderBy(asc(crews.sort), asc(crews.id)).all();

/** Every slot, those out of use included, by the hour. */
export const allSlots = (db: Reader) =>
  db.select().from(slots).orderBy(asc(slots.startTime), asc(slots.sort), asc(slots.id)).all();

/** The vehicle that a crew usually takes. */
export const usualVehicle = (db: Reader, crewId: number) =>
  db
    .select()
    .from(vehicles)
    .where(eq(vehicles.crewId, crewId))
    .orderBy(asc(vehicles.id))
    .all()
    .find(({ active }) => active);
