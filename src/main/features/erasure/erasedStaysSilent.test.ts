import { readdirSync } from 'node:fs';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { storeWithLife } from '../../../../tests/support/customerLife';
import { boardStore, waitingOf } from '../../../../tests/support/deliveries';
import { line, orderInput } from '../../../../tests/support/orders';
import { PERSONAL_TABLES, parentOf } from '../../database/personalData';
import * as schema from '../../database/schema';
import { checkStore } from '../health/checkStore';

type Life = Awaited<ReturnType<typeof storeWithLife>>;
type Attempt = (life: Life) => Promise<unknown>;

async function erasedLife() {
  const life = await storeWithLife();
  await life.finish();
  await life.ask();
  await life.approve();
  return life;
}

const quoteOf = ({ database }: Life) =>
  database.connection.prepare('SELECT id, version FROM quotes ORDER BY id LIMIT 1').get() as {
    id: number;
    version: number;
  };
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg+M9QDwADgQF/e5IkGQAAAABJRU5ErkJggg==',
  'base64',
);

/** Everything by which words about somebody erased could come in again. */
const ATTEMPTS: [string, Attempt][] = [
  [
    'a picture of the customer',
    ({ as, customerId }) =>
      as.owner('attachments.add', {
        ...{ entity: 'customers', entityId: customerId, kind: 'photo', name: '他家.png', bytes: PICTURE },
      }),
  ],
  [
    'a picture of an order',
    ({ as, order }) =>
      as.owner('attachments.add', {
        ...{ entity: 'orders', entityId: order.id, kind: 'photo', name: '他家.png', bytes: PICTURE },
      }),
  ],
  [
    'a picture of a visit',
    ({ as, visit }) =>
      as.owner('attachments.add', {
        ...{ entity: 'visits', entityId: visit.id, kind: 'photo', name: '他家.png', bytes: PICTURE },
      }),
  ],
  [
    'an order’s header',
    async ({ as, order }) => {
      const { version } = await as.owner('orders.get', { id: order.id });
      return as.owner('orders.updateHeader', {
        id: order.id,
        version,
        contactName: '—',
        needsInstallation: false,
        note: '他家怕狗',
      } as never);
    },
  ],
  [
    'an order’s lines',
    async ({ as, order }) => {
      const now = await as.owner('orders.get', { id: order.id });
      return as.owner('orders.changeLines', {
        ...{ id: order.id, version: now.version, reason: '—', discountFen: 0 },
        ...{ deliveryFeeFen: 0, carryingFeeFen: 0, installationFeeFen: 0 },
        lines: [
          ...now.lines.map(({ id }) => ({ ...line({ source: 'stock' }), id })),
          { ...line({ name: '给他家的柜子' }), id: null },
        ],
      } as never);
    },
  ],
  [
    'a proposal’s title',
    async ({ as, proposal }) => {
      const { version } = await as.owner('proposals.get', { id: proposal.id });
      return as.owner('proposals.update', { id: proposal.id, version, title: '他家全屋' } as never);
    },
  ],
  [
    'a room of a proposal',
    ({ as, proposal }) =>
      as.owner('proposals.addRoom', { proposalId: proposal.id, name: '他家主卧' } as never),
  ],
  [
    'a request opened again',
    async ({ as, request }) => {
      const { version } = await as.owner('requests.get', { id: request.id });
      return as.owner('requests.move', { id: request.id, version, step: 'reopen', note: '他又来电' });
    },
  ],
  [
    'a visit’s plan',
    async ({ as, visit, database }) => {
      const version = database.connection.prepare('SELECT version FROM visits WHERE id = ?').pluck();
      return as.owner('followups.updateVisit', {
        ...{ id: visit.id, version: version.get(visit.id), date: '2026-11-28', goal: '他家再量尺' },
      } as never);
    },
  ],
  [
    'a quote’s note and lines',
    (life) =>
      life.as.owner('quotes.save', {
        ...{ ...quoteOf(life), validUntil: '2026-12-21', note: '他家' },
        ...{ discountFen: 0, deliveryFeeFen: 0, carryingFeeFen: 0, installationFeeFen: 0 },
        lines: [line({ remark: '他家' })],
      }),
  ],
  [
    'a revisit of a delivery',
    async ({ as, database }) => {
      const delivery = database.connection.prepare('SELECT id, version FROM deliveries').get() as {
        id: number;
        version: number;
      };
      return as.owner('deliveries.revisit', { ...delivery, note: '他很满意' });
    },
  ],
  [
    'a driver of a delivery who is none of a vehicle’s',
    async ({ as, database }) => {
      const delivery = database.connection
        .prepare('SELECT id, version, vehicle_id FROM deliveries')
        .get() as {
        id: number;
        version: number;
        vehicle_id: number;
      };
      return as.owner('deliveries.update', {
        ...{ id: delivery.id, version: delivery.version, vehicleId: delivery.vehicle_id },
        driver: '他家怕狗',
      });
    },
  ],
  [
    'a task by its order',
    ({ as, order }) =>
      as.owner('tasks.create', { orderId: order.id, note: '打电话给他', dueDate: '2026-11-28' } as never),
  ],
  [
    'a note of a payment',
    async ({ as, order }) => {
      const { version } = await as.owner('orders.get', { id: order.id });
      return as.owner('payments.refund', {
        ...{ orderId: order.id, orderVersion: version, method: 'cash', amountFen: 100 },
        ...{ paidDate: '2026-11-27', reason: '他要求', beyondDue: true },
      } as never);
    },
  ],
];

