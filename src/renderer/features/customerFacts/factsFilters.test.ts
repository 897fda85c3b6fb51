import { expect, test } from 'vitest';
import { DEFAULT_FACTS_SETTINGS } from '../../../shared/domain/customerFacts/settings';
import { filterFaults } from '../../../shared/domain/filter/faults';
import {
  bandFilter,
  cellFilter,
  classFilter,
  heatOf,
  listOf,
  quadrantFilter,
  soonAsleep,
  TILES,
  tierFilter,
  tileFilter,
  timesOf,
} from './factsFilters';

test('a new customer sleeps 730 days after the last sign: from that day less 90 days on they are told', () => {
  // Last sign on 2025-02-19: asleep on 2027-02-19, the 90th day after 2026-11-21.
  expect(soonAsleep('new', '2026-11-21', { dormantDays: 730, within: 90 })).toEqual({
    all: [
      { field: 'layer', op: 'is', value: ['new'] },
      { field: 'lastSign', op: 'until', value: '2025-02-19' },
    ],
  });
});

test('every figure asks by the filter language', () => {
  const filters = [
    ...TILES.map(tileFilter),
    soonAsleep('loyal', '2026-11-21', { dormantDays: 730, within: 90 }),
    cellFilter(3, 2),
    quadrantFilter('unrated'),
    bandFilter('high'),
    tierFilter('none'),
    classFilter('negative', true),
    classFilter('vip', false),
  ];
  for (const filter of filters)
    expect(filterFaults(filter, { segments: new Map(), role: 'owner' }), JSON.stringify(filter)).toEqual([]);
  expect(new URL(listOf(cellFilter(3, 2)), 'app://x').searchParams.get('filter')).toBe(
    JSON.stringify(cellFilter(3, 2)),
  );
});

test('purchases of each frequency, and the colour of a cell', () => {
  const { buys } = DEFAULT_FACTS_SETTINGS.rfm;
  expect([1, 2, 3, 4, 5].map((f) => timesOf(f, buys))).toEqual([
    { from: 1, to: 1 },
    { from: 2, to: 2 },
    { from: 3, to: 3 },
    { from: 4, to: 5 },
    { from: 6, to: null },
  ]);
  expect([0, 1, 5, 6, 15, 16, 40, 41, 80, 81, 900].map(heatOf)).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
});
