import { expect, test } from 'vitest';
import { type TestStore, testStore } from '../../../../tests/support/testStore';
import type { OutputOf, RawInputOf } from '../../../shared/contract';
import { noteClock } from '../../core/clockCheck';
import { checkStore } from '../health/checkStore';

type Quote = OutputOf<'quotes.get'>;
type Line = RawInputOf<'quotes.save'>['lines'][number];

const DAY_MS = 86_400_000;

const line = (over: Partial<Line> = {}): Line => ({
  id: null,
  name: '布艺沙发',
  source: 'custom',
  quantity: 1,
  packages: 1,
  unitPriceFen: 1_000_000,
  gift: false,
  ...over,
});

async function withQuote(store: TestStore, lines: Line[], over: Partial<RawInputOf<'quotes.save'>> = {}) {
  const { id: customerId } = await store.as.front_desk('customers.register', { name: '李明朗' } as never);
  const quote = await store.as.sales('quotes.create', { customerId });
  return save(store, quote, { lines, ...over });
}

const contentOf = (quote: Quote): RawInputOf<'quotes.save'> => ({
  id: quote.id,
  version: quote.version,
  lines: quote.lines.map(
    ({ volumeDm3: _v, pictureSha256: _p, listPriceFen: _l, materials: _m, colors: _c, ...own }) => own,
  ),
  discountFen: quote.discountFen,
  deliveryFeeFen: quote.deliveryFeeFen,
  carryingFeeFen: quote.carryingFeeFen,
  installationFeeFen: quote.installationFeeFen,
  validUntil: quote.validUntil,
  sellerId: quote.sellerId,
  note: quote.note,
});

const save = (store: TestStore, quote: Quote, over: Partial<RawInputOf<'quotes.save'>>) =>
  store.as.sales('quotes.save', { ...contentOf(quote), ...over });

const offer = (store: TestStore, quote: Quote, reason: string | null = null) =>
  store.as.sales('quotes.offer', { id: quote.id, version: quote.version, reason });

const taskOf = ({ database }: TestStore, quote: Quote) =>
  database.connection.prepare('SELECT state, due_date FROM tasks WHERE key = ?').get(`quote:${quote.id}`);

const moves = ({ database }: TestStore, quote: Quote) =>
  database.connection
    .prepare("SELECT to_state FROM state_changes WHERE entity = 'quotes' AND entity_id = ? ORDER BY id")
    .pluck()
    .all(quote.id);

test('a discount in per cent stays one: it is stored, and follows the goods at every save', async () => {
  const store = await testStore();
  const lines = [line({ unitPriceFen: 688_000 })];
  // Whatever amount is sent along: the per cent decide.
  const saved = await withQuote(store, lines, { discountBp: 500, discountFen: 1 });
  expect(saved).toMatchObject({ discountBp: 500, discountFen: 34_400, totalFen: 653_600 });
  const [one] = saved.lines;
  const two = [line({ id: one?.id ?? null, unitPriceFen: 688_000, quantity: 2 })];
  const more = await save(store, saved, { lines: two, discountBp: 500 });
  expect(more).toMatchObject({ discountBp: 500, discountFen: 68_800, totalFen: 1_307_200 });
  const amount = await save(store, more, { discountBp: null, discountFen: 30_000 });
  expect(amount).toMatchObject({ discountBp: null, discountFen: 30_000, totalFen: 1_346_000 });
  await expect(save(store, amount, { discountBp: 10_001 })).rejects.toMatchObject({
    error: { fields: [{ path: 'discountBp', code: 'above_all' }] },
  });
});

