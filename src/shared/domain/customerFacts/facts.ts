import { addDays, type LocalDate } from '../dates';
import { homeShareDays, homeShareOf } from '../homeShare';
import { type Buys, buysOf } from './buys';
import { nextCareOf } from './care';
import { type ClassReason, classOf } from './class';
import type { BuyingPattern, CustomerClass, Layer, Quadrant, Tier, ValueBand } from './codes';
import type { CustomerHistory } from './history';
import { type LayerReason, layerDays, layerOf } from './layer';
import { type Profit, profitOf } from './profit';
import { quadrantDays, quadrantOf, satisfactionOf } from './quadrant';
import { type Rfm, rfmDays, rfmOf } from './rfm';
import type { FactsSettings } from './settings';
import { type TierOnDay, tierDays, tierOf } from './tier';

/** What is derived of a customer and stored; amounts in fen, shares in 1/10,000. */
export interface CustomerFacts extends Buys, Rfm {
  readonly sellerId: number | null;
  /** The first day on which anything in their home wants care; NULL: nothing does. */
  readonly nextCare: LocalDate | null;
  readonly nextBirthday: LocalDate | null;
  readonly profitFen: number | null;
  readonly profitEstimated: boolean;
  readonly coverBp: number | null;
  readonly referred: number;
  readonly sat: number | null;
  readonly shareBp: number | null;
  readonly layer: Layer;
  readonly band: ValueBand | null;
  readonly pattern: BuyingPattern;
  readonly class: CustomerClass | null;
  readonly quadrant: Quadrant;
  readonly tier: Tier;
  readonly tierUntil: LocalDate | null;
  /** The next day on which anything of this moves by time alone; NULL: never. */
  readonly changesOn: LocalDate | null;
  readonly computedFor: LocalDate;
}

/** What follows from a history whatever day it is. */
export interface Sums extends Buys, Profit {}

/** Everything that moves with the day, with its reasons. */
export interface OnDay {
  readonly sat: number | null;
  /** In 1/10,000; NULL: not known. */
  readonly shareBp: number | null;
  readonly layer: { readonly layer: Layer; readonly reason: LayerReason };
  readonly rfm: Rfm;
  readonly class: { readonly class: CustomerClass; readonly reason: ClassReason } | null;
  readonly quadrant: Quadrant;
  readonly tier: TierOnDay;
  readonly nextBirthday: LocalDate | null;
}

/** Sums of a history, for `onDay`. */
export function sumsOf(history: CustomerHistory, settings: FactsSettings): Sums {
  return { ...buysOf(history, settings.occasionDays), ...profitOf(history, settings.classes.coverBp) };
}

/** Codes of a customer on a day. */
export function onDay(history: CustomerHistory, sums: Sums, settings: FactsSettings, day: LocalDate): OnDay {
  const { referred, givenUp, vipPinned, home } = history;
  const layer = layerOf({ ...sums, referred, givenUp }, settings.layers, day);
  const sat = satisfactionOf(history, settings.quadrants, day);
  const { shareBp } = homeShareOf(home, day);
  return {
    ...{ sat, shareBp },
    layer,
    rfm: rfmOf(sums, settings.rfm, day),
    class: classOf({ ...sums, layer: layer.layer, vipPinned }, sums, settings.classes),
    quadrant: quadrantOf({ ...sums, layer: layer.layer, referred, sat, shareBp }, settings.quadrants, day),
    tier: tierOf(history, settings.tiers, day),
    nextBirthday: history.birthdayFrom(day),
  };
}

/** Days after this one on which time alone may move something, in order. */
export function daysAfter(
  history: CustomerHistory,
  sums: Sums,
  settings: FactsSettings,
  { day, birthday }: { day: LocalDate; birthday: LocalDate | null },
): LocalDate[] {
  const days = [
    ...layerDays(sums, settings.layers),
    ...rfmDays(sums, settings.rfm),
    ...quadrantDays(sums, history.answers, settings.quadrants),
    ...tierDays(history, settings.tiers, day),
    ...homeShareDays(history.home),
    ...(birthday === null ? [] : [addDays(birthday, 1)]),
  ];
  return [...new Set(days.filter((one) => one > day))].sort();
}

/**
 * A customer's facts on a day, from their history alone: the same history, settings and day give the same facts. Rules and
 * sources: `docs/design/customer-facts.md`.
 */
export function factsOf(history: CustomerHistory, settings: FactsSettings, today: LocalDate): CustomerFacts {
  const sums = sumsOf(history, settings);
  const now = onDay(history, sums, settings, today);
  const codes = flat(now);
  const days = daysAfter(history, sums, settings, { day: today, birthday: now.nextBirthday });
  const birthdayOver = now.nextBirthday && addDays(now.nextBirthday, 1);
  const isOther = (day: LocalDate) => {
    const then = flat(onDay(history, sums, settings, day));
    return Object.keys(codes).some((key) => then[key as keyof Moving] !== codes[key as keyof Moving]);
  };
  return {
    firstBuy: sums.firstBuy,
    lastBuy: sums.lastBuy,
    lastSign: sums.lastSign,
    buys: sums.buys,
    netFen: sums.netFen,
    profitFen: sums.profitFen,
    profitEstimated: sums.estimated,
    coverBp: sums.coverBp,
    referred: history.referred,
    nextCare: nextCareOf(history.caredFor),
    sellerId: history.sellerId,
    ...codes,
    // The day after a birthday has another next one in any case.
    changesOn: days.find((day) => day === birthdayOver || isOther(day)) ?? null,
    computedFor: today,
  };
}

type Moving = ReturnType<typeof flat>;

const flat = ({ sat, shareBp, layer, rfm, class: group, quadrant, tier, nextBirthday }: OnDay) => ({
  ...rfm,
  ...{ sat, shareBp },
  layer: layer.layer,
  class: group?.class ?? null,
  quadrant,
  tier: tier.tier,
  tierUntil: tier.until,
  nextBirthday,
});
