import * as fc from 'fast-check';
import { LunarDay, LunarMonth } from 'tyme4ts';
import { describe, expect, it } from 'vitest';
import { isBirthday, LUNAR_DAY_NAMES, LUNAR_MONTH_NAMES } from '../../../shared/domain/birthday';
import { addDays, addYears, diffDays, isLocalDate, localDate } from '../../../shared/domain/dates';
import { leapMonthOf, lunarToSolar, nextBirthday, solarToLunar } from './lunarCalendar';

const d = localDate;
const lunarBirthday = fc.record({
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 30 }),
  leap: fc.boolean(),
});
const modernDate = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays(d('1950-01-01'), days));

describe('conversion', () => {
  it.each([
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2033, '2033-01-31'],
    [2034, '2034-02-19'],
  ])('new year of %d is %s', (year, expected) => {
    expect(lunarToSolar(year, { month: 1, day: 1, leap: false })).toBe(expected);
    expect(solarToLunar(d(expected))).toEqual({ year, month: 1, day: 1, leap: false });
  });
  it('knows the leap months, the hard one of 2033 included', () => {
    expect([2020, 2023, 2025, 2026, 2033].map(leapMonthOf)).toEqual([4, 2, 6, 0, 11]);
    expect(lunarToSolar(2020, { month: 4, day: 10, leap: true })).toBe('2020-06-01');
    expect(solarToLunar(d('2020-06-01'))).toEqual({ year: 2020, month: 4, day: 10, leap: true });
    expect(solarToLunar(d('2033-12-22'))).toEqual({ year: 2033, month: 11, day: 1, leap: true });
  });
  it('belongs to the old lunar year before its new year', () => {
    expect(solarToLunar(d('2026-02-16'))).toEqual({ year: 2025, month: 12, day: 29, leap: false });
  });
  it('keeps a leap-month birthday in the ordinary month of a year without it', () => {
    const birthday = { month: 4, day: 10, leap: true };
    expect(lunarToSolar(2021, birthday)).toBe(lunarToSolar(2021, { ...birthday, leap: false }));
    // 2023 has a leap month, but another one.
    expect(lunarToSolar(2023, birthday)).toBe(lunarToSolar(2023, { ...birthday, leap: false }));
    expect(lunarToSolar(2020, birthday)).not.toBe(lunarToSolar(2020, { ...birthday, leap: false }));
  });
  it('puts day 30 of a 29-day month on day 29', () => {
    // The twelfth month of 2025 has 29 days.
    expect(lunarToSolar(2025, { month: 12, day: 30, leap: false })).toBe('2026-02-16');
    // The leap fourth month of 2020 has 29 days, the ordinary one 30.
    expect(lunarToSolar(2020, { month: 4, day: 30, leap: true })).toBe('2020-06-20');
    expect(solarToLunar(lunarToSolar(2020, { month: 4, day: 30, leap: false })).day).toBe(30);
  });
  it('refuses impossible birthdays and years', () => {
    expect(() => lunarToSolar(2025, { month: 13, day: 1, leap: false })).toThrow('birthday');
    expect(() => lunarToSolar(2025, { month: 1, day: 31, leap: false })).toThrow('birthday');
    expect(() => lunarToSolar(2025, { month: 0, day: 1, leap: false })).toThrow('birthday');
    expect(() => lunarToSolar(2025.5, { month: 1, day: 1, leap: false })).toThrow('lunarYear');
    expect(() => lunarToSolar(2300, { month: 1, day: 1, leap: false })).toThrow('lunarYear');
  });
  it('takes any date there and back', () => {
    fc.assert(
      fc.property(modernDate, (date) => {
        const { year, ...birthday } = solarToLunar(date);
        expect(lunarToSolar(year, birthday)).toBe(date);
      }),
    );
  });
  it('keeps every birthday once in every lunar year, at most in its month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2198 }), lunarBirthday, (year, birthday) => {
        const kept = solarToLunar(lunarToSolar(year, birthday));
        expect(kept.year).toBe(year);
        expect(kept.month).toBe(birthday.month);
        expect(kept.leap).toBe(birthday.leap && leapMonthOf(year) === birthday.month);
        expect(birthday.day - kept.day).toBeLessThanOrEqual(birthday.day === 30 ? 1 : 0);
        expect(kept.day).toBeLessThanOrEqual(birthday.day);
      }),
    );
  });
});

describe('nextBirthday', () => {
  const solar = (month: number, day: number) => ({ calendar: 'solar' as const, month, day });
  it('is today on the day itself, then next year', () => {
    expect(nextBirthday(d('2026-11-21'), solar(11, 21))).toBe('2026-11-21');
    expect(nextBirthday(d('2026-11-22'), solar(11, 21))).toBe('2027-11-21');
  });
  it('keeps 29 February on the 28th of a common year', () => {
    expect(nextBirthday(d('2026-01-01'), solar(2, 29))).toBe('2026-02-28');
    expect(nextBirthday(d('2026-03-01'), solar(2, 29))).toBe('2027-02-28');
    expect(nextBirthday(d('2027-03-01'), solar(2, 29))).toBe('2028-02-29');
    expect(nextBirthday(d('2028-02-28'), solar(2, 29))).toBe('2028-02-29');
  });
  it('finds lunar birthdays over the new year', () => {
    const lastDays = { calendar: 'lunar' as const, month: 12, day: 29, leap: false };
    expect(nextBirthday(d('2026-01-01'), lastDays)).toBe('2026-02-16');
    expect(nextBirthday(d('2026-02-16'), lastDays)).toBe('2026-02-16');
    expect(nextBirthday(d('2026-02-17'), lastDays)).toBe('2027-02-05');
    expect(nextBirthday(d('2020-01-01'), { calendar: 'lunar', month: 4, day: 10, leap: true })).toBe(
      '2020-06-01',
    );
  });
  it('refuses days that a calendar lacks', () => {
    expect(() => nextBirthday(d('2026-01-01'), solar(2, 30))).toThrow('birthday');
    expect(() => nextBirthday(d('2026-01-01'), solar(4, 31))).toThrow('birthday');
    expect(isBirthday({ calendar: 'lunar', month: 2, day: 30 })).toBe(true);
    expect(isBirthday({ calendar: 'lunar', month: 2, day: 1.5 })).toBe(false);
  });
  it('is never past, never more than 13 lunar months away, and the first of its kind', () => {
    const birthday = fc.oneof(
      lunarBirthday.map((b) => ({ calendar: 'lunar' as const, ...b })),
      fc.record({
        calendar: fc.constant('solar' as const),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 28 }),
      }),
    );
    fc.assert(
      fc.property(modernDate, birthday, (today, b) => {
        const next = nextBirthday(today, b);
        expect(isLocalDate(next)).toBe(true);
        const wait = diffDays(today, next);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(b.calendar === 'solar' ? 365 : 384 + 30);
        expect(nextBirthday(next, b)).toBe(next);
        // Asked a day later in between, the answer does not change.
        if (wait > 0) expect(nextBirthday(addDays(today, 1), b)).toBe(next);
        if (b.calendar === 'solar') expect(nextBirthday(addDays(next, 1), b)).toBe(addYears(next, 1));
      }),
    );
  });
});

it('calls months and days as the window does', () => {
  expect([LunarMonth.NAMES, LunarDay.NAMES]).toEqual([LUNAR_MONTH_NAMES, LUNAR_DAY_NAMES]);
});
