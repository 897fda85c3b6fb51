import { expect, test } from 'vitest';
import { fixedClock } from '../../shared/domain/clock';
import { createSession } from './session';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const owner = { staffId: 1, name: '陈老板', role: 'owner' } as const;

/** Somebody signed in on a PC that locks itself after ten minutes. */
function atWork() {
  const clock = fixedClock(Date.UTC(2026, 10, 21, 2));
  let told = 0;
  const session = createSession(
    clock,
    () => {
      told += 1;
    },
    () => 10 * MINUTE,
  );
  session.signIn(owner);
  return { clock, session, told: () => told };
}

test('the first sign of life after too long an idle time finds the PC locked', () => {
  const { clock, session, told } = atWork();
  clock.advance(9 * MINUTE);
  session.touch();
  clock.advance(9 * MINUTE);
  expect(session.actor()).toEqual(owner);
  clock.advance(MINUTE);
  session.touch();
  expect(session.actor()).toBeNull();
  expect(told()).toBe(2);
});

test('a call after too long an idle time is nobody’s, whatever the timer was late with', () => {
  const { clock, session } = atWork();
  clock.advance(10 * MINUTE);
  expect(session.actor()).toBeNull();
});

test('a clock that is set back does not keep the PC open', () => {
  const { clock, session } = atWork();
  clock.set(clock.now() - 8 * HOUR);
  clock.advance(10 * MINUTE);
  session.touch();
  expect(session.actor()).toBeNull();
});

test('a clock that stood still while the PC slept does not keep it open', () => {
  const { clock, session } = atWork();
  // Only the wall clock went on.
  clock.set(clock.now() + HOUR);
  expect(session.lockIfIdle()).toBe(true);
});

test('who signs in again is not idle from before', () => {
  const { clock, session } = atWork();
  clock.advance(HOUR);
  session.touch();
  session.signIn(owner);
  expect(session.actor()).toEqual(owner);
});
