import { expect, test } from 'vitest';
import { localDate } from './dates';
import { mannerOf } from './manner';

const TODAY = localDate('2026-11-21');
type Of = Parameters<typeof mannerOf>[0];
const manner = (over: Partial<Of>) =>
  mannerOf(
    { ...{ decideBy: null, neededBy: null, budgetMaxFen: null, band: null, buys: 0 }, ...over },
    TODAY,
  );
const d = localDate;

test('urgent up to fourteen days ahead, by either date; not after it has passed', () => {
  expect(manner({ decideBy: d('2026-12-05') })).toBe('urgent');
  expect(manner({ decideBy: d('2026-12-06') })).toBe('fresh');
  expect(manner({ neededBy: d('2026-11-21') })).toBe('urgent');
  expect(manner({ neededBy: d('2026-11-20') })).toBe('fresh');
});

test('big from ¥100,000 or by value, also who bought before', () => {
  expect(manner({ budgetMaxFen: 10_000_000, buys: 3 })).toBe('big');
  expect(manner({ budgetMaxFen: 9_999_999, buys: 3 })).toBe('regular');
  expect(manner({ band: 'high' })).toBe('big');
  expect(manner({ band: 'mid' })).toBe('fresh');
});

test('the first that fits: urgent, big, regular, small, new', () => {
  const all = { decideBy: d('2026-11-30'), budgetMaxFen: 10_000_000, buys: 2 };
  expect(manner(all)).toBe('urgent');
  expect(manner({ ...all, decideBy: null })).toBe('big');
  expect(manner({ buys: 2, budgetMaxFen: 100 })).toBe('regular');
  expect(manner({ buys: 1, budgetMaxFen: 999_999 })).toBe('small');
  expect(manner({ buys: 1, budgetMaxFen: 1_000_000 })).toBe('fresh');
});
