import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BACKUP_REASONS, type BackupReason } from '../../../shared/features/backup/contract';
import { stamp } from './files';
import { expiredBackups } from './retention';

const DAY_MS = 86_400_000;
const NOON = new Date(2026, 10, 21, 12).getTime();

const backup = (createdAt: number, reason: BackupReason = 'daily', good = true) => ({
  name: `${stamp(createdAt)}-${reason}`,
  createdAt,
  reason,
  fault: good ? null : ('truncated' as const),
});
type Backup = ReturnType<typeof backup>;

const kept = (backups: readonly Backup[], now = NOON) => {
  const doomed = new Set(expiredBackups(backups, now));
  return backups.filter((one) => !doomed.has(one));
};

test('of ten years of daily backups seven days, five weeks and twelve months stay', () => {
  const all = Array.from({ length: 3650 }, (_, days) => backup(NOON - days * DAY_MS));
  const stay = kept(all);
  expect(stay.slice(0, 7)).toEqual(all.slice(0, 7));
  expect(new Set(stay.map(({ name }) => name.slice(0, 6))).size).toBe(12);
  expect(stay.length).toBeLessThanOrEqual(7 + 5 + 12);
  // The weeks: the newest of each of the five youngest, Mondays being 16, 9 and 2 November, 26 and 19 October.
  for (const day of ['20261121', '20261115', '20261108', '20261101', '20261025']) {
    expect(stay.some(({ name }) => name.startsWith(day))).toBe(true);
  }
});

test('nothing of the last 24 hours goes: what a quit backup holds may be the mistake', () => {
  const today = [1, 5, 9].map((hours) => backup(NOON - hours * 3_600_000, hours === 9 ? 'daily' : 'quit'));
  const yesterday = [25, 27].map((hours) => backup(NOON - hours * 3_600_000, 'quit'));
  expect(kept([...today, ...yesterday])).toEqual([...today, ...yesterday.slice(0, 1)]);
});

test('what was made before something was replaced stays a month, and the newest three of its kind for ever', () => {
  const all = [1, 10, 20, 29, 31, 400].map((days) => backup(NOON - days * DAY_MS, 'before_restore'));
  expect(kept(all).map(({ createdAt }) => (NOON - createdAt) / DAY_MS)).toEqual([1, 10, 20, 29]);
  const old = [100, 200, 300, 400].map((days) => backup(NOON - days * DAY_MS, 'before_migration'));
  expect(kept(old)).toEqual(old.slice(0, 3));
});

test('a clock that once ran ahead neither deletes nor displaces anything', () => {
  const future = Array.from({ length: 20 }, (_, days) => backup(NOON + (1000 + days) * DAY_MS));
  const real = Array.from({ length: 7 }, (_, days) => backup(NOON - days * DAY_MS));
  expect(kept([...future, ...real])).toHaveLength(27);
});

const anyBackup = fc
  .record({
    ago: fc.integer({ min: -5 * DAY_MS, max: 900 * DAY_MS }),
    reason: fc.constantFrom(...BACKUP_REASONS),
    good: fc.boolean(),
  })
  .map(({ ago, reason, good }) => backup(NOON - ago, reason, good));
const backups = fc.uniqueArray(anyBackup, { selector: ({ name }) => name, maxLength: 80 });

test('whatever there is: the newest good one and all made by hand stay, and a second look deletes nothing more', () => {
  fc.assert(
    fc.property(backups, (all) => {
      const stay = kept(all);
      const good = all.filter(({ fault }) => fault === null);
      const newest = Math.max(...good.map(({ createdAt }) => createdAt));
      if (good.length > 0)
        expect(stay.some((one) => one.fault === null && one.createdAt === newest)).toBe(true);
      else expect(stay).toEqual(all);
      expect(stay).toEqual(expect.arrayContaining(all.filter(({ reason }) => reason === 'manual')));
      expect(kept(stay)).toEqual(stay);
    }),
  );
});

test('whatever there is: each of the last seven days that had a good routine backup keeps one, in any order given', () => {
  fc.assert(
    fc.property(backups, (all) => {
      const stay = new Set(kept(all).map(({ name }) => name));
      const routine = all.filter(
        ({ fault, reason, createdAt }) =>
          fault === null && (reason === 'daily' || reason === 'quit') && createdAt <= NOON + DAY_MS,
      );
      const days = [...new Set(routine.map(({ name }) => name.slice(0, 8)))].sort().reverse().slice(0, 7);
      for (const day of days) expect([...stay].some((name) => name.startsWith(day))).toBe(true);
      expect(new Set(kept([...all].reverse()).map(({ name }) => name))).toEqual(stay);
    }),
  );
});
