import { expect, test } from 'vitest';
import { nextTimes } from './nextTimes';

const after = (...ends: string[]) => {
  const { startTime, endTime } = nextTimes(ends.map((endTime) => ({ endTime })));
  return `${startTime}–${endTime}`;
};

test('the first slot is the morning, the next begins where the last one ends', () => {
  expect(after()).toBe('09:00–12:00');
  expect(after('12:00')).toBe('12:00–15:00');
  expect(after('17:30', '12:00')).toBe('17:30–20:30');
  expect(after('18:00')).toBe('18:00–21:00');
});

test('where three hours more end after nine in the evening, it begins with the morning again', () => {
  expect(after('18:01')).toBe('09:00–12:00');
  expect(after('23:59')).toBe('09:00–12:00');
});
