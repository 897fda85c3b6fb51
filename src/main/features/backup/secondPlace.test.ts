import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DAY_MS, PASSPHRASE, backupStoreOnStick as store } from '../../../../tests/support/backupStore';
import { TEST_NOW } from '../../../../tests/support/testStore';
import { readLocalSettings } from '../../database/backups/localSettings';
import { listBackups } from '../../database/backups/manifest';
import { copyToSecondPlace, prepareSecondPlace, SECOND_FOLDER } from '../../database/backups/secondPlace';
import { auditLog } from '../../database/schema';
import { storeFile } from '../attachments/attachments.repository';
import { backUpDaily } from './makeBackups';

test('every good backup is copied to the second place, pictures and all, and can be restored from there', async () => {
  const { as, backUp, plugIn, stick, names, replaced, paths, database } = await store();
  await backUp('daily', TEST_NOW);
  plugIn();
  expect(await as.owner('backup.chooseSecond', {})).toEqual({ folder: join(stick, SECOND_FOLDER) });
  await backUp('manual', TEST_NOW + 1000);
  const [newest = ''] = names();
  await expect.poll(() => names(join(stick, SECOND_FOLDER))).toContain(newest);
  expect(names(join(stick, SECOND_FOLDER))).toContain(newest);
  expect(readFileSync(join(stick, SECOND_FOLDER, newest, 'showroom.db'))).toEqual(
    readFileSync(join(paths.backups, newest, 'showroom.db')),
  );
  await expect
    .poll(() => as.owner('backup.state', {}))
    .toMatchObject({ problem: null, second: { there: true, copiedAt: expect.any(Number) } });
  rmSync(paths.backups, { recursive: true });
  mkdirSync(paths.backups);
  expect(await as.owner('backup.list', { place: 'second' })).toHaveLength(
    names(join(stick, SECOND_FOLDER)).length,
  );
  await as.owner('backup.restore', { place: 'second', name: newest });
  expect(replaced).toMatchObject([{ name: newest }]);
  expect(database.db.select().from(auditLog).all().at(-1)).toMatchObject({
    call: 'backup.chooseSecond',
    after: { secondPlace: join(stick, SECOND_FOLDER) },
  });
});

test('a stick that is not plugged in is no failure; it is told, and catches up when it is back', async () => {
  const { as, backUp, plugIn, stick, names, clock, maker, jobs } = await store();
  plugIn();
  await as.owner('backup.chooseSecond', {});
  renameSync(stick, `${stick}-away`);
  await backUp('daily', TEST_NOW);
  expect(existsSync(stick)).toBe(false);
  const state = () => as.owner('backup.state', {});
  expect(await state()).toMatchObject({ problem: null, second: { there: false } });
  expect(await as.owner('backup.list', { place: 'second' })).toEqual([]);
  clock.advance(3 * DAY_MS + 1);
  await backUp('daily', clock.now());
  expect((await state()).problem).toBe('second_old');
  renameSync(`${stick}-away`, stick);
  await backUpDaily(maker, clock.now());
  expect(names(join(stick, SECOND_FOLDER))).toEqual(names().slice(0, 1));
  expect((await state()).problem).toBeNull();
  expect(jobs.lastEnd('backup')).toBe('done');
});

test('a stick that is pulled out while it is copied to does not come to life on the own disk', async () => {
  const { paths, stick, plugIn, names, backUp } = await store();
  storeFile(paths, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1]), 'image/png');
  await backUp('daily', TEST_NOW);
  plugIn();
  const to = prepareSecondPlace(stick);
  let there = true;
  const pulled = {
    progress: () => undefined,
    cancelled: () => {
      // What is left is the empty folder that the stick was mounted on.
      if (there) rmSync(to, { recursive: true });
      there = false;
      return false;
    },
  };
  const copy = copyToSecondPlace(
    { from: paths.backups, to, name: names()[0] ?? '', now: TEST_NOW, keepAll: false },
    pulled,
  );
  await expect(copy).rejects.toThrow();
  expect(existsSync(to)).toBe(false);
});

test('a second place among the data itself is refused', async () => {
  const { as, chosen, paths } = await store();
  for (const folder of [paths.data, paths.backups, join(paths.data, '..')]) {
    chosen.folder = folder;
    await expect(as.owner('backup.chooseSecond', {}), folder).rejects.toMatchObject({
      error: { reason: 'second_in_data' },
    });
  }
  expect(readLocalSettings(paths).second).toBeNull();
});

test('while backups are encrypted, none that is not reaches the second place', async () => {
  const { as, backUp, plugIn, stick, names } = await store();
  await backUp('daily', TEST_NOW);
  await as.owner('backup.setPassphrase', { passphrase: PASSPHRASE });
  plugIn();
  await as.owner('backup.chooseSecond', {});
  expect(names(join(stick, SECOND_FOLDER))).toEqual([]);
  await backUp('daily', TEST_NOW + DAY_MS);
  expect(listBackups(join(stick, SECOND_FOLDER)).map(({ encrypted }) => encrypted)).toEqual([true]);
});
