import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testStore } from '../../../../tests/support/testStore';
import { SEARCH_SOURCES } from '../../app/searchSources';
import type { StageRequest } from '../../core/ports/workerTasks';
import { openDatabase } from '../../database/database';
import { storeFile } from '../../features/attachments/attachments.repository';
import { testRestore } from '../../features/backup/restoreTest';
import { stageRestore } from '../../features/backup/stageRestore';
import { backupStore, QUIET } from './backup';
import { deriveKey } from './encryptedFile';
import { sha256Of, writeAtomically } from './files';
import { stageBackup } from './stage';
import { beginSwap, finishSwap, restoreTestFolder, stagingFolder } from './swap';

const NOON = Date.UTC(2026, 10, 21, 4);
const PICTURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1]);
const KEY = { salt: 'ab'.repeat(16), secret: 'cd'.repeat(32) };

/** A store with a customer and a picture, and a backup of it. */
async function backedUp(key: typeof KEY | null = null) {
  const store = await testStore();
  const { as, paths } = store;
  await as.sales('customers.register', { name: '备份里的人', phone: '13812345678' });
  const sha256 = storeFile(paths, PICTURE, 'image/png');
  const picture = `${sha256.slice(0, 2)}/${sha256}.png`;
  const { name } = await backupStore({ paths, reason: 'daily', now: NOON, key }, QUIET);
  const request: StageRequest = {
    root: paths.backups,
    name,
    key,
    into: stagingFolder(paths, NOON),
    resources: paths.resources,
    now: NOON,
  };
  const folder = join(paths.backups, name);
  const changeManifest = (change: Record<string, unknown>) => {
    const file = join(folder, 'manifest.json');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...change }));
  };
  return { ...store, request, folder, picture, changeManifest };
}
type BackedUp = Awaited<ReturnType<typeof backedUp>>;

/** Expects the reason, and that neither the live store nor anything beside it was touched. */
async function expectRefused(store: BackedUp, why: string, request = store.request) {
  const before = await sha256Of(store.paths.database);
  await expect(stageBackup(request, () => undefined, QUIET)).rejects.toMatchObject({ why });
  expect(await sha256Of(store.paths.database)).toBe(before);
  expect(readdirSync(store.paths.data).filter((name) => name.startsWith('.'))).toEqual([]);
}

/** Changes the backed-up database, and its manifest so that only what was changed is wrong. */
async function changeDatabase({ folder, changeManifest }: BackedUp, ...sql: string[]) {
  const file = join(folder, 'showroom.db');
  const { connection, close } = openDatabase(file);
  for (const one of sql) connection.exec(one);
  close();
  changeManifest({ sha256: await sha256Of(file) });
}

test('a truncated backup is refused as not complete', async () => {
  const plain = await backedUp();
  truncateSync(join(plain.folder, 'showroom.db'), 8192);
  await expectRefused(plain, 'truncated');
  const sealed = await backedUp(KEY);
  truncateSync(join(sealed.folder, 'showroom.db.sealed'), 8192);
  await expectRefused(sealed, 'truncated');
  const listless = await backedUp();
  rmSync(join(listless.folder, 'pictures.txt'));
  await expectRefused(listless, 'truncated');
});

test('a backup with one changed byte is refused as damaged', async () => {
  const store = await backedUp();
  const file = join(store.folder, 'showroom.db');
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 50) ^ 1, bytes.length - 50);
  writeFileSync(file, bytes);
  await expectRefused(store, 'damaged');
});

test('a backup of another app is refused as not ours, by its manifest and by its database', async () => {
  const named = await backedUp();
  named.changeManifest({ app: 'other-app' });
  await expectRefused(named, 'foreign');
  const store = await backedUp();
  await changeDatabase(store, 'PRAGMA application_id = 7');
  await expectRefused(store, 'foreign');
});

test('a backup from the future is refused as newer, by its format and by its migrations', async () => {
  const format = await backedUp();
  format.changeManifest({ format: 2, somethingNew: true });
  await expectRefused(format, 'newer');
  const store = await backedUp();
  await changeDatabase(store, "INSERT INTO schema_migrations VALUES ('9999_later', 'x', 0)");
  await expectRefused(store, 'newer');
});

