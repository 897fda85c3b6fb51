import type { Filter } from '../../src/shared/domain/filter/filter';

/** Ids of a generated store: kinds, series, people and communities count up from 1. */
const KINDS = [1, 2, 3];

const singles: readonly Filter[] = [
  { field: 'channel', op: 'is', value: ['referral'] },
  { field: 'channel', op: 'is_not', value: ['walk_in', 'online'] },
  { field: 'temperament', op: 'is_not', value: ['impatient'] },
  { field: 'ageBand', op: 'empty', value: null },
  { field: 'stage', op: 'is', value: ['won'] },
  { field: 'seller', op: 'is', value: [3, 4] },
  { field: 'community', op: 'is', value: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
  { field: 'partner', op: 'filled', value: null },
  { field: 'district', op: 'contains', value: '江' },
  { field: 'occupation', op: 'not_contains', value: '师' },
  { field: 'houseType', op: 'filled', value: null },
  { field: 'floor', op: 'gte', value: 4 },
  { field: 'lift', op: 'is', value: ['no'] },
  { field: 'area', op: 'between', value: [90, 140] },
  { field: 'rooms', op: 'is', value: ['living', 'master_bedroom'] },
  { field: 'rooms', op: 'all', value: ['living', 'dining'] },
  { field: 'styles', op: 'is_not', value: ['modern'] },
  { field: 'budget', op: 'gte', value: 5_000_000 },
  { field: 'decideBy', op: 'next', value: 30 },
  { field: 'createdAt', op: 'last', value: 365 },
  { field: 'lastContact', op: 'not_last', value: 180 },
  { field: 'lastContact', op: 'ago', value: 30 },
  { field: 'nextContact', op: 'next', value: 7 },
  { field: 'lastBuy', op: 'last', value: 365 },
  { field: 'lastSign', op: 'ago', value: 730 },
  { field: 'netFen', op: 'gte', value: 1_000_000 },
  { field: 'buys', op: 'gte', value: 2 },
  { field: 'layer', op: 'is', value: ['regular', 'loyal'] },
  { field: 'tier', op: 'is_not', value: ['none'] },
  { field: 'shownClass', op: 'is', value: ['vip', 'high_profit'] },
  { field: 'recency', op: 'is', value: ['4', '5'] },
  { field: 'quadrant', op: 'is', value: ['captive'] },
  { field: 'birthdayMonth', op: 'is', value: ['11'] },
  { field: 'paymentMethod', op: 'is', value: ['cash'] },
  { field: 'paymentMethod', op: 'is_not', value: ['cash', 'card'] },
  { field: 'profitFen', op: 'lte', value: 0 },
];

const bought: readonly Filter[] = [
  ...KINDS.map((kind): Filter => ({ bought: { kind } })),
  { bought: { kind: 1, days: 730 } },
  { bought: { kind: 1, times: 2 } },
  { bought: { kind: 2, fen: 1_000_000 } },
  { bought: { series: 1 } },
  { bought: { product: 5 } },
  { not: { bought: { kind: 1 } } },
];

const part = (i: number): Filter => singles[i % singles.length] as Filter;
const parts = (from: number, count: number, step: number): Filter[] =>
  Array.from({ length: count }, (_, i) => part(from + i * step));

const groups: readonly Filter[] = [
  { all: parts(0, 2, 5) },
  { all: parts(3, 3, 7) },
  { all: [part(27), { bought: { kind: 1 } }, part(20), part(2)] },
  { all: parts(1, 6, 5) },
  { all: parts(2, 12, 3) },
  { all: parts(0, 30, 1) },
  { any: parts(4, 2, 9) },
  { any: parts(5, 6, 5) },
  { any: parts(0, 30, 1) },
  { all: [{ any: parts(1, 3, 4) }, part(19)] },
  { all: [{ any: parts(2, 3, 4) }, { any: parts(8, 3, 4) }] },
  { any: [{ all: parts(3, 3, 4) }, { all: parts(9, 3, 4) }] },
  { all: [part(4), { not: { any: parts(10, 3, 3) } }] },
  { all: [{ any: [{ all: parts(6, 2, 3) }, { bought: { kind: 2 } }] }, part(20)] },
  { all: [{ bought: { kind: 1 } }, { not: { bought: { kind: 3 } } }] },
];

/** Sixty filters of every kind, depth and size, each as valid as one that is saved. */
export const FILTERS: readonly Filter[] = [...singles, ...bought, ...groups];
