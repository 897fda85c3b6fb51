import { asc, gte } from 'drizzle-orm';
import type { LocalDate } from '../../../shared/domain/dates';
import type { Reader } from '../../database/database';
import { blockedDays, crewCapacities, vehicles } from '../../database/schema';

export const allVehicles = (db: Reader) => db.select().from(vehicles).orderBy(asc(vehicles.id)).all();
export const allCapacities = (db: Reader) => db.select().from(crewCapacities).all();

/** Blocked days from a date on, earliest first. */
export const blockedFrom = (db: Reader, from: LocalDate) =>
  db
    .select()
    .from(blockedDays)
    .where(gte(blockedDays.date, from))
    .orderBy(asc(blockedDays.date), asc(blockedDays.id))
    .all();
