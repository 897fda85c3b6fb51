import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TEST_NOW, testStore } from '../../../../tests/support/testStore';
import { backupStore, QUIET } from '../../database/backup';
import type { Jobs } from '../../jobs/jobs';
import type { Platform } from '../../platform/platform';
import { backUpDaily } from './backup.service';

const DAY_MS = 86_400_000;

/** A store whose jobs only note that they were asked for. */
async function store() {
  const started: string[] = [];
  const state = { running: false, lastEnd: null as ReturnType<Jobs['lastEnd']> };
  const jobs = {
    isRunning: () => state.running,
    lastEnd: () => state.lastEnd,
    start: ({ kind }: { kind: string }) => {
      started.push(kind);
      return { id: started.length, finished: new Promise(() => undefined) };
    },
  } as unknown as Jobs;
  const made = await testStore({ platform: { jobs } });
  return { ...made, state, started, platform: { paths: made.paths, jobs } as Platform };
}

test('the daily backup is made when the newest is a day old, one at a time', async () => {
  const { platform, paths, started, state } = await store();
  backUpDaily(platform, TEST_NOW);
  expect(started).toEqual(['backup']);
  state.running = true;
  backUpDaily(platform, TEST_NOW);
  expect(started).toHaveLength(1);
  state.running = false;
  await backupStore({ paths, reason: 'daily', now: TEST_NOW }, QUIET);
  backUpDaily(platform, TEST_NOW + DAY_MS - 1);
  expect(started).toHaveLength(1);
  backUpDaily(platform, TEST_NOW + DAY_MS);
  expect(started).toHaveLength(2);
});

test('a file in the place of the backup folder stops nothing and is told', async () => {
  const { as, paths, platform, started } = await store();
  const problem = async () => (await as.sales('backup.state', {})).problem;
  expect(await problem()).toBeNull();
  rmSync(paths.backups, { recursive: true });
  writeFileSync(paths.backups, 'not a folder');
  expect(await problem()).toBe('folder');
  expect(await as.owner('backup.list', {})).toEqual([]);
  backUpDaily(platform, TEST_NOW);
  expect(started).toEqual(['backup']);
  rmSync(paths.backups);
  mkdirSync(paths.backups);
  expect(await problem()).toBeNull();
});

test('a backup that failed is told until one succeeds, and a newest one older than three days at any time', async () => {
  const { as, paths, state, clock } = await store();
  const problem = async () => (await as.owner('backup.state', {})).problem;
  state.lastEnd = 'failed';
  expect(await problem()).toBe('failed');
  state.lastEnd = 'done';
  await backupStore({ paths, reason: 'daily', now: TEST_NOW }, QUIET);
  clock.advance(3 * DAY_MS);
  expect(await problem()).toBeNull();
  clock.advance(1);
  expect(await problem()).toBe('too_old');
});
