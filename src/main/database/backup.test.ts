import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TEST_PIN, testStore } from '../../../tests/support/testStore';
import type { BackupInfo } from '../../shared/contract/backup';
import { storeFile } from '../features/attachments/attachments.repository';
import { Cancelled } from '../jobs/tasks';
import {
  backupStore,
  listBackups,
  putBackInPlace,
  QUIET,
  superfluousBackups,
  verifyDatabase,
} from './backup';
import { openDatabase } from './database';

const NOON = Date.UTC(2026, 10, 21, 4);

test('a backup holds the rows and pictures of the live store, and restores them after damage', async () => {
  const { as, paths, database, people } = await testStore();
  await as.owner('staff.create', { name: '备份里的人', role: 'sales', pin: TEST_PIN });
  const sha256 = storeFile(paths, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1]), 'image/png');
  const info = await backupStore({ paths, reason: 'manual', now: NOON }, QUIET);
  expect(listBackups(paths.backups)).toEqual([info]);
  expect(info.attachments).toBe(1);

  await as.owner('staff.create', { name: '备份之后的人', role: 'sales', pin: TEST_PIN });
  database.close();
  writeFileSync(paths.database, 'this was a database');
  putBackInPlace(paths, info.name, NOON + 1000);

  const restored = openDatabase(paths.database, { readonly: true });
  const names = restored.connection.prepare('SELECT name FROM staff ORDER BY id').pluck().all();
  restored.close();
  expect(names).toContain('备份里的人');
  expect(names).toContain(people.owner.name);
  expect(names).not.toContain('备份之后的人');
  expect(readdirSync(join(paths.attachments, sha256.slice(0, 2)))).toHaveLength(1);
  const aside = readdirSync(paths.data).find((name) => name.startsWith('replaced-')) ?? '';
  expect(readFileSync(join(paths.data, aside, 'showroom.db'), 'utf8')).toBe('this was a database');
});

test('a damaged backup is refused and the live files stay where they are', async () => {
  const { paths, database } = await testStore();
  const info = await backupStore({ paths, reason: 'manual', now: NOON }, QUIET);
  database.close();
  const before = readFileSync(paths.database);
  truncateSync(join(paths.backups, info.name, 'showroom.db'), 8192);
  expect(() => putBackInPlace(paths, info.name, NOON)).toThrow();
  expect(readFileSync(paths.database).equals(before)).toBe(true);
});

test('a cancelled backup leaves nothing behind', async () => {
  const { paths } = await testStore();
  const cancelled = { progress: () => undefined, cancelled: () => true };
  await expect(backupStore({ paths, reason: 'manual', now: NOON }, cancelled)).rejects.toThrow(Cancelled);
  expect(readdirSync(paths.backups)).toEqual([]);
});

test('a folder without a readable manifest is no backup', async () => {
  const { paths } = await testStore();
  mkdirSync(join(paths.backups, '20261121-120000-daily'));
  writeFileSync(join(paths.backups, '20261121-120000-daily', 'manifest.json'), '{"name":');
  expect(listBackups(paths.backups)).toEqual([]);
});

test('a database of another program is not ours', async () => {
  const { paths } = await testStore();
  const file = join(paths.data, 'other.db');
  const other = openDatabase(file);
  other.connection.exec('CREATE TABLE t (a)');
  other.close();
  expect(() => verifyDatabase(file)).toThrow('not a Showroom Desk database');
});

test('seven days, five weeks and twelve months are kept, and all that was made by hand', () => {
  const backups = Array.from({ length: 400 }, (_, days): BackupInfo => {
    const createdAt = NOON - days * 86_400_000;
    const name = `${new Date(createdAt).toISOString().slice(0, 10).replaceAll('-', '')}-120000-daily`;
    const reason = days === 300 ? 'manual' : 'daily';
    return {
      name,
      createdAt,
      reason,
      appVersion: '1',
      sizeBytes: 1,
      customers: 0,
      orders: 0,
      deliveries: 0,
      attachments: 0,
    };
  });
  const doomed = new Set(superfluousBackups(backups).map(({ name }) => name));
  const kept = backups.filter(({ name }) => !doomed.has(name));
  expect(kept.slice(0, 7)).toEqual(backups.slice(0, 7));
  expect(kept.length).toBeGreaterThanOrEqual(7 + 4 + 10);
  expect(kept.length).toBeLessThanOrEqual(7 + 5 + 12 + 1);
  expect(kept.some(({ reason }) => reason === 'manual')).toBe(true);
});
