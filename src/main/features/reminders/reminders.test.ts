import { expect, test } from 'vitest';
import { boardStore } from '../../../../tests/support/deliveries';
import { line, orderInput } from '../../../../tests/support/orders';
import { type TestStore, testStore } from '../../../../tests/support/testStore';
import { addDays, type LocalDate, startOfDayMs } from '../../../shared/domain/dates';

const TODAY = '2026-11-21' as LocalDate;
const HOUR = 3_600_000;
const at = (day: string) => startOfDayMs(day as LocalDate) + 10 * HOUR;

type Store = Pick<TestStore, 'as' | 'clock' | 'database'>;

const people = (store: Store, mine = false) =>
  store.as.sales('today.board', { group: 'people', mine, limit: 200 });
const shown = async (store: Store) =>
  (await people(store)).rows.map(({ customerName, reasons }) => [
    customerName,
    ...reasons.map(({ reason, since }) => `${reason} ${since}`),
  ]);
/** Registers somebody on a day, and goes on to today. */
async function registeredOn(store: Store, day: string, name: string) {
  store.clock.set(at(day));
  const customer = await store.as.sales('customers.register', { name });
  store.clock.set(at(TODAY));
  return customer;
}
const talk = (store: Store, customerId: number, over: object = {}) =>
  store.as.sales('followups.logContact', { customerId, channel: 'call', outcome: 'no_answer', ...over });

test('registered on the 19th and never followed up: today for that reason', async () => {
  const store = await testStore();
  await registeredOn(store, '2026-11-19', '李明朗');
  expect(await shown(store)).toEqual([['李明朗', 'never 2026-11-19']]);
});

test('a contact counts on its own day: typed today, dated the 1st, silent for twenty days', async () => {
  const store = await testStore();
  const { id } = await registeredOn(store, '2026-10-30', '李明朗');
  await talk(store, id, { date: '2026-11-01' });
  expect(await shown(store)).toEqual([['李明朗', 'silent 2026-11-01']]);
  // An attempt is an attempt, answered or not.
  await talk(store, id);
  expect(await shown(store)).toEqual([]);
  // One that is typed afterwards does not take back what was tried since.
  await talk(store, id, { date: '2026-11-02' });
  expect(await shown(store)).toEqual([]);
  await expect(talk(store, id, { date: '2026-11-22' })).rejects.toMatchObject({
    error: { fields: [{ path: 'date', code: 'date_future' }] },
  });
});

test('a call that was agreed for a later day is not answered by one that was before it', async () => {
  const store = await testStore();
  const { id } = await registeredOn(store, '2026-10-30', '李明朗');
  await talk(store, id, { nextDate: TODAY });
  await talk(store, id, { date: '2026-11-10' });
  expect((await store.as.sales('customers.get', { id })).nextContactDate).toBe(TODAY);
  await talk(store, id);
  expect((await store.as.sales('customers.get', { id })).nextContactDate).toBeNull();
});

test('a visit counts on its day, too, whenever its result is typed', async () => {
  const store = await testStore();
  const { id } = await registeredOn(store, '2026-10-30', '李明朗');
  store.clock.set(at('2026-10-31'));
  const visit = await store.as.sales('followups.planVisit', { customerId: id, date: '2026-11-01' });
  store.clock.set(at(TODAY));
  const { version } = visit;
  await store.as.sales('followups.completeVisit', {
    id: visit.id,
    version,
    result: '量好了',
    measurements: [],
  });
  expect(await shown(store)).toEqual([['李明朗', 'silent 2026-11-01']]);
});

/** A leather sofa delivered on a day; back to today. */
async function leatherDelivered(day: string) {
  const store = await boardStore();
  store.clock.set(at(addDays(day as LocalDate, -1)));
  const kind = await store.as.owner('catalogue.createKind', {
    ...{ nameZh: '真皮沙发', nameEn: 'Leather sofa', bufferDays: 1, sort: 1, careDays: 180 },
  });
  const product = await store.as.owner('catalogue.createProduct', {
    ...{ kindId: kind.id, model: 'LS-1', name: '云朵沙发', materials: [], colors: [], unit: '件' },
    ...{ priceFen: 100_000, packages: 1, volumeDm3: 0, productionDays: 1, source: 'stock' },
  });
  const customer = await store.as.sales('customers.register', { name: '李明朗', phone: '13812345678' });
  const order = await store.as.sales(
    'orders.create',
    orderInput(customer.id, { lines: [line({ productId: product.id, source: 'stock', packages: 1 })] }),
  );
  await store.as.sales('orders.confirm', { id: order.id, version: order.version });
  const [waiting] = (await store.as.owner('deliveries.waiting', { orderId: order.id })).rows;
  if (!waiting) throw new Error('nothing waits');
  const place = store.at(store.a.id, store.morning.id, day);
  const booked = await store.as.owner('deliveries.book', {
    ...{ id: waiting.id, version: waiting.version, ...place },
  });
  store.clock.set(at(day));
  await store.as.owner('deliveries.result', {
    ...{ id: waiting.id, version: booked.version, outcome: 'signed', receiver: '李明朗' },
  });
  store.clock.set(at(TODAY));
  const nextCare = async () =>
    (await store.as.sales('customerFacts.get', { customerId: customer.id }))?.nextCare;
  return { store, customerId: customer.id, orderId: order.id, kind, nextCare };
}

