import { expect, test } from 'vitest';
import { line, orderInput } from '../../../../tests/support/orders';
import { explained } from '../../../../tests/support/plans';
import { customer, merge, paid, type Two, twoOfOne } from '../../../../tests/support/twoOfOne';
import { contract } from '../../../shared/contract';
import { texts } from '../../../shared/i18n';
import { customerFileSheet } from '../customers';
import { checkStore } from '../health/checkStore';

const tier = async (two: Two, customerId: number) =>
  (await two.as.owner('customerFacts.get', { customerId }))?.tier.code;

test('A net 30,000 and B net 25,000 are one with 55,000; everything of B is with A, and undone each has their own', async () => {
  const two = await twoOfOne();
  const { as, a, b } = two;
  await paid(two, a, 30_000);
  const theirs = await paid(two, b, 25_000);
  await as.sales('followups.logContact', {
    ...{ customerId: b, channel: 'call', outcome: 'interested', note: 'B说的' },
  });
  const preview = await as.front_desk('merge.preview', { oneId: b, otherId: a });
  expect(preview).toMatchObject({ survivor: { id: a }, merged: { id: b }, receivedFen: 5_500_000 });
  expect(preview.counts.find(({ kind }) => kind === 'payments')).toEqual({
    ...{ kind: 'payments', survivor: 1, merged: 1 },
  });

  const made = await merge(two);
  expect(await customer(two, a)).toMatchObject({
    ...{ receivedFen: 5_500_000, counts: { orders: 2, contacts: 1 }, stage: 'won', note: '甲\n乙' },
  });
  expect(await customer(two, b)).toMatchObject({ mergedIntoId: a, receivedFen: 0 });
  expect(await tier(two, a)).toBe('gold');
  expect(await tier(two, b)).toBeUndefined();
  expect(await as.owner('orders.get', { id: theirs.id })).toMatchObject({
    ...{ number: theirs.number, customerId: a },
  });
  const found = await as.sales('search.find', { text: '张工' });
  expect(found.filter(({ entity }) => entity === 'customers').map(({ id }) => id)).toEqual([a]);
  const listed = await as.sales('customers.list', {});
  expect(listed.rows.map(({ id }) => id)).toEqual([a]);
  expect(checkStore(two.database.connection)).toEqual([]);

  const later = await as.sales('followups.logContact', {
    ...{ customerId: a, channel: 'call', outcome: 'interested', note: '合并以后' },
  });
  const { kept } = await as.front_desk('merge.undo', { id: made.id, version: made.version });
  expect(await customer(two, a)).toMatchObject({
    receivedFen: 3_000_000,
    counts: { orders: 1, contacts: 1 },
  });
  expect(await customer(two, b)).toMatchObject({
    ...{ mergedIntoId: null, receivedFen: 2_500_000, counts: { orders: 1, contacts: 1 }, note: '乙' },
  });
  expect([await tier(two, a), await tier(two, b)]).toEqual(['silver', 'silver']);
  expect(kept.records).toEqual([
    { ...{ table: 'contacts', id: later.id, name: null, stays: true }, createdAt: expect.any(Number) },
  ]);
  expect(kept.fields).toEqual([]);
  expect(checkStore(two.database.connection)).toEqual([]);
});

test('filled beats empty, what differs is chosen, a phone finds the free place, notes follow each other by date', async () => {
  const two = await twoOfOne(
    { phone: '13800000001', gender: 'male', community: '桂语江南', room: '902' },
    {
      phone: '13900000002',
      wechat: 'zhang',
      community: '桂语江南',
      building: '6',
      room: '902',
      channel: 'designer',
    },
  );
  const { units } = await two.as.owner('merge.preview', { oneId: two.a, otherId: two.b });
  const of = (field: string) => units.find((unit) => unit.field === field);
  expect(['name', 'phone', 'home'].map((field) => of(field)?.difference)).toEqual(Array(3).fill('differs'));
  expect(['gender', 'wechat', 'source', 'phone2'].map((field) => of(field)?.side)).toEqual([
    ...['survivor', 'merged', 'merged', 'merged'],
  ]);
  await merge(two, { choices: { name: 'merged', home: 'merged' } });
  expect(await customer(two, two.a)).toMatchObject({
    ...{
      name: '张建国（张工）',
      phone: '13800000001',
      phone2: '13900000002',
      gender: 'male',
      wechat: 'zhang',
    },
    ...{ building: '6', room: '902', channel: 'designer', note: '甲\n乙' },
  });
});

