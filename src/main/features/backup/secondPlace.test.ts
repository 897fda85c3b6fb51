import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DAY_MS, PASSPHRASE, backupStoreOnStick as store } from '../../../../tests/support/backupStore';
import { TEST_NOW } from '../../../../tests/support/testStore';
import { auditLog } from '../../database/schema';
import { readStoreId } from '../../database/storeId';
import { readLocalSettings } from '../../engines/backup/localSettings';
import { listBackups } from '../../engines/backup/manifest';
import { copyToSecondPlace, prepareSecondPlace, SECOND_FOLDER } from '../../engines/backup/secondPlace';
import { storeFile } from '../attachments/attachments.repository';
import { backUpDaily } from './makeBackups';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 7]);

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

/** Two showrooms whose second place is the same stick, each with its own id. */
async function twoOnOneStick() {
  const one = await store();
  const other = await store({}, { otherShowroom: true });
  one.plugIn();
  other.chosen.folder = one.stick;
  for (const showroom of [one, other]) {
    await showroom.as.owner('backup.chooseSecond', {});
    await showroom.jobs.stopAll(0);
  }
  const folder = join(one.stick, SECOND_FOLDER);
  const idOf = ({ database }: typeof one) => readStoreId(database.connection);
  const onStick = (showroom: typeof one) =>
    listBackups(folder).filter(({ storeId }) => storeId === idOf(showroom));
  return { one, other, folder, idOf, onStick };
}

test('two showrooms on one stick keep their own backups and nothing of each other', async () => {
  const { one, other, folder, onStick } = await twoOnOneStick();
  storeFile(other.paths, PNG, 'image/png');
  for (let day = 0; day < 9; day++) await other.backUp('daily', TEST_NOW + day * DAY_MS);
  const before = onStick(other).map(({ name }) => name);
  expect(before.length).toBeGreaterThan(7);
  // Of the same seconds, newer than all of the other's, and many.
  for (let day = 0; day < 11; day++) await one.backUp('daily', TEST_NOW + day * DAY_MS);
  expect(onStick(other).map(({ name }) => name)).toEqual(before);
  expect(onStick(one).length).toBeGreaterThan(7);
  expect(one.problems.concat(other.problems)).toEqual([]);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  const pictures = listBackups(folder).map(({ attachments }) => attachments);
  expect(new Set(pictures)).toEqual(new Set([0, 1]));
  for (const { name, attachments } of onStick(other)) {
    expect(attachments).toBe(1);
    expect(await other.as.owner('backup.preview', { place: 'second', name })).toMatchObject({
      ...{ picturesMissing: 0, info: { otherStore: false } },
    });
  }
});

test('backups of the same second of two showrooms lie side by side, and each is restored as its own', async () => {
  const { one, other, folder, onStick } = await twoOnOneStick();
  await other.as.sales('customers.register', { name: '另一家的客户', phone: '13812345678' });
  await one.backUp('manual', TEST_NOW + DAY_MS);
  await other.backUp('manual', TEST_NOW + DAY_MS);
  const [[mine], [theirs]] = [onStick(one), onStick(other)];
  expect(theirs?.name).toMatch(new RegExp(`^${mine?.name}-[0-9a-f]{8}$`));
  expect(theirs).toMatchObject({ customers: 1, fault: null });
  // There already: nothing is copied again.
  const before = readdirSync(folder);
  await other.backUp('quit', TEST_NOW + DAY_MS - 1000);
  expect(readdirSync(folder)).toEqual(before);
  const reference = { place: 'second' as const, name: theirs?.name ?? '' };
  expect((await one.as.owner('backup.restoreTest', reference)).fault).toBeNull();
  await one.as.owner('backup.restore', reference);
  expect(one.replaced).toMatchObject([{ name: theirs?.name, root: folder }]);
});

test('another showroom’s backups are told apart, by name, in the list and before a restore', async () => {
  const { one, other, onStick } = await twoOnOneStick();
  const named = { name: '城西店', phone: null, address: null, slipFooter: null };
  await other.as.owner('settings.update', { store: named });
  await one.backUp('manual', TEST_NOW);
  await other.backUp('manual', TEST_NOW + 1000);
  const list = await one.as.owner('backup.list', { place: 'second' });
  expect(list.map(({ storeName, otherStore }) => [storeName, otherStore])).toEqual([
    ['城西店', true],
    [null, false],
  ]);
  const [theirs] = onStick(other);
  const preview = await one.as.owner('backup.preview', { place: 'second', name: theirs?.name ?? '' });
  expect(preview.info).toMatchObject({ otherStore: true, storeName: '城西店' });
});

test('what another showroom is copying to the stick just now is left alone', async () => {
  const { one, folder } = await twoOnOneStick();
  mkdirSync(join(folder, '.20261121-100000-daily+0a1b2c3d.part'));
  mkdirSync(join(folder, '.20261121-100000-daily.part'));
  await one.backUp('manual', TEST_NOW);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([
    '.20261121-100000-daily+0a1b2c3d.part',
  ]);
});

test('after another showroom’s backup was restored here, the old one’s count neither as newest nor as superfluous', async () => {
  const { maker, jobs, names, database, backUp } = await store();
  for (let day = 0; day < 3; day++) await backUp('daily', TEST_NOW + day * DAY_MS);
  const before = names();
  database.connection
    .prepare("UPDATE settings SET value = ? WHERE key = 'storeId'")
    .run('"0193a3c4-0000-7000-8000-000000000000"');
  await backUpDaily(maker, TEST_NOW + 2 * DAY_MS + 1000);
  await jobs.stopAll(0);
  for (let day = 3; day < 20; day++) await backUp('daily', TEST_NOW + day * DAY_MS);
  expect(names()).toEqual(expect.arrayContaining(before));
});
