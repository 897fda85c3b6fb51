import { expect, test } from 'vitest';
import { testStore } from '../../../../tests/support/testStore';
import type { LocalDate } from '../../../shared/domain/dates';
import { productQuery } from '../catalogue/catalogue.repository';
import { quoteQuery } from './quotes.repository';

const NONE = { state: null, customerId: null, sellerId: null };
const TODAY = '2026-11-21' as LocalDate;

async function explain() {
  const { database } = await testStore();
  return (query: { toSQL(): { sql: string; params: unknown[] } }) => {
    const { sql, params } = query.toSQL();
    const plan = database.connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(params) as { detail: string }[];
    return plan.map(({ detail }) => detail).join('\n');
  };
}

test.each([
  ['all', NONE, 'quotes_created'],
  ['by state', { ...NONE, state: 'offered' as const }, 'quotes_state'],
  ['of a customer', { ...NONE, customerId: 1 }, 'quotes_customer'],
  ['of a seller', { ...NONE, sellerId: 1 }, 'quotes_seller'],
])('quotes, %s, are walked along an index and not sorted', async (_name, filters, index) => {
  const { database } = await testStore();
  const plan = await explain();
  for (const cursor of [null, [1, 1] as [number, number]]) {
    const details = plan(quoteQuery(database.db, TODAY, filters, cursor, 50));
    expect(details).toContain(index);
    expect(details).not.toContain('TEMP B-TREE');
    expect(details).not.toMatch(/SCAN (customers|staff)/);
  }
});

test.each([
  ['all', {}, 'products_model'],
  ['of a kind', { kindId: 1 }, 'products_kind'],
  ['of a series', { seriesId: 1 }, 'products_series'],
])('products, %s, are walked by model along an index', async (_name, filters, index) => {
  const { database } = await testStore();
  const plan = await explain();
  const asked = { search: '沙发', kindId: null, seriesId: null, active: true, ...filters };
  const details = plan(productQuery(database.db, asked, ['A', 1], 50));
  expect(details).toContain(index);
  expect(details).not.toContain('TEMP B-TREE');
});
