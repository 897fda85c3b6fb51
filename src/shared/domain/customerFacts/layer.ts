import { addDays, diffDays, type LocalDate } from '../dates';
import type { Buys } from './buys';
import type { Layer } from './codes';
import type { FactsSettings } from './settings';

/** Why a customer is in a layer; a key of i18n `customerFacts.reasons.layer`. */
export const LAYER_REASONS = [
  'given_up',
  'lost',
  'dormant',
  'loyal_buys',
  'referral',
  'referral_only',
  'regular',
  'new',
  'potential',
] as const;
export type LayerReason = (typeof LAYER_REASONS)[number];

type Of = Pick<Buys, 'buys' | 'lastBuy' | 'lastSign'> & {
  readonly referred: number;
  readonly givenUp: boolean;
};

/** The layer on a day: the first rule that fits. Only who bought falls asleep or is lost. */
export function layerOf(
  { buys, lastBuy, lastSign, referred, givenUp }: Of,
  { dormantDays, lostDays, loyalBuys, loyalDays }: FactsSettings['layers'],
  day: LocalDate,
): { layer: Layer; reason: LayerReason } {
  if (lastBuy !== null && lastSign !== null) {
    const idle = diffDays(lastSign, day);
    if (givenUp) return { layer: 'lost', reason: 'given_up' };
    if (idle >= lostDays) return { layer: 'lost', reason: 'lost' };
    if (idle >= dormantDays) return { layer: 'dormant', reason: 'dormant' };
    if (buys >= loyalBuys && diffDays(lastBuy, day) <= loyalDays)
      return { layer: 'loyal', reason: 'loyal_buys' };
  }
  if (referred > 0) return { layer: 'loyal', reason: buys > 0 ? 'referral' : 'referral_only' };
  if (buys >= 2) return { layer: 'regular', reason: 'regular' };
  return buys === 1 ? { layer: 'new', reason: 'new' } : { layer: 'potential', reason: 'potential' };
}

/** Days on which a layer may move by time alone. */
export function layerDays(
  { lastBuy, lastSign }: Pick<Buys, 'lastBuy' | 'lastSign'>,
  { dormantDays, lostDays, loyalDays }: FactsSettings['layers'],
): LocalDate[] {
  if (lastBuy === null || lastSign === null) return [];
  return [addDays(lastBuy, loyalDays + 1), addDays(lastSign, dormantDays), addDays(lastSign, lostDays)];
}
