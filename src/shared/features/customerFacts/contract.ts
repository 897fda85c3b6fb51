import { z } from 'zod';
import { action, command, FLOOR, OWNER, query } from '../../contract/call';
import { factsSettings } from '../../contract/factsSettings';
import { emptyInput, localDate, recordId, text, version } from '../../contract/fields';
import { TEMPERAMENTS } from '../../domain/customerCodes';
import { CLASS_REASONS } from '../../domain/customerFacts/class';
import { CUSTOMER_CLASSES, LAYERS, QUADRANTS, TIERS, VALUE_BANDS } from '../../domain/customerFacts/codes';
import { QUADRANT_REASONS, TIER_REASONS } from '../../domain/customerFacts/explain';
import { LAYER_REASONS } from '../../domain/customerFacts/layer';
import { MANNERS } from '../../domain/manner';

const counted = <const T extends readonly [string, ...string[]]>(codes: T) =>
  z.record(z.enum(codes), z.int());

/** Customers by code. Who never bought has neither band nor class, recency nor frequency. */
const counts = z.object({
  customers: z.int(),
  layer: counted(LAYERS),
  band: counted(VALUE_BANDS),
  class: counted(CUSTOMER_CLASSES),
  quadrant: counted(QUADRANTS),
  tier: counted(TIERS),
  /** Customers by recency and frequency, 1 to 5 each; pairs without anybody are left out. */
  rf: z.array(z.object({ r: z.int(), f: z.int(), customers: z.int() })),
});
export type FactsCounts = z.output<typeof counts>;

/** A code, why it is so, and what time makes of it; the reason is a key of i18n `customerFacts.reasons`. */
const explained = <
  const T extends readonly [string, ...string[]],
  const R extends readonly [string, ...string[]],
>(
  codes: T,
  reasons: R,
) =>
  z.object({
    code: z.enum(codes),
    reason: z.enum(reasons),
    /** Its figures: fen, shares in 1/10,000, local dates. */
    params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    next: z.object({ on: z.string(), to: z.enum(codes) }).nullable(),
  });

const facts = z.object({
  firstBuy: z.string().nullable(),
  lastBuy: z.string().nullable(),
  lastSign: z.string().nullable(),
  nextCare: z.string().nullable(),
  nextBirthday: z.string().nullable(),
  buys: z.int(),
  netFen: z.int(),
  referred: z.int(),
  sat: z.int().nullable(),
  shareBp: z.int().nullable(),
  r: z.int().nullable(),
  f: z.int().nullable(),
  m: z.int().nullable(),
  tierUntil: z.string().nullable(),
  /** True where the owner has made them a VIP, also while they have no counted order and so no class. */
  vipPinned: z.boolean(),
  layer: explained(LAYERS, LAYER_REASONS),
  band: explained(VALUE_BANDS, ['rfm']).nullable(),
  class: explained(CUSTOMER_CLASSES, CLASS_REASONS).nullable(),
  quadrant: explained(QUADRANTS, QUADRANT_REASONS),
  tier: explained(TIERS, TIER_REASONS),
  /** For the owner alone; NULL for everybody else. */
  profit: z
    .object({ profitFen: z.int().nullable(), coverBp: z.int().nullable(), estimated: z.boolean() })
    .nullable(),
});

const grant = z.object({
  id: z.int(),
  version: z.int(),
  tier: z.enum(TIERS),
  reason: z.string(),
  fromDate: z.string(),
  untilDate: z.string(),
});

export const customerFactsContract = {
  /** What a customer is, and why; NULL for one who was merged or erased. Others than the owner see a negative asset as normal. */
  'customerFacts.get': query(
    FLOOR,
    () => z.strictObject({ customerId: recordId('customers') }),
    () => facts.nullable(),
  ),
  /** How a customer wants to be spoken to: the tag by hand and what follows; NULL for one who was merged or erased. */
  'customerFacts.manner': query(
    FLOOR,
    () => z.strictObject({ customerId: recordId('customers') }),
    () => z.object({ temperament: z.enum(TEMPERAMENTS).nullable(), manner: z.enum(MANNERS) }).nullable(),
  ),
  /** How many customers there are of each code. `complete`: false while facts are being computed anew. */
  'customerFacts.overview': query(
    FLOOR,
    () => emptyInput,
    () => counts.extend({ complete: z.boolean() }),
  ),
  /** Counts a customer among the VIPs whatever they bought, or no longer. */
  'customerFacts.pinVip': command(
    OWNER,
    () => z.strictObject({ customerId: recordId('customers'), version, pinned: z.boolean() }),
    () => z.object({ version: z.int() }),
  ),
  /** Gives a tier by hand from today to a last day; the higher one counts, by hand or by money. */
  'customerFacts.grantTier': command(
    OWNER,
    () =>
      z.strictObject({
        customerId: recordId('customers'),
        tier: z.enum(TIERS).exclude(['none'], 'required'),
        untilDate: localDate,
        reason: text(200),
      }),
    () => grant,
  ),
  /** Takes a tier that was given by hand back from tomorrow on; one of today is gone at once. */
  'customerFacts.endGrant': command(
    OWNER,
    () => z.strictObject({ id: recordId('tier_grants'), version }),
    () => z.null(),
  ),
  /** The tiers that the owner gave a customer by hand, newest first. */
  'customerFacts.grants': query(
    OWNER,
    () => z.strictObject({ customerId: recordId('customers') }),
    () => z.array(grant),
  ),
  /** What other thresholds would make of everybody; stores nothing. NULL: somebody has stopped it. */
  'customerFacts.preview': action(
    OWNER,
    () => z.strictObject({ settings: factsSettings }),
    () => z.object({ before: counts, after: counts }).nullable(),
  ),
};