test.each([
  ['a trigger', 'CREATE TRIGGER spy AFTER INSERT ON customers BEGIN DELETE FROM orders; END'],
  [
    'a view in the place of a table',
    'ALTER TABLE crews RENAME TO crews_kept; CREATE VIEW crews AS SELECT * FROM crews_kept',
  ],
  ['a table of its own', 'CREATE TABLE theirs (a)'],
  ['an index less', 'DROP INDEX customers_phone'],
  ['a rule less', 'ALTER TABLE crews DROP COLUMN members; ALTER TABLE crews ADD COLUMN members TEXT'],
])('a backup with %s is refused: its schema is not what its migrations make', async (_what, sql) => {
  const store = await backedUp();
  await changeDatabase(store, sql);
  await expectRefused(store, 'altered');
});

test('a backup whose migrations are not ours is refused as another version', async () => {
  const store = await backedUp();
  await changeDatabase(store, "UPDATE schema_migrations SET sha256 = 'other'");
  await expectRefused(store, 'altered');
});

test('broken references and other numbers than the manifest says are damage', async () => {
  const references = await backedUp();
  await changeDatabase(references, 'PRAGMA foreign_keys = OFF', 'UPDATE customers SET partner_id = 987654');
  await expectRefused(references, 'damaged');
  const counts = await backedUp();
  counts.changeManifest({ customers: 2 });
  await expectRefused(counts, 'damaged');
});

test('an encrypted backup needs its passphrase, and opens with no other', async () => {
  const store = await backedUp(KEY);
  await expectRefused(store, 'locked', { ...store.request, key: null });
  const other = { salt: KEY.salt, secret: 'ef'.repeat(32) };
  await expectRefused(store, 'passphrase', { ...store.request, key: other });
  const staged = await stageBackup(store.request, () => undefined, QUIET);
  const { connection, close } = openDatabase(staged.database, { readonly: true });
  expect(connection.prepare('SELECT name FROM customers').pluck().all()).toEqual(['备份里的人']);
  close();
});

test('an encrypted database goes with its own manifest only', async () => {
  const store = await backedUp(KEY);
  store.changeManifest({ appVersion: '9.9.9' });
  await expectRefused(store, 'damaged');
});

test('what cannot be named cannot be reached', async () => {
  const store = await backedUp();
  await expectRefused(store, 'gone', { ...store.request, name: '20200101-000000-daily' });
});

for (const [how, key] of [
  ['plain', null],
  ['encrypted', KEY],
] as const) {
  test(`${how}: after a restore every row and picture is back, and what was replaced is kept`, async () => {
    const store = await backedUp(key);
    const { paths, database, as, request, picture } = store;
    await as.sales('customers.register', { name: '备份之后的人', phone: '13912345678' });
    database.close();
    writeFileSync(paths.database, 'this was a database');
    rmSync(join(paths.attachments, picture));
    const brought = await stageRestore({ ...request, paths }, QUIET, SEARCH_SOURCES);
    expect(brought).toEqual({ picturesMissing: 0, erasedAgain: 0 });
    beginSwap(paths, NOON);
    finishSwap(paths);

    const restored = openDatabase(paths.database, { readonly: true });
    expect(restored.connection.prepare('SELECT name FROM customers').pluck().all()).toEqual(['备份里的人']);
    restored.close();
    expect(new Uint8Array(readFileSync(join(paths.attachments, picture)))).toEqual(PICTURE);
    const aside = readdirSync(paths.data).find((one) => one.startsWith('replaced-')) ?? '';
    expect(readFileSync(join(paths.data, aside, 'showroom.db'), 'utf8')).toBe('this was a database');
    expect(readdirSync(paths.data).some((one) => one.startsWith('.restore'))).toBe(false);
  });
}

test('a missing picture does not keep the rest from coming back, and is counted', async () => {
  const { paths, request, picture } = await backedUp();
  rmSync(join(paths.attachments, picture));
  rmSync(join(paths.backups, 'attachments', picture));
  const brought = await stageRestore({ ...request, paths }, QUIET, SEARCH_SOURCES);
  expect(brought).toEqual({ picturesMissing: 1, erasedAgain: 0 });
});

