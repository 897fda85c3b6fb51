/** Where "now" comes from; services take one, so tests can stand on any day. */
export interface Clock {
  /** UTC milliseconds. */
  now(): number;
}

/** A clock that stands still until it is told otherwise. */
export interface FixedClock extends Clock {
  /** Puts the clock on an instant (UTC ms). */
  set(ms: number): void;
  /** Moves the clock by a number of milliseconds. */
  advance(ms: number): void;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** A clock for tests, standing on `startMs` (UTC ms). */
export function fixedClock(startMs: number): FixedClock {
  let current = startMs;
  return {
    now: () => current,
    set: (ms) => {
      current = ms;
    },
    advance: (ms) => {
      current += ms;
    },
  };
}