test.each(ATTEMPTS)('%s is refused once the customer is erased', async (_what, attempt) => {
  const life = await erasedLife();
  const files = () =>
    readdirSync(life.paths.attachments, { recursive: true }).filter((f) => /png/.test(String(f)));
  const before = files();
  const refusal = await attempt(life).then(
    () => 'accepted',
    (error) => error?.error?.reason ?? error,
  );
  expect(['customer_erased', 'customer_erased_words']).toContain(refusal);
  expect(files()).toEqual(before);
});

test('money may still go back, without a word', async () => {
  const { as, order } = await erasedLife();
  const { version } = await as.owner('orders.get', { id: order.id });
  await as.owner('payments.refund', {
    ...{ orderId: order.id, orderVersion: version, method: 'cash', amountFen: 100 },
    ...{ paidDate: '2026-11-27', reason: '—', beyondDue: true },
  });
  expect(await as.owner('orders.get', { id: order.id })).toMatchObject({ receivedFen: order.totalFen - 100 });
});

test('every table that names a customer, or what is theirs, says whose its rows are', () => {
  const tables = Object.values(schema).filter((one) => one instanceof SQLiteTable);
  const known = new Set(PERSONAL_TABLES.map(({ table }) => table));
  // Who was erased is told on purpose, by number.
  const named = ['customerId', 'orderId', 'quoteId', 'proposalId', 'versionId', 'returnId'];
  const unknown = tables
    .filter((table) => 'version' in getTableColumns(table))
    .filter((table) => named.some((column) => column in getTableColumns(table)))
    .map((table) => getTableName(table))
    .filter((name) => !known.has(name) && name !== 'erasures');
  expect(unknown).toEqual([]);
  expect(parentOf('tasks', { customerId: null, orderId: 7 })).toEqual({ table: schema.orders, id: 7 });
});

test('a 定金 that stays after a cancelled order keeps nobody from being erased; more than a fifth does', async () => {
  const store = await boardStore();
  const { owner } = store.as;
  type Kind = 'deposit_guarantee' | 'progress';
  const cancelled = async (amountFen: number, kind: Kind, then?: { back: number; progress: number }) => {
    const { id: customerId } = await owner('customers.register', { name: '周', phone: null });
    const order = await owner('orders.create', orderInput(customerId, { lines: [line()] }));
    await owner('payments.take', {
      ...{ orderId: order.id, orderVersion: order.version, kind, method: 'cash', amountFen },
      paidDate: '2026-11-21',
    });
    const current = async () => (await owner('orders.get', { id: order.id })).version;
    if (then) {
      const paid = { orderId: order.id, method: 'cash' as const, paidDate: '2026-11-21' };
      await owner('payments.refund', {
        ...paid,
        orderVersion: await current(),
        amountFen: then.back,
        reason: '退回',
        beyondDue: true,
      });
      await owner('payments.take', {
        ...{ ...paid, orderVersion: await current(), kind: 'progress', amountFen: then.progress },
      });
    }
    await owner('orders.cancel', { id: order.id, version: await current(), reason: '客户违约' });
    return (await owner('erasure.check', { customerId })).obstacles.map(({ kind: one }) => one);
  };
  expect(await cancelled(20_000, 'deposit_guarantee')).toEqual([]);
  expect(await cancelled(20_001, 'deposit_guarantee')).toEqual(['unpaid']);
  expect(await cancelled(20_000, 'progress')).toEqual(['unpaid']);
  // A 定金 that went back is not held: what came after it is other money, which has to go back, too.
  expect(await cancelled(20_000, 'deposit_guarantee', { back: 20_000, progress: 10_000 })).toEqual([
    'unpaid',
  ]);
});

test('an order that is paid and has no packages keeps nobody from being erased', async () => {
  const store = await boardStore();
  const { owner } = store.as;
  const { id: customerId } = await owner('customers.register', { name: '周', phone: null });
  const order = await owner('orders.create', orderInput(customerId, { lines: [line({ packages: 0 })] }));
  await owner('orders.confirm', { id: order.id, version: order.version });
  const waiting = await waitingOf(store, order.id).catch(() => null);
  expect((await owner('erasure.check', { customerId })).obstacles.length).toBeGreaterThan(0);
  const { version } = await owner('orders.get', { id: order.id });
  await owner('payments.take', {
    ...{ orderId: order.id, orderVersion: version, kind: 'final', method: 'cash', amountFen: order.totalFen },
    paidDate: '2026-11-21',
  });
  expect(waiting === null ? (await owner('erasure.check', { customerId })).obstacles : []).toEqual([]);
});

