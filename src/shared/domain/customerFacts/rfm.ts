import { addDays, diffDays, type LocalDate } from '../dates';
import type { Buys } from './buys';
import type { BuyingPattern, ValueBand } from './codes';
import type { Cuts, FactsSettings } from './settings';

/** Recency, frequency and money, 1 to 5 each, with the band of the value. */
export interface Rfm {
  readonly r: number | null;
  readonly f: number | null;
  readonly m: number | null;
  readonly band: ValueBand | null;
  readonly pattern: BuyingPattern;
}

/** All NULL for who never bought. */
export function rfmOf(
  { buys, lastBuy, netFen }: Pick<Buys, 'buys' | 'lastBuy' | 'netFen'>,
  settings: FactsSettings['rfm'],
  day: LocalDate,
): Rfm {
  if (lastBuy === null) return { r: null, f: null, m: null, band: null, pattern: 'never' };
  const ago = diffDays(lastBuy, day);
  const r = 5 - settings.recencyDays.filter((upTo) => ago > upTo).length;
  const f = reached(buys, settings.buys);
  const m = reached(netFen, settings.netFen);
  const value = 2 * m + f;
  const band = value >= settings.highFrom ? 'high' : value >= settings.midFrom ? 'mid' : 'low';
  const once = netFen >= settings.largeOnceFen ? 'large_once' : 'once';
  return { r, f, m, band, pattern: buys === 1 ? once : 'repeat' };
}

const reached = (value: number, cuts: Cuts): number => 1 + cuts.filter((from) => value >= from).length;

/** Days on which recency may move by time alone. */
export const rfmDays = (
  { lastBuy }: Pick<Buys, 'lastBuy'>,
  { recencyDays }: Pick<FactsSettings['rfm'], 'recencyDays'>,
): LocalDate[] => (lastBuy === null ? [] : recencyDays.map((upTo) => addDays(lastBuy, upTo + 1)));
