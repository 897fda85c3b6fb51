import { app } from 'electron';
import { type Clock, systemClock } from '../../shared/domain/clock';

/** Developers and tests may stand elsewhere: own data folder, own day. A packaged app ignores both. */
export function launchOptions(): { dataFolder: string | null; clock: Clock } {
  if (app.isPackaged) return { dataFolder: null, clock: systemClock };
  const start = process.env.SHOWROOM_NOW ? Date.parse(process.env.SHOWROOM_NOW) : Number.NaN;
  const launched = Date.now();
  const clock: Clock = Number.isNaN(start) ? systemClock : { now: () => start + (Date.now() - launched) };
  return { dataFolder: process.env.SHOWROOM_DATA_DIR ?? null, clock };
}