test('a new quote stores nothing and takes no number before its first save, which stores all of it', async () => {
  const store = await testStore();
  const { id: customerId } = await store.as.front_desk('customers.register', { name: '李明朗' } as never);
  const blank = () => store.as.sales('quotes.blank', { customerId });
  const { sellerId, validUntil, customer } = await blank();
  expect({ sellerId, validUntil, name: customer.name }).toEqual({
    ...{ sellerId: store.people.sales.staffId, validUntil: '2026-12-06', name: '李明朗' },
  });
  await blank();
  expect((await store.as.owner('quotes.list', {})).total).toBe(0);
  const { id: _id, ...typed } = line({ unitPriceFen: 688_000 });
  const quote = await store.as.sales('quotes.create', {
    ...{ customerId, sellerId },
    content: {
      ...{ lines: [typed], discountBp: 500, validUntil: '2026-12-20', note: '两周内有效' },
      ...{ discountFen: 0, deliveryFeeFen: 20_000, carryingFeeFen: 0, installationFeeFen: 0 },
    },
  });
  expect(quote).toMatchObject({
    ...{ number: 'QT20261121-001', validUntil: '2026-12-20', note: '两周内有效' },
    ...{ discountBp: 500, discountFen: 34_400, totalFen: 673_600 },
  });
});

test('a new quote that is refused takes no number', async () => {
  const store = await testStore();
  const { id: customerId } = await store.as.front_desk('customers.register', { name: '李明朗' } as never);
  const { id: _id, ...typed } = line();
  const create = (validUntil: string | null) =>
    store.as.sales('quotes.create', {
      customerId,
      content: {
        ...{ lines: [typed], validUntil, discountFen: 0, note: null },
        ...{ deliveryFeeFen: 0, carryingFeeFen: 0, installationFeeFen: 0 },
      },
    });
  await expect(create('2026-11-20')).rejects.toMatchObject({
    error: { fields: [{ path: 'validUntil', code: 'date_past' }] },
  });
  expect((await create(null)).number).toBe('QT20261121-001');
});

test('a discount in per cent that is more than the largest amount is refused at its field', async () => {
  const store = await testStore();
  const dear = [line({ unitPriceFen: 100_000_000_000, quantity: 30 })];
  const quote = await withQuote(store, dear, { discountBp: 333 });
  expect(quote).toMatchObject({ discountBp: 333, discountFen: 99_900_000_000 });
  await expect(
    save(store, quote, { lines: [{ ...dear[0], id: quote.lines[0]?.id ?? null }] as never, discountBp: 334 }),
  ).rejects.toMatchObject({ error: { fields: [{ path: 'discountFen', code: 'amount_too_big' }] } });
});

test('a quote whose discount is not its percentage of the goods breaks a rule of the store', async () => {
  const store = await testStore();
  const { connection } = store.database;
  // 33.33 % of ¥0.15 are 4.9995 fen.
  const quote = await withQuote(store, [line({ unitPriceFen: 15 })], { discountBp: 3333 });
  expect(quote.discountFen).toBe(5);
  expect(checkStore(connection)).toEqual([]);
  connection.prepare('UPDATE quotes SET discount_fen = 4, total_fen = total_fen + 1').run();
  expect(checkStore(connection)).toEqual([
    `a quote whose discount in per cent is not that of its goods: ${quote.id}`,
  ]);
  expect(() => connection.prepare('UPDATE quotes SET discount_bp = 10001').run()).toThrow(
    'quotes_discount_bp',
  );
});

test('a total is goods less the discount plus the fees; a gift costs nothing', async () => {
  const store = await testStore();
  const quote = await withQuote(
    store,
    [
      line({ unitPriceFen: 333_333, quantity: 3 }),
      line({ name: '抱枕', unitPriceFen: 9_900, quantity: 2, gift: true }),
    ],
    { discountFen: 10_001, deliveryFeeFen: 20_000, carryingFeeFen: 5_000, installationFeeFen: 1 },
  );
  expect(quote.totalFen).toBe(999_999 - 10_001 + 25_001);
  expect(quote.number).toBe('QT20261121-001');
  expect(quote.validUntil).toBe('2026-12-06');
  expect(quote.sellerId).toBe(store.people.sales.staffId);
});

