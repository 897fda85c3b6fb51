import { addDays, diffDays, type LocalDate } from '../dates';
import { netOf } from './buys';
import { TIERS, type Tier } from './codes';
import type { CustomerHistory, Money, TierGrant } from './history';
import { type FactsSettings, TIER_DAYS } from './settings';

type Settings = FactsSettings['tiers'];

/** A tier that money has brought: given on a day for what was paid in the 365 days up to it. */
interface Held {
  readonly rank: number;
  readonly givenOn: LocalDate;
  /** The last day on which it holds before it is judged anew. */
  readonly until: LocalDate;
}

/** A tier on a day; `byHand`: the owner gave it. */
export interface TierOnDay {
  readonly tier: Tier;
  /** First and last day; NULL for no tier. */
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  readonly byHand: boolean;
}

const rankOf = (netFen: number, { silverFen, goldFen, diamondFen }: Settings): number =>
  netFen >= diamondFen ? 3 : netFen >= goldFen ? 2 : netFen >= silverFen ? 1 : 0;

/** True for a date among the 365 days up to a day, that day included. */
const isInYearTo = (day: LocalDate, date: LocalDate): boolean =>
  date <= day && diffDays(date, day) < TIER_DAYS;

const give = (rank: number, day: LocalDate): Held | null =>
  rank === 0 ? null : { rank, givenOn: day, until: addDays(day, TIER_DAYS - 1) };

/** Receipts − refunds of the 365 days up to a day; fen. */
const netUpTo = (money: readonly Money[], day: LocalDate): number =>
  netOf(money.filter(({ date }) => isInYearTo(day, date)));

/** What a tier was given for, less what of these orders went back since. */
function leftOfGrant(money: readonly Money[], { givenOn }: Held, day: LocalDate): number {
  const receipts = money.filter(({ date, refund }) => !refund && isInYearTo(givenOn, date));
  const orders = new Set(receipts.map(({ orderId }) => orderId));
  const refunds = money.filter(({ date, refund, orderId }) => refund && date <= day && orders.has(orderId));
  return netOf([...receipts, ...refunds]);
}

/** From one day on which something happens to the next: money comes or goes, or a tier runs out. */
function* heldBy(
  money: readonly Money[],
  settings: Settings,
): Generator<{ day: LocalDate; held: Held | null }> {
  const days = [...new Set(money.map(({ date }) => date))].sort();
  let held: Held | null = null;
  let next = 0;
  for (;;) {
    const paid = days[next];
    const judged: LocalDate | undefined = held === null ? undefined : addDays(held.until, 1);
    const day = paid === undefined || (judged !== undefined && judged < paid) ? judged : paid;
    if (day === undefined) return;
    if (day === paid) next += 1;
    held = onDay(money, settings, held, day);
    yield { day, held };
  }
}

function onDay(
  money: readonly Money[],
  settings: Settings,
  before: Held | null,
  day: LocalDate,
): Held | null {
  const earned = rankOf(netUpTo(money, day), settings);
  let held = before;
  if (held !== null && day > held.until) {
    const least = settings.fall === 'one_down' ? held.rank - 1 : 0;
    held = give(Math.min(held.rank, Math.max(earned, least)), day);
  }
  if (held !== null && money.some(({ date, refund }) => refund && date === day)) {
    const left = rankOf(leftOfGrant(money, held, day), settings);
    if (left < held.rank) held = left > 0 ? { ...held, rank: left } : null;
  }
  const paid = money.some(({ date, refund }) => !refund && date === day);
  const isHigher = earned > (held?.rank ?? 0);
  // More money raises at once; what was kept by another order's money is not lost by a refund either.
  return isHigher && (paid || before !== null)
    ? give(Math.min(earned, paid ? 3 : (before?.rank ?? 0)), day)
    : held;
}

/** The tier on a day, from the money alone or by hand, whichever is higher. */
export function tierOf(
  { money, tierGrants }: Pick<CustomerHistory, 'money' | 'tierGrants'>,
  settings: Settings,
  day: LocalDate,
): TierOnDay {
  let held: Held | null = null;
  for (const step of heldBy(money, settings)) {
    if (step.day > day) break;
    held = step.held;
  }
  const running = tierGrants.filter(({ from, until }) => from <= day && day <= until);
  const byHand = running.reduce<TierGrant | null>(
    (best, one) => (best && !isBetter(one, best) ? best : one),
    null,
  );
  const hand = byHand ? TIERS.indexOf(byHand.tier) : 0;
  if (byHand && hand > (held?.rank ?? 0)) {
    const { tier, until } = byHand;
    // One that was prolonged began with the first.
    const from = running
      .filter((one) => one.tier === tier)
      .reduce((first, one) => (one.from < first ? one.from : first), byHand.from);
    return { tier, from, until, byHand: true };
  }
  return {
    tier: TIERS[held?.rank ?? 0] ?? 'none',
    ...{ from: held?.givenOn ?? null, until: held?.until ?? null },
    byHand: false,
  };
}

const isBetter = (a: TierGrant, b: TierGrant): boolean => {
  const by = TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier);
  return by > 0 || (by === 0 && a.until > b.until);
};

/** Days from a day on on which the tier may move by time alone. */
export function tierDays(
  { money, tierGrants }: Pick<CustomerHistory, 'money' | 'tierGrants'>,
  settings: Settings,
  from: LocalDate,
): LocalDate[] {
  const days = tierGrants.flatMap((grant) => [grant.from, addDays(grant.until, 1)]);
  for (const { day } of heldBy(money, settings)) if (day > from) days.push(day);
  return days;
}
