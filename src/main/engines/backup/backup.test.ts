import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testStore } from '../../../../tests/support/testStore';
import { Cancelled } from '../../core/ports/workerTasks';
import { auditHead } from '../../database/auditChain';
import { openDatabase } from '../../database/database';
import { storeFile } from '../../features/attachments/attachments.repository';
import { backupStore, QUIET, verifyDatabase } from './backup';
import { findBackup, listBackups, newestGood } from './manifest';
import { sweepPool } from './pictures';

const NOON = Date.UTC(2026, 10, 21, 4);
const KEY = { salt: 'ab'.repeat(16), secret: 'cd'.repeat(32) };
const PICTURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1]);

test('a backup says what is inside, its pictures cost no space, and the next one shares them', async () => {
  const { as, paths } = await testStore();
  await as.sales('customers.register', { name: '李明朗', phone: '13812345678' });
  const sha256 = storeFile(paths, PICTURE, 'image/png');
  const info = await backupStore({ paths, reason: 'manual', now: NOON }, QUIET);
  expect(listBackups(paths.backups)).toEqual([info]);
  expect(info).toMatchObject({
    customers: 1,
    orders: 0,
    attachments: 1,
    newestOrder: null,
    encrypted: false,
  });
  const picture = `${sha256.slice(0, 2)}/${sha256}.png`;
  const live = statSync(join(paths.attachments, picture));
  expect(statSync(join(paths.backups, 'attachments', picture)).ino).toBe(live.ino);
  await backupStore({ paths, reason: 'manual', now: NOON + 1000 }, QUIET);
  expect(readdirSync(join(paths.backups, 'attachments'), { recursive: true })).toHaveLength(2);
});

