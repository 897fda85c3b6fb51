import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { testStore } from '../../../../tests/support/testStore';
import type { BackupKey } from '../../core/ports/workerTasks';
import { openDatabase } from '../../database/database';
import { storeFile } from '../../features/attachments/attachments.repository';
import { backupStore, QUIET } from './backup';
import { deriveKey } from './encryptedFile';

const NOON = Date.UTC(2026, 10, 21, 4);
const PASSPHRASE = '云栖家居的备份口令';
const PICTURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1]);

/** A backup, and the tool run on it in a process of its own. */
async function backedUp(key: BackupKey | null) {
  const { as, paths } = await testStore();
  await as.sales('customers.register', { name: '备份里的人', phone: '13812345678' });
  const sha256 = storeFile(paths, PICTURE, 'image/png');
  const { name } = await backupStore({ paths, reason: 'daily', now: NOON, key }, QUIET);
  const folder = join(paths.backups, name);
  const target = join(paths.data, 'opened');
  const run = (passphrase: string) => {
    rmSync(target, { recursive: true, force: true });
    try {
      return execFileSync(process.execPath, [resolve('scripts/open-backup.mjs'), folder, target], {
        env: { ...process.env, SHOWROOM_PASSPHRASE: passphrase },
        encoding: 'utf8',
        stdio: 'pipe',
      });
    } catch (error) {
      return String((error as { stderr: string }).stderr);
    }
  };
  const picture = join(target, 'attachments', sha256.slice(0, 2), `${sha256}.png`);
  return { folder, target, run, picture };
}

function customersIn(target: string): unknown[] {
  const { connection, close } = openDatabase(join(target, 'showroom.db'));
  const names = connection.prepare('SELECT name FROM customers').pluck().all();
  close();
  return names;
}

test('the tool opens a backup that is not encrypted', async () => {
  const { run, target, picture } = await backedUp(null);
  expect(run('')).toContain('1 customers, 0 orders, 0 deliveries, 1 pictures');
  expect(customersIn(target)).toEqual(['备份里的人']);
  expect(new Uint8Array(readFileSync(picture))).toEqual(PICTURE);
});

test('the tool opens an encrypted backup with its passphrase, and says what else it may be', async () => {
  const { run, target, folder, picture } = await backedUp(await deriveKey(PASSPHRASE));
  expect(run(PASSPHRASE)).toContain('1 customers');
  expect(customersIn(target)).toEqual(['备份里的人']);
  expect(new Uint8Array(readFileSync(picture))).toEqual(PICTURE);
  expect(run('another passphrase')).toContain('Cannot open: another passphrase');
  // Set by a version that took blanks off.
  expect(run(` ${PASSPHRASE} `)).toContain('1 customers');

  const sealed = join(folder, 'showroom.db.sealed');
  const whole = readFileSync(sealed);
  const damaged = Buffer.from(whole);
  damaged.writeUInt8(damaged.readUInt8(5000) ^ 1, 5000);
  writeFileSync(sealed, damaged);
  expect(run(PASSPHRASE)).toContain('piece 1 of');
  writeFileSync(sealed, whole);
  truncateSync(sealed, 5000);
  expect(run(PASSPHRASE)).toContain('Cannot open: cut off');
  writeFileSync(join(folder, 'manifest.json'), '{"app":"other"}');
  expect(run(PASSPHRASE)).toContain('not a backup of Showroom Desk');
});

test('the tool takes a passphrase as it was typed, blanks at its ends included', async () => {
  const { run } = await backedUp(await deriveKey(`${PASSPHRASE} `));
  expect(run(`${PASSPHRASE} `)).toContain('1 customers');
  expect(run(PASSPHRASE)).toContain('Cannot open: another passphrase');
});