test('lines are changed, added and taken out in one go, in the order of the list', async () => {
  const store = await testStore();
  const first = await withQuote(store, [line({ name: '沙发' }), line({ name: '茶几' })]);
  const [sofa] = contentOf(first).lines;
  const second = await save(store, first, {
    lines: [line({ name: '电视柜' }), { ...(sofa as Line), quantity: 2 }],
  });
  expect(second.lines.map(({ name, quantity }) => [name, quantity])).toEqual([
    ['电视柜', 1],
    ['沙发', 2],
  ]);
  expect(second.lines[1]?.id).toBe(sofa?.id);
  expect(second.totalFen).toBe(3_000_000);
});

test('a change of lines alone moves the version, so that a stale copy is refused', async () => {
  const store = await testStore();
  const first = await withQuote(store, [line()]);
  const [only] = contentOf(first).lines;
  const second = await save(store, first, { lines: [{ ...(only as Line), remark: '左贵妃' }] });
  expect(second.version).toBeGreaterThan(first.version);
  await expect(save(store, first, { note: '旧的' })).rejects.toMatchObject({ error: { code: 'CONFLICT' } });
  await expect(offer(store, first)).rejects.toMatchObject({ error: { code: 'CONFLICT' } });
  const [kept] = (await store.as.sales('quotes.get', { id: first.id })).lines;
  expect(kept?.remark).toBe('左贵妃');
});

test('saving the same content again writes nothing', async () => {
  const store = await testStore();
  const first = await withQuote(store, [line()]);
  expect((await save(store, first, {})).version).toBe(first.version);
});

test('bad input is refused at its field and keeps the stored quote', async () => {
  const store = await testStore();
  const quote = await withQuote(store, [line()]);
  const refused = (over: Partial<RawInputOf<'quotes.save'>>, path: string, code: string) =>
    expect(save(store, quote, over)).rejects.toMatchObject({
      error: { code: 'VALIDATION', fields: [{ path, code }] },
    });
  await refused({ discountFen: 1_000_001 }, 'discountFen', 'above_goods');
  await refused({ discountFen: -1 }, 'discountFen', 'negative');
  await refused({ deliveryFeeFen: 0.5 }, 'deliveryFeeFen', 'invalid_amount');
  await refused({ validUntil: '2026-02-30' }, 'validUntil', 'invalid_date');
  await refused({ validUntil: '2026-11-20' }, 'validUntil', 'date_past');
  await refused({ lines: [line({ quantity: 0 })] }, 'lines.0.quantity', 'too_small');
  await refused({ lines: [line({ unitPriceFen: Number.NaN })] }, 'lines.0.unitPriceFen', 'invalid_amount');
  await refused({ lines: [line({ name: ' ' })] }, 'lines.0.name', 'required');
  await refused({ lines: [line({ productId: 999 })] }, 'lines.0.productId', 'invalid');
  await refused({ lines: [line({ id: 999 })] }, 'lines.0.id', 'invalid');
  expect(await store.as.sales('quotes.get', { id: quote.id })).toEqual(quote);
});

test('an offer moves the customer, leaves a task, and may no longer be changed', async () => {
  const store = await testStore();
  const quote = await withQuote(store, [line()]);
  const offered = await offer(store, quote);
  expect(offered.state).toBe('offered');
  expect(taskOf(store, quote)).toEqual({ state: 'open', due_date: '2026-12-04' });
  const stage = store.database.connection.prepare('SELECT stage FROM customers WHERE id = ?').pluck();
  expect(stage.get(quote.customer.id)).toBe('quoted');
  await expect(save(store, offered, { note: 'x' })).rejects.toMatchObject({
    error: { code: 'ILLEGAL_TRANSITION', reason: 'quote_not_draft' },
  });
  await expect(offer(store, offered)).rejects.toMatchObject({ error: { code: 'ILLEGAL_TRANSITION' } });
});

test('an empty quote is not offered', async () => {
  const store = await testStore();
  await expect(offer(store, await withQuote(store, []))).rejects.toMatchObject({
    error: { code: 'VALIDATION', reason: 'quote_empty' },
  });
});

