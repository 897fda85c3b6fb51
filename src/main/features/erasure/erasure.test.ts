import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mentions, NAME, storeWithLife, WORDS } from '../../../../tests/support/customerLife';
import { boardStore } from '../../../../tests/support/deliveries';
import { orderInput } from '../../../../tests/support/orders';
import type { TestStore } from '../../../../tests/support/testStore';
import type { LocalDate } from '../../../shared/domain/dates';
import { SEARCH_SOURCES } from '../../app/searchSources';
import { checkAuditChain } from '../../database/auditChain';
import { openDatabase } from '../../database/database';
import { PICTURE_COLUMNS } from '../../database/erasedRemains';
import { PERSONAL_TABLES } from '../../database/personalData';
import { writeAudit } from '../../database/records';
import { findAttachmentFile, removeUnusedPicture, storeFile } from '../attachments/attachments.repository';
import { checkStore } from '../health/checkStore';
import { searchSteps } from '../health/searchCheck';
import { purgeErased } from './purge';

const PART_OF_NAME = '努尔买';

/** Puts an export of the customers' list on record, as `excel.export` did in earlier versions. */
function exported({ database: { db }, clock }: Pick<TestStore, 'database' | 'clock'>, filters: object): void {
  const context = {
    ...{ db, now: clock.now(), today: '2026-11-27' as LocalDate, zone: 'Asia/Shanghai', actor: null },
    ...{ call: 'excel.export', touched: new Set<string>(), derived: null },
  };
  writeAudit(context, 'exports', 0, null, { sheet: 'customers', filters, fileName: '客户.xlsx' });
}

test('what is not finished is named, and nothing is asked or erased before', async () => {
  const { as, customerId, order, ask, request } = await storeWithLife();
  const { obstacles, asked } = await as.front_desk('erasure.check', { customerId });
  expect(asked).toBe(false);
  expect(obstacles).toMatchObject([
    { kind: 'deliveries' },
    { kind: 'orders', numbers: [order.number] },
    { kind: 'unpaid', numbers: [order.number] },
    { kind: 'requests', numbers: [request.number] },
  ]);
  await expect(ask()).rejects.toMatchObject({ error: { reason: 'erasure_deliveries' } });
});

test('what began after the question keeps the owner from erasing', async () => {
  const { as, customerId, ask, approve, finish } = await storeWithLife();
  await finish();
  await ask();
  await as.owner('orders.create', orderInput(customerId));
  await expect(approve()).rejects.toMatchObject({ error: { reason: 'erasure_orders' } });
  expect(await as.owner('customers.get', { id: customerId })).toMatchObject({ name: NAME, erasedAt: null });
});