test('a field that was edited since is kept and named, the others go back', async () => {
  const two = await twoOfOne({}, { wechat: 'zhang', name: '张工' });
  const made = await merge(two, { choices: { name: 'merged' } });
  const { version } = await customer(two, two.a);
  await two.as.sales('customers.update', {
    ...{ id: two.a, version },
    service: { sellerId: null, temperament: null, note: '后来写的' },
  });
  const { kept } = await two.as.owner('merge.undo', { id: made.id, version: made.version });
  expect(kept.fields).toEqual(['note']);
  expect(await customer(two, two.a)).toMatchObject({ name: '张建国', wechat: null, note: '后来写的' });
  expect(await customer(two, two.b)).toMatchObject({ name: '张工', wechat: 'zhang', note: '乙' });
});

test('a payment for an order that goes back goes with it, and is named', async () => {
  const two = await twoOfOne();
  const order = await two.as.owner(
    'orders.create',
    orderInput(two.b, { lines: [line({ unitPriceFen: 100_000 })] }),
  );
  const made = await merge(two);
  const { version } = await two.as.owner('orders.get', { id: order.id });
  const payment = await two.as.owner('payments.take', {
    ...{ orderId: order.id, orderVersion: version, kind: 'final', method: 'cash', paidDate: '2026-11-21' },
    amountFen: 60_000,
  });
  const { kept } = await two.as.owner('merge.undo', { id: made.id, version: made.version });
  expect(kept.records).toContainEqual(
    expect.objectContaining({ table: 'payments', name: payment.number, stays: false }),
  );
  expect(await customer(two, two.b)).toMatchObject({ receivedFen: 60_000, stage: 'won' });
  expect(await customer(two, two.a)).toMatchObject({ receivedFen: 0, stage: 'registered' });
  expect(checkStore(two.database.connection)).toEqual([]);
});

test('one person is spoken to once, on the earlier day; undone, both are as before', async () => {
  const two = await twoOfOne({ nextContactDate: '2026-11-30' }, { nextContactDate: '2026-11-25' });
  const open = () =>
    two.database.connection
      .prepare(
        "SELECT key, customer_id AS customerId, due_date AS dueDate FROM tasks WHERE state = 'open' ORDER BY key",
      )
      .all();
  const before = open();
  const made = await merge(two);
  expect(open()).toEqual([{ key: `contact:customer:${two.a}`, customerId: two.a, dueDate: '2026-11-25' }]);
  expect((await customer(two, two.a)).nextContactDate).toBe('2026-11-25');
  await two.as.owner('merge.undo', { id: made.id, version: made.version });
  expect(open()).toEqual(before);
  expect((await customer(two, two.a)).nextContactDate).toBe('2026-11-30');
  expect((await customer(two, two.b)).nextContactDate).toBe('2026-11-25');
});

test('who is merged is woken up no more where the other is active, and again once they are parted', async () => {
  const two = await twoOfOne();
  const { version } = await customer(two, two.b);
  await two.as.sales('customers.setStage', {
    ...{ id: two.b, version, stage: 'paused', reason: '未交房', wakeUpDate: '2026-12-24' },
  });
  const made = await merge(two);
  expect(await customer(two, two.a)).toMatchObject({ stage: 'registered', nextContactDate: null });
  await two.as.owner('merge.undo', { id: made.id, version: made.version });
  expect(await customer(two, two.b)).toMatchObject({ stage: 'paused', wakeUpDate: '2026-12-24' });
  expect(checkStore(two.database.connection)).toEqual([]);
});

