import { expect, test } from 'vitest';
import { line, orderFor, orderInput, registerCustomer } from '../../../../tests/support/orders';
import { type TestStore, testStore } from '../../../../tests/support/testStore';
import { ORDER_SORTS } from '../../../shared/contract/orderShapes';
import type { Cursor, Page } from '../../../shared/contract/paging';

/** Twelve orders on two days, a third of them confirmed, of several sizes and dates. */
async function twelve(store: TestStore) {
  const customer = await registerCustomer(store);
  for (let i = 0; i < 12; i += 1) {
    if (i === 6) store.clock.advance(86_400_000);
    const order = await store.as.sales(
      'orders.create',
      orderInput(customer.id, {
        agreedDate: i % 4 === 0 ? null : `2026-12-0${(i % 3) + 1}`,
        lines: [line({ unitPriceFen: 100_000 * ((i % 5) + 1) })],
      }),
    );
    if (i % 3 === 0) await store.as.sales('orders.confirm', { id: order.id, version: order.version });
  }
}

test.each(ORDER_SORTS)('pages sorted by %s hold every order once, also over several states', async (sort) => {
  const store = await testStore();
  await twelve(store);
  for (const states of [[], ['pending', 'confirmed']] as const) {
    const whole = await store.as.sales('orders.list', { sort, states: [...states], limit: 200 });
    const seen: number[] = [];
    let cursor: Cursor | null = null;
    do {
      const page: Page<{ id: number }> = await store.as.sales('orders.list', {
        sort,
        states: [...states],
        limit: 5,
        cursor,
      });
      seen.push(...page.rows.map(({ id }) => id));
      cursor = page.next;
    } while (cursor);
    expect(seen).toEqual(whole.rows.map(({ id }) => id));
    expect(new Set(seen).size).toBe(12);
    expect(whole.total).toBe(12);
  }
});

test('sorts as it says', async () => {
  const store = await testStore();
  await twelve(store);
  const { rows: newest } = await store.as.sales('orders.list', {});
  expect(newest[0]).toMatchObject({ orderDate: '2026-11-22', number: 'SO20261122-006' });
  const { rows: agreed } = await store.as.sales('orders.list', { sort: 'agreed' });
  expect(agreed[0]?.agreedDate).toBe('2026-12-01');
  expect(agreed.at(-1)?.agreedDate).toBeNull();
  const { rows: largest } = await store.as.sales('orders.list', { sort: 'total' });
  expect(largest[0]?.totalFen).toBe(500_000);
});

test('finds by number, name, pinyin, phone and community, and counts states', async () => {
  const store = await testStore();
  const order = await orderFor(store, { community: '云栖花园' });
  const other = await registerCustomer(store, '王芳', '13900001111');
  await store.as.sales('orders.create', orderInput(other.id, { contactName: '王芳', phone: '13900001111' }));
  for (const text of ['SO20261121-001', '1121001', '明朗', 'lml', 'mingl', '138 1234', '云栖']) {
    const { rows } = await store.as.sales('orders.list', { text });
    expect([text, rows.map(({ id }) => id)]).toEqual([text, [order.id]]);
  }
  expect((await store.as.sales('orders.list', { text: '查无此人' })).total).toBe(0);
  await store.as.sales('orders.confirm', { id: order.id, version: order.version });
  expect(await store.as.sales('orders.counts', {})).toEqual({
    states: { pending: 1, confirmed: 1 },
    balanceDue: 2,
    all: 2,
  });
});

test('narrows by seller, date and what is owed', async () => {
  const store = await testStore();
  const order = await orderFor(store, {
    firstPayment: { kind: 'final', method: 'cash', amountFen: 100_000, paidDate: '2026-11-21' },
  });
  const total = async (filters: object) => (await store.as.sales('orders.list', filters)).total;
  expect(await total({ balanceDue: true })).toBe(0);
  expect(await total({ sellerId: store.people.sales.staffId })).toBe(1);
  expect(await total({ sellerId: store.people.owner.staffId })).toBe(0);
  expect(await total({ from: '2026-11-22' })).toBe(0);
  expect(await total({ to: '2026-11-21', from: '2026-11-21' })).toBe(1);
  expect(order.receivedFen).toBe(100_000);
});
