import { expect, test } from 'vitest';
import { testStore } from '../../../../tests/support/testStore';

const PARTNER = { name: '沈逸', kind: 'designer' as const, company: '一木空间' };

test('a partner is shown with the customers they brought', async () => {
  const { as } = await testStore();
  const partner = await as.owner('partners.create', {
    ...PARTNER,
    phone: '138 0000 1111',
    commissionBp: 500,
  });
  expect(partner).toMatchObject({ phone: '13800001111', commissionBp: 500, active: true });
  await as.sales('customers.register', { name: '甲乙', channel: 'designer', partnerId: partner.id });
  await as.sales('customers.register', { name: '丙丁', channel: 'designer', partnerId: partner.id });
  await as.sales('customers.register', { name: '戊己' });
  const { rows, total } = await as.sales('partners.list', { text: '一木' });
  expect(total).toBe(1);
  expect(rows).toMatchObject([{ id: partner.id, known: 2, bought: 0, receivedFen: 0 }]);
  expect((await as.sales('partners.list', { text: '100%' })).rows).toEqual([]);
});

test('commission is the owner’s alone, and a stopped partner is not offered', async () => {
  const { as } = await testStore();
  await expect(as.sales('partners.create', { ...PARTNER, commissionBp: 100 })).rejects.toMatchObject({
    error: { code: 'FORBIDDEN', reason: 'commission_is_the_owners' },
  });
  const partner = await as.sales('partners.create', PARTNER);
  const change = { ...PARTNER, id: partner.id, version: partner.version, active: false };
  await expect(as.sales('partners.update', change)).rejects.toMatchObject({ error: { reason: 'role' } });
  await expect(as.front_desk('partners.update', { ...change, commissionBp: 1 })).rejects.toMatchObject({
    error: { reason: 'commission_is_the_owners' },
  });
  await as.front_desk('partners.update', change);
  expect((await as.sales('partners.list', { activeOnly: true })).rows).toEqual([]);
  await expect(as.owner('partners.update', change)).rejects.toMatchObject({ error: { code: 'CONFLICT' } });
});

test.each([
  [{ ...PARTNER, name: ' ' }, 'name', 'required'],
  [{ ...PARTNER, phone: '123' }, 'phone', 'invalid_phone'],
  [{ ...PARTNER, kind: 'friend' }, 'kind', 'invalid'],
  [{ ...PARTNER, commissionBp: -1 }, 'commissionBp', 'negative'],
])('refuses the partner %j', async (input, path, code) => {
  const { as } = await testStore();
  await expect(as.owner('partners.create', input as never)).rejects.toMatchObject({
    error: { fields: [expect.objectContaining({ path, code })] },
  });
});

test('a community counts its households, is named once, and pages by name', async () => {
  const { as } = await testStore();
  const first = await as.sales('communities.create', { name: '碧水湾', households: 1200, renovating: 80 });
  await as.sales('customers.register', { name: '甲乙', community: '碧水湾' });
  await as.sales('customers.register', { name: '丙丁', community: '云栖花园' });
  const { rows, next } = await as.sales('communities.list', { limit: 1 });
  const rest = await as.sales('communities.list', { limit: 1, cursor: next });
  expect([...rows, ...rest.rows].map(({ name, known }) => [name, known])).toEqual([
    ['碧水湾', 1],
    ['云栖花园', 1],
  ]);
  await expect(as.sales('communities.create', { name: '碧水湾' })).rejects.toMatchObject({
    error: { fields: [{ path: 'name', code: 'taken' }] },
  });
  await expect(
    as.sales('communities.update', { id: first.id, version: 1, name: '云栖花园' }),
  ).rejects.toMatchObject({ error: { fields: [{ path: 'name', code: 'taken' }] } });
  await as.sales('communities.update', { id: first.id, version: 1, name: '碧水湾', households: 1300 });
  await expect(
    as.sales('communities.update', { id: first.id, version: 1, name: '碧水湾', households: 1 }),
  ).rejects.toMatchObject({ error: { code: 'CONFLICT' } });
});

test('no more households renovate than a community has', async () => {
  const { as } = await testStore();
  const tooMany = { error: { fields: [{ path: 'renovating', code: 'too_big', params: { max: 50 } }] } };
  const name = '碧水湾';
  await expect(
    as.sales('communities.create', { name, households: 50, renovating: 51 }),
  ).rejects.toMatchObject(tooMany);
  const { id, version } = await as.sales('communities.create', { name, renovating: 51 });
  await expect(
    as.sales('communities.update', { id, version, name, households: 50, renovating: 51 }),
  ).rejects.toMatchObject(tooMany);
  await as.sales('communities.update', { id, version, name, households: 50, renovating: 50 });
});

test('partners and communities are found as they are spoken, without accents and by variants of a character', async () => {
  const { as } = await testStore();
  const names = ['沈逸', '𠮷田美穗', 'Jörg Müller', '吕嘉'];
  for (const [i, name] of names.entries()) {
    await as.owner('partners.create', { name, kind: 'designer', phone: `1380000111${i}`, company: null });
  }
  const partners = async (text: string) =>
    (await as.owner('partners.list', { text })).rows.map(({ name }) => name);
  for (const text of ['shenyi', 'sy', '沈', '0000 1110', '+86 138 0000 1110']) {
    expect(await partners(text), text).toEqual(['沈逸']);
  }
  for (const text of ['jitian', 'jtm', '吉田', '𠮷'])
    expect(await partners(text), text).toEqual(['𠮷田美穗']);
  for (const text of ['muller', 'Müller', 'jorg', 'MÜL']) {
    expect(await partners(text), text).toEqual(['Jörg Müller']);
  }
  for (const text of ['lv', 'lu', 'lü', 'lujia']) expect(await partners(text), text).toEqual(['吕嘉']);
  expect(await partners('%')).toEqual([]);

  for (const name of ['云栖花园', '髙桥公馆']) await as.owner('communities.create', { name });
  const communities = async (text: string) =>
    (await as.owner('communities.list', { text })).rows.map(({ name }) => name);
  expect(await communities('yunqi')).toEqual(['云栖花园']);
  for (const text of ['gaoqiao', '高桥']) expect(await communities(text), text).toEqual(['髙桥公馆']);
});