test('of two open needs that of who is merged becomes history, and is open again once they are parted', async () => {
  const two = await twoOfOne({ rooms: ['living'] }, { rooms: ['study'] });
  const open = () =>
    two.database.connection
      .prepare('SELECT customer_id FROM customer_needs WHERE closed_at IS NULL ORDER BY id')
      .pluck()
      .all();
  const made = await merge(two);
  expect(open()).toEqual([two.a]);
  expect((await customer(two, two.a)).need?.rooms).toEqual(['living']);
  await two.as.owner('merge.undo', { id: made.id, version: made.version });
  expect(open()).toEqual([two.a, two.b]);
});

test('who was brought by B was brought by A; nobody brought themselves', async () => {
  const two = await twoOfOne();
  const brought = await two.as.sales('customers.register', {
    ...{ name: '朋友', phone: '13700000000', channel: 'referral', introducerId: two.b },
  });
  const { version } = await customer(two, two.a);
  await two.as.sales('customers.update', {
    ...{ id: two.a, version },
    source: { channel: 'referral', partnerId: null, introducerId: two.b },
  });
  const made = await merge(two);
  expect((await customer(two, brought.id)).introducerId).toBe(two.a);
  expect(await customer(two, two.a)).toMatchObject({ introducerId: null, channel: 'referral' });
  await two.as.owner('merge.undo', { id: made.id, version: made.version });
  expect((await customer(two, brought.id)).introducerId).toBe(two.b);
  expect((await customer(two, two.a)).introducerId).toBe(two.b);
});

test('a preview offers no source by which somebody brought themselves, and counts nobody as brought by themselves', async () => {
  const two = await twoOfOne({}, { channel: 'referral' });
  const { as, a, b } = two;
  const brought = async (id: number, introducerId: number) => {
    const { version } = await customer(two, id);
    await as.sales('customers.update', {
      ...{ id, version },
      source: { channel: 'referral', partnerId: null, introducerId },
    });
  };
  const between = await as.sales('customers.register', { name: '中间人', phone: '13700000000' });
  await brought(b, a);
  const counts = async () =>
    (await as.owner('merge.preview', { oneId: a, otherId: b })).counts.find(
      ({ kind }) => kind === 'introduced',
    );
  expect(await counts()).toEqual({ kind: 'introduced', survivor: 0, merged: 0 });
  await brought(between.id, b);
  two.database.connection.prepare('UPDATE customers SET introducer_id = ? WHERE id = ?').run(between.id, a);
  const preview = await as.owner('merge.preview', { oneId: a, otherId: b });
  expect(preview.survivor).toMatchObject({ introducerId: null, introducerName: null });
  expect(preview.merged).toMatchObject({ introducerId: null, introducerName: null, channel: 'referral' });
  expect(await counts()).toEqual({ kind: 'introduced', survivor: 0, merged: 1 });
  await merge(two, { choices: { source: 'survivor' } });
  expect((await customer(two, a)).introducerId).toBeNull();
  expect((await customer(two, between.id)).introducerId).toBe(a);
});

