import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DAY_MS, PASSPHRASE, backupStoreOnStick as store } from '../../../../tests/support/backupStore';
import { TEST_NOW } from '../../../../tests/support/testStore';
import { auditLog } from '../../database/schema';
import { backupStore, QUIET } from '../../engines/backup/backup';
import { deriveKey } from '../../engines/backup/encryptedFile';
import { changeLocalSettings } from '../../engines/backup/localSettings';
import { listBackups } from '../../engines/backup/manifest';
import { backUpBeforeQuit, backUpDaily, MANY_CHANGES, startBackup } from './makeBackups';

test('the daily backup is made when the newest good one is a day old, one at a time', async () => {
  const { maker, jobs, names, paths } = await store();
  await backUpDaily(maker, TEST_NOW);
  await backUpDaily(maker, TEST_NOW);
  expect(jobs.done).toHaveLength(1);
  await jobs.stopAll(0);
  await backUpDaily(maker, TEST_NOW + DAY_MS - 1);
  expect(jobs.done).toHaveLength(1);
  // Cut off since: it no longer counts.
  writeFileSync(join(paths.backups, names()[0] ?? '', 'showroom.db'), 'half');
  await backUpDaily(maker, TEST_NOW + DAY_MS - 1);
  await jobs.stopAll(0);
  expect(jobs.done).toHaveLength(2);
});

test('whoever asks for a backup while one is being made gets one of their own, with what came after it began', async () => {
  const { as, maker, jobs, names, paths } = await store();
  await startBackup(maker, 'daily', TEST_NOW);
  // Between the beginning of the daily one and its end.
  await as.sales('customers.register', { name: '后来的人', phone: '13812345678' });
  const asked = [as.owner('backup.create', {}), as.owner('backup.create', {})];
  expect(new Set((await Promise.all(asked)).map(({ jobId }) => jobId)).size).toBe(2);
  await jobs.stopAll(0);
  expect(names().map((name) => name.slice(16))).toEqual(['manual', 'manual', 'daily']);
  expect(listBackups(paths.backups)[0]).toMatchObject({ customers: 1, fault: null });
});

test('a restore during the daily backup keeps what it replaces in a backup of its own', async () => {
  const { as, maker, names, clock, backUp } = await store();
  await backUp('manual', TEST_NOW);
  const [name = ''] = names();
  clock.advance(60_000);
  await startBackup(maker, 'daily', clock.now());
  clock.advance(1000);
  await as.owner('backup.restore', { name });
  expect(names().map((one) => one.slice(16))).toEqual(['before_restore', 'daily', 'manual']);
});

test('quitting waits for the backup that is being made, and makes one when much was changed since it began', async () => {
  const { as, maker, database, names, clock } = await store();
  await startBackup(maker, 'daily', TEST_NOW);
  clock.advance(60_000);
  for (let i = 0; i < MANY_CHANGES; i++) {
    await as.owner('partners.create', { kind: 'designer', name: `设计师${i}` } as never);
  }
  await backUpBeforeQuit(maker, database.db, clock.now());
  expect(names().map((name) => name.slice(16))).toEqual(['quit', 'daily']);
});

test('quitting makes a backup when much was changed since the last one, and not otherwise', async () => {
  const { maker, database, clock, names, as, backUp } = await store();
  await backUp('daily', TEST_NOW);
  clock.advance(60_000);
  const register = (from: number, to: number) =>
    Promise.all(
      Array.from({ length: to - from }, (_, i) =>
        as.owner('partners.create', { kind: 'designer', name: `设计师${from + i}` } as never),
      ),
    );
  await register(0, MANY_CHANGES - 1);
  await backUpBeforeQuit(maker, database.db, clock.now());
  expect(names()).toHaveLength(1);
  await register(MANY_CHANGES, MANY_CHANGES + 1);
  await backUpBeforeQuit(maker, database.db, clock.now());
  expect(names()[0]).toMatch(/-quit$/);
  await backUpBeforeQuit(maker, database.db, clock.now() + 1000);
  expect(names()).toHaveLength(2);
});

test('old backups go by the rule once a new one is good', async () => {
  const { names, backUp } = await store();
  for (let day = 0; day < 20; day++) await backUp('daily', TEST_NOW + day * DAY_MS);
  expect(names().length).toBeLessThan(13);
  expect(names().length).toBeGreaterThanOrEqual(8);
});

