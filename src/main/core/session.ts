import type { Clock } from '../../shared/domain/clock';
import type { Actor } from '../database/context';

/** Who is signed in at this PC. Kept in main: the renderer cannot claim to be somebody. */
export interface Session {
  /** Who is at work. A PC that has been idle too long is locked first: what comes then is nobody's. */
  actor(): Actor | null;
  signIn(actor: Actor): void;
  lock(): void;
  /** Called on every sign of life. The first one after too long an idle time finds the PC locked. */
  touch(): void;
  /** Locks when nobody touched anything for too long. True when it locked just now. */
  lockIfIdle(): boolean;
  /** After a change of staff: takes over the person's new name and role, and locks when they are not there any more. */
  follow(person: (staffId: number) => Actor | null): void;
}

/** `idleLimitMs`: after so long without a sign of life the PC is locked; 0: never. Asked each time, it is a setting. */
export function createSession(
  clock: Clock,
  onChange: () => void,
  idleLimitMs: () => number = () => 0,
): Session {
  let current: Actor | null = null;
  let last = moment();

  function moment() {
    return { wall: clock.now(), monotonic: clock.monotonic() };
  }
  /** By both clocks, whichever went further: one can be set back, the other stands still on some PCs while they sleep. */
  function idleMs(): number {
    const now = moment();
    return Math.max(now.wall - last.wall, now.monotonic - last.monotonic);
  }
  function become(actor: Actor | null): void {
    current = actor;
    onChange();
  }
  function lockIfIdle(): boolean {
    if (!current) return false;
    const limit = idleLimitMs();
    if (limit <= 0 || idleMs() < limit) return false;
    become(null);
    return true;
  }

  return {
    actor: () => {
      lockIfIdle();
      return current;
    },
    signIn(actor) {
      last = moment();
      become(actor);
    },
    lock: () => become(null),
    touch() {
      if (!lockIfIdle()) last = moment();
    },
    lockIfIdle,
    follow(person) {
      if (!current) return;
      const now = person(current.staffId);
      if (now?.role !== current.role || now.name !== current.name) become(now);
    },
  };
}
