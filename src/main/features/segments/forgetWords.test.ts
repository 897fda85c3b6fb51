import { expect, test } from 'vitest';
import { storeWithLife, WORDS } from '../../../../tests/support/customerLife';
import type { Filter } from '../../../shared/domain/filter/filter';
import { checkAuditChain } from '../../database/auditChain';

const looksFor = (value: string): Filter => ({ field: 'occupation', op: 'contains', value });

async function segmentsAbout(names: { segment: string; looked: string }) {
  const store = await storeWithLife();
  await store.finish();
  const { owner } = store.as;
  const { id, version } = await owner('segments.save', {
    name: names.segment,
    filter: { all: [looksFor(names.looked), { field: 'stage', op: 'is', value: ['won'] }] },
  });
  const erase = async () => {
    await store.ask();
    await store.approve();
  };
  const log = () =>
    store.database.connection
      .prepare(
        `SELECT group_concat(coalesce("before", '') || coalesce("after", '')) FROM audit_log WHERE entity = 'segments'`,
      )
      .pluck()
      .get() as string;
  return { store, owner, id, version, erase, log };
}

test('a name and a number typed into a segment go with the person, from its log as well', async () => {
  const before = await segmentsAbout({ segment: '一群', looked: '家装' });
  const { owner, id, version, erase, log, store } = before;
  const [name = '', phone = ''] = WORDS;
  await owner('segments.save', {
    ...{ id, version, name: `${name}和朋友` },
    filter: { all: [looksFor(phone), { field: 'stage', op: 'is', value: ['won'] }] },
  });
  await owner('segments.save', { name, filter: looksFor('家装') });
  expect(log()).toContain(phone);
  await erase();
  const label = '已删除的客户 K-000002';
  expect(await owner('segments.get', { id })).toMatchObject({
    ...{ name: `${label}和朋友`, faults: [] },
    filter: { all: [looksFor(label), { field: 'stage', op: 'is', value: ['won'] }] },
  });
  expect(log()).not.toContain(name);
  expect(log()).not.toContain(phone);
  expect((await owner('segments.list', {})).segments.map((one) => one.name).sort()).toEqual([
    ...[label, `${label}和朋友`].sort(),
  ]);
  expect(checkAuditChain(store.database.connection)).toMatchObject({ whole: true });
});

test('a word that somebody else is found by stays', async () => {
  const [name = ''] = WORDS;
  const { owner, id, erase, log, store } = await segmentsAbout({ segment: '一群', looked: '家装' });
  const { version } = await owner('segments.get', { id });
  await store.as.sales('customers.register', { name, phone: '13711112222' });
  await owner('segments.save', { id, version, name: `${name}们`, filter: looksFor('家装') });
  await erase();
  expect(await owner('segments.get', { id })).toMatchObject({ name: `${name}们` });
  expect(log()).toContain(name);
});
