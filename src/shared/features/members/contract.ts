import { z } from 'zod';
import { command, DESK, FLOOR, query, SELLERS } from '../../contract/call';
import {
  emptyInput,
  fenAmount,
  localDate,
  optionalCode,
  optionalRecordId,
  optionalText,
  recordId,
  shareBp,
  version,
  whole,
} from '../../contract/fields';
import { page, pageInput } from '../../contract/paging';
import { TIERS } from '../../domain/customerFacts/codes';
import { CARD_VOID_REASONS, CHOSEN_VOID_REASONS, readCardNumber } from '../../domain/memberCard';
import { RIGHT_TIERS, type RightTier, TIER_RIGHTS, type TierRights } from '../../domain/tierRights';

const times = whole(0, 99);
const RIGHT_FIELDS = ['discountBp', 'maintenanceTimes', 'feeTimes', 'giftFen'] as const;
const ofTier = z.strictObject({
  discountBp: shareBp,
  maintenanceTimes: times,
  feeTimes: times,
  giftFen: fenAmount.transform((value): number => value),
});

/** What the owner gives with each tier; a higher one gives no less than a lower one. */
export const tierRights = z
  .strictObject({ silver: ofTier, gold: ofTier, diamond: ofTier })
  .superRefine((rights, context) => {
    for (const [i, tier] of RIGHT_TIERS.entries()) {
      const below: RightTier | undefined = RIGHT_TIERS[i - 1];
      if (below === undefined) continue;
      for (const right of RIGHT_FIELDS) {
        if (rights[tier][right] >= rights[below][right]) continue;
        context.issues.push({
          code: 'custom',
          message: 'below_lower_tier',
          path: [tier, right],
          input: rights[tier][right],
        });
      }
    }
  }) satisfies z.ZodType<TierRights>;

const card = z.object({
  id: z.int(),
  version: z.int(),
  number: z.string(),
  /** UTC ms, like the one below; NULL: it is valid. */
  voidedAt: z.int().nullable(),
  voidReason: z.enum(CARD_VOID_REASONS).nullable(),
  createdAt: z.int(),
});

const use = z.object({
  id: z.int(),
  version: z.int(),
  right: z.enum(TIER_RIGHTS),
  usedOn: z.string(),
  orderId: z.int().nullable(),
  orderNumber: z.string().nullable(),
  requestId: z.int().nullable(),
  requestNumber: z.string().nullable(),
  amountFen: z.int(),
  note: z.string().nullable(),
  overReason: z.string().nullable(),
  createdByName: z.string().nullable(),
});

const membership = z.object({
  tier: z.enum(TIERS),
  tierUntil: z.string().nullable(),
  byHand: z.boolean(),
  /** The local dates over which rights are counted; NULL without a tier. */
  year: z.object({ from: z.string(), until: z.string() }).nullable(),
  /** Largest discount that a seller may give without asking, in 1/10,000. */
  discountBp: z.int(),
  /** What the tier gives and what is left of it this year: times, or fen of the gift budget. */
  rights: z.array(z.object({ right: z.enum(TIER_RIGHTS), allowed: z.int(), used: z.int(), left: z.int() })),
  /** This year's uses, newest first. */
  uses: z.array(use),
  /** The valid card first, then the void ones, newest first. */
  cards: z.array(card),
});

const memberRow = z.object({
  /** The customer's. */
  id: z.int(),
  name: z.string(),
  phone: z.string().nullable(),
  community: z.string().nullable(),
  sellerName: z.string().nullable(),
  tier: z.enum(TIERS),
  tierUntil: z.string(),
  cardNumber: z.string().nullable(),
});

/** Shared with the Excel sheet of the list. */
export const memberFilters = {
  tier: optionalCode(RIGHT_TIERS),
  /** Only whose tier ends within 30 days. */
  ending: z.boolean().default(false),
  /** Only whom this person serves. */
  sellerId: optionalRecordId('staff'),
};

/** A card's number as it is typed or scanned; left out, the next one is given. Its check digit is the service's to tell. */
const typedNumber = z
  .string()
  .max(30, 'card_format')
  .nullish()
  .transform((value) => value?.trim() || null)
  .refine((value) => value === null || !isNoCard(value), 'card_format');

const isNoCard = (typed: string): boolean => {
  const read = readCardNumber(typed);
  return 'wrong' in read && read.wrong === 'card_format';
};

export const membersContract = {
  /** Everybody who has a tier; whose ends first stands first. */
  'members.list': query(
    FLOOR,
    () => z.strictObject({ ...memberFilters, ...pageInput }),
    () => page(memberRow),
  ),
  /** How many members of each tier there are. */
  'members.overview': query(
    FLOOR,
    () => emptyInput,
    () => z.object({ silver: z.int(), gold: z.int(), diamond: z.int() }),
  ),
  /** How many members' tiers end within 30 days. `mine`: of whom I serve. */
  'members.ending': query(
    FLOOR,
    () => z.strictObject({ mine: z.boolean().default(false) }),
    () => z.object({ count: z.int() }),
  ),
  /** A customer's tier with its rights, what was used of them, and the cards; NULL for one who was merged or erased. */
  'members.get': query(
    FLOOR,
    () => z.strictObject({ customerId: recordId('customers') }),
    () => membership.nullable(),
  ),
  /** Gives a customer a card. Throws VALIDATION at `number` for a typing error or a number that was given before. */
  'members.issueCard': command(
    DESK,
    () => z.strictObject({ customerId: recordId('customers'), number: typedNumber }),
    () => card,
  ),
  /** Makes a card void and gives another one in its place. */
  'members.reissueCard': command(
    DESK,
    () =>
      z.strictObject({
        id: recordId('member_cards'),
        version,
        reason: z.enum(CHOSEN_VOID_REASONS, 'required'),
        number: typedNumber,
      }),
    () => card,
  ),
  /** Makes a card void without another. */
  'members.voidCard': command(
    DESK,
    () =>
      z.strictObject({
        id: recordId('member_cards'),
        version,
        reason: z.enum(CHOSEN_VOID_REASONS, 'required'),
      }),
    () => card,
  ),
  /**
   * Notes that a customer made use of a right. Above what is left: VALIDATION at `right` or `amountFen`; the owner may with
   * a reason, asked for at `overReason`.
   */
  'members.use': command(
    SELLERS,
    () =>
      z.strictObject({
        customerId: recordId('customers'),
        right: z.enum(TIER_RIGHTS, 'required'),
        usedOn: localDate,
        /** What it was worth; of a gift it is what counts. */
        amountFen: fenAmount.nullish().transform((value) => value ?? null),
        orderId: optionalRecordId('orders'),
        requestId: optionalRecordId('requests'),
        note: optionalText(200),
        overReason: optionalText(200),
      }),
    () => z.object({ id: z.int(), version: z.int(), right: z.enum(TIER_RIGHTS) }),
  ),
  /** Takes a use back: it was noted by mistake. */
  'members.undoUse': command(
    SELLERS,
    () => z.strictObject({ id: recordId('tier_right_uses'), version }),
    () => z.null(),
  ),
};
