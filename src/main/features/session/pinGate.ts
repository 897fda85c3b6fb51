import type { InferSelectModel } from 'drizzle-orm';
import type { Clock } from '../../../shared/domain/clock';
import type { Reader } from '../../database/database';
import { preparedOnce } from '../../database/prepared';
import type { staff } from '../../database/schema';

/** Wrong PINs in a row before the person has to wait. */
const FREE_ATTEMPTS = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

type Person = Pick<InferSelectModel<typeof staff>, 'id' | 'failedAttempts' | 'lockedUntil'>;

/** How long somebody has to wait after so many wrong PINs in a row (ms, 0 = not at all). */
export function waitAfter(failedAttempts: number): number {
  const over = failedAttempts - FREE_ATTEMPTS;
  return over < 0 ? 0 : Math.min(FIRST_WAIT_MS * 2 ** over, LONGEST_WAIT_MS);
}

/**
 * Lets one PIN after the other be compared for each person, and nobody before their wait is over. A wait is counted by
 * the clock that cannot be set; only after a restart nothing else is known than `lockedUntil`, and a wait begins anew,
 * but never longer than it was, when the PC's clock was set back meanwhile.
 */
export const pinGate = preparedOnce(({ $client }: Pick<Reader, '$client'>) => {
  const opened = $client.prepare('INSERT OR IGNORE INTO pin_tries (staff_id) VALUES (?)');
  const closed = $client.prepare('DELETE FROM pin_tries WHERE staff_id = ?');
  const leftOpen = $client.prepare('SELECT 1 FROM pin_tries WHERE staff_id = ?').pluck();
  const lastTries = new Map<number, Promise<unknown>>();
  /** Until when by `Clock.monotonic`, for the `lockedUntil` that it was computed from. */
  const waits = new Map<number, { lockedUntil: number | null; until: number }>();

  return {
    /** Runs a try when the one before it has ended, whichever way. */
    oneAtATime<T>(staffId: number, attempt: () => Promise<T>): Promise<T> {
      const before = lastTries.get(staffId) ?? Promise.resolve();
      const mine = before.then(attempt, attempt);
      lastTries.set(staffId, mine);
      return mine;
    },

    /** How long the person still has to wait (ms); 0 or less: not at all. */
    waitLeft({ id, failedAttempts, lockedUntil }: Person, clock: Clock): number {
      const known = waits.get(id);
      if (known && known.lockedUntil === lockedUntil) return known.until - clock.monotonic();
      if (lockedUntil === null) return 0;
      const left = Math.min(Math.max(lockedUntil - clock.now(), 0), waitAfter(failedAttempts));
      waits.set(id, { lockedUntil, until: clock.monotonic() + left });
      return left;
    },

    /** A wrong PIN that the disk has no room to count: the person waits at once. */
    waitUncounted({ id, lockedUntil }: Person, clock: Clock): void {
      waits.set(id, { lockedUntil, until: clock.monotonic() + FIRST_WAIT_MS });
    },

    /** Written down before a PIN is compared. Killing the app in the middle does not take the try back. */
    open: (staffId: number): void => void opened.run(staffId),
    /** The try has ended and was counted. */
    close: (staffId: number): void => void closed.run(staffId),
    /** True when the app was killed while a PIN was compared. */
    wasLeftOpen: (staffId: number): boolean => leftOpen.get(staffId) !== undefined,
  };
});
