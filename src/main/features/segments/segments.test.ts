import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { storeWithLife } from '../../../../tests/support/customerLife';
import { deliveredOrder, stoolsAndTable } from '../../../../tests/support/returns';
import { type TestStore, testStore } from '../../../../tests/support/testStore';
import { contract } from '../../../shared/contract';
import type { Filter } from '../../../shared/domain/filter/filter';
import { insertRow } from '../../database/rows';
import { customerFacts, segments } from '../../database/schema';
import { customersSheet } from '../customers';
import { exportSheet } from '../excel';

const EVERYBODY: Filter = { field: 'channel', op: 'filled', value: null };
const NOBODY: Filter = { field: 'channel', op: 'empty', value: null };
const WON: Filter = { field: 'stage', op: 'is', value: ['won'] };

const register = async ({ as }: TestStore, name: string, more: object = {}) =>
  (await as.sales('customers.register', { name, ...more })).id;
const save = ({ as }: Pick<TestStore, 'as'>, name: string, filter: Filter) =>
  as.owner('segments.save', { name, filter });
const count = async ({ as }: Pick<TestStore, 'as'>, id: number) =>
  (await as.owner('segments.counts', { ids: [id] }))[0]?.count;
const preview = async ({ as }: Pick<TestStore, 'as'>, filter: Filter) =>
  (await as.owner('segments.preview', { filter })).count;
const listed = async ({ as }: Pick<TestStore, 'as'>, input: object) =>
  (await as.owner('customers.list', input)).rows.map(({ name }) => name);
/** As a newer version, or somebody with another program, may have left it. */
const keep = ({ database: { db } }: Pick<TestStore, 'database'>, name: string, filter: unknown) =>
  insertRow(db.$client, segments, {
    ...{ version: 1, createdAt: 0, updatedAt: 0, createdBy: null, name, filter },
  } as never);

test('not 焦躁 means 依赖 and whoever has no temperament: 2 of 3', async () => {
  const store = await testStore();
  await register(store, '急', { temperament: 'impatient' });
  await register(store, '依', { temperament: 'dependent' });
  await register(store, '空');
  const { count: n, people } = await store.as.owner('segments.preview', {
    filter: { field: 'temperament', op: 'is_not', value: ['impatient'] },
  });
  expect(n).toBe(2);
  expect(people.map(({ name }) => name)).toEqual(['空', '依']);
});

test('the last 7 days are from 15 November on 21 November, by the clocks of the shop: at 00:30 too', async () => {
  const store = await testStore();
  const at = (text: string) => Date.parse(`${text}:00+08:00`);
  for (const [name, time] of [
    ['十四日末', '2026-11-14T23:59'],
    ['十五日初', '2026-11-15T00:00'],
    ['今天', '2026-11-21T00:10'],
  ] as const) {
    store.clock.set(at(time));
    await register(store, name);
  }
  for (const time of ['2026-11-21T00:30', '2026-11-21T10:00', '2026-11-21T23:59']) {
    store.clock.set(at(time));
    const filter: Filter = { field: 'createdAt', op: 'last', value: 7 };
    expect(await listed(store, { filter, sort: 'newest' }), time).toEqual(['今天', '十五日初']);
    expect(await preview(store, { field: 'createdAt', op: 'not_last', value: 7 }), time).toBe(1);
  }
  // In UTC it is still the 21st then.
  store.clock.set(at('2026-11-22T00:30'));
  expect(await preview(store, { field: 'createdAt', op: 'last', value: 7 })).toBe(1);
});

test('a sofa that came back was not bought', async () => {
  const { store, id, open, receive, settle } = await deliveredOrder();
  const kind = await store.as.owner('catalogue.createKind', {
    ...{ nameZh: '测试沙发', nameEn: 'Test sofa', bufferDays: 0, sort: 99 },
  } as never);
  const product = insertProduct(store, kind.id);
  store.database.connection
    .prepare('UPDATE order_lines SET product_id = ? WHERE order_id = ?')
    .run(product, id);
  const filter: Filter = { bought: { kind: kind.id } };
  expect(await preview(store, filter)).toBe(1);
  expect(await preview(store, { bought: { product, days: 1, times: 1, fen: 100_000 } })).toBe(1);
  expect(await preview(store, { bought: { product, times: 2 } })).toBe(0);
  expect(await preview(store, { bought: { product, fen: 100_001 } })).toBe(0);
  const back = await open([1]);
  expect(await preview(store, filter)).toBe(1);
  await settle(await receive(back), 'owner');
  expect(await preview(store, filter)).toBe(0);
});

