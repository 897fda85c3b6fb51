import { expect, test } from 'vitest';
import { type TestStore, testStore } from '../../../../tests/support/testStore';
import type { ProposalItem } from '../../../shared/contract/proposals';

async function showroom() {
  const store = await testStore();
  const { as } = store;
  const kind = await as.owner('catalogue.createKind', {
    code: 'sofa',
    nameZh: '沙发',
    bufferDays: 3,
    sort: 1,
  });
  const product = (model: string, name: string, priceFen: number) =>
    as.owner('catalogue.createProduct', {
      kindId: kind.id,
      model,
      name,
      lengthMm: 2600,
      widthMm: 950,
      heightMm: 820,
      materials: ['白蜡木', '胡桃木'],
      colors: ['米白', '深灰'],
      unit: '件',
      priceFen,
      packages: 2,
      volumeDm3: 900,
      productionDays: 20,
      source: 'ordered',
    });
  const sofa = await product('YQ-S301', '三人沙发', 899_900);
  const table = await product('YQ-T101', '岩板茶几', 219_900);
  const customer = await as.sales('customers.register', {
    name: '李明朗',
    phone: '13812345678',
    rooms: ['living', 'master_bedroom'],
  });
  const created = await as.designer('proposals.create', { customerId: customer.id, title: '云栖花园全屋' });
  const get = (no?: number) => as.designer('proposals.get', { id: created.id, no });
  const items = async (no?: number) => (await get(no)).shown.rooms.flatMap((room) => room.items);
  return { ...store, sofa, table, customer, id: created.id, get, items };
}
type Showroom = Awaited<ReturnType<typeof showroom>>;

/** A sofa, a table and a bed made to measure, submitted. */
async function submitted(store: Showroom) {
  const { as, id, get, sofa, table } = store;
  const [living, bedroom] = (await get()).shown.rooms;
  await as.designer('proposals.addProduct', { roomId: living?.id ?? 0, productId: sofa.id });
  await as.designer('proposals.addProduct', { roomId: living?.id ?? 0, productId: table.id, quantity: 2 });
  await as.designer('proposals.addCustom', { roomId: bedroom?.id ?? 0, ...BED });
  await as.designer('proposals.submit', { id, version: (await get()).version });
}

const BED = {
  name: '定制榻榻米',
  lengthMm: 2000,
  widthMm: 1800,
  heightMm: 450,
  material: '橡木',
  color: '原木色',
  quantity: 1,
  unitPriceFen: 680_000,
};

const fieldsOf = ({ roomId: _r, originId: _o, productId: _p, pictureSha256: _s, ...item }: ProposalItem) => {
  const { decision: _d, decisionNote: _n, ...fields } = item;
  return fields;
};

const decide = async (store: Showroom, ...decisions: ProposalItem['decision'][]) => {
  for (const [i, item] of (await store.items()).entries()) {
    const decision = decisions[i] ?? 'open';
    const { id, version } = item;
    await store.as.sales('proposals.decide', { id, version, decision, note: null });
  }
};

const refused = (code: string, reason?: string) => ({ error: { code, ...(reason && { reason }) } });
const wrong = (path: string, code: string) => ({
  error: { code: 'VALIDATION', fields: [expect.objectContaining({ path, code })] },
});

const movesIn = ({ database }: TestStore, id: number) =>
  database.connection
    .prepare("SELECT to_state FROM state_changes WHERE entity = 'proposals' AND entity_id = ? ORDER BY id")
    .pluck()
    .all(id);

