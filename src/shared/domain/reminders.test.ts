import { expect, test } from 'vitest';
import { nextCareOf } from './customerFacts/care';
import { localDate } from './dates';
import { type ReminderState, remindersOf } from './reminders';

const TODAY = localDate('2026-11-21');
const DAYS = { neverDays: 1, silentDays: 7, notBoughtDays: 540, neverBoughtDays: 90 };

const state = (over: Partial<ReminderState>): ReminderState => ({
  ...{ stage: 'registered', registered: localDate('2026-11-21'), lastAttempt: null, nextContact: null },
  ...{ buys: 0, lastBuy: null, nextCare: null, wakeUp: null, planned: false, onToday: false },
  paused: new Set(),
  ...over,
});
const reasons = (over: Partial<ReminderState>) =>
  remindersOf(state(over), DAYS, TODAY).map(({ reason, since }) => `${reason} ${since}`);
const d = localDate;

test('never followed up, silent, not bought, never bought: on their day and not the day before', () => {
  expect(reasons({ registered: d('2026-11-21') })).toEqual([]);
  expect(reasons({ registered: d('2026-11-19') })).toEqual(['never 2026-11-19']);
  expect(reasons({ lastAttempt: d('2026-11-15') })).toEqual([]);
  expect(reasons({ lastAttempt: d('2026-11-14') })).toEqual(['silent 2026-11-14']);
  const buyer = { stage: 'won', buys: 1 } as const;
  expect(reasons({ ...buyer, lastBuy: d('2025-05-31') })).toEqual([]);
  expect(reasons({ ...buyer, lastBuy: d('2025-05-30') })).toEqual(['not_bought 2025-05-30']);
  expect(reasons({ registered: d('2026-08-24') })).toEqual(['never 2026-08-24']);
  expect(reasons({ registered: d('2026-08-23') })).toEqual(['never 2026-08-23', 'never_bought 2026-08-23']);
});

test('the most pressing reason comes first', () => {
  const all = reasons({
    ...{ stage: 'paused', registered: d('2024-01-01'), wakeUp: d('2026-11-20'), nextCare: d('2026-11-21') },
  });
  expect(all).toEqual(['wake_up 2026-11-20', 'care 2026-11-21']);
  const open = reasons({
    registered: d('2024-01-01'),
    lastAttempt: d('2025-01-01'),
    nextCare: d('2026-11-21'),
  });
  expect(open).toEqual(['care 2026-11-21', 'silent 2025-01-01', 'never_bought 2024-01-01']);
});

test('whoever was tried lately is not reminded of for having bought nothing', () => {
  const buyer = { stage: 'won', buys: 1, lastBuy: d('2024-01-01') } as const;
  expect(reasons({ ...buyer, lastAttempt: d('2026-08-24') })).toEqual([]);
  expect(reasons({ ...buyer, lastAttempt: d('2026-08-23') })).toEqual(['not_bought 2024-01-01']);
});

test('what is planned stands for following up, but not for care that is due', () => {
  const old = { registered: d('2024-01-01'), nextCare: d('2026-11-01') };
  expect(reasons({ ...old, nextContact: d('2026-12-05'), planned: true })).toEqual(['care 2026-11-01']);
  // On Today already: one row a person.
  expect(reasons({ ...old, planned: true, onToday: true })).toEqual([]);
});

test('given up, paused or muted: quiet', () => {
  const old = { registered: d('2024-01-01') };
  expect(reasons({ ...old, stage: 'lost' })).toEqual([]);
  expect(reasons({ ...old, stage: 'paused', wakeUp: d('2026-11-22') })).toEqual([]);
  expect(reasons({ ...old, paused: new Set(['never']) })).toEqual(['never_bought 2024-01-01']);
});

test('care counts from the delivery or the last care, and the first of all pieces is the next', () => {
  const leather = { kindId: 1, careDays: 180, delivered: d('2026-05-25'), lastDone: null };
  const wood = { kindId: 2, careDays: 365, delivered: d('2026-05-25'), lastDone: null };
  expect(nextCareOf([leather])).toBe('2026-11-21');
  expect(nextCareOf([wood, leather])).toBe('2026-11-21');
  expect(nextCareOf([{ ...leather, lastDone: TODAY }])).toBe('2027-05-20');
  expect(nextCareOf([{ ...leather, lastDone: TODAY }, wood])).toBe('2027-05-20');
  // A second sofa that came after the last care counts from its own delivery.
  const second = { ...leather, delivered: d('2026-11-01'), lastDone: d('2026-10-01') };
  expect(nextCareOf([second])).toBe('2027-04-30');
  expect(nextCareOf([])).toBeNull();
});
