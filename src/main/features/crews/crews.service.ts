import { and, eq, ne } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { LocalDate } from '../../../shared/domain/dates';
import type { crewsContract } from '../../../shared/features/crews/contract';
import type { HandlersFor } from '../../core/handlers';
import { refuseTooFar } from '../../core/plannedDate';
import type { WriteContext } from '../../database/context';
import { deleteRecord, getRecord, insertRecord, updateRecord } from '../../database/records';
import { blockedDays, crewCapacities, crews, slots, vehicles } from '../../database/schema';
import { AppError, fieldError } from '../../system/errors';
import { allCrews, allSlots, askAgainForSlot, askToReplan, dropReplans } from '../deliveries';
import { allCapacities, allVehicles, blockedFrom } from './crews.repository';

/** What a crew is taken to manage in a slot until the owner knows better. */
const USUAL_CAPACITY = { stops: 4, packages: 60, volumeDm3: 15_000 };

/** Refuses a name that another row of the table has, at its field. */
function refuseTaken(
  context: WriteContext,
  table: SQLiteTable & { id: SQLiteColumn },
  column: SQLiteColumn,
  value: string,
  field: string,
  ownId = 0,
): void {
  const other = context.db
    .select({ id: table.id })
    .from(table)
    .where(and(eq(column, value), ne(table.id, ownId)))
    .get();
  if (other) throw fieldError(field, 'taken');
}

function refuseBackwards({ startTime, endTime }: { startTime: string; endTime: string }): void {
  if (endTime <= startTime) throw fieldError('endTime', 'ends_before_start');
}

/** A slot without an English name of its own is called by its times, also when they change. */
function named<S extends { nameEn: string | null; startTime: string; endTime: string }>(slot: S) {
  const own = slot.nameEn !== null && !/^\d\d:\d\d–\d\d:\d\d$/.test(slot.nameEn);
  return { ...slot, nameEn: own ? (slot.nameEn as string) : `${slot.startTime}–${slot.endTime}` };
}

function requireCrew(context: WriteContext, crewId: number | null): void {
  if (crewId !== null) getRecord(context, crews, crewId);
}

const onDay = ({ date, crewId, slotId }: typeof blockedDays.$inferSelect) => ({
  ...{ date: date as LocalDate, crewId, slotId },
});

/** After a crew, a slot or a capacity has changed: the stops there, whose place may be closed by it or open again. */
function reviewStops(context: WriteContext, where: { crewId: number | null; slotId: number | null }): void {
  askToReplan(context, { date: null, ...where });
  dropReplans(context, { date: null, ...where });
}

export const crewsHandlers: HandlersFor<typeof crewsContract> = {
  'crews.all': (_input, { db, today }) => ({
    crews: allCrews(db),
    vehicles: allVehicles(db),
    slots: allSlots(db),
    capacities: allCapacities(db),
    blocked: blockedFrom(db, today),
  }),

  'crews.addCrew': (input, context) => {
    refuseTaken(context, crews, crews.name, input.name, 'name');
    const sort = allCrews(context.db).length + 1;
    const crew = insertRecord(context, crews, { ...input, sort });
    for (const slot of allSlots(context.db)) {
      insertRecord(context, crewCapacities, { crewId: crew.id, slotId: slot.id, ...USUAL_CAPACITY });
    }
    return crew;
  },
  'crews.updateCrew': ({ id, version, ...input }, context) => {
    refuseTaken(context, crews, crews.name, input.name, 'name', id);
    const before = getRecord(context, crews, id);
    const crew = updateRecord(context, crews, id, version, input);
    if (crew.active !== before.active) reviewStops(context, { crewId: id, slotId: null });
    return crew;
  },

  'crews.addVehicle': (input, context) => {
    refuseTaken(context, vehicles, vehicles.plate, input.plate, 'plate');
    requireCrew(context, input.crewId);
    return insertRecord(context, vehicles, input);
  },
  'crews.updateVehicle': ({ id, version, ...input }, context) => {
    refuseTaken(context, vehicles, vehicles.plate, input.plate, 'plate', id);
    requireCrew(context, input.crewId);
    return updateRecord(context, vehicles, id, version, input);
  },

  'crews.addSlot': (input, context) => {
    refuseTaken(context, slots, slots.name, input.name, 'name');
    refuseBackwards(input);
    const slot = insertRecord(context, slots, { ...named(input), sort: allSlots(context.db).length + 1 });
    for (const crew of allCrews(context.db)) {
      insertRecord(context, crewCapacities, { crewId: crew.id, slotId: slot.id, ...USUAL_CAPACITY });
    }
    return slot;
  },
  'crews.updateSlot': ({ id, version, ...input }, context) => {
    refuseTaken(context, slots, slots.name, input.name, 'name', id);
    refuseBackwards(input);
    const before = getRecord(context, slots, id);
    const after = updateRecord(context, slots, id, version, named(input));
    if (after.startTime !== before.startTime || after.endTime !== before.endTime) {
      askAgainForSlot(context, id, `${after.startTime}–${after.endTime}`);
    }
    if (after.active !== before.active) reviewStops(context, { crewId: null, slotId: id });
    return after;
  },

  'crews.setCapacity': ({ crewId, slotId, version, ...amounts }, context) => {
    getRecord(context, crews, crewId);
    getRecord(context, slots, slotId);
    const existing = context.db
      .select()
      .from(crewCapacities)
      .where(and(eq(crewCapacities.crewId, crewId), eq(crewCapacities.slotId, slotId)))
      .get();
    if (!existing) return insertRecord(context, crewCapacities, { crewId, slotId, ...amounts });
    if (version === null) throw new AppError('CONFLICT', { params: { entity: 'crew_capacities' } });
    const capacity = updateRecord(context, crewCapacities, existing.id, version, amounts);
    if ((capacity.stops === 0) !== (existing.stops === 0)) reviewStops(context, { crewId, slotId });
    return capacity;
  },

  'crews.block': (input, context) => {
    if (input.date < context.today) throw fieldError('date', 'date_past');
    refuseTooFar('date', input.date, context.today);
    requireCrew(context, input.crewId);
    if (input.slotId !== null) getRecord(context, slots, input.slotId);
    const blocked = insertRecord(context, blockedDays, input);
    return { ...blocked, stops: askToReplan(context, onDay(blocked)) };
  },
  'crews.unblock': ({ id, version }, context) => {
    // A stale version must not take away what somebody has just changed.
    const opened = updateRecord(context, blockedDays, id, version, {});
    deleteRecord(context, blockedDays, id);
    dropReplans(context, onDay(opened));
    return null;
  },
};