test('oneself, an erased or merged customer, a stale version and other roles are refused, and nothing is done', async () => {
  const two = await twoOfOne();
  const { as, a, b, database } = two;
  const third = await as.sales('customers.register', { name: '王芳', phone: '13600000000' });
  const input = { survivorId: a, survivorVersion: 1, mergedId: b, mergedVersion: 1 };
  const written = () => database.connection.prepare('SELECT count(*) FROM audit_log').pluck().get();
  const before = written();
  await expect(as.front_desk('merge.run', { ...input, mergedId: a })).rejects.toMatchObject({
    error: { code: 'VALIDATION', fields: [{ path: 'mergedId', code: 'merge_oneself' }] },
  });
  await expect(as.front_desk('merge.run', { ...input, mergedVersion: 9 })).rejects.toMatchObject({
    error: { code: 'CONFLICT', params: { entity: 'customers', id: b } },
  });
  await expect(as.front_desk('merge.run', { ...input, survivorVersion: 9 })).rejects.toMatchObject({
    error: { code: 'CONFLICT', params: { entity: 'customers', id: a } },
  });
  for (const role of ['sales', 'designer', 'delivery'] as const) {
    await expect(as[role]('merge.run', input)).rejects.toMatchObject({ error: { code: 'FORBIDDEN' } });
  }
  await expect(as.front_desk('merge.preview', { oneId: a, otherId: a })).rejects.toMatchObject({
    error: { code: 'VALIDATION', fields: [{ path: 'otherId', code: 'merge_oneself' }] },
  });
  expect(written()).toBe(before);

  const made = await merge(two);
  await expect(
    as.front_desk('merge.run', { ...input, survivorId: third.id, mergedId: b, mergedVersion: 2 }),
  ).rejects.toMatchObject({ error: { fields: [{ path: 'mergedId', code: 'merge_merged' }] } });
  await expect(
    as.front_desk('merge.run', { ...input, survivorId: b, mergedId: third.id }),
  ).rejects.toMatchObject({ error: { fields: [{ path: 'survivorId', code: 'merge_merged' }] } });
  // Nothing is written of whoever was merged: a window that still shows them is told so.
  const { version } = await customer(two, b);
  await expect(
    as.sales('customers.update', {
      id: b,
      version,
      market: { suppliers: 'x', boughtElsewhere: null, supplierSatisfaction: null },
    }),
  ).rejects.toMatchObject({ error: { reason: 'customer_merged' } });
  await expect(
    as.sales('tasks.create', { customerId: b, note: 'x', dueDate: '2026-11-21' }),
  ).rejects.toMatchObject({ error: { reason: 'customer_merged' } });
  await expect(as.front_desk('merge.undo', { id: made.id, version: 9 })).rejects.toMatchObject({
    error: { code: 'CONFLICT' },
  });
  await as.front_desk('merge.undo', { id: made.id, version: made.version });
  await expect(as.front_desk('merge.undo', { id: made.id, version: 2 })).rejects.toMatchObject({
    error: { reason: 'merge_undone' },
  });
});

test('a second press of the key does nothing and gets the same answer', async () => {
  const two = await twoOfOne();
  const input = { survivorId: two.a, survivorVersion: 1, mergedId: two.b, mergedVersion: 1 };
  const key = '11111111-2222-4333-8444-555555555555';
  const press = () => two.dispatch('merge.run', input, two.people.front_desk, key);
  expect(await press()).toEqual(await press());
  expect(two.database.connection.prepare('SELECT count(*) FROM merges').pluck().get()).toBe(1);
});

test('three become one, and are parted from the newest on', async () => {
  const two = await twoOfOne();
  const third = await two.as.sales('customers.register', { name: '张工', phone: '13800000001' });
  await paid(two, two.b, 100);
  const first = await merge(two);
  const second = await merge({ ...two, a: third.id, b: two.a });
  expect(await customer(two, two.b)).toMatchObject({ mergedIntoId: third.id });
  expect(await customer(two, third.id)).toMatchObject({ receivedFen: 10_000, stage: 'won' });
  await expect(two.as.owner('merge.undo', { id: first.id, version: first.version })).rejects.toMatchObject({
    error: { reason: 'merge_not_newest' },
  });
  await two.as.owner('merge.undo', { id: second.id, version: second.version });
  expect(await customer(two, two.b)).toMatchObject({ mergedIntoId: two.a });
  await two.as.owner('merge.undo', { id: first.id, version: first.version });
  expect(await customer(two, two.b)).toMatchObject({ mergedIntoId: null, receivedFen: 10_000, stage: 'won' });
  expect(await customer(two, two.a)).toMatchObject({ receivedFen: 0, stage: 'registered' });
  expect(checkStore(two.database.connection)).toEqual([]);
});