test('the first version has the rooms of the need, and the customer is being designed for', async () => {
  const store = await showroom();
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
  const store = await showroom();
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
  const { as, get, items } = await showroom();
  const roomId = (await get()).shown.rooms[0]?.id ?? 0;
  const add = (patch: object) => as.designer('proposals.addCustom', { roomId, ...BED, ...patch });
  await expect(add({ lengthMm: 0 })).rejects.toMatchObject(wrong('lengthMm', 'too_small'));
  await expect(add({ widthMm: 20_001 })).rejects.toMatchObject(wrong('widthMm', 'too_big'));
  await expect(add({ heightMm: 10.5 })).rejects.toMatchObject(wrong('heightMm', 'not_integer'));
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
  const { as, get, sofa, table, id } = await showroom();
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

test('only a draft with something in it is submitted, and only drafts are edited', async () => {
  const store = await showroom();
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

test('the state follows what the customer decides, back and forth', async () => {
  const store = await showroom();
  await submitted(store);
  const state = async () => (await store.get()).state;
  await decide(store, 'accepted', 'refused', 'open');
  expect(await state()).toBe('partially_accepted');
  expect((await store.get()).shown.totals).toMatchObject({
    acceptedFen: 899_900,
    refusedFen: 439_800,
    openFen: 680_000,
    allFen: 2_019_700,
  });
  await decide(store, 'accepted', 'accepted', 'accepted');
  expect(await state()).toBe('accepted');
  await decide(store, 'refused', 'refused', 'refused');
  expect(await state()).toBe('declined');
  await decide(store, 'open', 'open', 'open');
  expect(await state()).toBe('submitted');
  expect(movesIn(store, store.id)).toEqual([
    ...['draft', 'submitted', 'partially_accepted', 'accepted'],
    ...['partially_accepted', 'declined', 'partially_accepted', 'submitted'],
  ]);
  const [item] = await store.items();
  await expect(
    store.as.sales('proposals.decide', { id: item?.id ?? 0, version: 1, decision: 'accepted' }),
  ).rejects.toMatchObject(refused('CONFLICT'));
});

test('a new version keeps what was accepted, and the old one can no longer be touched', async () => {
  const store = await showroom();
  const { as, id, get, items } = store;
  await submitted(store);
  await decide(store, 'accepted', 'refused', 'open');
  const old = await items();
  const { version } = await get();
  await as.designer('proposals.newVersion', { id, version, note: '床改小' });
  await expect(as.designer('proposals.newVersion', { id, version })).rejects.toMatchObject(
    refused('CONFLICT'),
  );
  expect(await get()).toMatchObject({ state: 'draft', currentNo: 2, editable: true });
  expect((await items()).map((item) => [item.name, item.decision, item.originId])).toEqual([
    ['三人沙发', 'accepted', old[0]?.id],
    ['定制榻榻米', 'open', old[2]?.id],
  ]);
  const [first] = old;
  if (!first) throw new Error('an item is missing');
  await expect(
    as.sales('proposals.decide', { id: first.id, version: first.version, decision: 'open' }),
  ).rejects.toMatchObject(refused('ILLEGAL_TRANSITION', 'proposal_old_version'));
  await expect(as.sales('proposals.updateItem', fieldsOf(first))).rejects.toMatchObject(
    refused('ILLEGAL_TRANSITION', 'proposal_old_version'),
  );
  expect(await get(1)).toMatchObject({ editable: false, shown: { no: 1 } });

  const [sofa] = await items();
  if (!sofa) throw new Error('an item is missing');
  const changed = await as.designer('proposals.updateItem', { ...fieldsOf(sofa), color: '深灰' });
  expect(changed).toMatchObject({ color: '深灰', decision: 'open' });
});

test('refused items come along when wanted', async () => {
  const store = await showroom();
  await submitted(store);
  await decide(store, 'accepted', 'refused', 'open');
  const { version } = await store.get();
  await store.as.designer('proposals.newVersion', { id: store.id, version, keepRefused: true });
  expect((await store.items()).map((item) => item.decision)).toEqual(['accepted', 'open', 'open']);
});

test('two versions are compared along their copies, over several versions', async () => {
  const store = await showroom();
  const { as, id, get, table } = store;
  await submitted(store);
  const next = async () => as.designer('proposals.newVersion', { id, version: (await get()).version });
  await next();
  const [sofa, side] = await store.items();
  if (!sofa || !side) throw new Error('items are missing');
  await as.designer('proposals.removeItem', { id: side.id, version: side.version });
  await as.designer('proposals.updateItem', { ...fieldsOf(sofa), lengthMm: 2400, unitPriceFen: 799_900 });
  await as.designer('proposals.submit', { id, version: (await get()).version });
  await next();
  const bedroom = (await get()).shown.rooms[1]?.id ?? 0;
  await as.designer('proposals.addProduct', { roomId: bedroom, productId: table.id });

  const { rows, before, after } = await as.sales('proposals.compare', { id, before: 3, after: 1 });
  expect(rows.map((row) => [row.kind, row.before?.name, row.after?.name, row.changed])).toEqual([
    ['changed', '三人沙发', '三人沙发', ['lengthMm', 'unitPriceFen']],
    ['removed', '岩板茶几', undefined, []],
    ['unchanged', '定制榻榻米', '定制榻榻米', []],
    ['added', undefined, '岩板茶几', []],
  ]);
  expect([before.totals.allFen, after.totals.allFen]).toEqual([2_019_700, 799_900 + 680_000 + 219_900]);
  await expect(as.sales('proposals.compare', { id, before: 1, after: 9 })).rejects.toMatchObject(
    refused('NOT_FOUND'),
  );
});

test('a quote takes what was accepted and nothing else', async () => {
  const store = await showroom();
  const { as, id, get } = store;
  await submitted(store);
  const toQuote = async () => as.sales('proposals.toQuote', { id, version: (await get()).version });
  await expect(toQuote()).rejects.toMatchObject(refused('VALIDATION', 'proposal_nothing_accepted'));
  await decide(store, 'accepted', 'refused', 'accepted');
  await expect(as.sales('proposals.toQuote', { id, version: 1 })).rejects.toMatchObject(refused('CONFLICT'));
  const { quoteId } = await toQuote();
  const quote = await as.sales('quotes.get', { id: quoteId });
  expect(quote.lines.map((line) => [line.roomName, line.name, line.quantity, line.unitPriceFen])).toEqual([
    ['客厅', '三人沙发', 1, 899_900],
    ['主卧', '定制榻榻米', 1, 680_000],
  ]);
  expect(await get()).toMatchObject({ state: 'quoted', decidable: false });
  await expect(toQuote()).rejects.toMatchObject(refused('ILLEGAL_TRANSITION'));
  const [item] = await store.items();
  await expect(
    as.sales('proposals.decide', { id: item?.id ?? 0, version: item?.version ?? 0, decision: 'open' }),
  ).rejects.toMatchObject(refused('ILLEGAL_TRANSITION', 'proposal_quoted'));

  // The next version knows what stands on a quote already, and the rest can be quoted alone.
  await as.sales('proposals.newVersion', { id, version: (await get()).version, keepRefused: true });
  await as.sales('proposals.submit', { id, version: (await get()).version });
  await decide(store, 'accepted', 'accepted', 'accepted');
  const fresh = (await store.items()).filter((one) => one.name === '岩板茶几');
  const { version, quotedItemIds } = await get();
  expect(quotedItemIds).not.toContain(fresh[0]?.id);
  expect(quotedItemIds).toHaveLength(4);
  const itemIds = fresh.map((one) => one.id);
  const again = await as.sales('proposals.toQuote', { id, version, itemIds });
  expect((await as.sales('quotes.get', { id: again.quoteId })).lines.map((line) => line.name)).toEqual([
    '岩板茶几',
  ]);
});

test('declining asks for a reason and keeps it', async () => {
  const { as, id, get } = await showroom();
  await expect(as.sales('proposals.decline', { id, version: 1, reason: ' ' })).rejects.toMatchObject(
    wrong('reason', 'required'),
  );
  await as.sales('proposals.decline', { id, version: 1, reason: '预算不够' });
  expect(await get()).toMatchObject({ state: 'declined' });
  expect((await get()).moves.at(-1)).toMatchObject({ from: 'draft', to: 'declined', note: '预算不够' });
  await expect(as.sales('proposals.decline', { id, version: 2, reason: '再说' })).rejects.toMatchObject(
    refused('ILLEGAL_TRANSITION'),
  );
});

test('roles: the front desk looks, the delivery crew does not, only sellers quote', async () => {
  const store = await showroom();
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
  const { as, clock, customer, people } = await showroom();
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
