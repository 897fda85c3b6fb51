import { describe, expect, it } from 'vitest';
import { lunarLabel } from './birthday';

describe('lunarLabel', () => {
  it.each([
    [4, 10, true, '闰四月初十'],
    [1, 1, false, '正月初一'],
    [12, 30, false, '十二月三十'],
    [8, 15, false, '八月十五'],
    [10, 21, false, '十月廿一'],
  ])('%d/%d leap %s is %s', (month, day, leap, expected) => {
    expect(lunarLabel({ month, day, leap })).toBe(expected);
  });
  it('refuses what is no lunar day', () => {
    expect(() => lunarLabel({ month: 1, day: 31, leap: false })).toThrow('birthday');
  });
});