test('accepting settles the task; losing takes it away with its reason', async () => {
  const store = await testStore();
  const first = await offer(store, await withQuote(store, [line()]));
  const accepted = await store.as.sales('quotes.accept', { id: first.id, version: first.version });
  expect(accepted.state).toBe('accepted');
  expect(taskOf(store, first)).toMatchObject({ state: 'done' });
  const second = await offer(store, await withQuote(store, [line()]));
  const lost = await store.as.sales('quotes.lose', {
    id: second.id,
    version: second.version,
    reason: '价格',
  });
  expect([lost.state, lost.lostReason]).toEqual(['lost', '价格']);
  expect(taskOf(store, second)).toMatchObject({ state: 'cancelled' });
  await expect(store.as.sales('quotes.accept', { id: lost.id, version: lost.version })).rejects.toMatchObject(
    { error: { code: 'ILLEGAL_TRANSITION' } },
  );
});

test('an offer is good on its last day and expired on the next, recorded or not', async () => {
  const store = await testStore();
  const offered = await offer(store, await withQuote(store, [line()], { validUntil: '2026-11-22' }));
  const state = async () => (await store.as.sales('quotes.get', { id: offered.id })).state;
  store.clock.advance(DAY_MS);
  expect(await state()).toBe('offered');
  store.clock.advance(DAY_MS);
  expect(await state()).toBe('expired');
  expect((await store.as.sales('quotes.list', { state: 'offered' })).rows).toEqual([]);
  await expect(
    store.as.sales('quotes.accept', { id: offered.id, version: offered.version }),
  ).rejects.toMatchObject({ error: { code: 'ILLEGAL_TRANSITION', reason: 'quote_expired' } });
  expect(moves(store, offered)).toEqual(['draft', 'offered']);
  expect(await store.as.sales('quotes.expireDue', {})).toBe(1);
  expect(await store.as.sales('quotes.expireDue', {})).toBe(0);
  expect(moves(store, offered)).toEqual(['draft', 'offered', 'expired']);
  expect(taskOf(store, offered)).toMatchObject({ state: 'cancelled' });
  expect((await store.as.sales('quotes.list', { state: 'expired' })).total).toBe(1);
});

test('a clock in doubt puts an end to no offer; once it is believed, they expire', async () => {
  const store = await testStore();
  const offered = await offer(store, await withQuote(store, [line()], { validUntil: '2026-11-22' }));
  noteClock(store.paths, store.clock.now(), () => null);
  store.clock.advance(365 * DAY_MS);
  expect(await store.as.sales('quotes.expireDue', {})).toBe(0);
  expect(moves(store, offered)).toEqual(['draft', 'offered']);
  await store.as.owner('clock.believe', {});
  expect(await store.as.sales('quotes.expireDue', {})).toBe(1);
  expect(moves(store, offered)).toEqual(['draft', 'offered', 'expired']);
});

test('an expired quote is revised and needs a new date before it is offered again', async () => {
  const store = await testStore();
  const offered = await offer(store, await withQuote(store, [line()], { validUntil: '2026-11-21' }));
  store.clock.advance(DAY_MS);
  const draft = await store.as.sales('quotes.revise', { id: offered.id, version: offered.version });
  expect(draft.state).toBe('draft');
  expect(moves(store, offered)).toEqual(['draft', 'offered', 'expired', 'draft']);
  await expect(offer(store, draft)).rejects.toMatchObject({
    error: { fields: [{ path: 'validUntil', code: 'date_past' }] },
  });
  const again = await offer(store, await save(store, draft, { validUntil: '2026-11-30' }));
  expect(again.state).toBe('offered');
});

test('who may: sellers write, the designer reads, delivery does neither', async () => {
  const store = await testStore();
  const quote = await withQuote(store, [line()]);
  expect((await store.as.designer('quotes.get', { id: quote.id })).id).toBe(quote.id);
  for (const refused of [
    store.as.designer('quotes.save', contentOf(quote)),
    store.as.designer('quotes.offer', { id: quote.id, version: quote.version }),
    store.as.delivery('quotes.get', { id: quote.id }),
    store.as.delivery('quotes.list', {}),
  ]) {
    await expect(refused).rejects.toMatchObject({ error: { code: 'FORBIDDEN' } });
  }
});

