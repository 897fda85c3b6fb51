import { z } from 'zod';
import { action, command, FLOOR, query } from '../../contract/call';
import {
  birthday,
  customerCard,
  customerShape,
  nextTask,
  timelineEntry,
} from '../../contract/customerShapes';
import {
  fenAmount,
  localDate,
  optionalCode,
  optionalDate,
  optionalFlag,
  optionalPhone,
  optionalRecordId,
  optionalText,
  optionalWhole,
  recordId,
  text,
  version,
} from '../../contract/fields';
import { filterShape } from '../../contract/filter';
import { page, pageInput } from '../../contract/paging';
import { TIMELINE_KINDS } from '../../contract/timelineKinds';
import {
  AGE_BANDS,
  CHANNELS,
  EDUCATIONS,
  GENDERS,
  HOME_PURPOSES,
  INCOME_BANDS,
  MARITAL_STATUSES,
  ROOMS,
  STYLES,
  TEMPERAMENTS,
} from '../../domain/customerCodes';
import { CUSTOMER_CLASSES, LAYERS, TIERS, VALUE_BANDS } from '../../domain/customerFacts/codes';
import { LONGEST_NOTE } from '../../domain/mergeFields';
import { CUSTOMER_STAGES } from '../../domain/states/customerStage';

/** A name may be missing while a phone is known; kept as ''. */
const name = optionalText(30).transform((value) => value ?? '');
const budget = fenAmount.nullish().transform((value) => value ?? null);
const email = optionalText(80).refine(
  (value) => value === null || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value),
  'invalid_email',
);

const source = {
  channel: z.enum(CHANNELS),
  partnerId: optionalRecordId('partners'),
  introducerId: optionalRecordId('customers'),
};

/** The community is given by name and made when it is new. */
const home = {
  community: optionalText(40),
  building: optionalText(20),
  unit: optionalText(20),
  room: optionalText(20),
  floor: optionalWhole(-5, 200),
  hasLift: optionalFlag,
};

const need = {
  rooms: z.array(z.enum(ROOMS)).max(ROOMS.length).default([]),
  styles: z.array(z.enum(STYLES)).max(STYLES.length).default([]),
  purpose: optionalCode(HOME_PURPOSES),
  decideBy: optionalDate,
  neededBy: optionalDate,
  budgetMinFen: budget,
  budgetMaxFen: budget,
};

const person = z.strictObject({
  name,
  gender: optionalCode(GENDERS),
  birthday: birthday.nullish().transform((value) => value ?? null),
  ageBand: optionalCode(AGE_BANDS),
  education: optionalCode(EDUCATIONS),
  occupation: optionalText(30),
  jobTitle: optionalText(30),
  incomeBand: optionalCode(INCOME_BANDS),
  maritalStatus: optionalCode(MARITAL_STATUSES),
  weddingDate: optionalDate,
  hobbies: optionalText(100),
});

const reach = z.strictObject({
  phone: optionalPhone,
  phone2: optionalPhone,
  wechat: optionalText(40),
  qq: optionalText(20),
  email,
});

const market = z.strictObject({
  boughtElsewhere: optionalText(300),
  suppliers: optionalText(200),
  supplierSatisfaction: optionalWhole(1, 5),
});

export const CUSTOMER_SORTS = ['newest', 'next_contact', 'last_contact', 'name'] as const;

/** What a list of customers is narrowed by; the same for the screen and for Excel. */
export const customerFilters = () => ({
  stage: z.array(z.enum(CUSTOMER_STAGES)).max(CUSTOMER_STAGES.length).default([]),
  sellerId: optionalRecordId('staff'),
  channel: optionalCode(CHANNELS),
  communityId: optionalRecordId('communities'),
  text: optionalText(60),
  /** Next contact from … to, local dates. */
  nextFrom: optionalDate,
  nextTo: optionalDate,
  /** Only those with no next contact agreed. */
  withoutNext: z.boolean().default(false),
  /** Who is in a segment; with a filter, who would be in it if that were its. */
  segmentId: optionalRecordId('segments'),
  filter: filterShape()
    .nullish()
    .transform((value) => value ?? null),
  sort: z.enum(CUSTOMER_SORTS).default('newest'),
  /** Sorted by the last sign of life instead, the longest silent first; of a list that a filter or segment narrows. */
  bySign: z.boolean().default(false),
});
type FiltersShape = z.ZodObject<ReturnType<typeof customerFilters>>;
export type CustomerFilters = z.output<FiltersShape>;

