import { expect, test } from 'vitest';
import { BED, fieldsOf, proposalStore, refused, submitted, wrong } from '../../../../tests/support/proposals';

test('the first version has the rooms of the need, and the customer is being designed for', async () => {
  const store = await proposalStore();
  const proposal = await store.get();
  expect(proposal).toMatchObject({
    number: 'PR20261121-001',
    state: 'draft',
    editable: true,
    decidable: false,
  });
  expect(proposal.shown.rooms.map((room) => room.name)).toEqual(['客厅', '主卧']);
  expect(await store.as.sales('customers.get', { id: store.customer.id })).toMatchObject({
    stage: 'designing',
  });
});

test('a product comes as it stands in the catalogue and keeps it when the catalogue changes', async () => {
  const store = await proposalStore();
  const { as, get, sofa } = store;
  const [living] = (await get()).shown.rooms;
  const item = await as.sales('proposals.addProduct', { roomId: living?.id ?? 0, productId: sofa.id });
  expect(item).toMatchObject({
    name: '三人沙发',
    model: 'YQ-S301',
    lengthMm: 2600,
    material: '白蜡木',
    color: '米白',
    unitPriceFen: 899_900,
    quantity: 1,
    decision: 'open',
  });
  const { id, version, kindId, seriesId, model, name, materials, colors, unit, packages } = sofa;
  await as.owner('catalogue.updateProduct', {
    ...{ id, version, kindId, seriesId, model, name, materials, colors, unit, packages },
    ...{ volumeDm3: 900, productionDays: 20, source: 'ordered', priceFen: 1 },
  });
  expect((await store.items())[0]).toMatchObject({ unitPriceFen: 899_900 });
  expect((await get()).shown.totals).toMatchObject({
    items: 1,
    pieces: 1,
    allFen: 899_900,
    openFen: 899_900,
  });
});

test('wrong sizes, amounts and names are refused at their fields and nothing is kept', async () => {
  const { as, get, items } = await proposalStore();
  const roomId = (await get()).shown.rooms[0]?.id ?? 0;
  const add = (patch: object) => as.designer('proposals.addCustom', { roomId, ...BED, ...patch });
  await expect(add({ lengthMm: 0 })).rejects.toMatchObject(wrong('lengthMm', 'too_small'));
  await expect(add({ widthMm: 20_001 })).rejects.toMatchObject(wrong('widthMm', 'too_big'));
  await expect(add({ heightMm: 10.5 })).rejects.toMatchObject(wrong('heightMm', 'invalid_size'));
  await expect(add({ lengthMm: '2000' as never })).rejects.toMatchObject({ error: { code: 'VALIDATION' } });
  await expect(add({ unitPriceFen: -1 })).rejects.toMatchObject(wrong('unitPriceFen', 'negative'));
  await expect(add({ unitPriceFen: 1.5 })).rejects.toMatchObject(wrong('unitPriceFen', 'invalid_amount'));
  await expect(add({ quantity: 0 })).rejects.toMatchObject(wrong('quantity', 'too_small'));
  await expect(add({ name: ' ' })).rejects.toMatchObject(wrong('name', 'required'));
  await expect(add({ name: '长'.repeat(61) })).rejects.toMatchObject(wrong('name', 'too_long'));
  await expect(add({ surprise: 1 })).rejects.toMatchObject({ error: { code: 'VALIDATION' } });
  expect(await items()).toEqual([]);
});

test('items and rooms move, go and come back', async () => {
  const { as, get, sofa, table, id } = await proposalStore();
  const roomsNow = async () =>
    (await get()).shown.rooms.map((room) => [room.name, ...room.items.map((item) => item.name)]);
  const [living, bedroom] = (await get()).shown.rooms;
  const livingId = living?.id ?? 0;
  await as.sales('proposals.addProduct', { roomId: livingId, productId: sofa.id });
  const second = await as.sales('proposals.addProduct', {
    roomId: livingId,
    productId: table.id,
    position: 0,
  });
  expect(await roomsNow()).toEqual([['客厅', '岩板茶几', '三人沙发'], ['主卧']]);

  const move = { id: second.id, roomId: bedroom?.id ?? 0, position: 0 };
  await as.sales('proposals.moveItem', { ...move, version: second.version });
  await expect(as.sales('proposals.moveItem', { ...move, version: second.version })).rejects.toMatchObject(
    refused('CONFLICT'),
  );
  expect(await roomsNow()).toEqual([
    ['客厅', '三人沙发'],
    ['主卧', '岩板茶几'],
  ]);

  const gone = await as.sales('proposals.removeRoom', { id: livingId, version: living?.version ?? 0 });
  expect(await roomsNow()).toEqual([['主卧', '岩板茶几']]);
  await as.sales('proposals.restore', { proposalId: id, undo: gone.undo });
  expect(await roomsNow()).toEqual([
    ['客厅', '三人沙发'],
    ['主卧', '岩板茶几'],
  ]);
  await expect(as.sales('proposals.addRoom', { proposalId: id, name: '主卧' })).rejects.toMatchObject(
    wrong('name', 'taken'),
  );
});