test('the list pages by key, newest first, and filters by state, customer and seller', async () => {
  const store = await testStore();
  const quotes: Quote[] = [];
  for (let n = 0; n < 5; n++) {
    quotes.push(await withQuote(store, [line()]));
    store.clock.advance(n % 2 ? 1000 : 0);
  }
  await offer(store, quotes[2] as Quote);
  const first = await store.as.sales('quotes.list', { limit: 3 });
  const rest = await store.as.sales('quotes.list', { limit: 3, cursor: first.next });
  expect(first.total).toBe(5);
  expect([...first.rows, ...rest.rows].map(({ id }) => id)).toEqual(quotes.map(({ id }) => id).reverse());
  expect(rest.next).toBeNull();
  expect((await store.as.sales('quotes.list', { state: 'offered' })).rows.map(({ id }) => id)).toEqual([
    quotes[2]?.id,
  ]);
  const customerId = quotes[1]?.customer.id;
  expect((await store.as.sales('quotes.list', { customerId })).rows.map(({ id }) => id)).toEqual([
    quotes[1]?.id,
  ]);
  expect((await store.as.sales('quotes.list', { sellerId: store.people.owner.staffId })).total).toBe(0);
});

test('a quote is made with what was typed elsewhere, or not at all', async () => {
  const store = await testStore();
  const { id: customerId } = await store.as.front_desk('customers.register', { name: '李明朗' } as never);
  const { id: _id, ...typed } = line({ quantity: 2 });
  const content = {
    lines: [typed],
    discountFen: 50_000,
    deliveryFeeFen: 10_000,
    carryingFeeFen: 0,
    installationFeeFen: 0,
    note: '先看沙发',
  };
  const made = await store.as.sales('quotes.create', { customerId, content });
  expect(made).toMatchObject({ state: 'draft', totalFen: 1_960_000, note: '先看沙发' });
  expect(made.lines).toMatchObject([{ name: '布艺沙发', quantity: 2 }]);

  await expect(
    store.as.sales('quotes.create', { customerId, content: { ...content, discountFen: 2_000_001 } }),
  ).rejects.toMatchObject({ error: { fields: [{ path: 'discountFen', code: 'above_goods' }] } });
  expect((await store.as.sales('quotes.list', {})).rows).toHaveLength(1);
});

test('whoever takes the seller out of a new quote has none, with its first save as with any other', async () => {
  const store = await testStore();
  const { id: customerId } = await store.as.front_desk('customers.register', { name: '李明朗' } as never);
  const made = await store.as.sales('quotes.create', { customerId });
  expect(made.sellerId).toBe(store.people.sales.staffId);
  const none = await store.as.sales('quotes.create', {
    ...{ customerId, sellerId: null },
    content: {
      ...{ lines: [], discountFen: 0, deliveryFeeFen: 0, carryingFeeFen: 0, installationFeeFen: 0 },
      ...{ discountBp: null, validUntil: null },
    },
  });
  expect(none.sellerId).toBeNull();
});

test('the list finds quotes by number, and by name, pinyin and phone of the customer', async () => {
  const store = await testStore();
  const register = (name: string, phone: string) => store.as.sales('customers.register', { name, phone });
  const quoteOf = async ({ id: customerId }: { id: number }) =>
    (await store.as.sales('quotes.create', { customerId })).number;
  const ming = await quoteOf(await register('李明朗', '13812345678'));
  const fang = await quoteOf(await register('王芳', '13900001111'));
  const found = async (text: string) => {
    const { rows, total } = await store.as.sales('quotes.list', { text });
    expect(total).toBe(rows.length);
    return rows.map(({ number }) => number);
  };
  for (const text of ['明朗', 'lml', '5678', ming]) expect(await found(text), text).toEqual([ming]);
  expect(await found('王芳')).toEqual([fang]);
  expect(await found('')).toEqual([fang, ming]);
  expect(await found('没有')).toEqual([]);
});
