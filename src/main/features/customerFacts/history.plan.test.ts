import { expect, test } from 'vitest';
import { registerCustomer } from '../../../../tests/support/orders';
import { explained } from '../../../../tests/support/plans';
import { testStore } from '../../../../tests/support/testStore';
import { storedCounts } from './factsCounts';
import { historyOf } from './history.repository';

test('a history is read by whose it is, by no other index and by no scan', async () => {
  const store = await testStore();
  const { id } = await registerCustomer(store);
  const asked = await explained(store, async () => historyOf(store.database.db, id, 'Asia/Shanghai'));
  expect(asked.length).toBeGreaterThan(7);
  const steps = asked.flatMap(({ plan }) => plan).filter((step) => /^(SCAN|SEARCH) /.test(step));
  const good = /\((customer_id|introducer_id|order_id|rowid)=\?\)|CONSTANT ROW/;
  expect(steps.filter((step) => !good.test(step))).toEqual([]);
});

test('the overview counts each code along its own index', async () => {
  const store = await testStore();
  const asked = await explained(store, async () => storedCounts(store.database.db));
  const steps = asked.flatMap(({ plan }) => plan).filter((step) => /^(SCAN|SEARCH|USE) /.test(step));
  expect(steps.length).toBeGreaterThan(5);
  expect(steps.filter((step) => !/USING COVERING INDEX customer_facts_/.test(step))).toEqual([]);
});