test('of ten stools of which three came back seven were bought', async () => {
  const { store, id, open, receive, settle } = await deliveredOrder({ lines: stoolsAndTable });
  const kind = await store.as.owner('catalogue.createKind', {
    ...{ nameZh: '测试凳', nameEn: 'Test stool', bufferDays: 0, sort: 98 },
  } as never);
  const product = insertProduct(store, kind.id);
  store.database.connection
    .prepare("UPDATE order_lines SET product_id = ? WHERE order_id = ? AND name = '凳子'")
    .run(product, id);
  await settle(await receive(await open([3])), 'owner');
  expect(await preview(store, { bought: { product, fen: 70_000 } })).toBe(1);
  expect(await preview(store, { bought: { product, fen: 70_001 } })).toBe(0);
});

test('segments that use each other many times are refused before they are counted', async () => {
  const store = await testStore();
  let inner = await save(store, '一', { field: 'stage', op: 'is', value: ['won'] });
  for (const name of ['二', '三']) {
    const { id } = inner;
    inner = await save(store, name, { all: Array.from({ length: 10 }, () => ({ segment: id })) });
  }
  const { id } = inner;
  await expect(
    save(store, '四', { any: [{ segment: id }, { segment: id }, { segment: id }] }),
  ).rejects.toMatchObject({ error: { fields: [{ path: 'filter', code: 'filter_too_deep' }] } });
});

function insertProduct({ database }: Pick<TestStore, 'database'>, kindId: number): number {
  const { lastInsertRowid } = database.connection
    .prepare(
      `INSERT INTO products (version, created_at, updated_at, kind_id, model, name, materials, colors, price_fen)
       VALUES (1, 0, 0, ?, 'T-1', '云朵沙发', '[]', '[]', 100000)`,
    )
    .run(kindId);
  return Number(lastInsertRowid);
}

test('a filter with a field that is gone counts nobody, and neither does whoever refers to it', async () => {
  const store = await testStore();
  await register(store, '甲');
  const gone = keep(store, '停用字段', { all: [EVERYBODY, { field: 'custom:7', op: 'is', value: ['a'] }] });
  const newer = keep(store, '新版写的', { some: [EVERYBODY] });
  const user = keep(store, '引用它的', { any: [EVERYBODY, { segment: gone }] });
  expect(await store.as.owner('segments.counts', { ids: [gone, newer, user] })).toEqual([
    { id: gone, count: null },
    { id: newer, count: null },
    { id: user, count: null },
  ]);
  const { segments: all } = await store.as.owner('segments.list', {});
  expect(Object.fromEntries(all.map(({ name, faults }) => [name, faults]))).toEqual({
    停用字段: [{ path: 'all.1', code: 'filter_unknown_field' }],
    新版写的: [{ path: '', code: 'filter_unreadable' }],
    引用它的: [{ path: 'any.1', code: 'segment_invalid' }],
  });
  for (const input of [{ segmentId: gone }, { segmentId: newer }]) {
    await expect(store.as.owner('customers.list', input)).rejects.toMatchObject({
      error: { code: 'CONFLICT', reason: 'segment_not_counted' },
    });
  }
  const filter: Filter = { all: [EVERYBODY, { field: 'custom:7', op: 'is', value: ['a'] }] };
  await expect(store.as.owner('segments.preview', { filter })).rejects.toMatchObject({
    error: { code: 'VALIDATION', fields: [{ path: 'filter.all.1', code: 'filter_unknown_field' }] },
  });
});

test.each([
  ['filter_empty', '', { all: [] }],
  ['filter_op', '', { field: 'gender', op: 'gte', value: 1 }],
  ['filter_value', '', { field: 'gender', op: 'is', value: ['robot'] }],
  ['filter_order', '', { field: 'lastBuy', op: 'between', value: ['2026-02-01', '2026-01-01'] }],
  ['filter_value', '', { field: 'lastBuy', op: 'from', value: '2026-02-30' }],
  ['filter_value', '', { bought: { kind: 1, series: 1 } }],
  ['segment_gone', '.not', { not: { segment: 99 } }],
  ['filter_too_long', '', { any: Array(31).fill(EVERYBODY) }],
  [
    'filter_too_many_values',
    '',
    { any: [1, 2].map((n) => ({ field: 'seller', op: 'is', value: Array(150).fill(n) })) },
  ],
] as const)('%s: told at its place%s', async (code, below, filter) => {
  const { as } = await testStore();
  await expect(
    as.owner('segments.save', { name: '一群', filter: filter as unknown as Filter }),
  ).rejects.toMatchObject({ error: { code: 'VALIDATION', fields: [{ path: `filter${below}`, code }] } });
});