test('leather that was delivered on 25 May is due today; looked after, on 20 May 2027; the undo brings it back', async () => {
  const { store, customerId, nextCare } = await leatherDelivered('2026-05-25');
  expect(await nextCare()).toBe(TODAY);
  expect((await people(store)).rows).toMatchObject([
    { customerId, reasons: [{ reason: 'care', since: TODAY }], care: [{ nameZh: '真皮沙发', due: TODAY }] },
  ]);
  const { ids } = await store.as.sales('reminders.careDone', { customerId });
  expect(await nextCare()).toBe('2027-05-20');
  expect(await shown(store)).toEqual([]);
  expect((await store.as.sales('customers.timeline', { customerId, kinds: ['care'] })).rows).toMatchObject([
    { kind: 'care', date: TODAY, text: '真皮沙发' },
  ]);
  await store.as.sales('reminders.undoCare', { ids });
  expect(await nextCare()).toBe(TODAY);
});

test('what was returned wants no care', async () => {
  const { store, orderId, nextCare } = await leatherDelivered('2026-05-25');
  const order = () => store.as.owner('orders.get', { id: orderId });
  const opened = await store.as.owner('returns.open', {
    ...{ orderId, orderVersion: (await order()).version, kind: 'return', reason: '有异味' },
    lines: (await order()).lines.map(({ id }) => ({ orderLineId: id, quantity: 1 })),
  });
  const received = await store.as.owner('returns.receive', { id: opened.id, version: opened.version });
  await store.as.owner('returns.settle', {
    ...{ id: received.id, version: received.version, orderVersion: (await order()).version },
  });
  expect(await nextCare()).toBeNull();
  // Without an order that counts they are somebody nobody has followed up.
  expect(await shown(store)).toEqual([['李明朗', 'never 2026-05-24', 'never_bought 2026-05-24']]);
});

test('care without anything that wants it is refused with the place where it is set', async () => {
  const store = await testStore();
  const { id: customerId } = await store.as.sales('customers.register', { name: '李明朗' });
  await expect(store.as.sales('reminders.careDone', { customerId })).rejects.toMatchObject({
    error: { code: 'CONFLICT', reason: 'no_care' },
  });
});

test('muted for one reason they come up for the others, put off on the day; both are taken back', async () => {
  const { store, customerId } = await leatherDelivered('2026-05-25');
  await store.as.sales('customers.register', { name: '王芳' });
  const both = async () => (await shown(store)).flat();
  store.clock.set(at(addDays(TODAY, 1)));
  expect(await both()).toEqual(['李明朗', 'care 2026-11-21', '王芳', 'never 2026-11-21']);
  const pause = (until: string | null) =>
    store.as.sales('reminders.pause', { customerId, reasons: ['care'], until });
  await pause('2026-11-25');
  expect(await both()).toEqual(['王芳', 'never 2026-11-21']);
  store.clock.set(at('2026-11-25'));
  expect((await both())[0]).toBe('李明朗');
  await pause(null);
  expect((await both())[0]).toBe('王芳');
  expect(await store.as.sales('reminders.ofCustomer', { customerId })).toMatchObject({
    pauses: [{ reason: 'care', until: null, byName: '测试sales' }],
  });
  await store.as.sales('reminders.resume', { customerId, reasons: ['care'] });
  expect((await both())[0]).toBe('李明朗');
});

test('who is to be woken up is one row with everything else, and in no other group', async () => {
  const { store, customerId } = await leatherDelivered('2026-05-25');
  const { version } = await store.as.sales('customers.get', { id: customerId });
  await store.as.sales('customers.setStage', {
    ...{ id: customerId, version, stage: 'paused', reason: '装修停工', wakeUpDate: '2026-11-24' },
  });
  expect(await shown(store)).toEqual([['李明朗', 'care 2026-11-21']]);
  store.clock.set(at('2026-11-24'));
  expect(await shown(store)).toEqual([['李明朗', 'wake_up 2026-11-24', 'care 2026-11-21']]);
  expect((await people(store)).rows).toMatchObject([{ kind: 'wake_up', taskId: expect.any(Number) }]);
  for (const group of ['overdue', 'now', 'later'] as const) {
    const { rows } = await store.as.sales('today.board', { group });
    expect(rows.filter((row) => row.customerId === customerId && row.kind === 'wake_up')).toEqual([]);
  }
});

