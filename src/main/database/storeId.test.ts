import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TEST_NOW, testStore } from '../../../tests/support/testStore';
import { SEARCH_SOURCES } from '../app/searchSources';
import { backupStore, QUIET } from '../engines/backup/backup';
import { finishSwap, stagingFolder } from '../engines/backup/swap';
import { takePlace } from '../features/backup/goOnCounting';
import { stageRestore } from '../features/backup/stageRestore';
import { checkAuditChain } from './auditChain';
import { openDatabase } from './database';
import { identifyStore, ownStoreIds, readStoreId, storeIdIn } from './storeId';

const V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('a new store has an id of its own, on record, with the instant in it', async () => {
  const [one, other] = [await testStore(), await testStore({ otherShowroom: true })];
  const id = readStoreId(one.database.connection) ?? '';
  expect(id).toMatch(V7);
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(TEST_NOW);
  expect(readStoreId(other.database.connection)).not.toBe(id);
  expect(identifyStore(one.database.connection, TEST_NOW + 1)).toBe(id);
  expect(storeIdIn(one.paths.database)).toBe(id);
  expect(checkAuditChain(one.database.connection)).toMatchObject({ whole: true });
});

test('an id that was changed with another tool is not forgotten', async () => {
  const { connection } = (await testStore()).database;
  const id = readStoreId(connection);
  connection.exec("UPDATE settings SET value = '\"of another store\"' WHERE key = 'storeId'");
  expect(readStoreId(connection)).toBeNull();
  expect([...ownStoreIds(connection)]).toEqual([id]);
});

/** A backup, as an earlier version made it where `unnamed`, staged for a restore. */
async function staged(how: 'named' | 'unnamed') {
  const store = await testStore();
  const { database, paths, clock } = store;
  const id = readStoreId(database.connection);
  const away = () =>
    database.connection.exec(
      "DELETE FROM settings WHERE key = 'storeId'; DELETE FROM audit_log WHERE call = 'store.identify'",
    );
  if (how === 'unnamed') away();
  const { name, storeId } = await backupStore({ paths, reason: 'manual', now: clock.now() }, QUIET);
  expect(storeId).toBe(how === 'named' ? id : null);
  const manifest = join(paths.backups, name, 'manifest.json');
  if (how === 'unnamed') {
    const { storeId: _id, storeName: _name, ...older } = JSON.parse(readFileSync(manifest, 'utf8'));
    writeFileSync(manifest, JSON.stringify(older, null, 2));
  }
  database.connection.exec("DELETE FROM settings WHERE key = 'storeId'");
  const live = identifyStore(database.connection, clock.now() + 1);
  const into = stagingFolder(paths, clock.now());
  const request = {
    root: paths.backups,
    name,
    key: null,
    into,
    resources: paths.resources,
    now: clock.now(),
  };
  await stageRestore({ ...request, paths }, QUIET, SEARCH_SOURCES);
  database.close();
  takePlace(paths, { name, now: clock.now(), actor: store.people.owner });
  finishSwap(paths);
  const { connection, close } = openDatabase(paths.database, { readonly: true });
  const row = connection
    .prepare("SELECT actor_id FROM audit_log WHERE call = 'backup.restore'")
    .pluck()
    .get();
  expect(row).toBe(store.people.owner.staffId);
  const restored = readStoreId(connection);
  close();
  return { id, live, restored };
}

test('a restored backup brings its own id along', async () => {
  const { id, live, restored } = await staged('named');
  expect(restored).toBe(id);
  expect(restored).not.toBe(live);
});

test('a backup from before stores had ids restores, and goes on under the id of the store that it replaces', async () => {
  const { live, restored } = await staged('unnamed');
  expect(restored).toBe(live);
});
