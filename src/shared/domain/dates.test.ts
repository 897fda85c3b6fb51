import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  dateOf,
  dateParts,
  datesOfWeek,
  diffDays,
  endOfMonth,
  formatInstant,
  instantOf,
  isLocalDate,
  type LocalDate,
  localDate,
  parseLocalDate,
  startOfDayMs,
  startOfMonth,
  startOfWeek,
  timeIn,
  todayIn,
  weekdayOf,
} from './dates';

const d = localDate;
const anyDate = fc
  .integer({ min: 0, max: diffDays(d('1900-01-01'), d('2199-12-31')) })
  .map((days) => addDays(d('1900-01-01'), days));
const modernDate = fc.integer({ min: 0, max: 70_000 }).map((days) => addDays(d('1970-01-02'), days));

describe('localDate', () => {
  it.each(['2026-02-28', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('takes %s', (text) => {
    expect(localDate(text)).toBe(text);
  });
  it.each([
    '2026-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1899-12-31',
    '2200-01-01',
    '2026-1-5',
    '2026-01-05 ',
    '2026-01-05\n',
    '',
  ])('refuses %j', (text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(() => localDate(text)).toThrow('calendar date');
  });
  it('is asked about anything', () => {
    expect(isLocalDate(null)).toBe(false);
    expect(isLocalDate(20260105)).toBe(false);
  });
  it('reads the ways in which people write a date', () => {
    for (const text of [
      '2026-1-5',
      '2026/01/05',
      '2026.1.5',
      '2026年1月5日',
      '２０２６－１－５',
      '20260105',
      ' 2026-01-05 ',
    ]) {
      expect(parseLocalDate(text)).toBe('2026-01-05');
    }
    for (const text of ['2026/1-5', '2026-2-30', '26-1-5', '2026-1', '1月5日', '2026015', '2026年1月5']) {
      expect(parseLocalDate(text)).toBeNull();
    }
  });
});

describe('arithmetic', () => {
  it('counts days over months, years and leap days', () => {
    expect(addDays(d('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(d('2026-01-01'), -1)).toBe('2025-12-31');
    expect(diffDays(d('2023-03-01'), d('2024-03-01'))).toBe(366);
    expect(diffDays(d('2026-11-21'), d('2026-11-20'))).toBe(-1);
    expect(() => addDays(d('2199-12-31'), 1)).toThrow();
    expect(() => addDays(d('2026-01-01'), 0.5)).toThrow('days');
    expect(() => addDays(d('2026-01-01'), 1e15)).toThrow();
  });
  it('keeps the end of a month when months are added', () => {
    expect(addMonths(d('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(d('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(d('2026-01-15'), -1)).toBe('2025-12-15');
    expect(addMonths(d('2026-03-31'), -13)).toBe('2025-02-28');
    expect(addYears(d('2024-02-29'), 1)).toBe('2025-02-28');
    expect(addYears(d('2024-02-29'), 4)).toBe('2028-02-29');
    expect(() => addMonths(d('2199-12-01'), 1)).toThrow();
    expect(() => addMonths(d('2026-12-01'), 0.5)).toThrow('months');
  });
  it('knows weekdays and weeks that begin on Monday', () => {
    expect(weekdayOf(d('2026-11-21'))).toBe(6);
    expect(weekdayOf(d('2026-11-22'))).toBe(7);
    expect(weekdayOf(d('2026-11-23'))).toBe(1);
    expect(startOfWeek(d('2026-11-22'))).toBe('2026-11-16');
    expect(startOfWeek(d('2026-11-16'))).toBe('2026-11-16');
    expect(datesOfWeek(d('2026-12-31'))).toEqual([
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
    ]);
    expect(startOfMonth(d('2024-02-17'))).toBe('2024-02-01');
    expect(endOfMonth(d('2024-02-17'))).toBe('2024-02-29');
  });
  it('holds for any date', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -2000, max: 2000 }), (date, days) => {
        const shifted = Number(date.slice(0, 4)) + days / 365;
        fc.pre(shifted > 1901 && shifted < 2198);
        const other = addDays(date, days);
        expect(diffDays(date, other)).toBe(days);
        expect(addDays(other, -days)).toBe(date);
        expect(other > date).toBe(days > 0);
        expect((((weekdayOf(other) - weekdayOf(date) - days) % 7) + 7) % 7).toBe(0);
        const { year, month, day } = dateParts(date);
        expect(dateOf(year, month, day)).toBe(date);
        expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
      }),
    );
  });
  it('puts every date into its own week', () => {
    fc.assert(
      fc.property(modernDate, (date) => {
        const week = datesOfWeek(date);
        expect(week[weekdayOf(date) - 1]).toBe(date);
        expect(week.map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7]);
      }),
    );
  });
});

describe('zones', () => {
  it('turns instants into dates of the shop', () => {
    expect(todayIn(Date.UTC(2026, 10, 20, 15, 59, 59, 999))).toBe('2026-11-20');
    expect(todayIn(Date.UTC(2026, 10, 20, 16))).toBe('2026-11-21');
    expect(todayIn(Date.UTC(2026, 10, 20, 16), 'America/New_York')).toBe('2026-11-20');
    expect(timeIn(Date.UTC(2026, 10, 20, 16, 5))).toBe('00:05');
    expect(formatInstant(Date.UTC(2026, 10, 20, 16, 5, 9))).toBe('2026-11-21 00:05');
    expect(formatInstant(Date.UTC(2026, 10, 20, 16, 5, 9), 'UTC', { seconds: true })).toBe(
      '2026-11-20 16:05:09',
    );
    expect(instantOf(d('2026-11-21'), '09:30')).toBe(Date.UTC(2026, 10, 21, 1, 30));
  });
  it('refuses what is no zone, no instant or no time', () => {
    expect(() => todayIn(0, 'Asia/Nowhere')).toThrow('zone');
    expect(() => todayIn(Number.NaN)).toThrow('instant');
    for (const time of ['24:00', '9:30', '09:60', ''])
      expect(() => instantOf(d('2026-11-21'), time)).toThrow('time');
  });
  it('finds the beginning of days that clocks shift', () => {
    expect(startOfDayMs(d('2026-11-21'))).toBe(Date.UTC(2026, 10, 20, 16));
    // Shanghai had summer time in 1986: 4 May began at 00:00 standard, jumped at 02:00.
    expect(startOfDayMs(d('1986-05-05'))).toBe(Date.UTC(1986, 4, 4, 15));
    // São Paulo 2018: midnight of 4 November does not exist, the day begins at 01:00 (UTC−2).
    expect(startOfDayMs(d('2018-11-04'), 'America/Sao_Paulo')).toBe(Date.UTC(2018, 10, 4, 3));
    // Havana 2026: 1 November has midnight twice, the first is meant (UTC−4).
    expect(startOfDayMs(d('2026-11-01'), 'America/Havana')).toBe(Date.UTC(2026, 10, 1, 4));
    // Inside the gap of a jump: the moment of the jump.
    expect(instantOf(d('2026-03-08'), '02:30', 'America/New_York')).toBe(Date.UTC(2026, 2, 8, 7));
  });
  it('begins every day with the first instant that carries its date', () => {
    const zones = fc.constantFrom(
      'Asia/Shanghai',
      'America/New_York',
      'Asia/Kathmandu',
      'Pacific/Auckland',
      'UTC',
    );
    fc.assert(
      fc.property(modernDate, zones, (date: LocalDate, zone) => {
        const start = startOfDayMs(date, zone);
        expect(todayIn(start, zone)).toBe(date);
        expect(todayIn(start - 1, zone)).toBe(addDays(date, -1));
      }),
    );
  });
});