test('what was removed comes back once, as the same thing, however often its undo is pressed', async () => {
  const { as, get, items, sofa, id } = await proposalStore();
  const [living] = (await get()).shown.rooms;
  const livingId = living?.id ?? 0;
  const added = await as.sales('proposals.addProduct', { roomId: livingId, productId: sofa.id });
  const ids = async () => (await items()).map((one) => one.id);

  const item = await as.sales('proposals.removeItem', { id: added.id, version: added.version });
  for (let i = 0; i < 2; i += 1) await as.sales('proposals.restore', { proposalId: id, undo: item.undo });
  expect(await ids()).toEqual([added.id]);
  // Whoever still shows it as it was before it went does not change it unseen.
  await expect(
    as.sales('proposals.removeItem', { id: added.id, version: added.version }),
  ).rejects.toMatchObject(refused('CONFLICT'));

  const room = await as.sales('proposals.removeRoom', { id: livingId, version: living?.version ?? 0 });
  // An older undo of the same item does not bring it back without its room, nor later in its place.
  await as.sales('proposals.restore', { proposalId: id, undo: room.undo });
  for (const { undo } of [item, room]) await as.sales('proposals.restore', { proposalId: id, undo });
  expect(await ids()).toEqual([added.id]);
  expect((await get()).shown.rooms.map(({ name }) => name)).toEqual(['客厅', '主卧']);
});

test('only a draft with something in it is submitted, and only drafts are edited', async () => {
  const store = await proposalStore();
  const { as, id, get } = store;
  await expect(as.sales('proposals.submit', { id, version: 1 })).rejects.toMatchObject(
    refused('VALIDATION', 'proposal_empty'),
  );
  await submitted(store);
  const [item] = await store.items();
  if (!item) throw new Error('an item is missing');
  const { version } = await get();
  await expect(as.sales('proposals.submit', { id, version })).rejects.toMatchObject(
    refused('ILLEGAL_TRANSITION'),
  );
  await expect(as.sales('proposals.updateItem', fieldsOf(item))).rejects.toMatchObject(
    refused('ILLEGAL_TRANSITION', 'proposal_not_draft'),
  );
  await expect(as.sales('proposals.removeItem', { id: item.id, version: 1 })).rejects.toMatchObject(
    refused('ILLEGAL_TRANSITION'),
  );
  expect(await store.items()).toHaveLength(3);
});

test('roles: the front desk looks, the delivery crew does not, only sellers quote', async () => {
  const store = await proposalStore();
  const { as, id, customer } = store;
  const forbidden = refused('FORBIDDEN', 'role');
  expect((await as.front_desk('proposals.list', {})).rows).toHaveLength(1);
  await expect(
    as.front_desk('proposals.create', { customerId: customer.id, title: '方案' }),
  ).rejects.toMatchObject(forbidden);
  await expect(as.delivery('proposals.list', {})).rejects.toMatchObject(forbidden);
  await expect(as.designer('proposals.toQuote', { id, version: 1 })).rejects.toMatchObject(forbidden);
});

test('the list pages by key and finds by number, title and customer; the board counts', async () => {
  const { as, clock, customer, people } = await proposalStore();
  const other = await as.sales('customers.register', { name: '单志远', phone: '13900001111' });
  for (const title of ['滨江一号 客厅', '滨江一号 卧室', '滨江一号 书房']) {
    clock.advance(60_000);
    await as.sales('proposals.create', {
      customerId: other.id,
      title,
      designerId: people.designer.staffId,
      rooms: ['客厅'],
    });
  }
  const first = await as.sales('proposals.list', { limit: 3 });
  expect(first.total).toBe(4);
  const rest = await as.sales('proposals.list', { limit: 3, cursor: first.next });
  expect([...first.rows, ...rest.rows].map((row) => row.title)).toEqual([
    ...['滨江一号 书房', '滨江一号 卧室', '滨江一号 客厅', '云栖花园全屋'],
  ]);
  expect(rest).toMatchObject({ next: null, total: null });
  const found = async (text: string) => (await as.sales('proposals.list', { text })).total;
  expect(await found('卧室')).toBe(1);
  expect(await found('明朗')).toBe(1);
  expect(await found('shan')).toBe(3);
  expect(await found('PR20261121-002')).toBe(1);
  expect(await found('没有这个')).toBe(0);
  const { designerId } = { designerId: people.designer.staffId };
  const board = await as.sales('proposals.board', { designerId, limit: 2 });
  expect(board[0]).toMatchObject({ state: 'draft', count: 3 });
  expect(board[0]?.cards).toHaveLength(2);
  expect(await as.sales('proposals.ofCustomer', { customerId: customer.id })).toHaveLength(1);
});