test('groups lie in each other three deep and no deeper, and unknown words are refused', async () => {
  const { as } = await testStore();
  const deep = (levels: number): Filter => (levels === 0 ? EVERYBODY : { all: [deep(levels - 1)] });
  expect(await preview({ as }, deep(3))).toBe(0);
  for (const filter of [deep(4), { ...EVERYBODY, also: 1 }, { bought: { kind: 1, colour: 'red' } }]) {
    await expect(as.owner('segments.preview', { filter: filter as Filter })).rejects.toMatchObject({
      error: { code: 'VALIDATION' },
    });
  }
});

test('out by hand beats in by hand beats the filter, now and after the filter has changed', async () => {
  const store = await testStore();
  const [a, b, c] = [await register(store, '甲'), await register(store, '乙'), await register(store, '丙')];
  const { id, version } = await save(store, '一群', NOBODY);
  await store.as.owner('segments.pin', { id, customerId: a, side: 'in' });
  await store.as.owner('segments.pin', { id, customerId: b, side: 'in' });
  expect(await listed(store, { segmentId: id })).toEqual(['乙', '甲']);
  await store.as.owner('segments.pin', { id, customerId: b, side: 'out' });
  expect(await listed(store, { segmentId: id })).toEqual(['甲']);
  await store.as.owner('segments.save', { id, version, name: '一群', filter: EVERYBODY });
  expect(await listed(store, { segmentId: id })).toEqual(['丙', '甲']);
  // Within another one as well, and turned round.
  const outside = await save(store, '其余', { not: { segment: id } });
  expect(await listed(store, { segmentId: outside.id })).toEqual(['乙']);
  const { pins } = await store.as.owner('segments.get', { id });
  expect(pins).toEqual([
    { customerId: a, name: '甲', side: 'in' },
    { customerId: b, name: '乙', side: 'out' },
  ]);
  await store.as.owner('segments.unpin', { id, customerId: b });
  expect(await count(store, id)).toBe(3);
  expect(c).toBeGreaterThan(b);
});

test('a segment cannot lead back to itself, and one in use is not deleted: the users are named', async () => {
  const store = await testStore();
  const a = await save(store, '甲群', EVERYBODY);
  const b = await save(store, '乙群', { segment: a.id });
  const c = await save(store, '丙群', { all: [EVERYBODY, { not: { segment: b.id } }] });
  for (const segment of [a.id, b.id, c.id]) {
    await expect(
      store.as.owner('segments.save', { ...a, name: '甲群', filter: { any: [EVERYBODY, { segment }] } }),
    ).rejects.toMatchObject({ error: { fields: [{ path: 'filter.any.1', code: 'segment_circle' }] } });
  }
  await expect(store.as.owner('segments.remove', a)).rejects.toMatchObject({
    error: { code: 'CONFLICT', reason: 'segment_in_use', params: { names: '乙群' } },
  });
  await store.as.owner('segments.pin', { id: c.id, customerId: await register(store, '甲'), side: 'in' });
  await store.as.owner('segments.remove', c);
  await store.as.owner('segments.remove', b);
  await store.as.owner('segments.remove', a);
  expect(await store.as.owner('segments.list', {})).toEqual({ segments: [], names: [] });
  expect(store.database.connection.prepare('SELECT count(*) FROM segment_pins').pluck().get()).toBe(0);
});

test('a circle that came about elsewhere ends, and counts nobody', async () => {
  const store = await testStore();
  const a = keep(store, '甲群', EVERYBODY);
  const b = keep(store, '乙群', { segment: a });
  store.database.connection
    .prepare('UPDATE segments SET filter = ? WHERE id = ?')
    .run(JSON.stringify({ segment: b }), a);
  expect(await count(store, a)).toBeNull();
  expect(await count(store, b)).toBeNull();
});

