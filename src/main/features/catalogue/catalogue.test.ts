import { expect, test } from 'vitest';
import { png } from '../../../../tests/support/png';
import { type TestStore, testStore } from '../../../../tests/support/testStore';
import type { OutputOf, RawInputOf } from '../../../shared/contract';

type Product = OutputOf<'catalogue.product'>;
const PNG = png();

async function withKind(store: TestStore, code = 'sofa', nameZh = '沙发') {
  return store.as.owner('catalogue.createKind', { code, nameZh, bufferDays: 3, sort: 1 });
}

const fields = (
  kindId: number,
  over: Partial<RawInputOf<'catalogue.createProduct'>> = {},
): RawInputOf<'catalogue.createProduct'> => ({
  kindId,
  model: 'YQ-S301',
  name: '云栖三人沙发',
  nameEn: 'Cloudrest sofa',
  materials: ['棉麻'],
  colors: ['雾灰'],
  unit: '件',
  priceFen: 598_000,
  packages: 2,
  volumeDm3: 900,
  productionDays: 18,
  source: 'ordered',
  ...over,
});

const editOf = ({ kind: _k, series: _s, pictureSha256: _p, active: _a, ...product }: Product) => product;

test('a product is found by words of its model, names, kind and series, in any case', async () => {
  const store = await testStore();
  const kind = await withKind(store);
  const other = await withKind(store, 'bed', '床');
  const series = await store.as.owner('catalogue.createSeries', {
    code: 'YQ',
    nameZh: '云栖',
    style: 'modern',
  });
  await store.as.owner('catalogue.createProduct', fields(kind.id, { seriesId: series.id }));
  await store.as.owner(
    'catalogue.createProduct',
    fields(other.id, { model: 'MX-B1', name: '软床', nameEn: null }),
  );
  const found = async (search: string) =>
    (await store.as.sales('catalogue.products', { search })).rows.map(({ model }) => model);
  expect(await found('s301')).toEqual(['YQ-S301']);
  expect(await found('三人')).toEqual(['YQ-S301']);
  expect(await found('ＣＬＯＵＤ 沙发')).toEqual(['YQ-S301']);
  expect(await found('云栖 床')).toEqual([]);
  expect(await found('床')).toEqual(['MX-B1']);
  for (const spoken of ['yunqisanren', 'yqsr', 'shafa', 'SF', 'yunqi sf']) {
    expect(await found(spoken), spoken).toEqual(['YQ-S301']);
  }
  expect(await found('ruanchuang')).toEqual(['MX-B1']);
  expect(await found('yunqi chuang')).toEqual([]);
  expect(await found('%')).toEqual([]);
  expect((await store.as.sales('catalogue.products', { kindId: other.id })).total).toBe(1);
  expect((await store.as.sales('catalogue.products', { seriesId: series.id })).rows[0]?.series?.nameZh).toBe(
    '云栖',
  );
});

test('the list pages by model and leaves out what is no longer sold', async () => {
  const store = await testStore();
  const kind = await withKind(store);
  for (const model of ['C', 'A', 'B', 'D'])
    await store.as.owner('catalogue.createProduct', fields(kind.id, { model }));
  const first = await store.as.sales('catalogue.products', { limit: 3 });
  expect(first.rows.map(({ model }) => model)).toEqual(['A', 'B', 'C']);
  const rest = await store.as.sales('catalogue.products', { limit: 3, cursor: first.next });
  expect([rest.rows.map(({ model }) => model), rest.next, rest.total]).toEqual([['D'], null, null]);
  const [a] = first.rows;
  await store.as.owner('catalogue.setActive', { id: a?.id ?? 0, version: a?.version ?? 0, active: false });
  expect((await store.as.sales('catalogue.products', {})).total).toBe(3);
  expect((await store.as.sales('catalogue.products', { active: null })).total).toBe(4);
  expect(
    (await store.as.sales('catalogue.products', { active: false })).rows.map(({ model }) => model),
  ).toEqual(['A']);
});

test('an edit in place changes one thing, with its audit row; a stale one is a conflict', async () => {
  const store = await testStore();
  const kind = await withKind(store);
  const product = await store.as.owner('catalogue.createProduct', fields(kind.id));
  const changed = await store.as.owner('catalogue.updateProduct', { ...editOf(product), priceFen: 568_000 });
  expect(changed).toEqual({ ...product, version: 2, priceFen: 568_000 });
  const audit = store.database.connection
    .prepare("SELECT before, after FROM audit_log WHERE entity = 'products' ORDER BY id DESC LIMIT 1")
    .get();
  expect(audit).toEqual({ before: '{"priceFen":598000}', after: '{"priceFen":568000}' });
  await expect(
    store.as.owner('catalogue.updateProduct', { ...editOf(product), packages: 3 }),
  ).rejects.toMatchObject({ error: { code: 'CONFLICT' } });
});

