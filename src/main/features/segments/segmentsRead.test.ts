import { expect, test, vi } from 'vitest';
import { explained } from '../../../../tests/support/plans';
import { testStore } from '../../../../tests/support/testStore';
import { type CallName, contract } from '../../../shared/contract';
import type { Filter } from '../../../shared/domain/filter/filter';
import { insertRow } from '../../database/rows';
import { segments } from '../../database/schema';

/** Stands nowhere else in the store. */
const AMOUNT = 31_415_926;
const OTHERS = ['front_desk', 'sales', 'designer'] as const;

async function storeWithSecret() {
  const store = await testStore();
  const { owner, sales } = store.as;
  const { id: inIt } = await sales('customers.register', { name: '甲' });
  const { id: outOfIt } = await sales('customers.register', { name: '乙' });
  const filter: Filter = {
    any: [
      { field: 'profitFen', op: 'lte', value: AMOUNT },
      { field: 'costCover', op: 'between', value: [AMOUNT, AMOUNT + 1] },
      { field: 'customerClass', op: 'is', value: ['negative'] },
    ],
  };
  const { id } = await owner('segments.save', { name: '重点', filter });
  await owner('segments.pin', { id, customerId: inIt, side: 'in' });
  await owner('segments.pin', { id, customerId: outOfIt, side: 'out' });
  // As a newer version may have left it.
  const broken = insertRow(store.database.db.$client, segments, {
    ...{ version: 1, createdAt: 0, updatedAt: 0, createdBy: null, name: '坏的' },
    filter: { all: [filter, { field: 'profitFen', op: 'contains', value: 'x' }] },
  } as never);
  const { id: within } = await sales('segments.save', { name: '里面的', filter: { segment: id } });
  return { store, id, broken, within, inIt };
}

test('of a segment with conditions on profit others see its name and who is in it, whatever they ask', async () => {
  const { store, id, broken, within, inIt } = await storeWithSecret();
  for (const role of OTHERS) {
    const as = store.as[role];
    const draft = { filter: { all: [{ segment: id }, { field: 'channel', op: 'filled', value: null }] } };
    const told = [
      await as('segments.list', {}),
      await as('segments.get', { id }),
      await as('segments.get', { id: broken }),
      await as('segments.get', { id: within }),
      await as('segments.counts', { ids: [id, within, broken] }),
      await as('segments.preview', draft as never),
      await as('segments.steps', draft as never),
      await as('customers.list', { segmentId: id }),
      await as('customers.list', draft as never),
      await as('customers.get', { id: inIt }),
      await as('customerFacts.get', { customerId: inIt }),
    ];
    expect(JSON.stringify(told)).not.toMatch(
      /profitFen|costCover|customerClass|negative|31415926|all\.|any\./,
    );
    expect(await as('segments.get', { id })).toMatchObject({
      ...{ name: '重点', filter: null, faults: [], pins: [], names: [], usedBy: ['里面的'] },
    });
    expect((await as('segments.get', { id: broken })).faults).toEqual([
      { path: '', code: 'segment_invalid' },
    ]);
    expect((await as('customers.list', { segmentId: id })).rows.map(({ name }) => name)).toEqual(['甲']);
  }
  expect((await store.as.owner('segments.get', { id })).pins).toHaveLength(2);
  expect((await store.as.owner('segments.get', { id: broken })).faults[0]?.path).toMatch(/^all\./);
});

test('no call that others may make tells a condition: those that read the log of changes are the owner’s', () => {
  const readers = (Object.keys(contract) as CallName[]).filter((name) => name.startsWith('history.'));
  expect(readers.map((name) => contract[name].roles)).toEqual(readers.map(() => ['owner']));
});

test('segments are read once, however many there are', async () => {
  const store = await testStore();
  const statement = Object.getPrototypeOf(store.database.connection.prepare('SELECT 1')) as {
    all: () => unknown;
  };
  const asked = async () => {
    const all = vi.spyOn(statement, 'all');
    await store.as.owner('segments.list', {});
    const calls = all.mock.calls.length;
    all.mockRestore();
    return calls;
  };
  const save = (name: string) =>
    store.as.owner('segments.save', { name, filter: { field: 'channel', op: 'filled', value: null } });
  await save('一');
  const ofOne = await asked();
  for (const name of ['二', '三', '四', '五']) await save(name);
  expect(await asked()).toBe(ofOne);
});

test('who bought something is read from the index of products, and a sorted list walks the index of its sort', async () => {
  const store = await testStore();
  const statements = await explained(store, () =>
    store.as.owner('customers.list', { filter: { bought: { product: 1 } }, sort: 'name' } as never),
  );
  const plan = statements.flatMap((one) => one.plan).join('\n');
  expect(plan).toContain('USING COVERING INDEX order_lines_product');
  expect(plan).toMatch(/SCAN customers USING (COVERING )?INDEX customers_all_name/);
  expect(plan).not.toContain('FOR ORDER BY');
});
