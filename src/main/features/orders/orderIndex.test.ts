import { expect, test } from 'vitest';
import { orderFor } from '../../../../tests/support/orders';
import { type TestStore, testStore } from '../../../../tests/support/testStore';

async function found(store: TestStore, text: string) {
  const rows = await store.as.sales('search.find', { text });
  return rows.map(({ entity }) => entity).sort();
}

test('a customer’s new name and phone find the orders and deliveries, the old ones no more', async () => {
  const store = await testStore();
  const order = await orderFor(store, { contactName: '收货人', phone: null });
  await store.as.sales('orders.confirm', { id: order.id, version: order.version });
  expect(await found(store, '李明朗')).toEqual(['customers', 'deliveries', 'orders']);
  const before = await store.as.sales('orders.get', { id: order.id });
  const profile = await store.as.sales('customers.get', { id: before.customerId });

  await store.as.sales('customers.update', {
    id: profile.id,
    version: profile.version,
    reach: { phone: '13998765432', phone2: '13700001111' },
    person: { name: '单雄信' },
  });
  for (const text of ['单雄信', 'shanxiongxin', '98765432', '13700001111']) {
    expect(await found(store, text)).toEqual(['customers', 'deliveries', 'orders']);
  }
  for (const text of ['李明朗', '13812345678']) expect(await found(store, text)).toEqual([]);
});

test('an order’s new recipient finds its delivery, too', async () => {
  const store = await testStore();
  const order = await orderFor(store);
  await store.as.sales('orders.confirm', { id: order.id, version: order.version });
  const detail = await store.as.sales('orders.get', { id: order.id });
  await store.as.sales('orders.updateHeader', {
    id: detail.id,
    version: detail.version,
    contactName: '曾老太太',
    phone: '057188886666',
    needsInstallation: false,
  });
  for (const text of ['曾老太太', '88886666']) {
    expect(await found(store, text)).toEqual(['deliveries', 'orders']);
  }
});