test('a kind or series gets its key from its name, keeps it when renamed, and none has it twice', async () => {
  const store = await testStore();
  const add = (nameZh: string) => store.as.owner('catalogue.createKind', { nameZh, bufferDays: 3, sort: 1 });
  const sofa = await add('沙发');
  expect([sofa.code, (await add('沙发')).code, (await add('Büro-Möbel')).code]).toEqual([
    'sha_fa',
    'sha_fa_2',
    'bvro_mobel',
  ]);
  expect((await add('★')).code).toBe('group');
  const { id, version, bufferDays, sort } = sofa;
  const renamed = await store.as.owner('catalogue.updateKind', {
    id,
    version,
    nameZh: '沙发床',
    bufferDays,
    sort,
  });
  expect([renamed.code, renamed.nameZh]).toEqual(['sha_fa', '沙发床']);
  expect((await store.as.owner('catalogue.createSeries', { nameZh: '云栖' })).code).toBe('yun_qi');
});

test('a cushion may have no package of its own', async () => {
  const store = await testStore();
  const kind = await withKind(store);
  const cushion = await store.as.owner('catalogue.createProduct', fields(kind.id, { packages: 0 }));
  expect(cushion).toMatchObject({ packages: 0 });
});

test('bad input is refused at its field', async () => {
  const store = await testStore();
  const kind = await withKind(store);
  const product = await store.as.owner('catalogue.createProduct', fields(kind.id));
  const refused = (over: object, path: string, code: string) =>
    expect(store.as.owner('catalogue.updateProduct', { ...editOf(product), ...over })).rejects.toMatchObject({
      error: { code: 'VALIDATION', fields: [{ path, code }] },
    });
  await refused({ priceFen: -1 }, 'priceFen', 'negative');
  await refused({ priceFen: 1.5 }, 'priceFen', 'invalid_amount');
  await refused({ packages: -1 }, 'packages', 'too_small');
  await refused({ productionDays: '7' }, 'productionDays', 'not_integer');
  await refused({ name: '' }, 'name', 'required');
  await refused({ name: '长'.repeat(61) }, 'name', 'too_long');
  await refused({ kindId: 999 }, 'kindId', 'invalid');
  await refused({ seriesId: 999 }, 'seriesId', 'invalid');
  const { model, name } = fields(kind.id);
  for (const same of [model, model.toLowerCase(), ` ${model} `]) {
    await expect(
      store.as.owner('catalogue.createProduct', { ...fields(kind.id), model: same }),
    ).rejects.toMatchObject({
      error: { fields: [{ path: 'model', code: 'model_taken', params: { model, name } }] },
    });
  }
  await expect(
    store.as.owner('catalogue.createKind', { code: 'SO FA', nameZh: '沙发', bufferDays: 1, sort: 2 }),
  ).rejects.toMatchObject({ error: { fields: [{ path: 'code', code: 'invalid_code' }] } });
  await expect(withKind(store)).rejects.toMatchObject({
    error: { fields: [{ path: 'code', code: 'taken' }] },
  });
});

test('a picture is kept by its content; what is no picture is refused', async () => {
  const store = await testStore();
  const kind = await withKind(store);
  const { id, version } = await store.as.owner('catalogue.createProduct', fields(kind.id));
  const pictured = await store.as.owner('catalogue.setPicture', { id, version, bytes: PNG });
  expect(pictured.pictureSha256).toMatch(/^[0-9a-f]{64}$/);
  await expect(
    store.as.owner('catalogue.setPicture', {
      id,
      version: pictured.version,
      bytes: new Uint8Array([1, 2, 3]),
    }),
  ).rejects.toMatchObject({ error: { fields: [{ path: 'bytes', code: 'not_a_picture' }] } });
  const bare = await store.as.owner('catalogue.setPicture', { id, version: pictured.version, bytes: null });
  expect(bare.pictureSha256).toBeNull();
});

test('everybody reads the catalogue, only the owner writes it', async () => {
  const store = await testStore();
  const kind = await withKind(store);
  for (const role of ['front_desk', 'sales', 'designer', 'delivery'] as const) {
    expect(await store.as[role]('catalogue.kinds', {})).toHaveLength(1);
    await expect(store.as[role]('catalogue.createProduct', fields(kind.id))).rejects.toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
  }
});
