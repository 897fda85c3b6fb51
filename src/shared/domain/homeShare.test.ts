import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDate as d } from './dates';
import { type AtHome, homeShareDays, homeShareOf, nextOffers } from './homeShare';

const TODAY = d('2026-11-21');
const yuan = (amount: number) => Math.round(amount * 100);
const ours = (amount: number, year = 2025) => ({ year, amountFen: yuan(amount) });
const other = (price: number | null, typical: number | null = null, year = 2020) => ({
  year,
  priceFen: price === null ? null : yuan(price),
  typicalFen: typical === null ? null : yuan(typical),
});
const share = (home: Partial<AtHome>, day = TODAY) =>
  homeShareOf({ counted: true, ours: [], others: [], ...home }, day);

describe('the share of the home', () => {
  test('ours 30,000, a sofa of 20,000, a wardrobe of the usual 10,000: about 50.0 %', () => {
    const others = [other(20_000, 8_000), other(null, 10_000)];
    expect(share({ ours: [ours(30_000)], others })).toEqual({
      ...{ state: 'known', shareBp: 5_000, oursFen: yuan(30_000), othersFen: yuan(30_000) },
      ...{ estimated: true, leftOut: [] },
    });
  });

  test('a home that nobody has counted is not all ours', () => {
    expect(share({ counted: false, ours: [ours(30_000)] })).toMatchObject({
      state: 'not_counted',
      shareBp: null,
    });
  });

  test('a counted home with nothing in it has no share', () => {
    expect(share({})).toMatchObject({ state: 'nothing', shareBp: null });
    expect(share({ ours: [ours(1, 2016)], others: [other(1, null, 2016)] })).toMatchObject({
      state: 'nothing',
    });
  });

  test('a piece without any price is left out and named; where all of them are, nothing is known', () => {
    const others = [other(null), other(10_000), other(null, null, 2010)];
    expect(share({ ours: [ours(30_000)], others })).toMatchObject({ shareBp: 7_500, leftOut: [0] });
    expect(share({ ours: [ours(30_000)], others: [other(null)] })).toMatchObject({
      state: 'unpriced',
      shareBp: null,
      leftOut: [0],
    });
  });

  test('ten calendar years count, this one among them; what drops out does so on New Year’s Day', () => {
    const home = { ours: [ours(30_000, 2017)], others: [other(10_000, null, 2018)] };
    expect(share(home)).toMatchObject({ shareBp: 7_500 });
    expect(share(home, d('2026-12-31'))).toMatchObject({ shareBp: 7_500 });
    expect(share(home, d('2027-01-01'))).toMatchObject({ shareBp: 0 });
    expect(share(home, d('2028-01-01'))).toMatchObject({ state: 'nothing' });
    expect(homeShareDays({ counted: true, ...home })).toEqual(['2027-01-01', '2028-01-01']);
  });

  test('is rounded down: one fen short of half is not half', () => {
    const others = [{ year: 2020, priceFen: 10_001, typicalFen: null }];
    expect(share({ ours: [{ year: 2020, amountFen: 10_000 }], others }).shareBp).toBe(4_999);
  });

  test('lies between nothing and all, and another’s piece never raises it', () => {
    const fen = fc.integer({ min: 1, max: 100_000_000_000 });
    const year = fc.integer({ min: 2010, max: 2026 });
    const otherPiece = fc.record({ year, priceFen: fc.option(fen), typicalFen: fc.option(fen) });
    const home = fc.record({
      counted: fc.constant(true),
      ours: fc.array(fc.record({ year, amountFen: fen }), { maxLength: 5 }),
      others: fc.array(otherPiece, { maxLength: 5 }),
    });
    fc.assert(
      fc.property(home, otherPiece, (of, more) => {
        const before = homeShareOf(of, TODAY);
        const after = homeShareOf({ ...of, others: [...of.others, more] }, TODAY);
        if (before.shareBp === null || after.shareBp === null) return;
        expect(before.shareBp).toBeGreaterThanOrEqual(0);
        expect(before.shareBp).toBeLessThanOrEqual(10_000);
        expect(after.shareBp).toBeLessThanOrEqual(before.shareBp);
      }),
    );
  });
});

test('the next offers: least liked, then oldest, then kinds that they have from others only', () => {
  const piece = (
    isOurs: boolean,
    kindId: number | null,
    year: number,
    satisfaction: number | null = null,
  ) => ({
    ...{ ours: isOurs, kindId, year, satisfaction },
  });
  const pieces = [
    piece(true, 1, 2023),
    piece(false, 1, 2022),
    piece(false, 2, 2024),
    piece(false, 3, 2018),
    piece(true, 4, 2017),
    piece(false, 5, 2025, 2),
  ];
  expect(nextOffers(pieces, TODAY)).toEqual([
    { at: 5, reason: 'unhappy' },
    { at: 4, reason: 'old' },
    { at: 3, reason: 'old' },
  ]);
  expect(nextOffers(pieces.slice(0, 3), TODAY)).toEqual([{ at: 2, reason: 'rival' }]);
});