test('who is spoken to today by a task is no second row; care stands beside the task', async () => {
  const { store, customerId } = await leatherDelivered('2026-05-25');
  await store.as.sales('followups.logContact', {
    ...{ customerId, channel: 'call', outcome: 'reached', note: '约好今天再说', nextDate: TODAY },
  });
  expect(await shown(store)).toEqual([]);
  const { rows } = await store.as.sales('today.board', { group: 'now' });
  expect(rows.filter(({ kind }) => kind === 'contact')).toMatchObject([
    { customerId, reasons: [{ reason: 'care', since: TODAY }] },
  ]);
});

test('twenty of a seller stand there, the others are counted', async () => {
  const store = await testStore();
  const owner = store.people.owner.staffId;
  store.clock.set(at('2026-11-01'));
  for (let i = 0; i < 23; i += 1) await store.as.sales('customers.register', { name: `甲${i}` });
  for (let i = 0; i < 2; i += 1)
    await store.as.owner('customers.register', { name: `乙${i}`, sellerId: owner });
  store.clock.set(at(TODAY));
  const { rows, total } = await people(store);
  expect([rows.length, total]).toEqual([22, 25]);
  expect((await people(store, true)).total).toBe(23);
  // Page by page, the same people once each.
  const ids: number[] = [];
  let cursor: Awaited<ReturnType<typeof people>>['next'] = null;
  do {
    const page: Awaited<ReturnType<typeof people>> = await store.as.sales('today.board', {
      ...{ group: 'people', limit: 5, cursor },
    });
    ids.push(...page.rows.map(({ id }) => id));
    cursor = page.next;
  } while (cursor);
  expect(ids).toEqual(rows.map(({ id }) => id));
});

test('who was merged or erased, or has asked to be erased, never comes up', async () => {
  const { store, customerId } = await leatherDelivered('2026-05-25');
  const twin = await registeredOn(store, '2026-11-01', '李明郎');
  await registeredOn(store, '2026-11-01', '王芳');
  expect((await shown(store)).map(([name]) => name).sort()).toEqual(['李明朗', '李明郎', '王芳'].sort());
  const version = async (id: number) => (await store.as.owner('customers.get', { id })).version;
  await store.as.owner('merge.run', {
    ...{ survivorId: customerId, mergedId: twin.id, choices: {} },
    ...{ survivorVersion: await version(customerId), mergedVersion: await version(twin.id) },
  });
  expect((await shown(store)).map(([name]) => name)).not.toContain('李明郎');
  store.database.connection
    .prepare(
      `INSERT INTO approvals (created_at, updated_at, kind, entity, entity_id, payload)
       VALUES (1, 1, 'erasure', 'customers', ?, '{}')`,
    )
    .run(customerId);
  expect((await shown(store)).map(([name]) => name)).toEqual(['王芳']);
  store.database.connection.exec("UPDATE customers SET erased_at = 1 WHERE name = '王芳'");
  expect(await shown(store)).toEqual([]);
});

test('of two who become one the survivor’s word stands, the other’s follows where there is none', async () => {
  const store = await testStore();
  const [survivor, merged] = [
    await registeredOn(store, '2026-10-01', '李明朗'),
    await registeredOn(store, '2026-10-01', '李明郎'),
  ];
  const pause = (customerId: number, reasons: ('silent' | 'never')[], until: string | null) =>
    store.as.sales('reminders.pause', { customerId, reasons, until });
  await pause(survivor.id, ['silent'], '2026-12-24');
  await pause(merged.id, ['silent', 'never'], null);
  await store.as.owner('merge.run', {
    ...{ survivorId: survivor.id, mergedId: merged.id, choices: {} },
    ...{ survivorVersion: survivor.version, mergedVersion: merged.version },
  });
  const { pauses } = await store.as.sales('reminders.ofCustomer', { customerId: survivor.id });
  expect(pauses.map(({ reason, until }) => `${reason} ${until}`).sort()).toEqual([
    'never null',
    'silent 2026-12-24',
  ]);
});

test('the owner’s days are used, and refused at the field where they are none', async () => {
  const store = await testStore();
  await registeredOn(store, '2026-11-19', '李明朗');
  const { reminders } = await store.as.owner('settings.update', { store: { name: '云栖家居' } });
  const set = (over: object) => store.as.owner('settings.update', { reminders: { ...reminders, ...over } });
  await set({ neverDays: 3 });
  expect(await shown(store)).toEqual([]);
  await set({ neverDays: 2 });
  expect(await shown(store)).toHaveLength(1);
  for (const [name, wrong] of [
    ['neverDays', 0],
    ['notBoughtDays', 29],
    ['neverBoughtDays', 6.5],
  ] as const) {
    await expect(set({ [name]: wrong })).rejects.toMatchObject({
      error: { code: 'VALIDATION', fields: [{ path: `reminders.${name}` }] },
    });
  }
});
