import type { Clock } from '../../shared/domain/clock';
import type { Actor } from './context';

/** Who is signed in at this PC. Kept in main: the renderer cannot claim to be somebody. */
export interface Session {
  actor(): Actor | null;
  signIn(actor: Actor): void;
  lock(): void;
  /** Called on every sign of life; an idle PC locks itself. */
  touch(): void;
  /** Locks when nobody touched anything for the given time (ms). True when it locked just now. */
  lockIfIdle(idleMs: number): boolean;
}

export function createSession(clock: Clock, onChange: () => void): Session {
  let current: Actor | null = null;
  let lastTouch = clock.now();
  return {
    actor: () => current,
    signIn(actor) {
      current = actor;
      lastTouch = clock.now();
      onChange();
    },
    lock() {
      current = null;
      onChange();
    },
    touch() {
      lastTouch = clock.now();
    },
    lockIfIdle(idleMs) {
      if (!current || idleMs <= 0 || clock.now() - lastTouch < idleMs) return false;
      current = null;
      onChange();
      return true;
    },
  };
}
