import type { BackupInfo, BackupReason } from '../../../shared/features/backup/contract';

const DAY_MS = 86_400_000;
/** What the app makes by itself while nothing special happens. */
const ROUTINE: readonly BackupReason[] = ['daily', 'quit'];
/** Those made before something was replaced stay so many days, and the newest of each kind for ever. */
const SPECIAL_DAYS = 30;
const SPECIAL_NEWEST = 3;

type Dated = Pick<BackupInfo, 'name' | 'createdAt' | 'reason' | 'fault'>;

/**
 * Which backups may be deleted. What stays:
 * - of the routine ones all of the last 24 hours, and the newest of each of the last 7 days, 5 weeks and 12 months
 *   that have one;
 * - all made by hand;
 * - those made before an update, a migration or a restore: 30 days, and the newest 3 of each at any age;
 * - the newest good one, whatever it is; what has a date in the future; what is not good while it is the newest's
 *   junior, for somebody may want to look why.
 * Days are those in the backups' names: this PC's calendar when they were made.
 */
export function expiredBackups<B extends Dated>(backups: readonly B[], now: number): B[] {
  const sorted = [...backups].sort((a, b) => b.createdAt - a.createdAt || (a.name < b.name ? 1 : -1));
  const good = sorted.filter(({ fault }) => fault === null);
  const newest = good[0];
  // Without one that is whole, nothing goes.
  if (!newest) return [];
  const keep = new Set<string>([newest.name]);
  const past = good.filter(({ createdAt }) => createdAt <= now + DAY_MS);
  const routine = past.filter(({ reason }) => ROUTINE.includes(reason));
  for (const { name, createdAt } of routine) if (now - createdAt < DAY_MS) keep.add(name);
  for (const [count, period] of PERIODS) {
    const seen = new Set<string>();
    for (const info of routine) {
      if (seen.has(period(info.name))) continue;
      if (seen.size === count) break;
      seen.add(period(info.name));
      keep.add(info.name);
    }
  }
  for (const reason of ['before_update', 'before_migration', 'before_restore'] as const) {
    const made = past.filter((info) => info.reason === reason);
    for (const [index, info] of made.entries()) {
      if (index < SPECIAL_NEWEST || now - info.createdAt <= SPECIAL_DAYS * DAY_MS) keep.add(info.name);
    }
  }
  return sorted.filter(
    ({ name, reason, createdAt }) =>
      reason !== 'manual' && !keep.has(name) && createdAt <= now + DAY_MS && createdAt < newest.createdAt,
  );
}

const PERIODS: readonly [count: number, period: (name: string) => string][] = [
  [7, (name) => name.slice(0, 8)],
  [5, weekOf],
  [12, (name) => name.slice(0, 6)],
];

/** The Monday of the week of a backup's day, as a number of days. */
function weekOf(name: string): string {
  const days =
    Date.UTC(Number(name.slice(0, 4)), Number(name.slice(4, 6)) - 1, Number(name.slice(6, 8))) / DAY_MS;
  // Day 0, 1 January 1970, was a Thursday.
  return String(Math.floor((days + 3) / 7));
}
