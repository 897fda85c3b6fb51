import { z } from 'zod';
import { action, command, FLOOR, query, SELLERS } from '../../contract/call';
import { emptyInput, optionalRecordId, recordId, text, version } from '../../contract/fields';
import { filterShape } from '../../contract/filter';
import { LAYERS } from '../../domain/customerFacts/codes';
import { PIN_SIDES } from '../../domain/filter/pins';

/** So many segments a showroom keeps; a list that is read as a whole. */
export const MOST_SEGMENTS = 200;
/** So many are counted by one call. */
export const COUNTED_AT_ONCE = 10;
/** So many people of a segment are named beside it. */
export const PEOPLE_SHOWN = 10;

/** A record that a filter names, so that it can be said in words. */
export const FILTER_RECORDS = [
  'staff',
  'partners',
  'communities',
  'product_kinds',
  'product_series',
  'products',
  'segments',
] as const;
const filterName = z.object({
  of: z.enum(FILTER_RECORDS),
  id: z.int(),
  name: z.string(),
  nameEn: z.string().nullable(),
});
export type FilterName = z.infer<typeof filterName>;

/** Why a filter counts nothing; codes are keys of i18n `errors.fields`. */
const fault = z.object({ path: z.string(), code: z.string() });

const segment = () =>
  z.object({
    id: z.int(),
    version: z.int(),
    name: z.string(),
    /** NULL where the owner's conditions are not for who asks, or where it cannot be read. */
    filter: filterShape().nullable(),
    /** It asks for cost or profit: others than the owner see who is in it, and not why. */
    ownerOnly: z.boolean(),
    mayEdit: z.boolean(),
    /** Any at all: it counts nobody. */
    faults: z.array(fault),
    /** Names of the segments that refer to it. */
    usedBy: z.array(z.string()),
  });
export type Segment = z.infer<ReturnType<typeof segment>>;

/** A filter that may not be saved yet, with the pins of the segment that it will be of. */
const draft = () => ({ filter: filterShape(), segmentId: optionalRecordId('segments') });

export const segmentsContract = {
  'segments.list': query(
    FLOOR,
    () => emptyInput,
    () => z.object({ segments: z.array(segment()), names: z.array(filterName) }),
  ),
  'segments.get': query(
    FLOOR,
    () => z.strictObject({ id: recordId('segments') }),
    () =>
      segment().extend({
        pins: z.array(z.object({ customerId: z.int(), name: z.string(), side: z.enum(PIN_SIDES) })),
        names: z.array(filterName),
      }),
  ),
  /** How many customers are in each of a few; NULL where it cannot be counted. */
  'segments.counts': action(
    FLOOR,
    () => z.strictObject({ ids: z.array(recordId('segments')).max(COUNTED_AT_ONCE) }),
    () => z.array(z.object({ id: z.int(), count: z.int().nullable() })),
  ),
  /** How many a filter means, and who the newest of them are. */
  'segments.preview': action(
    FLOOR,
    () => z.strictObject(draft()),
    () =>
      z.object({
        count: z.int(),
        people: z.array(
          z.object({
            id: z.int(),
            name: z.string(),
            phone: z.string().nullable(),
            layer: z.enum(LAYERS).nullable(),
            lastContactAt: z.int().nullable(),
          }),
        ),
        names: z.array(filterName),
      }),
  ),
  /** What each of the filter's outermost conditions does; none where one alone decides. */
  'segments.steps': action(
    FLOOR,
    () => z.strictObject(draft()),
    () =>
      z.array(
        z.object({
          /** How many are left after it and those before it. */
          left: z.int(),
          /** How many more there would be without it. */
          more: z.int(),
        }),
      ),
  ),
  /** A new segment, or another name and filter for one (`id` and `version` together). */
  'segments.save': command(
    SELLERS,
    () =>
      z.strictObject({
        id: optionalRecordId('segments'),
        version: version.nullish().transform((value) => value ?? null),
        name: text(40),
        filter: filterShape(),
      }),
    () => z.object({ id: z.int(), version: z.int() }),
  ),
  /** Refused while something uses it. */
  'segments.remove': command(
    SELLERS,
    () => z.strictObject({ id: recordId('segments'), version }),
    () => z.null(),
  ),
  /** Puts a customer in or out by hand; the last word counts. */
  'segments.pin': command(
    SELLERS,
    () =>
      z.strictObject({
        id: recordId('segments'),
        customerId: recordId('customers'),
        side: z.enum(PIN_SIDES),
      }),
    () => z.null(),
  ),
  'segments.unpin': command(
    SELLERS,
    () => z.strictObject({ id: recordId('segments'), customerId: recordId('customers') }),
    () => z.null(),
  ),
};
