import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { orderInput } from '../../../../tests/support/orders';
import { type TestStore, testStore } from '../../../../tests/support/testStore';
import { cardNumber } from '../../../shared/domain/memberCard';
import { SEARCH_SOURCES } from '../../app/searchSources';
import { openDatabase } from '../../database/database';
import { rememberUsed, usedIn } from '../../database/usedNumbers';
import { backupStore, QUIET } from '../../engines/backup/backup';
import { finishSwap, stagingFolder } from '../../engines/backup/swap';
import { takePlace } from './goOnCounting';
import { previewBackup } from './restore';
import { stageRestore } from './stageRestore';

const back = ({ paths, clock }: TestStore) =>
  backupStore({ paths, reason: 'daily', now: clock.now() }, QUIET);

/** As the app restores; the same calls then go to the store that came back. */
async function restoreFrom(store: TestStore, name: string) {
  const { paths, clock, database } = store;
  const now = clock.now();
  const into = stagingFolder(paths, now);
  await stageRestore(
    { ...{ root: paths.backups, name, key: null, into }, resources: paths.resources, now, paths },
    QUIET,
    SEARCH_SOURCES,
  );
  database.close();
  const lost = takePlace(paths, { name, now, actor: store.people.owner });
  finishSwap(paths);
  Object.assign(database, openDatabase(paths.database));
  return lost;
}

const preview = ({ platform, paths }: TestStore, name: string) =>
  previewBackup({ ...platform, paths } as never, { place: 'here', name, passphrase: null }, null);

function restoresOnRecord({ database }: TestStore): unknown[] {
  const rows = database.connection
    .prepare(
      `SELECT "after" FROM audit_log WHERE call = 'backup.restore' AND entity = 'settings' ORDER BY id`,
    )
    .pluck()
    .all() as string[];
  return rows.map((row) => JSON.parse(row));
}

async function orderFor(store: TestStore, name: string) {
  const { id } = await store.as.owner('customers.register', { name, phone: null });
  const order = await store.as.owner('orders.create', orderInput(id));
  await store.as.owner('orders.confirm', { id: order.id, version: order.version });
  const [slip] = store.database.connection
    .prepare('SELECT id, number FROM deliveries WHERE order_id = ?')
    .all(order.id) as { id: number; number: string }[];
  return { customerId: id, orderId: order.id, number: order.number, slip };
}

test('after a restore nobody gets the ids and numbers of somebody who came after the backup', async () => {
  const store = await testStore();
  await orderFor(store, '备份前');
  const { name } = await back(store);
  store.clock.advance(3_600_000);
  const gone = await orderFor(store, '备份后');
  expect(gone.number).toBe('SO20261121-002');
  const expected = [
    { from: 'DL20261121-002', to: 'DL20261121-002' },
    { from: 'SO20261121-002', to: 'SO20261121-002' },
  ];
  expect(await preview(store, name)).toMatchObject({ numbersSince: expected });
  expect(await restoreFrom(store, name)).toEqual({ numbers: expected, sure: true });
  // One row says both that it was restored and what it does not know: no cut comes between them.
  expect(restoresOnRecord(store)).toEqual([{ backup: name, lost: { numbers: expected, sure: true } }]);
  expect(await store.as.owner('backup.lastRestore', {})).toMatchObject({ numbers: expected, sure: true });
  const next = await orderFor(store, '别人');
  expect(next.number).toBe('SO20261121-003');
  expect(next.slip?.number).toBe('DL20261121-003');
  expect(next.customerId).toBeGreaterThan(gone.customerId);
  expect(next.orderId).toBeGreaterThan(gone.orderId);
  expect(next.slip?.id).toBeGreaterThan(gone.slip?.id ?? 0);
});

test('a card that came after the backup is named, and its number is not given again on another day either', async () => {
  const store = await testStore();
  const giveCard = async (name: string) => {
    const { id } = await store.as.owner('customers.register', { name, phone: null });
    return (await store.as.owner('members.issueCard', { customerId: id })).number;
  };
  await giveCard('备份前');
  const { name } = await back(store);
  store.clock.advance(86_400_000);
  expect(await giveCard('备份后')).toBe(cardNumber(2));
  const expected = [{ from: cardNumber(2), to: cardNumber(2) }];
  expect(await preview(store, name)).toMatchObject({ numbersSince: expected });
  expect(await restoreFrom(store, name)).toEqual({ numbers: expected, sure: true });
  store.clock.advance(86_400_000);
  expect(await giveCard('别人')).toBe(cardNumber(3));
});

test('both stores count on: going back and forth never gives anything twice', async () => {
  const store = await testStore();
  const early = await back(store);
  store.clock.advance(3_600_000);
  await orderFor(store, '甲');
  const late = await back(store);
  store.clock.advance(3_600_000);
  await restoreFrom(store, early.name);
  const second = await orderFor(store, '乙');
  store.clock.advance(60_000);
  await restoreFrom(store, late.name);
  const third = await orderFor(store, '丙');
  expect([second.number, third.number]).toEqual(['SO20261121-002', 'SO20261121-003']);
  expect(third.customerId).toBeGreaterThan(second.customerId);
});

test('a damaged store is counted on from what is noted beside it, with room for what is not', async () => {
  const store = await testStore();
  const { name } = await back(store);
  store.clock.advance(3_600_000);
  const noted = await orderFor(store, '记下的');
  rememberUsed(store.paths, usedIn(store.database.connection));
  const unknown = await orderFor(store, '没记下的');
  store.database.close();
  writeFileSync(store.paths.database, 'a disk went bad here');
  expect((await preview(store, name)).numbersSince).toContainEqual({ from: noted.number, to: noted.number });
  const lost = await restoreFrom(store, name);
  expect(lost.sure).toBe(false);
  expect(lost.numbers).toContainEqual({ from: noted.number, to: noted.number });
  const next = await orderFor(store, '别人');
  expect(next.number > unknown.number).toBe(true);
  expect(next.customerId).toBeGreaterThan(unknown.customerId);
});

test('on another PC, which knows nothing of what came after the backup, room is left as well', async () => {
  const store = await testStore();
  await orderFor(store, '老电脑');
  const { name } = await back(store);
  const other = await testStore();
  other.clock.advance(1);
  const { paths, clock } = other;
  const now = clock.now();
  await stageRestore(
    {
      ...{ root: store.paths.backups, name, key: null, into: stagingFolder(paths, now) },
      ...{ resources: paths.resources, now, paths },
    },
    QUIET,
    SEARCH_SOURCES,
  );
  other.database.close();
  expect(takePlace(paths, { name, now, actor: null })).toEqual({ numbers: [], sure: false });
  finishSwap(paths);
  Object.assign(other.database, openDatabase(paths.database));
  expect((await orderFor(other, '新电脑')).number).toBe('SO20261121-102');
});

test('what the file beside the store says never goes down, and a broken one is as none', async () => {
  const { paths, database, as } = await testStore();
  await as.owner('customers.register', { name: '甲', phone: null });
  const used = usedIn(database.connection);
  rememberUsed(paths, { ...used, ids: { ...used.ids, customers: 90 } });
  rememberUsed(paths, used);
  const file = join(paths.data, 'used-numbers.json');
  expect(JSON.parse(readFileSync(file, 'utf8')).ids.customers).toBe(90);
  writeFileSync(file, '{"ids":');
  rememberUsed(paths, used);
  expect(JSON.parse(readFileSync(file, 'utf8')).ids.customers).toBe(1);
  expect(readFileSync(`${file}.unreadable-1`, 'utf8')).toBe('{"ids":');
});
