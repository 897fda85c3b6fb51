import type { LocalDate } from '../dates';
import type { ClassReason } from './class';
import { type CustomerClass, type Layer, QUADRANTS, type Quadrant, type Tier, type ValueBand } from './codes';
import { daysAfter, type OnDay, onDay, sumsOf } from './facts';
import type { CustomerHistory } from './history';
import type { LayerReason } from './layer';
import { type FactsSettings, TIER_DAYS } from './settings';

/** What a code becomes by time alone, and on which day; NULL: never. */
export interface NextChange<Code> {
  readonly on: LocalDate;
  readonly to: Code;
}

/** A code, why it is so, and what time makes of it. `reason` is a key of i18n; `params` are its figures. */
export interface Explained<Code, Reason> {
  readonly code: Code;
  readonly reason: Reason;
  readonly params: Readonly<Record<string, string | number | null>>;
  readonly next: NextChange<Code> | null;
}

/** Keys of i18n `customerFacts.reasons`, like those of layers and classes. */
export const QUADRANT_REASONS = [...QUADRANTS, 'complaint', 'loyal_share', 'captive_share'] as const;
export type QuadrantReason = (typeof QUADRANT_REASONS)[number];
export const TIER_REASONS = ['none', 'money', 'by_hand'] as const;
export type TierReason = (typeof TIER_REASONS)[number];

/** Why a customer is what they are; amounts in fen, shares in 1/10,000. */
export interface FactsExplained {
  readonly layer: Explained<Layer, LayerReason>;
  readonly band: Explained<ValueBand, 'rfm'> | null;
  readonly class: Explained<CustomerClass, ClassReason> | null;
  readonly quadrant: Explained<Quadrant, QuadrantReason>;
  readonly tier: Explained<Tier, TierReason>;
}

/** A class with its reason. */
export type ClassWithReason = NonNullable<OnDay['class']>;

/**
 * Each code of a customer on a day with its reason and its next change, to be told in a sentence. `classSeen`: which class
 * whoever asks sees for one; what they do not tell from each other is no change.
 */
export function explainFacts(
  history: CustomerHistory,
  settings: FactsSettings,
  today: LocalDate,
  classSeen: (of: ClassWithReason) => ClassWithReason = (of) => of,
): FactsExplained {
  const sums = sumsOf(history, settings);
  const now = onDay(history, sums, settings, today);
  const days = daysAfter(history, sums, settings, { day: today, birthday: null });
  const then = days.map((day) => ({ day, codes: onDay(history, sums, settings, day) }));
  const next = <Code>(of: (codes: OnDay) => Code | null): NextChange<Code> | null => {
    const found = then.find(({ codes }) => of(codes) !== of(now));
    const to = found && of(found.codes);
    return found && to !== null && to !== undefined ? { on: found.day, to } : null;
  };
  const { firstBuy, lastBuy, lastSign, buys, netFen } = sums;
  const { r, f, m, band } = now.rfm;
  const paidFen = { netFen };
  const seen = now.class && classSeen(now.class);
  return {
    layer: {
      code: now.layer.layer,
      reason: now.layer.reason,
      params: { buys, lastBuy, lastSign, referred: history.referred },
      next: next(({ layer }) => layer.layer),
    },
    band: band && {
      code: band,
      reason: 'rfm',
      params: { r, f, m, buys, lastBuy, ...paidFen, score: 2 * (m ?? 0) + (f ?? 0) },
      next: next(({ rfm }) => rfm.band),
    },
    class: seen && {
      code: seen.class,
      reason: seen.reason,
      params: { ...paidFen, profitFen: sums.profitFen, coverBp: sums.coverBp, lastBuy },
      next: next((codes) => codes.class && classSeen(codes.class).class),
    },
    quadrant: {
      code: now.quadrant,
      reason: quadrantReason(now, history, buys),
      params: { sat: now.sat, buys, firstBuy, referred: history.referred, shareBp: now.shareBp },
      next: next(({ quadrant }) => quadrant),
    },
    tier: {
      code: now.tier.tier,
      reason: now.tier.byHand ? 'by_hand' : now.tier.tier === 'none' ? 'none' : 'money',
      params: { until: now.tier.until, days: TIER_DAYS },
      next: next(({ tier }) => tier.tier),
    },
  };
}

function quadrantReason(
  { sat, quadrant }: OnDay,
  { openComplaint, referred }: CustomerHistory,
  buys: number,
): QuadrantReason {
  if (openComplaint && sat !== null) return 'complaint';
  // Neither a second purchase nor a referral: it is the share of the home that makes them loyal.
  if (buys >= 2 || referred > 0) return quadrant;
  if (quadrant === 'loyal') return 'loyal_share';
  return quadrant === 'captive' ? 'captive_share' : quadrant;
}