test('pairs by phone and by home are found, and not once somebody said that they are two', async () => {
  const two = await twoOfOne();
  const { as } = two;
  const home = { name: '刘洁', community: '桂语江南', building: '6', room: '902' };
  const one = await as.sales('customers.register', home);
  const other = await as.sales('customers.register', home);
  await as.sales('customers.register', { ...home, room: '903' });
  const crossed = await as.sales('customers.register', {
    name: '周明',
    phone: '13900000009',
    phone2: '13800000001',
  });
  const pairs = async () =>
    (await as.front_desk('merge.pairs', {})).rows.map(({ survivor, merged, why }) => [
      survivor.id,
      merged.id,
      why,
    ]);
  expect(await pairs()).toEqual([
    [two.a, two.b, ['phone']],
    [two.b, crossed.id, ['second_phone']],
    [two.a, crossed.id, ['second_phone']],
    [one.id, other.id, ['home']],
  ]);
  expect((await as.front_desk('merge.pairs', {})).total).toBe(4);
  await as.front_desk('merge.notSame', { oneId: crossed.id, otherId: two.a, notSame: true });
  await as.front_desk('merge.notSame', { oneId: two.a, otherId: crossed.id, notSame: true });
  // What was said of B holds for A once they are one.
  await as.front_desk('merge.notSame', { oneId: two.b, otherId: crossed.id, notSame: true });
  await merge(two);
  expect(await pairs()).toEqual([[one.id, other.id, ['home']]]);
  await as.front_desk('merge.notSame', { oneId: two.a, otherId: crossed.id, notSame: false });
  expect((await pairs()).length).toBe(2);
});

test('a number of B is found as A’s, when it is typed at a registration and in the search', async () => {
  const two = await twoOfOne({ phone2: '13800000003' }, { phone: '13900000002', name: '老张' });
  await merge(two);
  const typed = {
    phone: '13900000002',
    phone2: null,
    name: null,
    community: null,
    building: null,
    room: null,
  };
  const found = await two.as.sales('customers.duplicates', typed);
  expect(found).toMatchObject([{ id: two.a, why: ['phone'] }]);
  const suggested = await two.as.sales('customers.suggest', { text: '老张' });
  expect(suggested.map(({ id }) => id)).toEqual([two.a]);
});

test('timeline and history tell both lives', async () => {
  const two = await twoOfOne();
  await two.as.sales('followups.logContact', {
    ...{ customerId: two.b, channel: 'call', outcome: 'interested', note: 'B说的' },
  });
  await merge(two);
  const { rows } = await two.as.sales('customers.timeline', { customerId: two.a });
  expect(rows.filter(({ kind }) => kind === 'registered').map(({ text }) => text)).toEqual(['乙', '甲\n乙']);
  expect(rows.filter(({ kind }) => kind === 'contact')).toHaveLength(1);
  const history = await two.as.owner('history.of', { entity: 'customers', id: two.a, limit: 200 });
  const registered = history.rows.filter(
    ({ entity, action }) => entity === 'customers' && action === 'created',
  );
  expect(registered.map(({ entityId }) => entityId)).toEqual([two.b, two.a]);
  const [told] = history.rows.filter(({ entity }) => entity === 'merges');
  expect(told?.changes.map(({ field, after }) => [field, after])).toContainEqual([
    'mergedId',
    '张建国（张工）',
  ]);
});

test('pairs are found by walks along indexes; no customer is read who has no double', async () => {
  const two = await twoOfOne();
  const statements = await explained(two, () => two.as.front_desk('merge.pairs', {}));
  const plan = statements.flatMap((one) => one.plan).join('\n');
  for (const index of ['customers_phone', 'customers_phone2', 'customers_community_name', 'not_same_pair']) {
    expect(plan).toContain(index);
  }
  expect(plan).not.toMatch(/SCAN (customers|a|b|s)\b(?! USING COVERING INDEX)/);
});

