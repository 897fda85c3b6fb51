import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fixedClock } from '../../shared/domain/clock';
import { openStore, stageEmptyStore } from '../app/openStore';
import { beginSwap } from '../engines/backup/swap';
import { pathsIn } from '../system/paths';
import { openDatabase } from './database';

/** What is there when the first start is killed between opening its file and making its tables. */
function blankStore() {
  const folder = mkdtempSync(join(tmpdir(), 'showroom-begun-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const paths = pathsIn(folder, resolve('resources'));
  for (const path of [paths.attachments, paths.backups, paths.logs]) mkdirSync(path, { recursive: true });
  openDatabase(paths.database).close();
  expect(statSync(paths.database).size).toBeGreaterThan(0);
  return { paths, now: Date.UTC(2026, 10, 21) };
}

test('a first start that was killed before its tables were there is begun again by the next', async () => {
  const { paths, now } = blankStore();
  const { connection, close } = await openStore(paths, fixedClock(now));
  expect(connection.prepare('SELECT count(*) FROM staff').pluck().get()).toBe(0);
  close();
});

test('a blank file where a store has been, or beside its backups, is no beginning', async () => {
  const { paths, now } = blankStore();
  await expect(openStore(paths, fixedClock(now), { used: true })).rejects.toMatchObject({ why: 'damaged' });
  const backup = join(paths.backups, '20261121-100000-daily');
  mkdirSync(backup);
  writeFileSync(join(backup, 'manifest.json'), '{}');
  await expect(openStore(paths, fixedClock(now))).rejects.toMatchObject({ why: 'damaged' });
});

test('a restore whose note cannot be read any more is told, touches nothing, and can be begun anew', async () => {
  const { paths, now } = blankStore();
  (await openStore(paths, fixedClock(now))).close();
  writeFileSync(join(paths.data, 'restore-pending.json'), '\0'.repeat(80));
  await expect(openStore(paths, fixedClock(now))).rejects.toMatchObject({ why: 'restore_unreadable' });
  stageEmptyStore(paths, now);
  beginSwap(paths, now);
  (await openStore(paths, fixedClock(now))).close();
});
