import { expect, test } from 'vitest';
import { type TestStore, testStore } from '../../../../tests/support/testStore';

async function withPeople() {
  const store = await testStore();
  const register = (name: string, phone: string | null = null, community: string | null = null) =>
    store.as.sales('customers.register', { name, phone, community });
  return { store, register };
}
const find = async (store: TestStore, text: string) =>
  (await store.as.sales('search.find', { text })).map((row) => row.title);

test.each([
  ['a middle character', '明'],
  ['the full name', '李明朗'],
  ['pinyin', 'liming'],
  ['initials', 'lml'],
  ['initials in capitals and full width', 'ＬＭＬ'],
  ['the tail of the phone', '5678'],
  ['the phone with spaces and full-width digits', '１３８ 1234 5678'],
  ['the phone with its country code', '+86 138-1234-5678'],
  ['the community', '桂花'],
  ['name and phone together', '李明 5678'],
])('a customer is found by %s', async (_name, text) => {
  const { store, register } = await withPeople();
  await register('李明朗', '13812345678', '桂花园');
  await register('王芳', '13900001111', '枫林苑');
  expect(await find(store, text)).toEqual(['李明朗']);
});

test('a customer shows the home as it was typed, like everywhere else', async () => {
  const { store } = await withPeople();
  const at = (name: string, home: object) =>
    store.as.sales('customers.register', { name, community: '桂花园', ...home });
  await at('李明朗', { building: '2幢', unit: '1单元', room: '302' });
  await at('王芳', { building: '2', unit: '1', room: '303' });
  await store.as.sales('customers.register', { name: '赵飞' });
  const addressOf = async (text: string) => (await store.as.sales('search.find', { text }))[0]?.address;
  expect(await addressOf('李明朗')).toBe('桂花园 2幢1单元302');
  expect(await addressOf('王芳')).toBe('桂花园 2-1-303');
  expect(await addressOf('赵飞')).toBeNull();
});

test('the exact phone comes first, then names that begin so, then what was touched last', async () => {
  const { store, register } = await withPeople();
  await register('王明', '13911112222');
  await register('明珠', '13911113333');
  store.clock.advance(1000);
  await register('张小明', '13911114444');
  expect(await find(store, '明')).toEqual(['明珠', '张小明', '王明']);
  const byPhone = await store.as.sales('search.find', { text: '13911112222' });
  expect(byPhone[0]).toMatchObject({ title: '王明', matched: 'phone' });
});

test('says which field was found, and limits each kind', async () => {
  const { store, register } = await withPeople();
  await register('李明朗', '13812345678', '桂花园');
  const matched = async (text: string) => (await store.as.sales('search.find', { text }))[0]?.matched;
  expect(await matched('明朗')).toBe('name');
  expect(await matched('lml')).toBe('pinyin');
  expect(await matched('345678')).toBe('phone');
  expect(await matched('桂花')).toBe('address');
  for (const name of ['李甲', '李乙', '李丙']) await register(name);
  expect(await store.as.sales('search.find', { text: '李', limit: 2 })).toHaveLength(2);
});

test.each(['', '   ', '"', '* OR', "'; DROP TABLE customers; --", '%', 'NEAR(', '�'])(
  'odd text %j finds nothing and breaks nothing',
  async (text) => {
    const { store, register } = await withPeople();
    await register('李明朗', '13812345678');
    expect(await find(store, text)).toEqual([]);
  },
);

test('text too long is refused; delivery staff find no customers', async () => {
  const { store, register } = await withPeople();
  await register('李明朗', '13812345678');
  await expect(store.as.sales('search.find', { text: 'x'.repeat(81) })).rejects.toMatchObject({
    error: { fields: [{ path: 'text', code: 'too_long' }] },
  });
  expect(await store.as.delivery('search.find', { text: '李明朗' })).toEqual([]);
  await expect(store.nobody('search.find', { text: '李' })).rejects.toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
});

test('a quote is found by its number', async () => {
  const { store, register } = await withPeople();
  const { id: customerId } = await register('李明朗');
  const { number } = await store.as.sales('quotes.create', { customerId });
  const found = await store.as.sales('search.find', { text: number });
  expect(found.map(({ entity }) => entity)).toEqual(['quotes']);
});

test('a number finds its own document and what hangs on it, but no other of the same digits', async () => {
  const { store, register } = await withPeople();
  const { id: customerId } = await register('李明朗');
  const quote = await store.as.sales('quotes.create', { customerId });
  const order = await store.as.sales('orders.create', {
    ...{ customerId, contactName: '李明朗', discountFen: 0, deliveryFeeFen: 0 },
    ...{ carryingFeeFen: 0, installationFeeFen: 0, needsInstallation: false },
    lines: [
      {
        ...{ name: '沙发', source: 'stock', quantity: 1, packages: 1, unitPriceFen: 100, gift: false },
        ...{ roomName: null, productId: null, model: null, material: null, color: null, remark: null },
        ...{ lengthMm: null, widthMm: null, heightMm: null },
      },
    ],
  });
  await store.as.sales('orders.confirm', { id: order.id, version: order.version });
  const kinds = async (text: string) =>
    (await store.as.sales('search.find', { text })).map(({ entity }) => entity);
  expect(quote.number.slice(2)).toBe(order.number.slice(2));
  expect(await kinds(order.number)).toEqual(['orders', 'deliveries']);
  expect(await kinds(quote.number)).toEqual(['quotes']);
  expect(await kinds('so')).toEqual(['orders']);
  expect(await kinds('SO2026 李明')).toEqual(['orders', 'deliveries']);
  expect(await kinds(`${order.number} 王`)).toEqual([]);
  // Who may open a quote or a delivery finds it as well.
  const found = await store.as.designer('search.find', { text: quote.number });
  expect(found.map(({ entity }) => entity)).toEqual(['quotes']);
});
