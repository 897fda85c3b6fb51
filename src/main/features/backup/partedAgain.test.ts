import { expect, test } from 'vitest';
import { inlineJobs } from '../../../../tests/support/inlineJobs';
import { testStore } from '../../../../tests/support/testStore';
import { SEARCH_SOURCES } from '../../app/searchSources';
import { openDatabase } from '../../database/database';
import { backupStore, QUIET } from '../../engines/backup/backup';
import { finishSwap, stagingFolder } from '../../engines/backup/swap';
import { takePlace } from './goOnCounting';
import { stageRestore } from './stageRestore';

test('a restore that has to part two more than it erases says who they are', async () => {
  const jobs = inlineJobs();
  const store = await testStore({ platform: { jobs } });
  const { as, paths, clock, database, people } = store;
  const { owner } = as;
  const ids: number[] = [];
  for (const name of ['留下的', '要删的', '别人']) ids.push((await owner('customers.register', { name })).id);
  const [a = 0, b = 0, c = 0] = ids;
  const versionOf = async (id: number) => (await owner('customers.get', { id })).version;
  const merge = async (mergedId: number) => {
    clock.advance(60_000);
    const versions = { survivorVersion: await versionOf(a), mergedVersion: await versionOf(mergedId) };
    return owner('merge.run', { survivorId: a, mergedId, ...versions });
  };
  const made = [await merge(b), await merge(c)];
  clock.advance(60_000);
  const { name } = await backupStore({ paths, reason: 'daily', now: clock.now() }, QUIET);
  clock.advance(60_000);
  for (const { id, version } of made.reverse()) await owner('merge.undo', { id, version });
  await owner('erasure.ask', { customerId: b, version: await versionOf(b), reason: '本人来电' });
  const [asked] = await owner('approvals.pending', {});
  await owner('approvals.decide', { id: asked?.id ?? 0, version: asked?.version ?? 0, approve: true });
  await jobs.stopAll(10_000);

  clock.advance(60_000);
  const now = clock.now();
  const request = { root: paths.backups, name, key: null, into: stagingFolder(paths, now) };
  await stageRestore({ ...request, resources: paths.resources, now, paths }, QUIET, SEARCH_SOURCES);
  database.close();
  takePlace(paths, { name, now, actor: people.owner });
  finishSwap(paths);
  Object.assign(database, openDatabase(paths.database));
  expect(await owner('backup.lastRestore', {})).toMatchObject({
    parted: [{ survivor: '留下的', merged: '别人' }],
  });
  expect(await owner('customers.get', { id: c })).toMatchObject({ mergedIntoId: null });
});
