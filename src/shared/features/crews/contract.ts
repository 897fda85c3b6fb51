import { z } from 'zod';
import { command, EVERYONE, OWNER, query } from '../../contract/call';
import {
  cubicMetresDm3,
  emptyInput,
  localDate,
  optionalPhone,
  optionalRecordId,
  optionalText,
  recordId,
  text,
  time,
  version,
  whole,
} from '../../contract/fields';

const crewRow = z.object({
  id: z.int(),
  version: z.int(),
  name: z.string(),
  members: z.string().nullable(),
  phone: z.string().nullable(),
  sort: z.int(),
  active: z.boolean(),
});
const vehicleRow = z.object({
  id: z.int(),
  version: z.int(),
  plate: z.string(),
  name: z.string().nullable(),
  driver: z.string().nullable(),
  volumeDm3: z.int(),
  crewId: z.int().nullable(),
  active: z.boolean(),
});
const slotRow = z.object({
  id: z.int(),
  version: z.int(),
  name: z.string(),
  nameEn: z.string(),
  startTime: z.string(),
  endTime: z.string(),
  sort: z.int(),
  active: z.boolean(),
});
const capacityRow = z.object({
  id: z.int(),
  version: z.int(),
  crewId: z.int(),
  slotId: z.int(),
  stops: z.int(),
  packages: z.int(),
  volumeDm3: z.int(),
});
const blockedRow = z.object({
  id: z.int(),
  version: z.int(),
  date: z.string(),
  crewId: z.int().nullable(),
  slotId: z.int().nullable(),
  reason: z.string(),
});

const crewFields = { name: text(30), members: optionalText(80), phone: optionalPhone, active: z.boolean() };
const vehicleFields = {
  plate: text(20),
  name: optionalText(30),
  driver: optionalText(30),
  /** Loading room in dm³ (1 m³ = 1,000). */
  volumeDm3: cubicMetresDm3(200_000),
  crewId: optionalRecordId('crews'),
  active: z.boolean(),
};
const slotFields = {
  name: text(20),
  /** Left out: the times, which are read in every language. */
  nameEn: optionalText(20),
  startTime: time,
  endTime: time,
  active: z.boolean(),
};

/** Who drives, with what, when, and how much fits. */
export const crewsContract = {
  'crews.all': query(
    EVERYONE,
    () => emptyInput,
    () =>
      z.object({
        crews: z.array(crewRow),
        vehicles: z.array(vehicleRow),
        slots: z.array(slotRow),
        capacities: z.array(capacityRow),
        /** From today on. */
        blocked: z.array(blockedRow),
      }),
  ),
  /** A new crew works every slot with the usual capacity until the owner says otherwise. */
  'crews.addCrew': command(
    OWNER,
    () => z.strictObject(crewFields),
    () => crewRow,
  ),
  'crews.updateCrew': command(
    OWNER,
    () => z.strictObject({ id: recordId('crews'), version, ...crewFields }),
    () => crewRow,
  ),
  'crews.addVehicle': command(
    OWNER,
    () => z.strictObject(vehicleFields),
    () => vehicleRow,
  ),
  'crews.updateVehicle': command(
    OWNER,
    () => z.strictObject({ id: recordId('vehicles'), version, ...vehicleFields }),
    () => vehicleRow,
  ),
  'crews.addSlot': command(
    OWNER,
    () => z.strictObject(slotFields),
    () => slotRow,
  ),
  'crews.updateSlot': command(
    OWNER,
    () => z.strictObject({ id: recordId('slots'), version, ...slotFields }),
    () => slotRow,
  ),
  /** What a crew can do in a slot; zero stops: it does not work then. `version` is null where nothing was set yet. */
  'crews.setCapacity': command(
    OWNER,
    () =>
      z.strictObject({
        crewId: recordId('crews'),
        slotId: recordId('slots'),
        version: version.nullable(),
        stops: whole(0, 50),
        packages: whole(0, 2000),
        volumeDm3: cubicMetresDm3(500_000),
      }),
    () => capacityRow,
  ),
  /**
   * Nobody (no crew), one crew, or one crew's slot does not drive on a day. What is booked already stays, is named here
   * (`stops`: slip numbers) and asked for on Today until it has another place.
   */
  'crews.block': command(
    OWNER,
    () =>
      z.strictObject({
        date: localDate,
        crewId: optionalRecordId('crews'),
        slotId: optionalRecordId('slots'),
        reason: text(60),
      }),
    () => blockedRow.extend({ stops: z.array(z.string()) }),
  ),
  'crews.unblock': command(
    OWNER,
    () => z.strictObject({ id: recordId('blocked_days'), version }),
    () => z.null(),
  ),
};
