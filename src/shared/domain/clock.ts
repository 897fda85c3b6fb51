/** Where "now" comes from; services take one, so tests can stand on any day. */
export interface Clock {
  /** UTC milliseconds. */
  now(): number;
  /**
   * Milliseconds since some moment of this run: how long something has taken. Nobody can set it, back or ahead; on some
   * systems it stands still while the PC sleeps.
   */
  monotonic(): number;
}

/** A clock that stands still until it is told otherwise. */
export interface FixedClock extends Clock {
  /** Puts the clock on an instant (UTC ms), as somebody does who sets the PC's clock: no time goes by. */
  set(ms: number): void;
  /** Lets a number of milliseconds go by. */
  advance(ms: number): void;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now(), monotonic: () => performance.now() };

/** A clock for tests, standing on `startMs` (UTC ms). */
export function fixedClock(startMs: number): FixedClock {
  let current = startMs;
  let passed = 0;
  return {
    now: () => current,
    monotonic: () => passed,
    set: (ms) => {
      current = ms;
    },
    advance: (ms) => {
      current += ms;
      passed += ms;
    },
  };
}
