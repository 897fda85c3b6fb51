import { join } from 'node:path';
import { z } from 'zod';
import type { ClockProblem } from '../../shared/features/clock/contract';
import { readNoteOrNone, writeAtomically } from '../system/atomicFiles';
import type { Paths } from '../system/paths';

/*
 * An offline PC has nobody to ask for the time: its battery dies, and it wakes up in 2015. What can be known is when the
 * app was last at work. The instant lies in a file of its own, for a restored database must not turn it back.
 */

const FILE = 'clock.json';
const shape = z.object({
  /** The latest instant (UTC ms) that the clock is believed to have shown. */
  lastSeen: z.int(),
});

const HOUR_MS = 3_600_000;
/** Less is a time zone or a drift, and changes the day at most by one. */
const BACK_MS = 12 * HOUR_MS;
/** No showroom stays closed so long without anybody noticing. */
const AHEAD_MS = 60 * 24 * HOUR_MS;
/** So often (ms) the instant is written at most. */
const NOTE_EVERY_MS = 5 * 60_000;

export interface ClockState {
  problem: ClockProblem | null;
  /** UTC ms; null: the app was never at work here. */
  lastSeen: number | null;
}

/** What is wrong with the clock at `now` (UTC ms). */
export function clockState(paths: Pick<Paths, 'data'>, now: number): ClockState {
  const lastSeen = readLastSeen(paths);
  if (lastSeen === null) return { problem: null, lastSeen };
  const problem = now < lastSeen - BACK_MS ? 'back' : now > lastSeen + AHEAD_MS ? 'ahead' : null;
  return { problem, lastSeen };
}

/**
 * Remembers that the app is at work at `now`, unless the clock is in doubt. `newestRecord`: the newest instant in the
 * store, where nothing is remembered yet.
 */
export function noteClock(paths: Pick<Paths, 'data'>, now: number, newestRecord: () => number | null): void {
  const lastSeen = readLastSeen(paths);
  if (lastSeen === null) write(paths, newestRecord() ?? now);
  const { problem } = clockState(paths, now);
  if (problem === null && now > (lastSeen ?? 0) + NOTE_EVERY_MS) write(paths, Math.max(now, lastSeen ?? now));
}

/** Somebody has looked at the date and says that it is right. */
export function believeClock(paths: Pick<Paths, 'data'>, now: number): void {
  write(paths, now);
}

function readLastSeen({ data }: Pick<Paths, 'data'>): number | null {
  // A file that cannot be read says as little as none.
  return readNoteOrNone(join(data, FILE), shape.parse)?.lastSeen ?? null;
}

function write({ data }: Pick<Paths, 'data'>, lastSeen: number): void {
  writeAtomically(join(data, FILE), JSON.stringify({ lastSeen }));
}
