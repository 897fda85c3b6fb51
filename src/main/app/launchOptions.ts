import { app } from 'electron';
import { type Clock, systemClock } from '../../shared/domain/clock';

export interface LaunchOptions {
  /** Instead of the user's own folder. */
  userData: string | null;
  clock: Clock;
  /** Where files are saved without asking. */
  saveFolder: string | null;
  /** Who is at work from the start, by id: measured starts end on Today and not on the lock screen. */
  staffId: number | null;
  /** Updates as an installed app has them: where they lie, and whose signature counts. */
  updates: { folder: string; releaseKey: string } | null;
}

/** Tests, the tour and the benchmarks may stand elsewhere: own folder, own day, no dialogs, no PIN. A packaged app ignores all of it. */
export function launchOptions(): LaunchOptions {
  if (app.isPackaged)
    return { userData: null, clock: systemClock, saveFolder: null, staffId: null, updates: null };
  const { SHOWROOM_NOW, SHOWROOM_DATA_DIR, SHOWROOM_SAVE_DIR, SHOWROOM_STAFF_ID } = process.env;
  const { SHOWROOM_UPDATES_DIR: folder, SHOWROOM_RELEASE_KEY: releaseKey } = process.env;
  const start = SHOWROOM_NOW ? Date.parse(SHOWROOM_NOW) : Number.NaN;
  // The clock of a test goes on as the PC's does, from the day that it is given.
  const launched = systemClock.now();
  const clock: Clock = Number.isNaN(start)
    ? systemClock
    : { ...systemClock, now: () => start + (systemClock.now() - launched) };
  return {
    userData: SHOWROOM_DATA_DIR ?? null,
    clock,
    saveFolder: SHOWROOM_SAVE_DIR ?? null,
    staffId: Number(SHOWROOM_STAFF_ID) || null,
    updates: folder && releaseKey ? { folder, releaseKey } : null,
  };
}