test('an encrypted backup shows neither a name nor a picture, and says so', async () => {
  const { as, paths } = await testStore();
  await as.sales('customers.register', { name: '李明朗', phone: '13812345678' });
  storeFile(paths, PICTURE, 'image/png');
  const info = await backupStore({ paths, reason: 'daily', now: NOON, key: KEY }, QUIET);
  expect(info).toMatchObject({ encrypted: true, customers: 1, fault: null });
  const files = readdirSync(paths.backups, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  expect(files.map((file) => file.slice(file.lastIndexOf('.')))).toEqual(
    expect.arrayContaining(['.json', '.txt', '.sealed', '.sealed']),
  );
  expect(files).toHaveLength(4);
  for (const file of files) {
    const bytes = readFileSync(file);
    for (const secret of ['李明朗', '13812345678', 'SQLite format', Buffer.from(PICTURE)]) {
      expect(bytes.includes(secret), `${file} holds ${secret}`).toBe(false);
    }
  }
});

test('a cancelled backup leaves nothing behind', async () => {
  const { paths } = await testStore();
  const cancelled = { progress: () => undefined, cancelled: () => true };
  await expect(backupStore({ paths, reason: 'manual', now: NOON }, cancelled)).rejects.toThrow(Cancelled);
  // The next one reads page by page, in case it was the disk.
  expect(existsSync(join(paths.data, 'backup-begun'))).toBe(true);
  expect(readdirSync(paths.backups)).toEqual([]);
});

test('what is not whole is listed as such and never counts as the last good one', async () => {
  const { paths } = await testStore();
  const good = await backupStore({ paths, reason: 'daily', now: NOON }, QUIET);
  const cut = await backupStore({ paths, reason: 'daily', now: NOON + 1000 }, QUIET);
  writeFileSync(join(paths.backups, cut.name, 'showroom.db'), 'half');
  const unreadable = join(paths.backups, '20261121-130000-daily');
  mkdirSync(unreadable);
  writeFileSync(join(unreadable, 'manifest.json'), '{"name":');
  mkdirSync(join(paths.backups, 'holiday pictures'));
  mkdirSync(join(paths.backups, '20261121-140000-daily'));
  const all = listBackups(paths.backups);
  expect(Object.fromEntries(all.map(({ name, fault }) => [name, fault]))).toEqual({
    [good.name]: null,
    [cut.name]: 'truncated',
    '20261121-130000-daily': 'damaged',
  });
  expect(newestGood(all, NOON)?.name).toBe(good.name);
});

test('a backup of a clock that ran ahead is not the newest', async () => {
  const { paths } = await testStore();
  await backupStore({ paths, reason: 'daily', now: NOON + 400 * 86_400_000 }, QUIET);
  const real = await backupStore({ paths, reason: 'daily', now: NOON }, QUIET);
  expect(newestGood(listBackups(paths.backups), NOON)?.name).toBe(real.name);
});

test('a database of another program is not ours', async () => {
  const { paths } = await testStore();
  const file = join(paths.data, 'other.db');
  const other = openDatabase(file);
  other.connection.exec('CREATE TABLE t (a)');
  other.close();
  expect(() => verifyDatabase(file)).toThrow('not a Showroom Desk database');
  expect(existsSync(file)).toBe(true);
});

test('the manifest knows every byte of the copy, and the end of the audit log', async () => {
  const { as, paths, database } = await testStore();
  await as.sales('customers.register', { name: '李明朗' });
  const { name } = await backupStore({ paths, reason: 'manual', now: NOON }, QUIET);
  const { manifest, folder } = findBackup(paths.backups, name);
  const bytes = readFileSync(join(folder, 'showroom.db'));
  expect(manifest.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(manifest.sizeBytes).toBe(bytes.length);
  expect(manifest.auditHead).toEqual(auditHead(database.connection));
});

test('a damaged store is found when it is backed up, and no backup is made of it', async () => {
  const { as, paths, database } = await testStore();
  for (let i = 0; i < 40; i++) await as.sales('customers.register', { name: `客户${i}` });
  const root = database.connection
    .prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'customers'")
    .pluck()
    .get() as number;
  database.connection.pragma('wal_checkpoint(TRUNCATE)');
  const pageBytes = database.connection.pragma('page_size', { simple: true }) as number;
  database.close();
  const bytes = readFileSync(paths.database);
  bytes.fill(0xee, (root - 1) * pageBytes, (root - 1) * pageBytes + 60);
  writeFileSync(paths.database, bytes);
  await expect(backupStore({ paths, reason: 'manual', now: NOON }, QUIET)).rejects.toThrow();
  expect(readdirSync(paths.backups)).toEqual(
    ['attachments'].filter((name) => existsSync(join(paths.backups, name))),
  );
});

test('what is written while a backup is copied neither disturbs it nor is a part of it', async () => {
  const { paths, database, as } = await testStore();
  for (let i = 0; i < 20; i++) await as.sales('customers.register', { name: `客户${i}` });
  const told: number[] = [];
  const write = () => {
    told.push(0);
    database.connection.prepare("UPDATE customers SET note = note || 'x' WHERE id = 1").run();
  };
  const head = auditHead(database.connection);
  const { name } = await backupStore(
    { paths, reason: 'manual', now: NOON },
    { cancelled: () => false, progress: write },
  );
  expect(told.length).toBeGreaterThan(0);
  expect(findBackup(paths.backups, name).manifest).toMatchObject({ customers: 20, auditHead: head });
});

test('after a backup that did not end well the next one is made all the same, and clears that away', async () => {
  const { paths } = await testStore();
  writeFileSync(join(paths.data, 'backup-begun'), '');
  const info = await backupStore({ paths, reason: 'daily', now: NOON }, QUIET);
  expect(listBackups(paths.backups)).toEqual([info]);
  expect(existsSync(join(paths.data, 'backup-begun'))).toBe(false);
});

test('a picture goes from the pool only when it is known of every backup that it does not need it', async () => {
  const { paths } = await testStore();
  const sha256 = storeFile(paths, PICTURE, 'image/png');
  const old = await backupStore({ paths, reason: 'daily', now: NOON }, QUIET);
  const folder = join(paths.backups, old.name);
  const pooled = join(paths.backups, 'attachments', sha256.slice(0, 2), `${sha256}.png`);
  rmSync(paths.attachments, { recursive: true });
  mkdirSync(paths.attachments);
  await backupStore({ paths, reason: 'daily', now: NOON + 1000 }, QUIET);
  // Copied and renamed by hand, as a file manager does.
  const byHand = `${folder} - copy`;
  renameSync(folder, byHand);
  sweepPool(paths.backups);
  expect(existsSync(pooled)).toBe(true);
  // A manifest that is gone, or that the disk does not give.
  rmSync(join(byHand, 'manifest.json'));
  sweepPool(paths.backups);
  expect(existsSync(pooled)).toBe(true);
  mkdirSync(join(byHand, 'manifest.json'));
  sweepPool(paths.backups);
  expect(existsSync(pooled)).toBe(true);
  rmSync(byHand, { recursive: true });
  mkdirSync(join(paths.backups, 'holiday pictures'));
  sweepPool(paths.backups);
  expect(existsSync(pooled)).toBe(false);
});