test('with a passphrase every backup is encrypted; neither it nor the key is stored in clear', async () => {
  const { as, backUp, names, paths, database, replaced } = await store();
  await as.owner('backup.setPassphrase', { passphrase: PASSPHRASE });
  await backUp('manual', TEST_NOW);
  const [name = ''] = names();
  expect(listBackups(paths.backups)[0]).toMatchObject({ encrypted: true });
  expect(existsSync(join(paths.backups, name, 'showroom.db'))).toBe(false);
  expect((await as.owner('backup.state', {})).secretStore).toBe('system');
  const record = JSON.stringify(database.db.select().from(auditLog).all());
  const kept = readFileSync(join(paths.data, 'backup-settings.json'), 'utf8');
  for (const text of [record, kept]) expect(text).not.toContain(PASSPHRASE);
  // This PC knows the key: nobody is asked.
  expect(await as.owner('backup.preview', { name })).toMatchObject({ needsPassphrase: false });
  await as.owner('backup.restore', { name });
  expect(replaced).toHaveLength(1);
});

test('an encrypted backup of another PC needs its passphrase, and no other will do', async () => {
  const { as, backUp, names, replaced, paths } = await store();
  await as.owner('backup.setPassphrase', { passphrase: PASSPHRASE });
  await backUp('manual', TEST_NOW);
  const [name = ''] = names();
  changeLocalSettings(paths, { key: null });
  expect(await as.owner('backup.preview', { name })).toMatchObject({
    needsPassphrase: true,
    info: { customers: 0 },
  });
  await expect(as.owner('backup.restore', { name })).rejects.toMatchObject({
    error: { fields: [{ path: 'passphrase', code: 'required' }] },
  });
  for (const call of ['backup.preview', 'backup.restoreTest', 'backup.restore'] as const) {
    await expect(as.owner(call, { name, passphrase: 'another one' }), call).rejects.toMatchObject({
      error: { code: 'VALIDATION', fields: [{ path: 'passphrase', code: 'wrong_passphrase' }] },
    });
  }
  expect(replaced).toEqual([]);
  expect((await as.owner('backup.restoreTest', { name, passphrase: PASSPHRASE })).fault).toBeNull();
  await as.owner('backup.restore', { name, passphrase: PASSPHRASE });
  expect(replaced).toHaveLength(1);
});

/** An encrypted backup as another PC sees it, made under the passphrase by the app or as an earlier version kept it. */
async function madeUnder(passphrase: string, how: 'set' | 'before') {
  const store = await backupStoreOf(passphrase, how);
  changeLocalSettings(store.paths, { key: null });
  const [name = ''] = store.names();
  return (typed: string) => store.as.owner('backup.restoreTest', { name, passphrase: typed });
}

async function backupStoreOf(passphrase: string, how: 'set' | 'before') {
  const made = await store();
  if (how === 'set') await made.as.owner('backup.setPassphrase', { passphrase });
  else {
    // What the app kept then: the key of the passphrase without the blanks at its ends.
    const { salt, secret } = await deriveKey(passphrase.trim());
    const guarded = [...secret].reverse().join('');
    changeLocalSettings(made.paths, { key: { salt, guard: 'system', guarded } });
  }
  await made.backUp('manual', TEST_NOW);
  return made;
}

test('a passphrase is the one that was typed, blanks and all, when it is set and when it is asked for', async () => {
  const tested = await madeUnder('correct horse battery ', 'set');
  expect((await tested('correct horse battery ')).fault).toBeNull();
  await expect(tested('correct horse battery')).rejects.toMatchObject({
    error: { fields: [{ path: 'passphrase', code: 'wrong_passphrase' }] },
  });
});

test('a passphrase that lost its blanks when it was set still opens, typed with them and without', async () => {
  const tested = await madeUnder('correct horse battery ', 'before');
  expect((await tested('correct horse battery ')).fault).toBeNull();
  expect((await tested('correct horse battery')).fault).toBeNull();
});

test('a passphrase is the same from a keyboard that composes its letters differently', async () => {
  const tested = await madeUnder('Möbelhaus Ａ１２３', 'set');
  expect((await tested('Möbelhaus A123'.normalize('NFD'))).fault).toBeNull();
});

test('blanks alone make no passphrase long enough', async () => {
  const { as } = await store();
  await expect(as.owner('backup.setPassphrase', { passphrase: `      7 ` })).rejects.toMatchObject({
    error: { fields: [{ path: 'passphrase', code: 'passphrase_short' }] },
  });
});

test('a key that cannot be read any more stops backups loudly, until a passphrase is set again', async () => {
  const { as, paths, clock } = await store();
  writeFileSync(join(paths.data, 'backup-settings.json'), '{"key":');
  expect((await as.owner('backup.state', {})).problem).toBe('key');
  await expect(as.owner('backup.create', {})).rejects.toMatchObject({ error: { reason: 'backup_key_lost' } });
  await as.owner('backup.setPassphrase', { passphrase: PASSPHRASE });
  expect((await as.owner('backup.state', {})).problem).toBeNull();
  clock.advance(1000);
  await as.owner('backup.create', {});
});

