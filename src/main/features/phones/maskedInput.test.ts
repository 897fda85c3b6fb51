import { expect, test } from 'vitest';
import { changeInput, line, orderFor } from '../../../../tests/support/orders';
import { testStore } from '../../../../tests/support/testStore';
import type { CallName, RawInputOf } from '../../../shared/contract';

const MASK = '139****8888';

/** One customer of the owner's with three numbers that look alike when they are masked. */
async function alikeNumbers() {
  const store = await testStore();
  const { id } = await store.as.owner('customers.register', {
    name: '单志远',
    phone: '13911118888',
    phone2: '13922228888',
    note: '儿子 13933338888',
    sellerId: store.people.owner.staffId,
  });
  return { ...store, id };
}

test.each(['sales', 'designer'] as const)(
  'numbers that look alike go back each to its own field, for %s, and nothing is put down as altered',
  async (role) => {
    const { as, id } = await alikeNumbers();
    const seen = await as[role]('customers.get', { id });
    const { phone, phone2, wechat, email, sellerId, temperament, note } = seen;
    expect([phone, phone2, note]).toEqual([MASK, MASK, `儿子 ${MASK}`]);
    const saved = await as[role]('customers.update', {
      id,
      version: seen.version,
      reach: { phone, phone2, wechat, email, qq: '12345' },
      service: { sellerId, temperament, note },
    });
    const { rows } = await as.owner('history.of', { entity: 'customers', id });
    expect(rows[0]?.changes.map(({ field }) => field)).toEqual(['qq']);
    await as[role]('customers.update', {
      id,
      version: saved.version,
      reach: { phone: '13900000000', phone2, wechat, email, qq: '12345' },
      service: { sellerId, temperament, note: `${note}，周末打` },
    });
    expect(await as.owner('customers.get', { id })).toMatchObject({
      phone: '13900000000',
      phone2: '13922228888',
      note: '儿子 13933338888，周末打',
    });
  },
);

/** A call with what it is given, and the field that is told. */
type Refusal = { [N in CallName]: [name: N, input: RawInputOf<N>, path: string] }[CallName];

test('a masked number is taken into no other field and no other record, whoever sends it', async () => {
  const { as, dispatch, people, database, id } = await alikeNumbers();
  const { version } = await as.owner('customers.get', { id });
  const quote = await as.owner('quotes.create', { customerId: id });
  const money = { discountFen: 0, deliveryFeeFen: 0, carryingFeeFen: 0, installationFeeFen: 0 };
  const { validUntil } = quote;
  const market = { boughtElsewhere: `问 ${MASK}`, suppliers: null, supplierSatisfaction: null };
  const refusals: Refusal[] = [
    ['customers.register', { name: '王芳', phone: MASK }, 'phone'],
    ['customers.register', { name: '王芳', needNote: `电话 ${MASK}` }, 'needNote'],
    ['customers.update', { id, version, market }, 'market.boughtElsewhere'],
    ['customers.saveNeed', { customerId: id, version: null, note: MASK }, 'note'],
    ['customers.setStage', { id, version, stage: 'lost', reason: `${MASK} 不接` }, 'reason'],
    ['followups.logContact', { customerId: id, channel: 'call', outcome: 'interested', note: MASK }, 'note'],
    ['tasks.create', { customerId: id, dueDate: '2026-11-22', note: `换号 ${MASK}` }, 'note'],
    ['proposals.create', { customerId: id, title: '全屋', rooms: ['客厅', MASK] }, 'rooms.1'],
    [
      'quotes.save',
      {
        ...{ id: quote.id, version: quote.version, validUntil, ...money },
        lines: [line(), line({ remark: `送货打 ${MASK}` })],
      },
      'lines.1.remark',
    ],
  ];
  const rows = () => database.connection.prepare('SELECT count(*) FROM audit_log').pluck().get();
  const before = rows();
  for (const role of ['sales', 'owner'] as const) {
    for (const [name, input, path] of refusals) {
      expect(await dispatch(name, input, people[role]), `${role}: ${name}`).toMatchObject({
        error: { code: 'VALIDATION', fields: [{ path, code: 'masked_phone' }] },
      });
    }
  }
  expect(rows()).toBe(before);
});

test('where it is not stored in a record’s field it is refused as well', async () => {
  const { as } = await alikeNumbers();
  const store = { name: '云栖家居', phone: null, address: `打 ${MASK}`, slipFooter: null };
  await expect(as.owner('settings.update', { store })).rejects.toMatchObject({
    error: { fields: [{ path: 'store.address', code: 'masked_phone' }] },
  });
});