test('what was offered outside the catalogue loses its name', async () => {
  const store = await storeWithLife();
  const { customerId } = store;
  const quote = await store.as.owner('quotes.create', { customerId });
  await store.as.owner('quotes.save', {
    ...{ id: quote.id, version: quote.version, validUntil: quote.validUntil, discountFen: 0 },
    ...{ deliveryFeeFen: 0, carryingFeeFen: 0, installationFeeFen: 0 },
    lines: [line({ name: '周家的榻榻米', model: '周家' })],
  });
  const { connection } = store.database;
  connection
    .prepare('UPDATE invitations SET staged_set = ? WHERE customer_id = ?')
    .run(JSON.stringify([{ productId: null, name: '周家的茶几', prepared: true }]), customerId);
  await store.finish();
  await store.ask();
  await store.approve();
  expect(connection.prepare('SELECT name, model FROM quote_lines WHERE quote_id = ?').all(quote.id)).toEqual([
    { name: '—', model: null },
  ]);
  const sets = connection
    .prepare('SELECT DISTINCT staged_set FROM invitations WHERE customer_id = ?')
    .pluck();
  expect(sets.all(customerId)).toEqual(['[{"productId":null,"name":"—","prepared":true}]']);
});

test('what stood in a calendar is called off, and an offer is no offer any more', async () => {
  const store = await storeWithLife();
  const { customerId, as, database } = store;
  await as.owner('followups.planVisit', { customerId, date: '2026-12-25', goal: '量房' });
  const draft = await as.owner('quotes.create', { customerId });
  const saved = await as.owner('quotes.save', {
    ...{
      id: draft.id,
      version: draft.version,
      validUntil: draft.validUntil,
      discountFen: 0,
      lines: [line()],
    },
    ...{ deliveryFeeFen: 0, carryingFeeFen: 0, installationFeeFen: 0 },
  });
  await as.owner('quotes.offer', { id: saved.id, version: saved.version });
  await store.finish();
  await store.ask();
  await store.approve();
  const states = (table: string) =>
    database.connection
      .prepare(`SELECT DISTINCT state FROM ${table} WHERE customer_id = ?`)
      .pluck()
      .all(customerId);
  expect(states('visits')).not.toContain('planned');
  expect(states('invitations').filter((state) => state === 'invited' || state === 'confirmed')).toEqual([]);
  expect(states('quotes').filter((state) => state === 'offered' || state === 'accepted')).toEqual([]);
  expect(checkStore(database.connection)).toEqual([]);
  // Nor is it taken up again, without a word.
  const [quote] = database.connection
    .prepare("SELECT id, version FROM quotes WHERE customer_id = ? AND state = 'lost'")
    .all(customerId) as { id: number; version: number }[];
  await expect(
    as.owner('quotes.revise', { id: quote?.id ?? 0, version: quote?.version ?? 0 }),
  ).rejects.toMatchObject({
    error: { code: 'CONFLICT', reason: 'customer_erased' },
  });
});

test('a day is blocked and a slot changed though a stop of somebody erased stands there', async () => {
  const store = await storeWithLife();
  const { as, order, at, a, morning, database } = store;
  const date = '2026-11-30';
  await store.finish();
  await store.ask();
  await store.approve();
  await as.front_desk('deliveries.planInstallation', { orderId: order.id });
  const waiting = await waitingOf(store, order.id);
  await as.front_desk('deliveries.book', {
    id: waiting.id,
    version: waiting.version,
    ...at(a.id, morning.id, date),
  });
  const { stops } = await as.owner('crews.block', {
    date,
    crewId: null,
    slotId: null,
    reason: '大雪',
  });
  expect(stops).toEqual([waiting.number]);
  const note = database.connection.prepare('SELECT note FROM tasks WHERE key = ?').pluck();
  expect(note.get(`replan:delivery:${waiting.id}`)).toBe(`${waiting.number} · ${date}`);
  const { slots } = await as.owner('crews.all', {});
  const slot = slots.find(({ id }) => id === morning.id);
  await as.owner('crews.updateSlot', {
    ...{ id: morning.id, version: slot?.version ?? 0, name: '上午', nameEn: null, active: true },
    ...{ startTime: '08:00', endTime: '11:00' },
  });
});

test('a task of one customer with the order of another is refused', async () => {
  const { as, order, neighbour } = await storeWithLife();
  const task = { customerId: neighbour.id, orderId: order.id, note: '回电话', dueDate: '2026-11-22' };
  await expect(as.owner('tasks.create', task)).rejects.toMatchObject({
    error: { fields: [{ path: 'orderId', code: 'invalid' }] },
  });
});
