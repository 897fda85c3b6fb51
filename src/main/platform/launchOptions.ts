import { app } from 'electron';
import { type Clock, systemClock } from '../../shared/domain/clock';

interface LaunchOptions {
  /** Instead of the user's own folder. */
  userData: string | null;
  clock: Clock;
  /** Where files are saved without asking. */
  saveFolder: string | null;
}

/** Tests and the tour may stand elsewhere: own folder, own day, no dialogs. A packaged app ignores all of it. */
export function launchOptions(): LaunchOptions {
  if (app.isPackaged) return { userData: null, clock: systemClock, saveFolder: null };
  const { SHOWROOM_NOW, SHOWROOM_DATA_DIR, SHOWROOM_SAVE_DIR } = process.env;
  const start = SHOWROOM_NOW ? Date.parse(SHOWROOM_NOW) : Number.NaN;
  const launched = Date.now();
  const clock: Clock = Number.isNaN(start) ? systemClock : { now: () => start + (Date.now() - launched) };
  return { userData: SHOWROOM_DATA_DIR ?? null, clock, saveFolder: SHOWROOM_SAVE_DIR ?? null };
}
