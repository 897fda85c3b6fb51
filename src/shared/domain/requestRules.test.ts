import { expect, test } from 'vitest';
import { DEFAULT_DUE_HOURS, dueAtOf, isOverdue, REQUEST_KINDS, urgencyOfKind } from './requestRules';

const HOUR = 3_600_000;

test.each([
  ['urgent', 4],
  ['high', 24],
  ['normal', 72],
  ['low', 168],
] as const)('%s is due after %i hours, or after what the owner sets', (urgency, hours) => {
  expect(dueAtOf(1000, urgency)).toBe(1000 + hours * HOUR);
  expect(dueAtOf(1000, urgency, { ...DEFAULT_DUE_HOURS, [urgency]: 1 })).toBe(1000 + HOUR);
});

test('every kind begins with an urgency; whoever complains of people waits least', () => {
  const hours = REQUEST_KINDS.map((kind) => DEFAULT_DUE_HOURS[urgencyOfKind(kind)]);
  expect(Math.min(...hours)).toBe(DEFAULT_DUE_HOURS[urgencyOfKind('service_complaint')]);
  expect(hours.every((count) => count > 0)).toBe(true);
});

test('overdue is what is unsolved after its time, to the millisecond', () => {
  expect(isOverdue({ state: 'working', dueAt: 10 }, 11)).toBe(true);
  expect(isOverdue({ state: 'working', dueAt: 10 }, 10)).toBe(false);
  expect(isOverdue({ state: 'reopened', dueAt: 10 }, 11)).toBe(true);
  expect(isOverdue({ state: 'resolved', dueAt: 10 }, 11)).toBe(false);
});