test('a version that is not the last and a name that is taken are refused, and nothing is written', async () => {
  const store = await testStore();
  const { id, version } = await save(store, '一群', EVERYBODY);
  await save(store, '另一群', EVERYBODY);
  await store.as.owner('segments.save', { id, version, name: '一群', filter: WON });
  await expect(
    store.as.owner('segments.save', { id, version, name: '一群', filter: EVERYBODY }),
  ).rejects.toMatchObject({ error: { code: 'CONFLICT' } });
  await expect(store.as.owner('segments.remove', { id, version })).rejects.toMatchObject({
    error: { code: 'CONFLICT' },
  });
  await expect(
    store.as.owner('segments.save', { id, version: version + 1, name: '另一群', filter: WON }),
  ).rejects.toMatchObject({ error: { fields: [{ path: 'name', code: 'taken' }] } });
  expect(await store.as.owner('segments.get', { id })).toMatchObject({ filter: WON });
});

test('a seller changes what they made; the owner and the desk change all; a designer and a deliverer none', async () => {
  const store = await testStore();
  const mine = await store.as.sales('segments.save', { name: '我的', filter: EVERYBODY });
  const theirs = await save(store, '店主的', EVERYBODY);
  await store.as.sales('segments.save', { ...mine, name: '我的', filter: WON });
  await expect(
    store.as.sales('segments.save', { ...theirs, name: '店主的', filter: WON }),
  ).rejects.toMatchObject({ error: { reason: 'segment_not_yours' } });
  await store.as.front_desk('segments.save', { ...theirs, name: '店主的', filter: WON });
  await expect(store.as.designer('segments.save', { name: '设计师的', filter: WON })).rejects.toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  await expect(store.as.delivery('segments.list', {})).rejects.toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
});

test('conditions on cost and profit are the owner’s: others see who is in it, and not why', async () => {
  const store = await testStore();
  const id = await register(store, '甲');
  await register(store, '乙');
  store.database.db
    .update(customerFacts)
    .set({ profitFen: -5, class: 'negative' })
    .where(eq(customerFacts.customerId, id))
    .run();
  const filter: Filter = { all: [EVERYBODY, { field: 'profitFen', op: 'lte', value: 0 }] };
  const secret = await save(store, '亏本的', filter);
  expect((await store.as.owner('segments.get', { id: secret.id })).filter).toEqual(filter);
  for (const role of ['front_desk', 'sales', 'designer'] as const) {
    const as = store.as[role];
    expect(await as('segments.get', { id: secret.id })).toMatchObject({
      ...{ filter: null, ownerOnly: true, mayEdit: false, faults: [] },
    });
    expect((await as('customers.list', { segmentId: secret.id })).rows.map(({ name }) => name)).toEqual([
      '甲',
    ]);
    for (const field of ['profitFen', 'costCover', 'customerClass'] as const) {
      const asked: Filter = { field, op: 'filled', value: null };
      const refused = { error: { fields: [{ path: 'filter', code: 'filter_owner_only' }] } };
      await expect(as('segments.preview', { filter: asked })).rejects.toMatchObject(refused);
      await expect(as('segments.steps', { filter: asked })).rejects.toMatchObject(refused);
      await expect(as('customers.list', { filter: asked })).rejects.toMatchObject(refused);
    }
    // 负资产 counts as 普通 for them.
    const normal: Filter = { field: 'shownClass', op: 'is', value: ['normal'] };
    expect((await as('segments.preview', { filter: normal })).count).toBe(1);
  }
  await expect(
    store.as.front_desk('segments.save', { ...secret, name: '亏本的', filter: EVERYBODY }),
  ).rejects.toMatchObject({ error: { reason: 'segment_not_yours' } });
});

test('each condition says how many are left and how many more there were without it', async () => {
  const store = await testStore();
  for (const [name, more] of [
    ['甲', { channel: 'mall', gender: 'male', temperament: 'trying' }],
    ['乙', { channel: 'mall', gender: 'male' }],
    ['丙', { channel: 'mall', temperament: 'trying' }],
    ['丁', { gender: 'male', temperament: 'trying' }],
    ['戊', { channel: 'mall' }],
  ] as const) {
    await register(store, name, more);
  }
  const filter: Filter = {
    all: [
      { field: 'channel', op: 'is', value: ['mall'] },
      { field: 'gender', op: 'is', value: ['male'] },
      { field: 'temperament', op: 'is', value: ['trying'] },
    ],
  };
  expect(await store.as.owner('segments.steps', { filter })).toEqual([
    { left: 4, more: 1 },
    { left: 2, more: 1 },
    { left: 1, more: 1 },
  ]);
  expect(await store.as.owner('segments.steps', { filter: EVERYBODY })).toEqual([]);
});