test('after an erasure nothing in the folder tells who it was, and the books are as before', async () => {
  const store = await storeWithLife();
  const { as, customerId, database, paths, order, neighbour, ask, approve, finish, bringBack, jobs } = store;
  await finish();
  await bringBack();
  // A name that they bore before it was mended is on record nowhere else.
  for (const text of [PART_OF_NAME, '爱努儿', '8765']) exported(store, { text, sellerId: 1 });
  const money = () =>
    ['orders', 'order_lines', 'payments'].map((table) =>
      database.connection
        .prepare(`SELECT * FROM ${table} ORDER BY id`)
        .all()
        .map((row) =>
          Object.entries(row as object).filter(([key]) =>
            /_fen$|^number$|_date$|^state$|^quantity$|^model$/.test(key),
          ),
        ),
    );
  const before = money();
  const pictures = database.connection.prepare('SELECT sha256 FROM attachments').pluck().all() as string[];
  const [sha256 = ''] = pictures;
  const file = findAttachmentFile(paths, sha256) ?? '';
  expect(existsSync(file)).toBe(true);
  const whole = () =>
    [paths.database, `${paths.database}-wal`]
      .filter((path) => existsSync(path))
      .map((path) => readFileSync(path));
  expect(whole().flatMap(mentions)).toEqual(expect.arrayContaining(WORDS.slice(0, 5)));
  // What somebody was answered a moment ago goes as well, though no record holds it.
  const seen = await store.as.owner('customers.get', { id: customerId });
  const { version, phone, phone2, wechat, email } = seen;
  const change = { id: customerId, version, reach: { phone, phone2, wechat, email, qq: '12345' } };
  const key = '11111111-2222-4333-8444-555555555555';
  expect(await store.dispatch('customers.update', change, store.people.owner, key)).toMatchObject({
    ok: true,
  });
  const answers = database.connection.prepare('SELECT answer FROM answered_calls').pluck();
  expect(mentions(Buffer.from(String(answers.get())))).not.toEqual([]);

  await ask();
  await approve();
  expect(jobs.done.at(-1)).toMatchObject({ kind: 'purge' });
  expect(database.connection.prepare('SELECT purged_at FROM erasures').pluck().get()).not.toBeNull();

  expect(whole().flatMap(mentions)).toEqual([]);
  expect(whole().filter((bytes) => bytes.includes(PART_OF_NAME))).toEqual([]);
  const looked = database.connection
    .prepare("SELECT json_extract(\"after\", '$.filters.text') FROM audit_log WHERE entity = 'exports'")
    .pluck();
  expect(looked.all()).toEqual([null, null, null]);
  expect(existsSync(file)).toBe(false);
  expect(money()).toEqual(before);
  expect(checkAuditChain(database.connection)).toMatchObject({ whole: true });
  expect(checkStore(database.connection)).toEqual([]);
  // What the health page's check says of the search index.
  expect(searchSteps(store.database.db, SEARCH_SOURCES).flatMap((step) => step.find())).toEqual([]);
  expect(await as.owner('customers.get', { id: customerId })).toMatchObject({
    name: '已删除的客户 K-000002',
    phone: null,
    birthday: null,
    note: null,
    erasedAt: expect.any(Number),
  });
  expect(await as.owner('orders.get', { id: order.id })).toMatchObject({
    number: order.number,
    totalFen: order.totalFen,
    contactName: '已删除的客户 K-000002',
    phone: null,
  });
  for (const text of [NAME, 'aynemmt', '87654321']) {
    expect(await as.owner('search.find', { text, limit: 5 })).toEqual([]);
  }
  expect(await as.owner('search.find', { text: order.number, limit: 5 })).toMatchObject([
    { entity: 'orders' },
    { entity: 'deliveries' },
    { entity: 'requests' },
  ]);
  expect(await as.owner('customers.get', { id: neighbour.id })).toMatchObject({ name: '王芳', note: '邻居' });
  const { rows } = await as.owner('history.of', { entity: 'customers', id: customerId });
  expect(rows[0]).toMatchObject({ call: 'approvals.decide', changes: [{ field: 'erased', after: true }] });
});

/** A customer with a picture was erased, and its file is still to be purged. */
async function waitingForPurge() {
  const store = await storeWithLife();
  const { database, paths, finish, ask, approve } = store;
  const { sha256 } = database.connection.prepare('SELECT sha256 FROM attachments').get() as {
    sha256: string;
  };
  const bytes = new Uint8Array(readFileSync(findAttachmentFile(paths, sha256) ?? ''));
  await finish();
  await ask();
  await approve();
  // As if the purge had failed, with the file still there.
  database.connection.exec('UPDATE erasures SET purged_at = NULL');
  storeFile(paths, bytes, 'image/png');
  const isThere = () => findAttachmentFile(paths, sha256) !== null;
  return { ...store, sha256, bytes, isThere };
}

test('a picture that was added to somebody else before the purge came through stays', async () => {
  const { as, paths, neighbour, bytes, isThere, database, sha256 } = await waitingForPurge();
  const owner = { entity: 'customers' as const, entityId: neighbour.id };
  const added = await as.owner('attachments.add', { ...owner, kind: 'photo', name: '户型.png', bytes });
  await purgeErased(paths);
  expect(isThere()).toBe(true);
  // Taken off its record, it can be put back.
  await as.owner('attachments.remove', { id: added.id, version: added.version });
  database.connection.exec('UPDATE erasures SET purged_at = NULL');
  await purgeErased(paths);
  expect(isThere()).toBe(true);
  expect(database.connection.prepare('SELECT sha256 FROM attachments').pluck().all()).toEqual([sha256]);
});

test('a picture that a product shows by then stays; one that nothing shows goes', async () => {
  const { as, database, paths, isThere, bytes } = await waitingForPurge();
  const kind = await as.owner('catalogue.createKind', { code: 'SF', nameZh: '沙发', bufferDays: 3, sort: 1 });
  const product = await as.owner('catalogue.createProduct', {
    ...{ model: 'SF-1', name: '沙发', nameEn: null, kindId: kind.id, seriesId: null, priceFen: 100 },
    ...{ materials: [], colors: [], unit: '件', packages: 1, volumeDm3: 900, productionDays: 18 },
    source: 'ordered',
  });
  const shown = await as.owner('catalogue.setPicture', { id: product.id, version: product.version, bytes });
  await purgeErased(paths);
  expect(isThere()).toBe(true);
  await as.owner('catalogue.setPicture', { id: product.id, version: shown.version, bytes: null });
  database.connection.exec('UPDATE erasures SET purged_at = NULL');
  await purgeErased(paths);
  expect(isThere()).toBe(false);
});