test('whoever saw a number as a customer’s seller sees it no more when the customer has another seller now', async () => {
  const two = await twoOfOne({ phone: '13900000002' });
  const { as, people, a, b } = two;
  const give = async (id: number, sellerId: number) => {
    const { version } = await customer(two, id);
    await as.owner('customers.update', { id, version, service: { sellerId, temperament: null, note: null } });
  };
  await give(a, people.designer.staffId);
  await give(b, people.sales.staffId);
  expect((await as.sales('customers.get', { id: b })).phone).toBe('13800000001');
  await merge(two);
  expect((await as.sales('customers.get', { id: a })).phone2).toMatch(/^138\*+0001$/);
  expect((await as.designer('customers.get', { id: a })).phone2).toBe('13800000001');
});

test('the file of a customer holds what was known of whoever was merged', async () => {
  const two = await twoOfOne({}, { wechat: 'zhanggong' });
  await merge(two, { choices: { name: 'survivor' } });
  const filters = contract['customers.timeline'].input.parse({ customerId: two.a });
  const { rows } = customerFileSheet.page(two.database.db, filters, {
    cursor: null,
    direction: 'after',
    limit: 50,
  });
  const t = texts['zh-CN'];
  const words = rows.map((row) => `${row.what(t)} ${row.text(t)}`);
  expect(words).toContain('姓名 张建国');
  expect(words).toContain('姓名 (并进来的) 张建国（张工）');
  expect(customerFileSheet.count(two.database.db, filters)).toBe(rows.length);
});

test('a record that was left with a merged customer is a broken rule', async () => {
  const two = await twoOfOne({ nextContactDate: '2026-11-30' });
  await merge(two);
  expect(checkStore(two.database.connection)).toEqual([]);
  two.database.connection.prepare('UPDATE tasks SET customer_id = ?').run(two.b);
  expect(checkStore(two.database.connection).join()).toContain('was merged into another');
});

test('who was put in a segment by hand, or pinned as VIP, stays so; of two words about one segment the survivor’s stands', async () => {
  const two = await twoOfOne();
  const { as, a, b } = two;
  const [both, theirs] = await Promise.all(
    ['两个都有', '只有乙'].map((name) =>
      as.owner('segments.save', { name, filter: { field: 'stage', op: 'is', value: ['lost'] } }),
    ),
  );
  if (!both || !theirs) throw new Error('no segments');
  await as.owner('segments.pin', { id: both.id, customerId: a, side: 'in' });
  await as.owner('segments.pin', { id: both.id, customerId: b, side: 'out' });
  await as.owner('segments.pin', { id: theirs.id, customerId: b, side: 'in' });
  const { version } = await customer(two, b);
  await as.owner('customerFacts.pinVip', { customerId: b, version, pinned: true });
  const made = await merge(two);
  expect(checkStore(two.database.connection)).toEqual([]);
  const vip = async (id: number) => (await as.owner('customerFacts.get', { customerId: id }))?.class?.code;
  await paid(two, a, 100);
  expect(await vip(a)).toBe('vip');
  const pins = async (id: number) => (await as.owner('segments.get', { id })).pins;
  expect(await pins(both.id)).toContainEqual(expect.objectContaining({ customerId: a, side: 'in' }));
  expect(await pins(theirs.id)).toMatchObject([{ customerId: a, side: 'in' }]);
  await as.front_desk('merge.undo', { id: made.id, version: made.version });
  expect(await pins(theirs.id)).toMatchObject([{ customerId: b, side: 'in' }]);
  expect(await pins(both.id)).toHaveLength(2);
  expect(await vip(a)).toBe('unknown');
  expect(checkStore(two.database.connection)).toEqual([]);
});

test('nobody is merged while somebody has asked to erase one of them', async () => {
  const two = await twoOfOne();
  const { as, b } = two;
  const { version } = await customer(two, b);
  await as.front_desk('erasure.ask', { customerId: b, version, reason: '本人要求' } as never);
  await expect(merge(two)).rejects.toMatchObject({
    error: { fields: [{ path: 'mergedId', code: 'merge_erasure_asked' }] },
  });
});
