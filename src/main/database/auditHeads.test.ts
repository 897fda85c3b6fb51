import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testStore } from '../../../tests/support/testStore';
import { createWrite } from '../platform/dispatch';
import { auditHead, checkAuditChain } from './auditChain';
import { knownHeads, lostHead, rememberHead } from './auditHeads';
import { backupStore, QUIET } from './backup';
import { writeAudit } from './records';

const cutOff = 'DELETE FROM audit_log WHERE id > 3';

async function storeWithHistory() {
  const store = await testStore();
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

test('after a restore, what was noted of the store before it counts no more', async () => {
  const { database, connection, lost, paths, clock, backUp } = await storeWithHistory();
  await backUp();
  rememberHead(paths, connection, clock.now());
  connection.exec(cutOff);
  clock.advance(1000);
  const write = createWrite({ database, clock, zone: () => 'Asia/Shanghai', onChanged: () => undefined });
  write('backup.restore', null, (tx) => writeAudit(tx, 'settings', 0, null, { backup: 'x' }));
  expect(lost()).toBeNull();
  rememberHead(paths, connection, clock.now());
  expect(knownHeads(paths)[0]).toMatchObject(auditHead(connection));
});

test('a note that cannot be read is none', async () => {
  const { paths, lost } = await storeWithHistory();
  writeFileSync(join(paths.data, 'audit-head.json'), '{"id":');
  expect(lost()).toBeNull();
});
