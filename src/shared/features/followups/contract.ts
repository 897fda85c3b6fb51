import { z } from 'zod';
import { command, FLOOR, query } from '../../contract/call';
import {
  localDate,
  optionalDate,
  optionalMillimetres,
  optionalRecordId,
  optionalText,
  optionalTime,
  recordId,
  text,
  version,
} from '../../contract/fields';
import { page, pageInput } from '../../contract/paging';
import { CONTACT_CHANNELS, CONTACT_OUTCOMES } from '../../domain/customerCodes';
import { VISIT_STATES } from '../../domain/states/visit';
import { homeItemFields } from '../homeItems/contract';

const contactRow = z.object({
  id: z.int(),
  version: z.int(),
  customerId: z.int(),
  customerName: z.string(),
  staffId: z.int(),
  staffName: z.string(),
  /** UTC ms. */
  at: z.int(),
  channel: z.enum(CONTACT_CHANNELS),
  outcome: z.enum(CONTACT_OUTCOMES),
  note: z.string().nullable(),
  nextDate: z.string().nullable(),
});

const measurement = z.object({
  room: z.string(),
  lengthMm: z.int().nullable(),
  widthMm: z.int().nullable(),
  heightMm: z.int().nullable(),
  note: z.string().nullable(),
});

const visitRow = z.object({
  id: z.int(),
  version: z.int(),
  customerId: z.int(),
  customerName: z.string(),
  phone: z.string().nullable(),
  district: z.string().nullable(),
  community: z.string().nullable(),
  building: z.string().nullable(),
  unit: z.string().nullable(),
  room: z.string().nullable(),
  staffId: z.int(),
  staffName: z.string(),
  date: z.string(),
  startTime: z.string().nullable(),
  state: z.enum(VISIT_STATES),
  goal: z.string().nullable(),
  obstacles: z.string().nullable(),
  answers: z.string().nullable(),
  result: z.string().nullable(),
  measurements: z.array(measurement),
  productsSeen: z.string().nullable(),
  competitorFacts: z.string().nullable(),
  /** All furniture that stands in the home was seen and written down. */
  inventoryDone: z.boolean(),
  doneAt: z.int().nullable(),
});

const visitPlan = {
  date: localDate,
  startTime: optionalTime,
  /** Who goes; the person at the PC when left out. */
  staffId: optionalRecordId('staff'),
  goal: optionalText(300),
  obstacles: optionalText(500),
  answers: optionalText(500),
};

const sideMm = optionalMillimetres(100_000);
const visitResult = {
  result: text(1000),
  measurements: z
    .array(
      z.strictObject({
        room: text(30),
        lengthMm: sideMm,
        widthMm: sideMm,
        heightMm: sideMm,
        note: optionalText(200),
      }),
    )
    .max(40, 'too_many'),
  productsSeen: optionalText(500),
  competitorFacts: optionalText(500),
  inventoryDone: z.boolean().default(false),
  /** Pieces from elsewhere that were seen on this visit and are not written down yet. */
  homeItems: z.array(z.strictObject(homeItemFields)).max(60, 'too_many').default([]),
};

/** What the list of visits can be narrowed by; its Excel sheet takes the same. */
const visitFilters = {
  from: optionalDate,
  to: optionalDate,
  staffId: optionalRecordId('staff'),
  state: z.enum(VISIT_STATES).nullable().default(null),
};

export const followupsContract = {
  /**
   * A contact that has just happened, or on an earlier `date` (local; NULL: now), on which it counts. The stage follows the outcome; a next date becomes a task, no next date
   * settles the one there was. `taskId` is the task that the contact answers, done with it.
   */
  'followups.logContact': command(
    FLOOR,
    () =>
      z.strictObject({
        customerId: recordId('customers'),
        channel: z.enum(CONTACT_CHANNELS),
        outcome: z.enum(CONTACT_OUTCOMES),
        note: optionalText(500),
        date: optionalDate,
        nextDate: optionalDate,
        taskId: optionalRecordId('tasks'),
      }),
    () => contactRow,
  ),
  /** Contacts, newest first: of one customer, of one colleague, or all. */
  'followups.listContacts': query(
    FLOOR,
    () =>
      z.strictObject({
        customerId: optionalRecordId('customers'),
        staffId: optionalRecordId('staff'),
        ...pageInput,
      }),
    () => page(contactRow),
  ),
  'followups.planVisit': command(
    FLOOR,
    () => z.strictObject({ customerId: recordId('customers'), ...visitPlan }),
    () => visitRow,
  ),
  /** Changes the plan; a cancelled visit is planned again by it. */
  'followups.updateVisit': command(
    FLOOR,
    () => z.strictObject({ id: recordId('visits'), version, ...visitPlan }),
    () => visitRow,
  ),
  'followups.completeVisit': command(
    FLOOR,
    () => z.strictObject({ id: recordId('visits'), version, ...visitResult }),
    () => visitRow,
  ),
  /** Corrects or adds to what a visit that is done brought home. */
  'followups.reviseVisitResult': command(
    FLOOR,
    () => z.strictObject({ id: recordId('visits'), version, ...visitResult }),
    () => visitRow,
  ),
  'followups.cancelVisit': command(
    FLOOR,
    () => z.strictObject({ id: recordId('visits'), version, reason: optionalText(200) }),
    () => visitRow,
  ),
  'followups.visit': query(
    FLOOR,
    () => z.strictObject({ id: recordId('visits') }),
    () => visitRow,
  ),
  /** Visits of all customers, the latest day first. */
  'followups.visits': query(
    FLOOR,
    () => z.strictObject({ ...visitFilters, ...pageInput }),
    () => page(visitRow),
  ),
  /** A day's visits in the order to drive them. */
  'followups.visitsOfDay': query(
    FLOOR,
    () => z.strictObject({ date: localDate, staffId: optionalRecordId('staff') }),
    () => z.array(visitRow),
  ),
};
