import SqliteDatabase from 'better-sqlite3';
import { afterEach, expect, test, vi } from 'vitest';
import { openStore } from '../../src/main/app/openStore';
import { openDatabase } from '../../src/main/database/database';
import { verifyDatabase } from '../../src/main/engines/backup/backup';
import { listBackups } from '../../src/main/engines/backup/manifest';
import type { Paths } from '../../src/main/system/paths';
import { fixedClock } from '../../src/shared/domain/clock';
import { contentsOf } from './compare';
import { type ReleasedSchema, readReleased } from './released';
import { changedResources, fixtureFolder } from './store';

const clock = fixedClock(Date.UTC(2026, 10, 22, 2));
const newest = readReleased().at(-1) as ReleasedSchema;

/** Whole up to its end, which is bad: everything before it has to be taken back. */
const HARMFUL = `DELETE FROM payments;
--> statement-breakpoint
ALTER TABLE customers DROP COLUMN note;
--> statement-breakpoint
CREATE TABLE half_done (id INTEGER PRIMARY KEY, bytes BLOB) STRICT;
--> statement-breakpoint
`;

afterEach(() => vi.restoreAllMocks());

/** The newest fixture under an app whose last migration goes wrong. */
const broken = (ending: string) =>
  fixtureFolder(newest, changedResources({ '9000_broken': () => HARMFUL + ending }));

function rowsIn(paths: Paths) {
  const { connection, close } = openDatabase(paths.database);
  try {
    return { schema: connection.prepare('SELECT * FROM sqlite_schema').all(), rows: contentsOf(connection) };
  } finally {
    close();
  }
}

/** As if nothing had been tried, with a good backup made before; and today's app goes on with it. */
async function expectUnharmed(paths: Paths, before: ReturnType<typeof rowsIn>) {
  expect(rowsIn(paths)).toEqual(before);
  const backups = listBackups(paths.backups);
  expect(backups).toMatchObject([{ reason: 'before_migration', fault: null }]);
  verifyDatabase(`${paths.backups}/${backups[0]?.name}/showroom.db`);
  // A second later, as backups are named by the second.
  const later = fixedClock(clock.now() + 1000);
  const store = await openStore({ ...paths, resources: 'resources' }, later);
  expect(store.connection.pragma('integrity_check', { simple: true })).toBe('ok');
  store.close();
}

test.each([
  ['bad SQL half-way', 'INSERT INTO nowhere VALUES (1);'],
  ['a row that breaks a rule', "UPDATE orders SET state = 'no such state';"],
  ['references that lead nowhere', 'DELETE FROM orders;'],
])('%s: the old file goes on working, and there is a backup', async (_what, ending) => {
  const paths = broken(ending);
  const before = rowsIn(paths);
  await expect(openStore(paths, clock)).rejects.toMatchObject({ why: 'migration_failed' });
  await expectUnharmed(paths, before);
});

test('a disk that gets full half-way is told as that, and the old file goes on working', async () => {
  // SQLite's own limit gives the same error in the same place as a disk without room.
  const paths = broken(
    'PRAGMA max_page_count = 1;\n--> statement-breakpoint\nINSERT INTO half_done (bytes) VALUES (zeroblob(9000000));',
  );
  const before = rowsIn(paths);
  await expect(openStore(paths, clock)).rejects.toMatchObject({ why: 'disk_full' });
  await expectUnharmed(paths, before);
});

test('a disk that fails half-way is told as that, and the old file goes on working', async () => {
  const paths = broken('SELECT 1;');
  const before = rowsIn(paths);
  const real = SqliteDatabase.prototype.exec;
  vi.spyOn(SqliteDatabase.prototype, 'exec').mockImplementation(function (this: never, sql: string) {
    if (sql.includes('SELECT 1'))
      throw new SqliteDatabase.SqliteError('disk I/O error', 'SQLITE_IOERR_WRITE');
    return real.call(this, sql);
  });
  await expect(openStore(paths, clock)).rejects.toMatchObject({ why: 'no_access' });
  vi.restoreAllMocks();
  await expectUnharmed(paths, before);
});

test('without room for the backup before it nothing is migrated', async () => {
  const paths = fixtureFolder(
    newest,
    changedResources({ '9000_later': () => 'CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;' }),
  );
  const before = rowsIn(paths);
  vi.spyOn(SqliteDatabase.prototype, 'backup').mockRejectedValue(
    new SqliteDatabase.SqliteError('database or disk is full', 'SQLITE_FULL'),
  );
  await expect(openStore(paths, clock)).rejects.toMatchObject({ why: 'disk_full' });
  vi.restoreAllMocks();
  expect(rowsIn(paths)).toEqual(before);
  expect(listBackups(paths.backups)).toEqual([]);
});

test('a store of a newer app is refused as it is, by whichever migration it is newer', async () => {
  const later = changedResources({
    '9000_later': () => 'CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;',
  });
  const paths = fixtureFolder(newest, later);
  (await openStore(paths, clock)).close();
  const before = rowsIn(paths);
  await expect(openStore({ ...paths, resources: 'resources' }, clock)).rejects.toMatchObject({
    why: 'newer_app',
  });
  expect(rowsIn(paths)).toEqual(before);
});
