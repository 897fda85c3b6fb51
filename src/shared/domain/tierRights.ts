import type { Tier } from './customerFacts/codes';
import { TIER_DAYS } from './customerFacts/settings';
import type { TierOnDay } from './customerFacts/tier';
import { addDays, type LocalDate } from './dates';

/** The tiers that have rights. */
export const RIGHT_TIERS = ['silver', 'gold', 'diamond'] as const;
export type RightTier = (typeof RIGHT_TIERS)[number];

/** What is counted over a tier's year; persisted: 免费保养 (times), 免送货安装费 (times), 礼品额度 (fen). */
export const TIER_RIGHTS = ['maintenance', 'fee', 'gift'] as const;
export type TierRight = (typeof TIER_RIGHTS)[number];

/** What the owner gives with a tier. Nothing is given until it is said. */
export interface RightsOfTier {
  /** What a seller may give away without asking, in 1/10,000; the role's own limit holds where it is higher. */
  readonly discountBp: number;
  /** Times a year. */
  readonly maintenanceTimes: number;
  /** Orders a year whose delivery and installation cost nothing. */
  readonly feeTimes: number;
  /** Gifts of so much a year. */
  readonly giftFen: number;
}
export type TierRights = Readonly<Record<RightTier, RightsOfTier>>;

const NOTHING: RightsOfTier = { discountBp: 0, maintenanceTimes: 0, feeTimes: 0, giftFen: 0 };
export const DEFAULT_TIER_RIGHTS: TierRights = { silver: NOTHING, gold: NOTHING, diamond: NOTHING };

/** How often a right may be used in a year, or for how much (fen). */
export const allowedOf = (rights: RightsOfTier, right: TierRight): number =>
  ({ maintenance: rights.maintenanceTimes, fee: rights.feeTimes, gift: rights.giftFen })[right];

/** The rights of a tier; none without one. */
export const rightsOf = (rights: TierRights, tier: Tier): RightsOfTier =>
  tier === 'none' ? NOTHING : rights[tier];

/**
 * The year (first and last local date) over which a tier's rights are counted on a day: the tier's own, 365 days from the
 * day it was given, and the 365 after for one that the owner gave for longer. NULL without a tier.
 */
export function rightsYear(
  { tier, from, until }: TierOnDay,
  day: LocalDate,
): { from: LocalDate; until: LocalDate } | null {
  if (tier === 'none' || from === null || until === null) return null;
  let start = from;
  for (let next = addDays(start, TIER_DAYS); next <= day; next = addDays(start, TIER_DAYS)) start = next;
  const last = addDays(start, TIER_DAYS - 1);
  return { from: start, until: last < until ? last : until };
}