export const customersContract = {
  /** A walk-in, in one call: who, how they came, where they live, what they want, who serves. */
  'customers.register': command(
    FLOOR,
    () =>
      z.strictObject({
        name,
        phone: optionalPhone,
        phone2: optionalPhone,
        gender: optionalCode(GENDERS),
        wechat: optionalText(40),
        ...source,
        channel: z.enum(CHANNELS).default('walk_in'),
        ...home,
        district: optionalText(30),
        ...need,
        needNote: optionalText(500),
        temperament: optionalCode(TEMPERAMENTS),
        note: optionalText(500),
        sellerId: optionalRecordId('staff'),
        nextContactDate: optionalDate,
      }),
    () => customerShape,
  ),
  /** Takes a registration back while nothing else hangs on it. */
  'customers.undoRegister': command(
    FLOOR,
    () => z.strictObject({ id: recordId('customers'), version }),
    () => z.null(),
  ),
  /** People who may be the one that is being typed in, most likely first; the texts may be half typed. */
  'customers.duplicates': query(
    FLOOR,
    () =>
      z.strictObject({
        phone: optionalText(40),
        phone2: optionalText(40),
        name: optionalText(30),
        community: optionalText(40),
        building: optionalText(20),
        room: optionalText(20),
        exceptId: optionalRecordId('customers'),
      }),
    () =>
      z.array(
        customerCard.extend({
          why: z.array(z.enum(['phone', 'phone_start', 'name', 'similar_name', 'home'])),
          lastActivity: timelineEntry.nullable(),
        }),
      ),
  ),
  /** A few customers for a search select; without a text the newest. `includeId` is always among them. */
  'customers.suggest': query(
    FLOOR,
    () => z.strictObject({ text: optionalText(60), includeId: optionalRecordId('customers') }),
    () => z.array(customerCard),
  ),
  /** No temperament: the list stands on a screen that faces the room. An action, for a filter is read by a worker. */
  'customers.list': action(
    FLOOR,
    () => z.strictObject({ ...customerFilters(), ...pageInput }),
    () =>
      page(
        customerCard.extend({
          gender: z.enum(GENDERS).nullable(),
          channel: z.enum(CHANNELS),
          createdAt: z.int(),
          nextContactDate: z.string().nullable(),
          lastContactAt: z.int().nullable(),
          nextTask,
          receivedFen: z.int(),
          /** What is derived of them; NULL while it is being computed anew. */
          facts: z
            .object({
              layer: z.enum(LAYERS),
              band: z.enum(VALUE_BANDS).nullable(),
              /** Others than the owner see a negative asset as normal. */
              class: z.enum(CUSTOMER_CLASSES).nullable(),
              tier: z.enum(TIERS),
            })
            .nullable(),
        }),
      ),
  ),
  'customers.get': query(
    FLOOR,
    () => z.strictObject({ id: recordId('customers') }),
    // Whether who asks may still take the registration back.
    () =>
      customerShape.extend({
        mayUndo: z.boolean(),
        /** The stages that the customer has been in: later ones may be reached directly. */
        reached: z.array(z.enum(CUSTOMER_STAGES)),
      }),
  ),
  /** Changes the sections that are given, each whole. */
  'customers.update': command(
    FLOOR,
    () =>
      z.strictObject({
        id: recordId('customers'),
        version,
        person: person.optional(),
        reach: reach.optional(),
        source: z.strictObject(source).optional(),
        home: z
          .strictObject({
            ...home,
            district: optionalText(30),
            areaM2: optionalWhole(1, 5000),
            houseType: optionalText(30),
          })
          .optional(),
        market: market.optional(),
        service: z
          .strictObject({
            sellerId: optionalRecordId('staff'),
            temperament: optionalCode(TEMPERAMENTS),
            note: optionalText(LONGEST_NOTE),
          })
          .optional(),
      }),
    () => customerShape,
  ),
  /** Changes the open need, or begins the first one (`version: null`). */
  'customers.saveNeed': command(
    FLOOR,
    () =>
      z.strictObject({
        customerId: recordId('customers'),
        version: version.nullable(),
        ...need,
        productKinds: z.array(text(40)).max(40).default([]),
        currentLayout: optionalText(300),
        note: optionalText(500),
      }),
    () => customerShape,
  ),
  /** Moves the stage by hand: lost needs a reason, paused a day to wake up, a step back a reason. */
  'customers.setStage': command(
    FLOOR,
    () =>
      z.strictObject({
        id: recordId('customers'),
        version,
        stage: z.enum(CUSTOMER_STAGES),
        reason: optionalText(200),
        wakeUpDate: localDate.nullish().transform((value) => value ?? null),
      }),
    () => customerShape,
  ),
  /** Everything that happened with a customer, newest first. */
  'customers.timeline': query(
    FLOOR,
    () =>
      z.strictObject({
        customerId: recordId('customers'),
        kinds: z.array(z.enum(TIMELINE_KINDS)).max(TIMELINE_KINDS.length).default([]),
        ...pageInput,
      }),
    () => page(timelineEntry),
  ),
};