test('a file is not deleted between being kept and being named', async () => {
  const { database, paths, sha256, bytes, isThere } = await waitingForPurge();
  const purging = openDatabase(paths.database);
  purging.connection.pragma('busy_timeout = 0');
  database.connection
    .transaction(() => {
      storeFile(paths, bytes, 'image/png');
      expect(() => removeUnusedPicture(purging.connection, paths, sha256)).toThrow('locked');
    })
    .immediate();
  expect(isThere()).toBe(true);
  removeUnusedPicture(purging.connection, paths, sha256);
  expect(isThere()).toBe(false);
  purging.close();
});

test('every column that names a picture is looked at before its file goes', async () => {
  const { database } = await boardStore();
  const columns = database.connection
    .prepare(
      `SELECT m.name || '.' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c
       WHERE m.type = 'table' AND c.name LIKE '%sha256' AND m.name <> 'schema_migrations'`,
    )
    .pluck()
    .all();
  expect(columns.sort()).toEqual(PICTURE_COLUMNS.map((names) => names.join('.')).sort());
});

test('nothing is changed of an erased customer and nothing begins with them', async () => {
  const { as, customerId, ask, approve, finish } = await storeWithLife();
  await finish();
  await ask();
  await approve();
  const { version } = await as.owner('customers.get', { id: customerId });
  const refused = { error: { reason: 'customer_erased' } };
  await expect(as.owner('orders.create', orderInput(customerId))).rejects.toMatchObject(refused);
  await expect(as.owner('quotes.create', { customerId })).rejects.toMatchObject(refused);
  await expect(
    as.owner('customers.update', {
      id: customerId,
      version,
      market: { suppliers: 'x', boughtElsewhere: null, supplierSatisfaction: null },
    }),
  ).rejects.toMatchObject(refused);
  await expect(
    as.owner('followups.logContact', { customerId, channel: 'call', outcome: 'interested' }),
  ).rejects.toMatchObject(refused);
  await expect(as.front_desk('erasure.ask', { customerId, version, reason: 'x' })).rejects.toMatchObject(
    refused,
  );
});

test('the owner may say no; only those who sell may ask', async () => {
  const { as, customerId, ask, finish } = await storeWithLife();
  await finish();
  await ask();
  const [asked] = await as.owner('approvals.pending', {});
  expect(asked).toMatchObject({ kind: 'erasure', customerName: NAME, requestedBy: '测试front_desk' });
  await as.owner('approvals.decide', {
    id: asked?.id ?? 0,
    version: asked?.version ?? 0,
    approve: false,
    note: '先联系',
  });
  expect(await as.owner('customers.get', { id: customerId })).toMatchObject({ name: NAME });
  await expect(as.designer('erasure.ask', { customerId, version: 1, reason: 'x' })).rejects.toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
});

/** Words of a customer's records that stay: codes, numbers of documents, dates of business, products, the street's area. */
const KEPT = new Set([
  // Ids and table names.
  ...['merges.moved', 'merges.last_ids'],
  ...[
    'state',
    'stage',
    'kind',
    'channel',
    'outcome',
    'method',
    'source',
    'decision',
    'old_furniture_taken',
    'arrival_state',
    'urgency',
  ],
  ...[
    'waiting_for',
    'revisit_result',
    'entity',
    'key',
    'number',
    'picture_sha256',
    'sha256',
    'mime',
    'from_state',
    'to_state',
  ],
  ...[
    'order_date',
    'agreed_date',
    'paid_date',
    'date',
    'promised_date',
    'valid_until',
    'due_date',
    'due_time',
  ],
  ...['snoozed_until', 'start_time', 'expected_date', 'wanted_date'],
  ...['tier_grants.tier', 'from_date', 'until_date', 'segment_pins.side'],
  ...['tier_right_uses.right', 'used_on'],
  ...['care_records.done_date', 'tasks.playbook', 'reminder_pauses.reason', 'reminder_pauses.until'],
]);

test('every column with words is either erased or known to say nothing about the person', async () => {
  const { database } = await boardStore();
  const open = PERSONAL_TABLES.flatMap(({ table, emptied, becomes, stays }) => {
    const columns = database.connection
      .prepare("SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'")
      .pluck()
      .all(table) as string[];
    return columns
      .filter((name) => ![...emptied, ...stays].includes(name) && !(name in becomes))
      .filter((name) => !KEPT.has(name) && !KEPT.has(`${table}.${name}`))
      .map((name) => `${table}.${name}`);
  });
  expect(open).toEqual([]);
});
