import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { boardStore, waitingOf } from '../../../../tests/support/deliveries';
import { inlineJobs } from '../../../../tests/support/inlineJobs';
import { line, orderInput } from '../../../../tests/support/orders';
import { checkAuditChain } from '../../database/auditChain';
import { checkStore } from '../../sample/years/checkStore';
import { findAttachmentFile } from '../attachments/attachments.repository';
import { searchSteps } from '../health/searchCheck';
import { PERSONAL_TABLES } from './personalColumns';

const NAME = '欧阳若琳';
const PHONE = '13987654321';
const PHONE2 = '057186543210';
/** All of it is about the person; none of it may be found afterwards. */
const WORDS = [NAME, PHONE, PHONE2, '紫藤苑八号', '怕狗从后门进', 'ouyangruolin', 'oyrl'];
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg+M9QDwADgQF/e5IkGQAAAABJRU5ErkJggg==',
  'base64',
);

/** A customer with a bit of everything: delivered, paid, served; and a neighbour who has to stay as they are. */
async function storeWithLife() {
  const jobs = inlineJobs();
  const store = await boardStore({
    platform: {
      jobs,
      logProblem: (_where, error) => {
        throw error;
      },
    },
  });
  const { owner, front_desk: desk } = store.as;
  const note = `${NAME} 怕狗从后门进，电话 ${PHONE}`;
  const neighbour = await owner('customers.register', { name: '王芳', phone: '13600000001', note: '邻居' });
  const customer = await owner('customers.register', {
    name: NAME,
    phone: PHONE,
    phone2: PHONE2,
    building: '紫藤苑八号',
    note,
    rooms: ['living'],
    needNote: note,
  });
  const { id: customerId } = customer;
  await owner('customers.update', {
    id: customerId,
    version: customer.version,
    person: {
      name: NAME,
      birthday: { calendar: 'lunar', month: 4, day: 10, leap: false, year: 1980 },
      hobbies: note,
    },
  });
  await owner('followups.logContact', { customerId, channel: 'call', outcome: 'interested', note });
  const visit = await owner('followups.planVisit', { customerId, date: '2026-11-21', goal: note });
  await owner('invitations.invite', { customerId, date: '2026-11-21', stagedSet: [], note });
  const proposal = await owner('proposals.create', {
    customerId,
    title: `${NAME} 全屋`,
    rooms: [note.slice(0, 20)],
  });
  const quote = await owner('quotes.create', { customerId });
  await owner('quotes.save', {
    ...{ id: quote.id, version: quote.version, validUntil: '2026-12-21', note },
    ...{ discountFen: 0, deliveryFeeFen: 0, carryingFeeFen: 0, installationFeeFen: 0 },
    lines: [line({ remark: note })],
  });
  const saved = await owner('quotes.get', { id: quote.id });
  // A line that is taken out again lives on in the audit log alone.
  await owner('quotes.save', {
    ...{ id: quote.id, version: saved.version, validUntil: '2026-12-21', note },
    ...{ discountFen: 0, deliveryFeeFen: 0, carryingFeeFen: 0, installationFeeFen: 0 },
    lines: [],
  });
  const order = await owner(
    'orders.create',
    orderInput(customerId, {
      ...{ contactName: NAME, phone: PHONE, phone2: PHONE2, building: '紫藤苑八号', note },
      lines: [line({ source: 'stock', remark: note })],
    }),
  );
  await owner('orders.confirm', { id: order.id, version: order.version });
  const waiting = await waitingOf(store, order.id);
  await desk('deliveries.update', { id: waiting.id, version: waiting.version, remarks: note });
  const request = await owner('requests.create', {
    ...{ customerId, orderId: order.id, kind: 'inquiry', title: note, description: note },
  });
  await owner('tasks.create', { customerId, note, dueDate: '2026-11-21' });
  const pictures = [
    ['customers', customerId],
    ['visits', visit.id],
    ['orders', order.id],
  ] as const;
  for (const [entity, entityId] of pictures) {
    await owner('attachments.add', { entity, entityId, kind: 'photo', name: `${NAME}.png`, bytes: PIXEL });
  }
  const ask = async () => {
    const { version } = await owner('customers.get', { id: customerId });
    await desk('erasure.ask', { customerId, version, reason: `${NAME}来电要求` });
  };
  const approve = async () => {
    const [asked] = await owner('approvals.pending', {});
    if (!asked) throw new Error('nothing was asked');
    await owner('approvals.decide', { id: asked.id, version: asked.version, approve: true });
    await jobs.stopAll(10_000);
  };
  /** Delivered, paid and closed. */
  const finish = async () => {
    const delivery = await owner('deliveries.get', { id: waiting.id });
    await desk('deliveries.book', { id: waiting.id, version: delivery.version, ...store.place });
    store.clock.set(Date.UTC(2026, 10, 27, 8));
    const booked = await owner('deliveries.get', { id: waiting.id });
    await desk('deliveries.result', {
      ...{ id: waiting.id, version: booked.version, outcome: 'signed', receiver: NAME, note },
    });
    const { version } = await owner('orders.get', { id: order.id });
    await owner('payments.take', {
      ...{ orderId: order.id, orderVersion: version, kind: 'final', method: 'cash', paidDate: '2026-11-21' },
      ...{ amountFen: order.totalFen, note },
    });
    const now = await owner('requests.get', { id: request.id });
    await owner('requests.move', { id: request.id, version: now.version, step: 'resolve', note });
    const resolved = await owner('requests.get', { id: request.id });
    await owner('requests.move', { id: request.id, version: resolved.version, step: 'close', note });
  };
  return { ...store, jobs, customerId, neighbour, order, proposal, request, ask, approve, finish, visit };
}

