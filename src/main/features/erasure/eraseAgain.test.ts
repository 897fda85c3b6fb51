import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mentions, storeWithLife, WORDS } from '../../../../tests/support/customerLife';
import { orderInput } from '../../../../tests/support/orders';
import { SEARCH_SOURCES } from '../../app/searchSources';
import { checkAuditChain } from '../../database/auditChain';
import { openDatabase } from '../../database/database';
import { backupStore, QUIET } from '../../engines/backup/backup';
import { beginSwap, finishSwap, stagingFolder } from '../../engines/backup/swap';
import { findAttachmentFile } from '../attachments/attachments.repository';
import { stageRestore } from '../backup/stageRestore';
import { checkStore } from '../health/checkStore';
import { searchSteps } from '../health/searchCheck';
import { everErased } from './erasedCustomers';
import { purgeErased } from './purge';

type Life = Awaited<ReturnType<typeof storeWithLife>>;

/** A store that was backed up while everything was open, then finished its papers and erased the customer. */
async function erasedSinceBackup() {
  const store = await storeWithLife();
  const old = await backupStore({ paths: store.paths, reason: 'daily', now: store.clock.now() }, QUIET);
  await store.finish();
  store.clock.advance(60_000);
  await store.ask();
  await store.approve();
  return { ...store, old: old.name };
}

const stage = ({ paths, clock }: Life, name: string) =>
  stageRestore(
    {
      ...{ root: paths.backups, name, key: null, into: stagingFolder(paths, clock.now()) },
      ...{ resources: paths.resources, now: clock.now(), paths },
    },
    QUIET,
    SEARCH_SOURCES,
  );

/** Everything that the data folder would hold after the swap: staged store, live pictures, and what lies beside. */
function bytesOutsideBackups({ paths }: Life): Buffer[] {
  return readdirSync(paths.data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(paths.backups))
    .map((file) => readFileSync(file));
}

/** Puts the staged store in place, as the app does. */
function swap({ paths, clock, database }: Life) {
  database.close();
  beginSwap(paths, clock.now());
  finishSwap(paths);
}

test('an older backup brings nobody back: whoever was erased is erased in it before it becomes the store', async () => {
  const store = await erasedSinceBackup();
  const { paths, old, customerId, neighbour, order } = store;
  const kept = join(paths.backups, old, 'showroom.db');
  expect(mentions(readFileSync(kept))).toEqual(expect.arrayContaining(WORDS.slice(0, 5)));

  expect(await stage(store, old)).toEqual({ picturesMissing: 0, erasedAgain: 1 });
  // Cut off here, or after any step of the swap: neither store knows them.
  expect(bytesOutsideBackups(store).flatMap(mentions)).toEqual([]);
  expect(
    readdirSync(paths.attachments, { recursive: true }).filter((name) => /png$/.test(String(name))),
  ).toEqual([]);

  swap(store);
  await purgeErased(paths);
  expect(bytesOutsideBackups(store).flatMap(mentions)).toEqual([]);
  const { connection, db, close } = openDatabase(paths.database);
  const read = (sql: string, ...bound: unknown[]) => connection.prepare(sql).get(...bound);
  expect(read('SELECT name, phone, erased_at > 0 AS erased FROM customers WHERE id = ?', customerId)).toEqual(
    {
      ...{ name: '已删除的客户 K-000002', phone: null, erased: 1 },
    },
  );
  expect(read('SELECT name, erased_at FROM customers WHERE id = ?', neighbour.id)).toEqual({
    ...{ name: '王芳', erased_at: null },
  });
  expect(read('SELECT total_fen FROM orders WHERE id = ?', order.id)).toEqual({ total_fen: order.totalFen });
  expect(
    read(
      `SELECT actor_id, call FROM audit_log WHERE entity = 'customers' AND entity_id = ? ORDER BY id DESC`,
      customerId,
    ),
  ).toEqual({ actor_id: null, call: 'backup.restore' });
  expect(checkAuditChain(connection)).toMatchObject({ whole: true });
  expect(checkStore(connection)).toEqual([]);
  expect(searchSteps(db, SEARCH_SOURCES).flatMap((step) => step.find())).toEqual([]);
  close();
});

test('nobody is forgotten when the store that erased them is damaged', async () => {
  const store = await erasedSinceBackup();
  const { paths, old, database, customerId } = store;
  database.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(paths.database + suffix, { force: true });
  writeFileSync(paths.database, 'a disk went bad here');
  expect(everErased(paths)).toMatchObject([{ id: customerId }]);
  expect(await stage(store, old)).toMatchObject({ erasedAgain: 1 });
});