test('which of two numbers that look alike was left in a text is asked and not guessed', async () => {
  const { as, id } = await alikeNumbers();
  const { version, sellerId, temperament } = await as.owner('customers.get', { id });
  const note = '儿子 13933338888，女儿 13944448888';
  await as.owner('customers.update', { id, version, service: { sellerId, temperament, note } });
  const seen = await as.sales('customers.get', { id });
  await expect(
    as.sales('customers.update', {
      id,
      version: seen.version,
      service: { sellerId, temperament, note: `女儿 ${MASK}` },
    }),
  ).rejects.toMatchObject({ error: { fields: [{ path: 'service.note', code: 'masked_phone' }] } });
  expect(await as.owner('customers.get', { id })).toMatchObject({ note });
});

test('what only looks like a masked number stays as it was typed, for every role', async () => {
  const { as, people } = await testStore();
  const note = '０139****2222，尾号****2222';
  for (const role of ['owner', 'sales', 'designer', 'front_desk'] as const) {
    const { id, version, sellerId, temperament } = await as[role]('customers.register', {
      name: role,
      phone: '13911112222',
      sellerId: people.owner.staffId,
    });
    await as[role]('customers.update', { id, version, service: { sellerId, temperament, note } });
    expect(await as.owner('customers.get', { id })).toMatchObject({ phone: '13911112222', note });
  }
});

test('a change of an order says nothing of a remark that its reader saw masked', async () => {
  const store = await testStore();
  const { as } = store;
  const remark = '送货前打 139 3333-8888';
  const order = await orderFor(store, { lines: [line({ remark }), line({ name: '茶几' })] });
  await as.sales('orders.confirm', { id: order.id, version: order.version });
  const seen = await as.sales('orders.get', { id: order.id });
  expect(seen.lines[0]?.remark).toBe(`送货前打 ${MASK}`);
  const input = await changeInput(store, order.id);
  const [first, second] = input.lines;
  if (!first || !second) throw new Error('two lines');
  const changed = await as.sales('orders.changeLines', {
    ...input,
    lines: [
      { ...first, remark: seen.lines[0]?.remark ?? null },
      { ...second, unitPriceFen: 900_000 },
    ],
  });
  expect(changed.outcome).toBe('pending');
  const [asked] = await as.owner('approvals.pending', {});
  if (!asked) throw new Error('a question to the owner');
  await as.owner('approvals.decide', { id: asked.id, version: asked.version, approve: true, note: null });
  const after = await as.owner('orders.get', { id: order.id });
  expect(after.lines[0]?.remark).toBe(remark);
  expect(after.changes[0]?.summary.altered).toMatchObject([
    { name: '茶几', fields: [{ field: 'unitPriceFen' }] },
  ]);
});

test('a proposal’s item that is saved as it was shown keeps its number as it was written', async () => {
  const { as, database, id } = await alikeNumbers();
  const remark = '师傅（0571）88886666';
  const { roomId } = await as
    .owner('proposals.create', { customerId: id, title: '全屋', rooms: ['客厅'] })
    .then(async ({ id: proposalId }) => {
      const [room] = (await as.owner('proposals.get', { id: proposalId })).shown.rooms;
      return { roomId: room?.id ?? 0 };
    });
  const item = { name: `沙发 ${remark}`, quantity: 1, unitPriceFen: 100 };
  const added = await as.owner('proposals.addCustom', { roomId, ...item });
  const updated = await as.sales('proposals.updateItem', {
    ...{ id: added.id, version: added.version },
    ...item,
    name: '沙发 师傅0571-****6666',
    quantity: 2,
  });
  expect(updated).toMatchObject({ name: '沙发 师傅0571-****6666', quantity: 2 });
  expect(database.connection.prepare('SELECT name FROM proposal_items').pluck().all()).toEqual([item.name]);
});

test('in a list without its first entry each number stays with its own, and an unsure one is refused', async () => {
  const { as, people, id: customerId } = await alikeNumbers();
  const thing = (name: string) => ({ productId: null, name, prepared: false });
  const plan = { customerId, date: '2026-11-25', staffId: people.owner.staffId };
  const stagedSet = [thing('张工沙发 13911118888'), thing('王工茶几 13922228888')];
  const made = await as.owner('invitations.invite', { ...plan, stagedSet });
  const seen = await as.sales('invitations.get', { id: made.id });
  const [first, second] = seen.stagedSet.map(({ name }) => name);
  const save = (names: string[]) =>
    as.sales('invitations.update', {
      ...{ id: made.id, version: made.version, date: plan.date, staffId: plan.staffId },
      stagedSet: names.map(thing),
    });
  await expect(save([`${second}，两张`])).rejects.toMatchObject({
    error: { fields: [{ path: 'stagedSet.0.name', code: 'masked_phone' }] },
  });
  await save([String(second)]);
  const stored = await as.owner('invitations.get', { id: made.id });
  expect(stored.stagedSet.map(({ name }) => name)).toEqual(['王工茶几 13922228888']);
  expect(first).toContain(MASK);
});
