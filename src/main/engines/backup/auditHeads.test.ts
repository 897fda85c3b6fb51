import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type StoreOptions, TEST_NOW, testStore } from '../../../../tests/support/testStore';
import { openStore } from '../../app/openStore';
import { SEARCH_SOURCES } from '../../app/searchSources';
import { createWrite } from '../../core/dispatch';
import { auditHead, checkAuditChain } from '../../database/auditChain';
import { writeAudit } from '../../database/records';
import { takePlace } from '../../features/backup/goOnCounting';
import { stageRestore } from '../../features/backup/stageRestore';
import { keptFacts } from '../../features/customerFacts';
import { knownHeads, lostHead, noteRestore, rememberHead } from './auditHeads';
import { backupStore, QUIET } from './backup';
import { changeLocalSettings } from './localSettings';
import { copyToSecondPlace } from './secondPlace';
import { finishSwap, stagingFolder } from './swap';

const cutOff = 'DELETE FROM audit_log WHERE id > 3';

async function storeWithHistory(options: StoreOptions = {}) {
  const store = await testStore(options);
  for (const name of ['李明', '王芳', '单志远']) await store.as.sales('customers.register', { name });
  const { connection } = store.database;
  const lost = () => lostHead(connection, knownHeads(store.paths));
  const backUp = () => backupStore({ paths: store.paths, reason: 'manual', now: store.clock.now() }, QUIET);
  return { ...store, connection, lost, backUp };
}

test('a log whose end was cut off is whole by itself, and is found by the head in a backup', async () => {
  const { connection, lost, backUp } = await storeWithHistory();
  await backUp();
  expect(lost()).toBeNull();
  const { id } = auditHead(connection);
  connection.exec(cutOff);
  expect(checkAuditChain(connection)).toMatchObject({ whole: true, rows: 3 });
  expect(lost()).toMatchObject({ id });
});

test('a head that was noted is lost even after new rows have come to its number, and is not forgotten', async () => {
  const { connection, lost, paths, clock, as } = await storeWithHistory();
  rememberHead(paths, connection, clock.now());
  const { id } = auditHead(connection);
  connection.exec(cutOff);
  for (let i = 0; i < 10; i++) await as.sales('customers.register', { name: `客户${i}` });
  expect(auditHead(connection).id).toBeGreaterThan(id);
  rememberHead(paths, connection, clock.now());
  expect(lost()).toMatchObject({ id });
});

test('the note follows the log while it only grows', async () => {
  const { connection, lost, paths, clock, as } = await storeWithHistory();
  const noted = () => JSON.parse(readFileSync(join(paths.data, 'audit-head.json'), 'utf8'));
  rememberHead(paths, connection, clock.now());
  await as.sales('customers.register', { name: '后来的人' });
  rememberHead(paths, connection, clock.now());
  expect(noted()).toMatchObject(auditHead(connection));
  expect(lost()).toBeNull();
});

/** What somebody with the database file alone can do: cut off the end, and append what looks like a restore. */
function forge({ database, connection, clock }: Awaited<ReturnType<typeof storeWithHistory>>) {
  connection.exec(cutOff);
  clock.advance(1000);
  const write = createWrite({
    ...{ database, clock, derived: keptFacts },
    zone: () => 'Asia/Shanghai',
    onChanged: () => undefined,
  });
  write('backup.restore', null, (tx) => writeAudit(tx, 'settings', 0, null, { backup: 'x' }));
}

test('a forged restore excuses nothing that the data folder has noted', async () => {
  const store = await storeWithHistory();
  rememberHead(store.paths, store.connection, store.clock.now());
  const { id } = auditHead(store.connection);
  forge(store);
  expect(checkAuditChain(store.connection)).toMatchObject({ whole: true });
  expect(store.lost()).toMatchObject({ id, place: 'data' });
  // Nor is it forgotten by the next look.
  rememberHead(store.paths, store.connection, store.clock.now());
  expect(store.lost()).toMatchObject({ id });
});

test('a forged restore excuses nothing that a backup on this PC has noted', async () => {
  const store = await storeWithHistory();
  await store.backUp();
  const { id } = auditHead(store.connection);
  forge(store);
  expect(store.lost()).toMatchObject({ id, place: 'here' });
});

test('whoever writes the whole data folder does not excuse what the second place has noted', async () => {
  const store = await storeWithHistory();
  const { paths, connection, clock } = store;
  const stick = join(paths.data, 'stick');
  const { name } = await store.backUp();
  mkdirSync(stick);
  await copyToSecondPlace({ from: paths.backups, to: stick, name, now: clock.now(), keepAll: true }, QUIET);
  changeLocalSettings(paths, { second: { folder: stick, chosenAt: clock.now(), copiedAt: null } });
  const { id } = auditHead(connection);
  forge(store);
  noteRestore(paths, connection, clock.now());
  expect(readFileSync(join(paths.backups, 'restores.json'), 'utf8')).toContain(`"id":${id}`);
  expect(store.lost()).toMatchObject({ id, place: 'second' });
  // A note that is bound to a row of another log is none either.
  const left = [{ id, hash: store.lost()?.hash }];
  const foreign = { at: clock.now(), restored: { id: 4, hash: 'of another log' }, left };
  writeFileSync(join(stick, 'restores.json'), JSON.stringify([foreign]));
  expect(store.lost()).toMatchObject({ id, place: 'second' });
  // Nor does another name make it another store's.
  connection
    .prepare("UPDATE settings SET value = ? WHERE key = 'storeId'")
    .run('"0193a3c4-0000-7000-8000-000000000000"');
  expect(store.lost()).toMatchObject({ id, place: 'second' });
});

test('what a restore by the app leaves behind counts no more, wherever the power goes', async () => {
  const { database, connection, lost, paths, clock, backUp, as } = await storeWithHistory();
  const { name } = await backUp();
  await as.owner('customers.register', { name: '备份之后' });
  clock.advance(60_000);
  await backUp();
  rememberHead(paths, connection, clock.now());
  clock.advance(60_000);
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
  expect(lost()).toBeNull();
  database.close();
  takePlace(paths, { name, now: clock.now(), actor: null });
  // Cut off before the store was opened: the next start notes it.
  finishSwap(paths);
  const restored = await openStore(paths, clock);
  expect(lostHead(restored.connection, knownHeads(paths))).toBeNull();
  expect(knownHeads(paths)[0]).toMatchObject({ ...auditHead(restored.connection), place: 'data' });
  // What is cut off after it is found as before.
  restored.connection.exec('DELETE FROM audit_log WHERE id = (SELECT max(id) FROM audit_log)');
  expect(lostHead(restored.connection, knownHeads(paths))).not.toBeNull();
  restored.close();
});

test('notes of another showroom on the same stick say nothing of this one', async () => {
  const [one, other] = [await storeWithHistory(), await storeWithHistory({ otherShowroom: true })];
  const stick = join(one.paths.data, 'stick');
  mkdirSync(stick);
  const { name } = await other.backUp();
  const copy = { from: other.paths.backups, to: stick, name, now: TEST_NOW, keepAll: false };
  await copyToSecondPlace(copy, QUIET);
  changeLocalSettings(one.paths, { second: { folder: stick, chosenAt: TEST_NOW, copiedAt: null } });
  expect(knownHeads(one.paths)).toHaveLength(1);
  expect(one.lost()).toBeNull();
});

test('a note that cannot be read is none', async () => {
  const { paths, lost } = await storeWithHistory();
  writeFileSync(join(paths.data, 'audit-head.json'), '{"id":');
  expect(lost()).toBeNull();
});
