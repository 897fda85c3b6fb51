import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryingFee, DEFAULT_CARRYING_TABLE } from './carryingFee';
import { fixedClock, systemClock } from './clock';
import { addDays, localDate } from './dates';
import { fen } from './money';
import { DOCUMENT_PREFIXES, documentDayPrefix, formatDocumentNumber, parseDocumentNumber } from './numbers';
import { promisedDate, promisedOrderDate } from './promise';
import { addLoad, capacityLevel, exceeded, fits, type Load } from './slots';

const d = localDate;

describe('carryingFee', () => {
  const table = {
    withLift: { freeUpToFloor: 1, perPieceFen: fen(500), perPieceFloorFen: fen(10) },
    withoutLift: { freeUpToFloor: 2, perPieceFen: fen(100), perPieceFloorFen: fen(1000) },
  };
  it.each([
    [3, 6, false, 3 * (100 + 4 * 1000)],
    [3, 2, false, 0],
    [3, 3, false, 3 * 1100],
    [3, 6, true, 3 * (500 + 5 * 10)],
    [3, 1, true, 0],
    [0, 6, false, 0],
    [2, -1, false, 2 * 1100],
    [2, -2, false, 2 * 2100],
    [2, 0, false, 0],
  ])('%d pieces to floor %d, lift %s: %d fen', (pieces, floor, hasLift, expected) => {
    expect(carryingFee({ pieces, floor, hasLift }, table)).toBe(expected);
  });
  it('has a table to begin with', () => {
    expect(carryingFee({ pieces: 4, floor: 6, hasLift: false })).toBe(4 * 5 * 1000);
    expect(carryingFee({ pieces: 4, floor: 6, hasLift: true }, DEFAULT_CARRYING_TABLE)).toBe(4 * 500);
  });
  it('refuses half pieces and half floors', () => {
    expect(() => carryingFee({ pieces: 1.5, floor: 3, hasLift: true })).toThrow('pieces');
    expect(() => carryingFee({ pieces: -1, floor: 3, hasLift: true })).toThrow('pieces');
    expect(() => carryingFee({ pieces: 1, floor: 3.5, hasLift: true })).toThrow('floor');
  });
});

describe('slots', () => {
  const capacity = { stops: 5, packages: 40, volumeDm3: 12_000 };
  const load = (stops: number, packages: number, volumeDm3: number): Load => ({ stops, packages, volumeDm3 });
  it('fits when every dimension does', () => {
    expect(fits(load(4, 30, 6000), load(1, 10, 6000), capacity)).toBe(true);
    expect(fits(load(5, 0, 0), load(1, 0, 0), capacity)).toBe(false);
    expect(fits(load(0, 40, 0), load(0, 1, 0), capacity)).toBe(false);
    expect(fits(load(0, 0, 12_000), load(0, 0, 1), capacity)).toBe(false);
    expect(fits(load(9, 0, 99_999), load(1, 40, 1), { stops: null, packages: 40, volumeDm3: null })).toBe(
      true,
    );
    expect(exceeded(load(6, 41, 1), capacity)).toEqual(['stops', 'packages']);
  });
  it.each([
    [load(0, 0, 0), 'ok'],
    [load(3, 31, 9599), 'ok'],
    [load(4, 0, 0), 'tight'],
    [load(0, 32, 0), 'tight'],
    [load(0, 0, 9600), 'tight'],
    [load(5, 1, 1), 'full'],
    [load(1, 40, 1), 'full'],
    [load(1, 1, 12_001), 'over'],
    [load(5, 41, 1), 'over'],
  ])('%j is %s', (used, expected) => {
    expect(capacityLevel(used, capacity)).toBe(expected);
  });
  it('has nothing to fill where nothing is limited or nothing allowed', () => {
    expect(capacityLevel(load(99, 99, 99), { stops: null, packages: null, volumeDm3: null })).toBe('ok');
    expect(capacityLevel(load(0, 0, 0), { ...capacity, stops: 0 })).toBe('full');
  });
  it('is over exactly when it would not have fitted', () => {
    const anyLoad = fc.record({ stops: fc.nat(4), packages: fc.nat(30), volumeDm3: fc.nat(9000) });
    fc.assert(
      fc.property(anyLoad, anyLoad, (used, add) => {
        const together = addLoad(used, add);
        expect(fits(used, add, capacity)).toBe(capacityLevel(together, capacity) !== 'over');
        expect(addLoad(add, used)).toEqual(together);
      }),
    );
  });
});

