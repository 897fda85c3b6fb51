import { expect, test } from 'vitest';
import { testStore } from '../../../../tests/support/testStore';
import { ORDER_SORTS } from '../../../shared/contract/orders';
import { paymentsQuery } from '../payments/payments.repository';
import { type OrderFilters, ordersQuery } from './orders.repository';

const ALL: OrderFilters = {
  states: [],
  sellerId: null,
  customerId: null,
  text: null,
  from: null,
  to: null,
  balanceDue: false,
  sort: 'newest',
};

interface Query {
  toSQL(): { sql: string; params: unknown[] };
}

async function planner() {
  const { database } = await testStore();
  const plan = (query: Query) => {
    const { sql, params } = query.toSQL();
    const steps = database.connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...params) as {
      detail: string;
    }[];
    return steps.map(({ detail }) => detail).join('\n');
  };
  return { db: database.db, plan };
}

const INDEXES = {
  newest: 'orders_date',
  agreed: 'orders_agreed',
  total: 'orders_total',
  balance: 'orders_balance',
} as const;

test.each(ORDER_SORTS)('orders sorted by %s walk its index, from the first page on', async (sort) => {
  const { db, plan } = await planner();
  const cursor = sort === 'newest' || sort === 'agreed' ? '2026-11-01' : 100;
  for (const from of [null, [cursor, 5] as [string | number, number]]) {
    const steps = plan(ordersQuery(db, { ...ALL, sort }, null, undefined, from, 51));
    expect(steps).toContain(`USING INDEX ${INDEXES[sort]}`);
    expect(steps).not.toContain('TEMP B-TREE');
  }
});

test('newest orders of a state or a seller walk the index of that', async () => {
  const { db, plan } = await planner();
  const ofState = plan(ordersQuery(db, { ...ALL, states: ['ready'] }, null, 'ready', ['2026-11-01', 5], 51));
  expect(ofState).toContain('USING INDEX orders_state (state=?');
  expect(ofState).not.toContain('TEMP B-TREE');
  const ofSeller = plan(ordersQuery(db, { ...ALL, sellerId: 3 }, null, undefined, null, 51));
  expect(ofSeller).toContain('USING INDEX orders_seller (seller_id=?');
  expect(ofSeller).not.toContain('TEMP B-TREE');
});

test('what is still owed is found by the index of the balance', async () => {
  const { db, plan } = await planner();
  const steps = plan(
    ordersQuery(db, { ...ALL, balanceDue: true, sort: 'balance' }, null, undefined, null, 51),
  );
  expect(steps).toMatch(/USING INDEX orders_balance \(<expr>>\?/);
  expect(steps).not.toContain('TEMP B-TREE');
});

test('payments walk the index of their date', async () => {
  const { db, plan } = await planner();
  const filters = { from: null, to: null, kinds: [], methods: [], orderId: null };
  for (const from of [null, ['2026-11-01', 5] as [string, number]]) {
    const steps = plan(paymentsQuery(db, filters, from, 51));
    expect(steps).toContain('USING INDEX payments_date');
    expect(steps).not.toContain('TEMP B-TREE');
  }
});