test('the list is narrowed by a segment beside everything else, sorted and paged to its end, in both directions', async () => {
  const store = await testStore();
  const names = Array.from({ length: 23 }, (_, i) => `客人${String(i).padStart(2, '0')}`);
  for (const name of names) {
    store.clock.advance(1000);
    await register(store, name, { channel: name === '客人07' ? 'mall' : 'referral' });
  }
  await register(store, '外人', { channel: 'online' });
  const { id } = await save(store, '一群', { field: 'channel', op: 'is_not', value: ['online'] });
  const page = (input: object) => store.as.owner('customers.list', { segmentId: id, limit: 5, ...input });
  const down: string[] = [];
  let cursor: Awaited<ReturnType<typeof page>>['next'] = null;
  do {
    const { rows, next, total } = await page({ cursor });
    expect(total).toBe(cursor === null ? 23 : null);
    down.push(...rows.map(({ name }) => name));
    cursor = next;
  } while (cursor);
  expect(down).toEqual([...names].reverse());
  const last = await page({ direction: 'before' });
  expect(last.rows.map(({ name }) => name)).toEqual(down.slice(-5));
  const above = await page({ direction: 'before', cursor: last.previous });
  expect(above.rows.map(({ name }) => name)).toEqual(down.slice(-10, -5));
  expect(await listed(store, { segmentId: id, sort: 'name', limit: 3 })).toEqual(names.slice(0, 3));
  expect(await listed(store, { segmentId: id, channel: 'mall' })).toEqual(['客人07']);
  expect(await listed(store, { segmentId: id, text: '客人1', channel: 'referral' })).toHaveLength(10);
  // Somebody who is gone meanwhile moves the rest up; nobody is passed over or shown twice.
  const first = await page({});
  await store.as.owner('segments.pin', { id, customerId: first.rows[4]?.id ?? 0, side: 'out' });
  expect((await page({ cursor: first.next })).rows.map(({ name }) => name)).toEqual(down.slice(5, 10));
});

test('a segment goes to Excel whole, and a condition that is the owner’s does not go out with others', async () => {
  const chosen = { path: '', name: '客户.xlsx' };
  const tasks: unknown[] = [];
  const start = (task: unknown) => {
    tasks.push(task);
    return { id: 1, finished: Promise.resolve(0) };
  };
  const store = await testStore({
    platform: { files: { chooseSaveFile: async () => chosen }, jobs: { start } } as never,
  });
  chosen.path = join(store.paths.data, '客户.xlsx');
  for (const name of ['甲', '乙', '丙'])
    await register(store, name, { channel: name === '丙' ? 'mall' : 'online' });
  const { id } = await save(store, '一群', { field: 'channel', op: 'is', value: ['online'] });
  await store.as.sales('excel.export', { sheet: 'customers', filters: { segmentId: id, sort: 'name' } });
  const [task] = tasks as Parameters<typeof exportSheet>[1][];
  if (!task) throw new Error('no export was begun');
  expect(await exportSheet(customersSheet, task, { cancelled: () => false, progress: () => undefined })).toBe(
    2,
  );
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(chosen.path);
  const column = workbook.worksheets[0]?.getColumn(1).values ?? [];
  expect(column.slice(2)).toEqual(['甲', '乙']);
  const filter = { field: 'profitFen', op: 'filled', value: null };
  await expect(
    store.as.sales('excel.export', { sheet: 'customers', filters: { filter } }),
  ).rejects.toMatchObject({ error: { fields: [{ code: 'filter_owner_only' }] } });
  expect(contract['customers.list'].input.safeParse({ filter }).success).toBe(true);
});

test('who is erased is in no segment, and was put in or out of none', async () => {
  const store = await storeWithLife();
  const { as, customerId, database, ask, approve, finish } = store;
  await finish();
  const { id } = await save(store, '一群', EVERYBODY);
  await as.owner('segments.pin', { id, customerId, side: 'in' });
  const before = Number(await count(store, id));
  await ask();
  await approve();
  expect(await count(store, id)).toBe(before - 1);
  expect(database.connection.prepare('SELECT * FROM segment_pins').all()).toEqual([]);
  await expect(as.owner('segments.pin', { id, customerId, side: 'in' })).rejects.toMatchObject({
    error: { reason: 'customer_erased' },
  });
});