test('another person with the same number is left alone', async () => {
  const store = await erasedSinceBackup();
  const { paths, old, customerId } = store;
  const list = join(paths.data, 'erased-customers.json');
  const [known] = JSON.parse(readFileSync(list, 'utf8'));
  store.database.connection.prepare('UPDATE customers SET created_at = 1 WHERE id = ?').run(customerId);
  writeFileSync(list, JSON.stringify([{ ...known, createdAt: 1 }]));
  expect(await stage(store, old)).toMatchObject({ erasedAgain: 0 });
});

test('a backup made after the erasure needs nothing, and the preview tells one from the other', async () => {
  const store = await erasedSinceBackup();
  const { as, paths, clock, old } = store;
  clock.advance(60_000);
  const { name } = await backupStore({ paths, reason: 'manual', now: clock.now() }, QUIET);
  expect(await as.owner('backup.preview', { name: old })).toMatchObject({ erasedSince: 1 });
  expect(await as.owner('backup.preview', { name })).toMatchObject({ erasedSince: 0 });
  expect(await stage(store, name)).toMatchObject({ erasedAgain: 0 });
});

test('what came back unfinished can be finished without the customer, and nothing new begins', async () => {
  const store = await storeWithLife();
  const { as, paths, clock, customerId, order, finish } = store;
  const { name } = await backupStore({ paths, reason: 'daily', now: clock.now() }, QUIET);
  const { created_at: createdAt } = store.database.connection
    .prepare('SELECT created_at FROM customers WHERE id = ?')
    .get(customerId) as { created_at: number };
  writeFileSync(
    join(paths.data, 'erased-customers.json'),
    JSON.stringify([{ id: customerId, createdAt, erasedAt: clock.now() + 1 }]),
  );
  await stage(store, name);
  // The same store again, as it came back, under the same calls.
  const staged = openDatabase(join(stagingFolder(paths, clock.now()), 'showroom.db'));
  store.database.connection.close();
  Object.assign(store.database, staged);
  await finish({ note: '—', receiver: null });
  expect(await as.owner('orders.get', { id: order.id })).toMatchObject({
    ...{ state: 'delivered', receivedFen: order.totalFen, contactName: '已删除的客户 K-000002' },
  });
  await expect(as.owner('orders.create', orderInput(customerId))).rejects.toMatchObject({
    error: { reason: 'customer_erased' },
  });
});

test('a picture of somebody else is restored, though an erasure in the backup had still to purge it', async () => {
  const store = await storeWithLife();
  const { as, paths, clock, database, neighbour, ask, approve, finish } = store;
  const { sha256 } = database.connection.prepare('SELECT sha256 FROM attachments').get() as {
    sha256: string;
  };
  const file = findAttachmentFile(paths, sha256) ?? '';
  const bytes = new Uint8Array(readFileSync(file));
  await finish();
  await ask();
  await approve();
  database.connection.exec('UPDATE erasures SET purged_at = NULL');
  const owner = { entity: 'customers' as const, entityId: neighbour.id };
  await as.owner('attachments.add', { ...owner, kind: 'photo', name: '户型.png', bytes });
  const { name } = await backupStore({ paths, reason: 'daily', now: clock.now() }, QUIET);
  rmSync(file);
  expect(await stage(store, name)).toMatchObject({ picturesMissing: 0 });
  expect(existsSync(file)).toBe(true);
});

test('a backup made between an erasure and its purge knows nobody of them', async () => {
  const store = await storeWithLife();
  const { paths, clock, jobs } = store;
  await store.finish();
  await store.ask();
  const real = jobs.start;
  // The purge waits in its queue, or has failed on a full disk.
  jobs.start = ((task, ...rest) =>
    task.kind === 'purge' ? { id: 0, finished: Promise.resolve(null) } : real(task, ...rest)) as typeof real;
  await store.approve();
  const { name } = await backupStore({ paths, reason: 'manual', now: clock.now() }, QUIET);
  const files = readdirSync(paths.backups, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  expect(files).toContain(join(paths.backups, name, 'showroom.db'));
  expect(files.flatMap((file) => mentions(readFileSync(file)))).toEqual([]);
  expect(files.filter((file) => file.endsWith('.png'))).toEqual([]);
});
