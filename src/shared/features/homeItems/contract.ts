import { z } from 'zod';
import { command, FLOOR, query } from '../../contract/call';
import { fenPositive, optionalText, optionalWhole, recordId, version } from '../../contract/fields';
import { FIRST_HOME_YEAR, OFFER_REASONS, SHARE_STATES } from '../../domain/homeShare';

/** What a person types about a piece that a customer has from elsewhere. */
export const homeItemFields = {
  kindId: recordId('product_kinds'),
  roomName: optionalText(30),
  brand: optionalText(40),
  /** In which it was bought; main refuses a year that has not begun. */
  year: z
    .int({
      error: ({ input }) =>
        input === null || input === undefined
          ? 'required'
          : Number.isNaN(input)
            ? 'not_a_number'
            : 'not_integer',
    })
    .min(FIRST_HOME_YEAR, 'year_too_early')
    .max(9999, 'year_not_begun'),
  priceFen: fenPositive.nullish().transform((value) => value ?? null),
  satisfaction: optionalWhole(1, 5),
  note: optionalText(200),
};

const otherItem = z.object({
  id: z.int(),
  version: z.int(),
  visitId: z.int().nullable(),
  kindId: z.int(),
  kindZh: z.string(),
  kindEn: z.string(),
  roomName: z.string().nullable(),
  brand: z.string().nullable(),
  year: z.int(),
  priceFen: z.int().nullable(),
  /** What such a piece usually costs (fen); it stands in for a price that nobody knows. */
  typicalFen: z.int().nullable(),
  satisfaction: z.int().nullable(),
  note: z.string().nullable(),
  /** UTC ms. */
  replacedAt: z.int().nullable(),
});

const ourItem = z.object({
  lineId: z.int(),
  orderId: z.int(),
  orderNumber: z.string(),
  kindId: z.int().nullable(),
  roomName: z.string().nullable(),
  name: z.string(),
  model: z.string().nullable(),
  /** Of the order. */
  year: z.int(),
  /** Those that were delivered and not returned. */
  pieces: z.int(),
  /** What was paid for these, after their share of the discount; fen. */
  amountFen: z.int(),
});

const home = z.object({
  /** Local date of the last visit on which all of it was counted; NULL: nobody has. */
  countedOn: z.string().nullable(),
  ours: z.array(ourItem),
  /** Also what was replaced since. */
  others: z.array(otherItem),
  share: z.object({
    state: z.enum(SHARE_STATES),
    /** 1/10,000. */
    shareBp: z.int().nullable(),
    oursFen: z.int(),
    othersFen: z.int(),
    estimated: z.boolean(),
    /** Ids of the others that have no price at all. */
    leftOut: z.array(z.int()),
  }),
  /** What to offer something new for: an order line of ours, or a piece of others. */
  offers: z.array(
    z.object({ ours: z.boolean(), id: z.int(), reason: z.enum(OFFER_REASONS), years: z.int() }),
  ),
});

const stored = z.object({ id: z.int(), version: z.int() });
const guard = { id: recordId('home_items'), version };

export const homeItemsContract = {
  /** What stands in a customer's home, ours and others', and our share of it. */
  'homeItems.atHome': query(
    FLOOR,
    () => z.strictObject({ customerId: recordId('customers') }),
    () => home,
  ),
  'homeItems.add': command(
    FLOOR,
    () => z.strictObject({ customerId: recordId('customers'), ...homeItemFields }),
    () => stored,
  ),
  'homeItems.update': command(
    FLOOR,
    () => z.strictObject({ ...guard, ...homeItemFields }),
    () => stored,
  ),
  /** Something else stands in its place now, or does not after all. */
  'homeItems.setReplaced': command(
    FLOOR,
    () => z.strictObject({ ...guard, replaced: z.boolean() }),
    () => stored,
  ),
  /** Takes an entry back; its pictures stay with it. */
  'homeItems.remove': command(
    FLOOR,
    () => z.strictObject(guard),
    () => stored,
  ),
  'homeItems.restore': command(
    FLOOR,
    () => z.strictObject(guard),
    () => stored,
  ),
};
