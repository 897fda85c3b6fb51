import { z } from 'zod';
import { isBirthday } from '../domain/birthday';
import {
  AGE_BANDS,
  CHANNELS,
  CONTACT_CHANNELS,
  CONTACT_OUTCOMES,
  EDUCATIONS,
  GENDERS,
  HOME_PURPOSES,
  INCOME_BANDS,
  MARITAL_STATUSES,
  TEMPERAMENTS,
} from '../domain/customerCodes';
import { daysInMonth } from '../domain/dates';
import { CUSTOMER_STAGES } from '../domain/states/customerStage';
import { TASK_KINDS } from '../domain/taskKinds';
import { optionalWhole } from './fields';
import { TIMELINE_KINDS } from './timelineKinds';

/** A birthday as the customer gives it; the year may be unknown. Whether a year has a leap month, only main knows. */
export const birthday = z
  .strictObject({
    calendar: z.enum(['solar', 'lunar']),
    month: z.int('required').min(1, 'too_small').max(12, 'too_big'),
    day: z.int('required').min(1, 'too_small').max(31, 'too_big'),
    leap: z.boolean().default(false),
    year: optionalWhole(1900, 2100),
  })
  .refine(
    ({ calendar, month, day, year, leap }) =>
      isBirthday({ calendar, month, day, leap }) &&
      (calendar === 'lunar' || year === null || day <= daysInMonth(year, month)),
    { path: ['day'], error: 'invalid_date' },
  )
  .transform((given) => ({ ...given, leap: given.calendar === 'lunar' && given.leap }));

/** A customer in one line, for lists, selects and the people who may be the same. */
export const customerCard = z.object({
  id: z.int(),
  version: z.int(),
  name: z.string(),
  phone: z.string().nullable(),
  phone2: z.string().nullable(),
  community: z.string().nullable(),
  building: z.string().nullable(),
  room: z.string().nullable(),
  stage: z.enum(CUSTOMER_STAGES),
  sellerId: z.int().nullable(),
  sellerName: z.string().nullable(),
});
export type CustomerCard = z.infer<typeof customerCard>;

export const needShape = z.object({
  id: z.int(),
  version: z.int(),
  rooms: z.array(z.string()),
  styles: z.array(z.string()),
  productKinds: z.array(z.string()),
  purpose: z.enum(HOME_PURPOSES).nullable(),
  currentLayout: z.string().nullable(),
  decideBy: z.string().nullable(),
  neededBy: z.string().nullable(),
  budgetMinFen: z.int().nullable(),
  budgetMaxFen: z.int().nullable(),
  note: z.string().nullable(),
});

/** The open task that shows first, and its local day: due, or snoozed until. */
export const nextTask = z.object({ kind: z.enum(TASK_KINDS), dueDate: z.string() }).nullable();

/** Everything about one customer. */
export const customerShape = customerCard.extend({
  createdAt: z.int(),
  createdBy: z.int().nullable(),
  gender: z.enum(GENDERS).nullable(),
  birthday: z
    .object({
      calendar: z.enum(['solar', 'lunar']),
      month: z.int(),
      day: z.int(),
      leap: z.boolean(),
      year: z.int().nullable(),
    })
    .nullable(),
  /** Local date on which it is celebrated next. */
  nextBirthday: z.string().nullable(),
  ageBand: z.enum(AGE_BANDS).nullable(),
  education: z.enum(EDUCATIONS).nullable(),
  occupation: z.string().nullable(),
  jobTitle: z.string().nullable(),
  incomeBand: z.enum(INCOME_BANDS).nullable(),
  maritalStatus: z.enum(MARITAL_STATUSES).nullable(),
  weddingDate: z.string().nullable(),
  hobbies: z.string().nullable(),
  wechat: z.string().nullable(),
  qq: z.string().nullable(),
  email: z.string().nullable(),
  temperament: z.enum(TEMPERAMENTS).nullable(),
  channel: z.enum(CHANNELS),
  partnerId: z.int().nullable(),
  partnerName: z.string().nullable(),
  introducerId: z.int().nullable(),
  introducerName: z.string().nullable(),
  communityId: z.int().nullable(),
  district: z.string().nullable(),
  unit: z.string().nullable(),
  floor: z.int().nullable(),
  hasLift: z.boolean().nullable(),
  areaM2: z.int().nullable(),
  houseType: z.string().nullable(),
  boughtElsewhere: z.string().nullable(),
  suppliers: z.string().nullable(),
  supplierSatisfaction: z.int().nullable(),
  lostReason: z.string().nullable(),
  wakeUpDate: z.string().nullable(),
  nextContactDate: z.string().nullable(),
  nextTask,
  lastContactAt: z.int().nullable(),
  note: z.string().nullable(),
  /** Set: all of theirs is with that customer, who is the same person. */
  mergedIntoId: z.int().nullable(),
  /** UTC ms; set: the data was erased on request, what is left is numbers. */
  erasedAt: z.int().nullable(),
  need: needShape.nullable(),
  counts: z.object({
    contacts: z.int(),
    visits: z.int(),
    proposals: z.int(),
    quotes: z.int(),
    orders: z.int(),
    /** Customers whom this one brought. */
    introduced: z.int(),
  }),
  receivedFen: z.int(),
});
export type CustomerShape = z.infer<typeof customerShape>;

/** One happening; which fields are filled depends on its kind. */
export const timelineEntry = z.object({
  /** Unique in one customer's timeline. */
  id: z.int(),
  kind: z.enum(TIMELINE_KINDS),
  /** UTC ms. */
  at: z.int(),
  staffName: z.string().nullable(),
  /** Id of the contact, visit, proposal … itself. */
  refId: z.int(),
  /** Document number. */
  number: z.string().nullable(),
  /** State or code of that kind (visit state, order state, payment kind, new stage …). */
  code: z.string().nullable(),
  fromCode: z.string().nullable(),
  channel: z.enum(CONTACT_CHANNELS).nullable(),
  outcome: z.enum(CONTACT_OUTCOMES).nullable(),
  /** Local date it is about: next contact, appointment, delivery day. */
  date: z.string().nullable(),
  amountFen: z.int().nullable(),
  text: z.string().nullable(),
  sha256: z.string().nullable(),
  /** The order that a payment, a delivery or a return is of. */
  orderId: z.int().nullable(),
});
export type TimelineEntry = z.infer<typeof timelineEntry>;
