import dayjs from 'dayjs';
import type { OutputOf } from '../../../shared/contract';
import type { Cuts } from '../../../shared/domain/customerFacts/settings';
import type { FieldId } from '../../../shared/domain/filter/fields';
import type { Filter } from '../../../shared/domain/filter/filter';

export type Overview = OutputOf<'customerFacts.overview'>;

/** The layers as they stand beside each other; both kinds of sleep are one tile. */
export const TILES = ['potential', 'new', 'regular', 'loyal', 'asleep'] as const;
export type Tile = (typeof TILES)[number];

/** Who of a layer falls asleep within so many days is looked at first. */
export const SOON_DAYS = 90;
/** Of all layers within so many. */
export const SOON_OF_ALL_DAYS = 30;

const is = (field: FieldId, ...value: string[]): Filter => ({ field, op: 'is', value });

/** Everybody of a tile. */
export const tileFilter = (tile: Tile): Filter =>
  tile === 'asleep' ? is('layer', 'dormant', 'lost') : is('layer', tile);

/** How many a tile has. */
export const tileCount = ({ layer }: Overview, tile: Tile): number =>
  tile === 'asleep' ? layer.dormant + layer.lost : layer[tile];

/** Layers of buyers who are awake. */
const AWAKE = ['new', 'regular', 'loyal'] as const;

/**
 * Those of a layer of buyers (NULL: of all) who sleep within so many days if nothing happens: a buyer sleeps `dormantDays`
 * after the last sign of life, whatever else moves meanwhile. `today`: local date.
 */
export const soonAsleep = (
  layer: (typeof AWAKE)[number] | null,
  today: string,
  { dormantDays, within }: { dormantDays: number; within: number },
): Filter => ({
  all: [
    is('layer', ...(layer === null ? AWAKE : [layer])),
    {
      field: 'lastSign',
      op: 'until',
      value: dayjs(today)
        .add(within - dormantDays, 'day')
        .format('YYYY-MM-DD'),
    },
  ],
});

/** One cell of recency and frequency, 1 to 5 each. */
export const cellFilter = (r: number, f: number): Filter => ({
  all: [is('recency', String(r)), is('frequency', String(f))],
});

export const quadrantFilter = (quadrant: string): Filter => is('quadrant', quadrant);
export const bandFilter = (band: string): Filter => is('valueBand', band);
export const tierFilter = (tier: string): Filter => is('tier', tier);
/** Others than the owner see a negative asset as normal, and filter so. */
export const classFilter = (code: string, isOwner: boolean): Filter =>
  is(isOwner ? 'customerClass' : 'shownClass', code);

/** The list of customers narrowed to a filter. */
export const listOf = (filter: Filter): string =>
  `/customers?${new URLSearchParams({ filter: JSON.stringify(filter) })}`;
/** The same, who has been silent longest first: they fall asleep first. */
export const listBySign = (filter: Filter): string => `${listOf(filter)}&order=sign`;

/** Purchases from which to which a frequency of 1 to 5 stands; `to` NULL: without end. */
export function timesOf(f: number, buys: Cuts): { from: number; to: number | null } {
  const from = f === 1 ? 1 : (buys[f - 2] ?? 1);
  const next = buys[f - 1];
  return { from, to: next === undefined ? null : next - 1 };
}

/** Colour of a cell by how many are in it: 0 to 5, for 0, 1–5, 6–15, 16–40, 41–80, more. */
export const HEAT_FROM = [0, 1, 6, 16, 41, 81] as const;
export const heatOf = (count: number): number => HEAT_FROM.findLastIndex((from) => count >= from);