test('a restore that is cut off after any step is finished at the next start', async () => {
  for (const step of [0, 1, 2, 3]) {
    const { paths, database, request } = await backedUp();
    await stageBackup(request, () => undefined, QUIET);
    database.close();
    writeFileSync(paths.database, 'live');
    writeFileSync(`${paths.database}-wal`, 'wal');
    beginSwap(paths, NOON);
    const marker = JSON.parse(readFileSync(join(paths.data, 'restore-pending.json'), 'utf8'));
    const aside = join(paths.data, marker.aside);
    // The steps that were done before the power went.
    if (step > 0) mkdirSync(aside);
    if (step > 1) renameSync(paths.database, join(aside, 'showroom.db'));
    if (step > 2) renameSync(`${paths.database}-wal`, join(aside, 'showroom.db-wal'));
    finishSwap(paths);
    const { connection, close } = openDatabase(paths.database, { readonly: true });
    expect(connection.prepare('SELECT name FROM customers').pluck().all(), `step ${step}`).toEqual([
      '备份里的人',
    ]);
    close();
    expect(readFileSync(join(aside, 'showroom.db'), 'utf8')).toBe('live');
    expect(readFileSync(join(aside, 'showroom.db-wal'), 'utf8')).toBe('wal');
    expect(existsSync(join(paths.data, 'restore-pending.json'))).toBe(false);
  }
});

test('a staged database without its marker is thrown away at the next start', async () => {
  const { paths, request } = await backedUp();
  await stageBackup(request, () => undefined, QUIET);
  const before = await sha256Of(paths.database);
  finishSwap(paths);
  expect(await sha256Of(paths.database)).toBe(before);
  expect(existsSync(request.into)).toBe(false);
});

test('a restore test ticks every step, leaves nothing, and changes nothing', async () => {
  for (const key of [null, KEY]) {
    const { paths, request } = await backedUp(key);
    const before = await sha256Of(paths.database);
    const report = await testRestore({ ...request, into: restoreTestFolder(paths, NOON) }, QUIET);
    expect(report.fault).toBeNull();
    expect(report.checks.map(({ ok }) => ok)).toEqual(report.checks.map(() => true));
    expect(report.checks.at(-1)?.facts).toEqual({ customers: 1, orders: 0, deliveries: 0 });
    expect(await sha256Of(paths.database)).toBe(before);
    expect(readdirSync(paths.data).filter((name) => name.startsWith('.'))).toEqual([]);
  }
});

test('a restore test says at which step it failed, and why', async () => {
  const store = await backedUp();
  const run = () => testRestore({ ...store.request, into: restoreTestFolder(store.paths, NOON) }, QUIET);
  writeFileSync(join(store.paths.backups, 'attachments', store.picture), 'not the picture');
  const pictures = await run();
  expect(pictures.fault).toBe('truncated');
  expect(pictures.checks.map(({ ok }) => ok)).toEqual([true, true, true, true, true, false, null]);
  truncateSync(join(store.folder, 'showroom.db'), 8192);
  const whole = await run();
  expect(whole.fault).toBe('truncated');
  expect(whole.checks[0]).toEqual({ check: 'whole', ok: false, facts: {} });
});

test('the same passphrase makes the same key from the same salt only', async () => {
  const one = await deriveKey('八个字的口令在此');
  expect(await deriveKey('八个字的口令在此', one.salt)).toEqual(one);
  expect((await deriveKey('八个字的口令在此')).secret).not.toBe(one.secret);
});

test('what a restore left behind when it was killed before it began goes at the next start', async () => {
  const { paths } = await testStore();
  writeFileSync(join(paths.data, 'restore-pending.json.part'), '{"staged":');
  finishSwap(paths);
  expect(readdirSync(paths.data).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('a file that cannot get its name leaves nothing half-made', async () => {
  const { paths } = await testStore();
  const taken = join(paths.data, 'taken');
  mkdirSync(join(taken, 'x'), { recursive: true });
  expect(() => writeAtomically(taken, 'content')).toThrow();
  expect(existsSync(`${taken}.part`)).toBe(false);
});
