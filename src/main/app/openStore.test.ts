import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { TEST_NOW } from '../../../tests/support/testStore';
import { fixedClock } from '../../shared/domain/clock';
import { openDatabase } from '../database/database';
import { migrate, readMigrations, type UnusableDatabase } from '../database/migrate';
import { listBackups } from '../engines/backup/manifest';
import { thisSystem } from '../system/networkDrive';
import { pathsIn } from '../system/paths';
import { openStore } from './openStore';

const clock = fixedClock(TEST_NOW);
const migrations = readMigrations(resolve('resources/migrations'));

/** An empty data folder, with our migrations (and more, where a test adds some) beside it. */
function emptyFolder(extra: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'showroom-open-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const resources = join(folder, 'resources');
  mkdirSync(join(resources, 'migrations'), { recursive: true });
  for (const { name } of migrations) {
    const sql = readFileSync(resolve('resources/migrations', `${name}.sql`), 'utf8');
    writeFileSync(join(resources, 'migrations', `${name}.sql`), extra[name] ?? sql);
  }
  for (const [name, sql] of Object.entries(extra))
    writeFileSync(join(resources, 'migrations', `${name}.sql`), sql);
  const paths = pathsIn(join(folder, 'data'), resources);
  for (const path of [paths.data, paths.attachments, paths.backups, paths.logs])
    mkdirSync(path, { recursive: true });
  return paths;
}

const rejectedWith = (why: UnusableDatabase['why']) => expect.objectContaining({ why });

test('a new store opens with every setting that durability rests on', async () => {
  const { connection, close } = await openStore(emptyFolder(), clock);
  expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(connection.pragma('synchronous', { simple: true })).toBe(2);
  expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
  close();
});

test('every business table is STRICT', async () => {
  const { connection, close } = await openStore(emptyFolder(), clock);
  const loose = connection
    .prepare(
      "SELECT name FROM pragma_table_list WHERE strict = 0 AND type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search_terms%'",
    )
    .pluck()
    .all();
  close();
  expect(loose).toEqual([]);
});

test('a file that is no database is refused and stays as it was', async () => {
  const paths = emptyFolder();
  writeFileSync(paths.database, 'ten years of work, unreadable now'.repeat(200));
  const before = readFileSync(paths.database, 'utf8');
  await expect(openStore(paths, clock)).rejects.toEqual(rejectedWith('damaged'));
  expect(readFileSync(paths.database, 'utf8')).toBe(before);
});

test("another program's database is refused", async () => {
  const paths = emptyFolder();
  const other = openDatabase(paths.database);
  other.connection.exec('CREATE TABLE theirs (a)');
  other.close();
  await expect(openStore(paths, clock)).rejects.toEqual(rejectedWith('foreign_file'));
});

test('a database of a newer app is refused', async () => {
  const paths = emptyFolder({ '9999_future': 'CREATE TABLE future (a INTEGER) STRICT;' });
  (await openStore(paths, clock)).close();
  const today = { ...paths, resources: resolve('resources') };
  await expect(openStore(today, clock)).rejects.toEqual(rejectedWith('newer_app'));
});

test('a migration that was altered after it ran is refused', async () => {
  const paths = emptyFolder({
    '0001_search_terms': `${readFileSync('resources/migrations/0001_search_terms.sql')}-- changed`,
  });
  (await openStore(paths, clock)).close();
  await expect(openStore({ ...paths, resources: resolve('resources') }, clock)).rejects.toEqual(
    rejectedWith('altered_migration'),
  );
});

test('a failed migration changes nothing, and a verified backup was made before it', async () => {
  const paths = emptyFolder();
  const first = await openStore(paths, clock);
  first.connection.exec("INSERT INTO settings (key, value, updated_at) VALUES ('kept', '1', 0)");
  first.close();
  writeFileSync(
    join(paths.resources, 'migrations/9999_bad.sql'),
    'DELETE FROM settings;\n--> statement-breakpoint\nINSERT INTO nowhere VALUES (1);',
  );
  await expect(openStore(paths, clock)).rejects.toEqual(rejectedWith('migration_failed'));
  expect(listBackups(paths.backups)).toMatchObject([{ reason: 'before_migration' }]);
  rmSync(join(paths.resources, 'migrations/9999_bad.sql'));
  const again = await openStore(paths, clock);
  expect(again.connection.prepare('SELECT key FROM settings').pluck().all()).toContain('kept');
  again.close();
});

test('rebuilding a parent table keeps the rows that refer to it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'showroom-migrate-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { connection, close } = openDatabase(join(folder, 'a.db'));
  migrate(connection, migrations, TEST_NOW);
  connection.exec(`
    INSERT INTO customers (id, created_at, updated_at, name) VALUES (1, 0, 0, '甲');
    INSERT INTO customer_needs (id, created_at, updated_at, customer_id, rooms, styles, product_kinds) VALUES (1, 0, 0, 1, '[]', '[]', '[]');
  `);
  const rebuild = {
    name: '9999_rebuild',
    sha256: 'x',
    statements: [
      'CREATE TABLE customers_new AS SELECT * FROM customers',
      'DROP TABLE customers',
      'CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT) STRICT',
      'INSERT INTO customers SELECT id, name FROM customers_new',
      'DROP TABLE customers_new',
    ],
  };
  migrate(connection, [...migrations, rebuild], TEST_NOW);
  expect(connection.prepare('SELECT count(*) FROM customer_needs').pluck().get()).toBe(1);
  expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
  close();
});

test('a missing database is not replaced by an empty one while there are backups', async () => {
  const paths = emptyFolder();
  const bad = '9999_later';
  (await openStore(paths, clock)).close();
  writeFileSync(join(paths.resources, `migrations/${bad}.sql`), 'CREATE TABLE later (a INTEGER) STRICT;');
  (await openStore(paths, clock)).close();
  rmSync(paths.database);
  await expect(openStore(paths, clock)).rejects.toEqual(rejectedWith('missing'));
});

test('a data folder on a network drive is refused and left alone', async () => {
  const paths = emptyFolder();
  const fileSystems = { ...thisSystem, mounts: () => `server:/share ${dirname(paths.data)} nfs4 rw 0 0` };
  await expect(openStore(paths, clock, { fileSystems })).rejects.toEqual(rejectedWith('network_folder'));
  expect(existsSync(paths.database)).toBe(false);
});

test('where a store in use has been, an empty or missing folder is not the beginning of a new one', async () => {
  const paths = emptyFolder();
  await expect(openStore(paths, clock, { used: true })).rejects.toEqual(rejectedWith('folder_gone'));
  expect(existsSync(paths.database)).toBe(false);
  rmSync(paths.data, { recursive: true });
  await expect(openStore(paths, clock, { used: true })).rejects.toEqual(rejectedWith('folder_gone'));
  expect(existsSync(paths.data)).toBe(false);
});

test('what a killed backup had begun is cleared away at the next start, and whole backups stay', async () => {
  const paths = emptyFolder();
  mkdirSync(join(paths.backups, '.20261121-120000-daily.part'));
  mkdirSync(join(paths.backups, '20261120-120000-daily'));
  (await openStore(paths, clock)).close();
  expect(readdirSync(paths.backups)).toEqual(['20261120-120000-daily']);
});

test('a database that cannot be opened for writing is told as that, not as a crash', async () => {
  const paths = emptyFolder();
  mkdirSync(paths.database);
  await expect(openStore(paths, clock)).rejects.toEqual(rejectedWith('no_access'));
});