test('a preview compares with the live store and changes nothing', async () => {
  const { as, backUp, names, paths } = await store();
  await backUp('manual', TEST_NOW);
  await as.sales('customers.register', { name: '李明朗', phone: '13812345678' });
  const [name = ''] = names();
  const before = readdirSync(paths.data);
  expect(await as.owner('backup.preview', { name })).toMatchObject({
    info: { name, customers: 0, appVersion: expect.any(String) },
    needsPassphrase: false,
    picturesMissing: 0,
    present: { customers: 1, newestOrder: null },
  });
  expect(readdirSync(paths.data)).toEqual(before);
});

test('a restore makes a backup of what is replaced, unless the backup is not good: then nothing happens', async () => {
  const { as, backUp, names, replaced, paths, clock } = await store();
  await backUp('manual', TEST_NOW);
  const [name = ''] = names();
  clock.advance(5000);
  await as.owner('backup.restore', { name });
  expect(names()[0]).toMatch(/-before_restore$/);
  writeFileSync(join(paths.backups, name, 'showroom.db'), 'half');
  clock.advance(5000);
  await expect(as.owner('backup.restore', { name })).rejects.toMatchObject({
    error: { code: 'CORRUPT', reason: 'backup_truncated' },
  });
  expect(replaced).toHaveLength(1);
  expect(names()).toHaveLength(2);
});

test('another folder is chosen in main, and says when there is nothing in it', async () => {
  const { as, backUp, names, chosen, paths, stick, plugIn } = await store();
  expect(await as.owner('backup.chooseOther', {})).toBeNull();
  plugIn();
  await expect(as.owner('backup.chooseOther', {})).rejects.toMatchObject({
    error: { reason: 'no_backups_there' },
  });
  await backUp('manual', TEST_NOW);
  chosen.folder = stick;
  renameSync(paths.backups, join(stick, 'copied by hand'));
  mkdirSync(paths.backups);
  const folder = join(stick, 'copied by hand');
  const [name = ''] = names(folder);
  for (const place of [folder, join(folder, name)]) {
    chosen.folder = place;
    expect(await as.owner('backup.chooseOther', {})).toMatchObject({ folder, backups: [{ name }] });
  }
  expect(await as.owner('backup.preview', { place: 'other', name })).toMatchObject({ info: { name } });
});

test('nobody but the owner sees, tries or restores backups; nobody at all without a reason at the start', async () => {
  const { as, nobody, backUp, names } = await store();
  await backUp('manual', TEST_NOW);
  const [name = ''] = names();
  for (const role of ['front_desk', 'sales', 'designer', 'delivery'] as const) {
    for (const call of ['backup.preview', 'backup.restoreTest', 'backup.restore'] as const) {
      await expect(as[role](call, { name }), call).rejects.toMatchObject({ error: { code: 'FORBIDDEN' } });
    }
  }
  await expect(nobody('startup.backups', { place: 'here' })).rejects.toMatchObject({
    error: { reason: 'store_is_open' },
  });
  await expect(nobody('startup.restore', { name })).rejects.toMatchObject({
    error: { reason: 'store_is_open' },
  });
  await expect(as.owner('backup.restore', { name: '../secret' } as never)).rejects.toMatchObject({
    error: { code: 'VALIDATION' },
  });
});

test('a file in the place of the backup folder stops nothing and is told', async () => {
  const { as, paths, maker, jobs } = await store();
  const problem = async () => (await as.sales('backup.state', {})).problem;
  expect(await problem()).toBeNull();
  rmSync(paths.backups, { recursive: true });
  writeFileSync(paths.backups, 'not a folder');
  expect(await problem()).toBe('folder');
  expect(await as.owner('backup.list', {})).toEqual([]);
  await backUpDaily(maker, TEST_NOW);
  await jobs.stopAll(0);
  rmSync(paths.backups);
  mkdirSync(paths.backups);
  expect(await problem()).toBe('failed');
});

test('a newest good backup older than three days is told', async () => {
  const { as, paths, clock } = await store();
  const problem = async () => (await as.owner('backup.state', {})).problem;
  await backupStore({ paths, reason: 'daily', now: TEST_NOW }, QUIET);
  clock.advance(3 * DAY_MS);
  expect(await problem()).toBeNull();
  clock.advance(1);
  expect(await problem()).toBe('too_old');
});

test('a passphrase that cannot be typed again is refused', async () => {
  const { as } = await store();
  for (const passphrase of ['\u0000'.repeat(10), 'long enough \ud800']) {
    await expect(as.owner('backup.setPassphrase', { passphrase })).rejects.toMatchObject({
      error: { fields: [{ path: 'passphrase', code: 'invalid_text' }] },
    });
  }
});
