import { expect, test } from 'vitest';
import { explained, planComplaints } from '../../../../tests/support/plans';
import { deliveredOrder } from '../../../../tests/support/returns';

test('what is asked of returns is asked by an index, on the order’s page and on the request’s', async () => {
  const { store, get, ofOrder, open } = await deliveredOrder();
  const { customerId, id: orderId } = await get();
  const request = await store.as.sales('requests.create', {
    ...{ customerId, orderId, kind: 'return_request', title: '要退' },
  });
  await open([1], { requestId: request.id });
  const statements = await explained(store, async () => {
    await ofOrder();
    await store.as.owner('requests.get', { id: request.id });
    await get();
  });
  const own = statements.filter(({ sql }) => /\breturn(s|_lines)\b/.test(sql));
  expect(own.length).toBeGreaterThan(5);
  expect(planComplaints(store, own, { few: true })).toEqual([]);
  for (const { sql, plan } of own) expect(plan.join('\n'), sql).not.toMatch(/SCAN "?return/);
});