const mentions = (bytes: Buffer): string[] => WORDS.filter((word) => bytes.includes(Buffer.from(word)));

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
  const { as, customerId, database, paths, order, neighbour, ask, approve, finish, jobs } = store;
  await finish();
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
  const file = findAttachmentFile(paths, sha256)?.file ?? '';
  expect(existsSync(file)).toBe(true);
  const whole = () =>
    [paths.database, `${paths.database}-wal`]
      .filter((path) => existsSync(path))
      .map((path) => readFileSync(path));
  expect(whole().flatMap(mentions)).toEqual(expect.arrayContaining(WORDS.slice(0, 5)));

  await ask();
  await approve();
  expect(jobs.done.at(-1)).toMatchObject({ kind: 'purge' });
  expect(database.connection.prepare('SELECT purged_at FROM erasures').pluck().get()).not.toBeNull();

  expect(whole().flatMap(mentions)).toEqual([]);
  expect(existsSync(file)).toBe(false);
  expect(money()).toEqual(before);
  expect(checkAuditChain(database.connection)).toMatchObject({ whole: true });
  expect(checkStore(database.connection)).toEqual([]);
  // What the health page's check says of the search index.
  expect(searchSteps(store.database.db).flatMap((step) => step.find())).toEqual([]);
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
  for (const text of [NAME, 'oyrl', '87654321']) {
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
  ...[
    'state',
    'stage',
    'kind',
    'channel',
    'outcome',
    'method',
    'source',
    'decision',
    'arrival_state',
    'urgency',
  ],
  ...[
    'waiting_for',
    'revisit_result',
    'entity',
    'key',
    'number',
    'payload',
    'summary',
    'campaign',
    'picture_sha256',
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
  ...[
    'snoozed_until',
    'start_time',
    'expected_date',
    'wanted_date',
    'community',
    'district',
    'driver',
    'staged_set',
  ],
  ...['order_lines.name', 'quote_lines.name', 'proposal_items.name', 'model', 'material', 'color'],
]);

test('every column with words is either erased or known to say nothing about the person', async () => {
  const { database } = await boardStore();
  const open = PERSONAL_TABLES.flatMap(({ table, emptied, becomes = {} }) => {
    const columns = database.connection
      .prepare("SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'")
      .pluck()
      .all(table) as string[];
    return columns
      .filter((name) => !emptied.includes(name) && !(name in becomes))
      .filter((name) => !KEPT.has(name) && !KEPT.has(`${table}.${name}`))
      .map((name) => `${table}.${name}`);
  });
  expect(open).toEqual([]);
});
