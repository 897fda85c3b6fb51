import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, diffDays, isLocalDate, localDate } from './dates';
import {
  readCubicMetres,
  readDate,
  readMillimetres,
  readNumber,
  readPercent,
  readThreeSides,
  readTime,
} from './typed';

const today = localDate('2026-11-30');
const anyDay = fc.integer({ min: 0, max: 100_000 }).map((days) => addDays(localDate('1900-01-01'), days));
const pad = (value: number) => String(value).padStart(2, '0');

describe('readDate', () => {
  it.each([
    ...[
      '2026-12-05',
      '2026/12/5',
      '2026.12.5',
      '2026年12月5日',
      '2026 年 12 月 5 号',
      '2026年12月5',
      '20261205',
    ],
    ...['12/5', '12-5', '12.5', '12 / 05', '1205', '12月5日', '12月5号', '12月5', '１２／５', ' 12-05 '],
  ])('reads %s', (text) => expect(readDate(text, today, 'next')).toBe('2026-12-05'));

  it.each([
    ...[
      '',
      '5',
      '12',
      '125',
      '12/',
      '2026-12-0210',
      '2026-12-0226-12-09',
      '26-12-5',
      '12/5/26',
      '1430',
      '13/1',
    ],
    ...['2/30', '2026-02-29', '2026', '2026-12', '12051', '12--5', 'abc', '一月一日', '0/0', '1899-12-31'],
  ])('does not guess at %s', (text) => expect(readDate(text, today, 'nearest')).toBeNull());

  it('takes a day without a year as the next one, or as the nearest', () => {
    expect(readDate('11/30', today, 'next')).toBe('2026-11-30');
    expect(readDate('11/29', today, 'next')).toBe('2027-11-29');
    expect(readDate('11/29', today, 'nearest')).toBe('2026-11-29');
    expect(readDate('6/15', today, 'nearest')).toBe('2026-06-15');
    expect(readDate('12/30', localDate('2027-01-03'), 'nearest')).toBe('2026-12-30');
    expect(readDate('1/3', localDate('2026-12-30'), 'nearest')).toBe('2027-01-03');
    expect(readDate('2/29', today, 'next')).toBe('2028-02-29');
    expect(readDate('2/29', localDate('2097-01-01'), 'next')).toBe('2104-02-29');
  });

  it('reads every day in every whole form as itself, whatever today is', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.constantFrom('next', 'nearest'), (date, now, meant) => {
        const [year, month, day] = [date.slice(0, 4), Number(date.slice(5, 7)), Number(date.slice(8))];
        const forms = [
          date,
          `${year}/${month}/${day}`,
          `${year}年${month}月${day}日`,
          date.replaceAll('-', ''),
        ];
        for (const text of forms) expect(readDate(text, now, meant)).toBe(date);
      }),
    );
  });

  it('finds what was meant by a day without a year', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 364 }), (now, days) => {
        const next = addDays(now, days);
        fc.pre(next.slice(5) !== '02-29');
        expect(readDate(`${Number(next.slice(5, 7))}/${Number(next.slice(8))}`, now, 'next')).toBe(next);
        const near = addDays(now, days % 180);
        expect(readDate(`${near.slice(5, 7)}${near.slice(8)}`, now, 'nearest')).toBe(near);
      }),
    );
  });

  it('answers a real day of that month and day, or nothing, whatever was typed', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[0-9]{0,9}[-/.年月]?[0-9]{0,4}[-/.月日]?[0-9]{0,4}[日]?$/),
    );
    fc.assert(
      fc.property(typed, anyDay, (text, now) => {
        const date = readDate(text, now, 'next');
        if (date === null) return;
        expect(isLocalDate(date)).toBe(true);
        // All its digits were typed, and no others.
        const digits = text.normalize('NFKC').replace(/\D/g, '');
        const [, month, day] = date.split('-').map(Number);
        const ends = [
          `${month}${day}`,
          `${pad(Number(month))}${pad(Number(day))}`,
          `${month}${pad(Number(day))}`,
        ];
        expect([...ends, `${pad(Number(month))}${day}`].some((end) => digits.endsWith(end))).toBe(true);
        if (digits.length <= 4) expect(diffDays(now, date)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('readTime', () => {
  it.each([
    ...[
      ['14:30', '14:30'],
      ['14：30', '14:30'],
      ['14.30', '14:30'],
      ['1430', '14:30'],
      ['930', '09:30'],
      ['9', '09:00'],
      ['9点', '09:00'],
      ['9点半', '09:30'],
      ['14时30分', '14:30'],
      ['下午2点', '14:00'],
      ['下午 2:30', '14:30'],
      ['下午14点', '14:00'],
      ['上午9点5分', '09:05'],
      ['晚上7点半', '19:30'],
      ['中午12点', '12:00'],
      ['中午1点', '13:00'],
      ['2:30 pm', '14:30'],
      ['12:30 PM', '12:30'],
      ['9am', '09:00'],
      ['0:00', '00:00'],
      ['23:59', '23:59'],
    ],
  ])('reads %s', (text, time) => expect(readTime(text)).toBe(time));

  it.each([
    ...[
      '',
      '24:00',
      '25',
      '9:5',
      '9:60',
      '12345',
      '2:30 xm',
      '上午14点',
      '上午12点',
      '晚上12点',
      '下午2点pm',
      '明天',
    ],
    ...['14:30:00', '半', ':30', '14:3014:30', '-9'],
  ])('does not guess at %s', (text) => expect(readTime(text)).toBeNull());

  it('reads every minute of the day as itself', () => {
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      const time = `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
      for (const text of [time, time.replace(':', ''), `${time.slice(0, 2)}点${time.slice(3)}分`]) {
        expect(readTime(text)).toBe(time);
      }
    }
  });

  it('answers a time or nothing, whatever was typed', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.stringMatching(/^(下午|上午)?[0-9]{0,4}[:.点]?[0-9]{0,3}(半|pm)?$/),
    );
    fc.assert(
      fc.property(typed, (text) => {
        expect(readTime(text) ?? '00:00').toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
      }),
    );
  });
});

describe('readNumber', () => {
  it.each([
    ['12', 12],
    [' 12.5 ', 12.5],
    ['１２．５', 12.5],
    ['12。5', 12.5],
    ['1,200', 1200],
    ['-3', -3],
    ['－３', -3],
    ['12.', 12],
    ['.5', 0.5],
  ])('reads %s', (text, value) => expect(readNumber(text)).toBe(value));

  it.each(['', 'abc', '12a', '1 2', '1,20', '.', '-', '--3', '1e5', 'NaN', '1.2.3', '12楼'])(
    'refuses “%s”',
    (text) => expect(readNumber(text)).toBeNull(),
  );

  it('reads back every number as it is written', () =>
    fc.assert(fc.property(fc.integer(), (value) => readNumber(String(value)) === value)));
});

describe('readPercent and readCubicMetres', () => {
  it('read every share and volume that can be stored', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (stored) => {
        expect(readPercent(String(stored / 100))).toBe(stored);
        expect(readPercent(`${stored / 100}％`)).toBe(stored);
        expect(readCubicMetres(String(stored / 1000))).toBe(stored);
      }),
    ));

  it('refuse what would have to be rounded', () => {
    expect(readPercent('8.555')).toBeNull();
    expect(readCubicMetres('0.0005')).toBeNull();
    expect(readPercent('abc')).toBeNull();
  });
});

describe('readMillimetres', () => {
  it.each<[string, number]>([
    ['1500', 1500],
    ['１５００', 1500],
    ['1500mm', 1500],
    ['1500 毫米', 1500],
    ['1.5米', 1500],
    ['1.5 m', 1500],
    ['1米5', 1500],
    ['1米85', 1850],
    ['2米', 2000],
    ['150cm', 1500],
    ['150厘米', 1500],
    ['62.5cm', 625],
    ['0', 0],
  ])('reads %s', (text, mm) => expect(readMillimetres(text)).toBe(mm));

  it.each([
    '',
    '1.5',
    '1.5mm',
    '1.5尺',
    'abc',
    '-5',
    '1500,5',
    '1.2345m',
    '1,500',
    '米',
    '1米2米',
    '12345678',
  ])('does not guess at %s', (text) => expect(readMillimetres(text)).toBeNull());

  it('reads every length in each of its units as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (mm) => {
        expect(readMillimetres(String(mm))).toBe(mm);
        expect(readMillimetres(`${(mm / 1000).toFixed(3)}米`)).toBe(mm);
        expect(readMillimetres(`${(mm / 10).toFixed(1)}cm`)).toBe(mm);
      }),
    );
  });
});

describe('readThreeSides', () => {
  it.each<[string, readonly (number | null)[]]>([
    ['2800×900×750', [2800, 900, 750]],
    [' 2800 x 900＊７５０ ', [2800, 900, 750]],
    ['2800 900 750', [2800, 900, 750]],
    ['1米5×2米', [1500, 2000, null]],
    ['1米5 × 0.9米 × 75cm', [1500, 900, 750]],
    ['2.8米×0.9米×75cm', [2800, 900, 750]],
    ['280×90×75cm', [2800, 900, 750]],
    ['2.8*0.9*0.75 m', [2800, 900, 750]],
    ['2米', [2000, null, null]],
    ['2800×—×750', [2800, null, 750]],
    ['1800', [1800, null, null]],
    ['', [null, null, null]],
  ])('reads %s', (text, sides) => expect(readThreeSides(text)).toEqual(sides));

  it.each(['1,500', '2,800×900', '1 500', '1×2×3×4', '2.8×0.9×0.75', 'abc', '2800×', '2800×abc×1'])(
    'does not guess at %s',
    (text) => expect(readThreeSides(text)).toBeNull(),
  );
});