describe('document numbers', () => {
  it('are written with date and sequence', () => {
    expect(formatDocumentNumber('SO', d('2026-11-21'), 3)).toBe('SO20261121-003');
    expect(formatDocumentNumber('DL', d('2026-11-21'), 1000)).toBe('DL20261121-1000');
    expect(documentDayPrefix('QT', d('2026-01-05'))).toBe('QT20260105-');
    expect(() => formatDocumentNumber('SO', d('2026-11-21'), 0)).toThrow('sequence');
    expect(() => formatDocumentNumber('SO', d('2026-11-21'), 1.5)).toThrow('sequence');
  });
  it.each([
    'SO20261121-003',
    'so20261121-003',
    'ＳＯ２０２６１１２１－００３',
    ' SO 20261121 003 ',
    'SO20261121–003',
  ])('%s is read', (text) => {
    expect(parseDocumentNumber(text)).toEqual({ prefix: 'SO', date: '2026-11-21', sequence: 3 });
  });
  it.each([
    '',
    'SO20261121',
    'XX20261121-003',
    'SO20261131-003',
    'SO20261121-03',
    'SO20261121-000',
    'SO20261121-0003',
    'SO20261121-003a',
  ])('%j is refused', (text) => {
    expect(parseDocumentNumber(text)).toBeNull();
  });
  it('are read back as they were written, and sort by day and sequence below 1000', () => {
    const date = fc.integer({ min: 0, max: 50_000 }).map((days) => addDays(d('2000-01-01'), days));
    const number = fc.record({
      prefix: fc.constantFrom(...DOCUMENT_PREFIXES),
      date,
      sequence: fc.integer({ min: 1, max: 99_999 }),
    });
    fc.assert(
      fc.property(number, (n) => {
        const text = formatDocumentNumber(n.prefix, n.date, n.sequence);
        expect(parseDocumentNumber(text)).toEqual(n);
        expect(parseDocumentNumber(text.replace('-', ''))).toEqual(n);
        expect(text.startsWith(documentDayPrefix(n.prefix, n.date))).toBe(true);
      }),
    );
  });
});

describe('promise', () => {
  it('is the order date, production and buffer', () => {
    expect(promisedDate(d('2026-11-21'), 20, 2)).toBe('2026-12-13');
    expect(promisedDate(d('2026-11-21'), 20)).toBe('2026-12-14');
    expect(promisedDate(d('2026-11-21'), 0, 0)).toBe('2026-11-21');
    expect(() => promisedDate(d('2026-11-21'), -1, 2)).toThrow('productionDays');
    expect(() => promisedDate(d('2026-11-21'), 1, 0.5)).toThrow('bufferDays');
  });
  it('is the latest of the lines for an order', () => {
    expect(promisedOrderDate(d('2026-11-21'), [])).toBe('2026-11-21');
    const lines = [
      { productionDays: 30, bufferDays: 0 },
      { productionDays: 28 },
      { productionDays: 5, bufferDays: 2 },
    ];
    expect(promisedOrderDate(d('2026-11-21'), lines)).toBe('2026-12-22');
  });
});

describe('clock', () => {
  it('stands until it is moved', () => {
    const clock = fixedClock(1000);
    expect([clock.now(), clock.now()]).toEqual([1000, 1000]);
    clock.advance(5);
    expect(clock.now()).toBe(1005);
    clock.set(1);
    expect(clock.now()).toBe(1);
  });
  it('is the machine clock otherwise', () => {
    const before = Date.now();
    expect(systemClock.now()).toBeGreaterThanOrEqual(before);
  });
});
