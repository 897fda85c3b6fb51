import { expect, test } from 'vitest';
import { localDate as d } from './dates';
import { rightsYear } from './tierRights';

const gold = { tier: 'gold', byHand: true } as const;

test('a tier’s year begins with the tier, and anew after 365 days of one that was given for longer', () => {
  const yearOf = (from: string, until: string, day: string) =>
    rightsYear({ ...gold, from: d(from), until: d(until) }, d(day));
  expect(yearOf('2026-11-21', '2027-11-20', '2027-11-20')).toEqual({
    from: '2026-11-21',
    until: '2027-11-20',
  });
  expect(yearOf('2026-01-01', '2028-06-30', '2026-12-31')).toEqual({
    from: '2026-01-01',
    until: '2026-12-31',
  });
  expect(yearOf('2026-01-01', '2028-06-30', '2027-01-01')).toEqual({
    from: '2027-01-01',
    until: '2027-12-31',
  });
  expect(yearOf('2026-01-01', '2028-06-30', '2028-01-01')).toEqual({
    from: '2028-01-01',
    until: '2028-06-30',
  });
  expect(rightsYear({ tier: 'none', byHand: false, from: null, until: null }, d('2026-11-21'))).toBeNull();
});
