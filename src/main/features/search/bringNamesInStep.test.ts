import { expect, test } from 'vitest';
import { boardStore } from '../../../../tests/support/deliveries';
import { orderFor } from '../../../../tests/support/orders';
import { SEARCH_SOURCES } from '../../app/searchSources';
import { createWrite } from '../../core/dispatch';
import { keptFacts } from '../customerFacts';
import { areNamesOutOfStep, bringNamesInStep } from './bringNamesInStep';
import { replaceTerms } from './search.repository';

test('a store of an older version gets its names sorted and read anew once, and hits keep their order', async () => {
  const store = await boardStore();
  const { as, clock, database } = store;
  const { connection, db } = database;
  const ids: number[] = [];
  for (const name of ['王芳', '𠮷田美穗', '李明', 'Jörg Müller', '白杨', '吕布']) {
    clock.advance(1000);
    ids.push((await as.owner('customers.register', { name, community: '云栖花园' })).id);
  }
  await as.owner('partners.create', { name: '沈逸', kind: 'designer' });
  const { id: orderId } = await orderFor(store, { customerId: ids[1] ?? 0, contactName: '𠮷田美穗' });
  const found = async (text: string) => (await as.owner('search.find', { text })).map(({ title }) => title);
  const sorted = async () =>
    (await as.owner('customers.list', { sort: 'name', text: '云栖' })).rows.map(({ name }) => name);
  const latestFirst = await found('云栖');

  // As the version before left it.
  connection.exec(`UPDATE customers SET name_key = ''; UPDATE partners SET name_key = '';
    UPDATE communities SET name_key = ''`);
  replaceTerms(db, 'customers', ids[1] ?? 0, { terms: ['𠮷田美穗', 'tianmeisui', '云栖花园'] });
  replaceTerms(db, 'customers', ids[3] ?? 0, { terms: ['jorgmvller', 'mvller', '云栖花园'] });
  replaceTerms(db, 'customers', ids[5] ?? 0, { terms: ['吕布', 'lvbu', '云栖花园'] });
  replaceTerms(db, 'orders', orderId, { terms: ['𠮷田美穗'] });
  expect(await found('jitian')).toEqual([]);

  expect(areNamesOutOfStep(db)).toBe(true);
  const write = createWrite({
    ...{ database, clock, derived: keptFacts },
    zone: () => 'Asia/Shanghai',
    onChanged: () => undefined,
  });
  expect(
    write('search.bringNamesInStep', null, (context) => bringNamesInStep(context, SEARCH_SOURCES)),
  ).toBeGreaterThanOrEqual(4);
  expect(areNamesOutOfStep(db)).toBe(false);

  expect(await found('jitian')).toEqual(['𠮷田美穗', expect.stringMatching(/^SO/)]);
  expect(await found('muller')).toEqual(['Jörg Müller']);
  expect(await found('lubu')).toEqual(['吕布']);
  expect(await found('云栖')).toEqual(latestFirst);
  expect(await sorted()).toEqual(['白杨', '𠮷田美穗', 'Jörg Müller', '李明', '吕布', '王芳']);
  const keyless =
    connection.prepare(`SELECT count(*) FROM (SELECT name_key AS key FROM customers WHERE name <> ''
    UNION ALL SELECT name_key FROM partners UNION ALL SELECT name_key FROM communities) WHERE key = ''`);
  expect(keyless.pluck().get()).toBe(0);
});
