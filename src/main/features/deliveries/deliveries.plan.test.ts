import { expect, it } from 'vitest';
import { testStore } from '../../../../tests/support/testStore';
import { type DeliveryFilters, deliveryListQuery } from './deliveries.repository';

const NO_FILTERS: DeliveryFilters = {
  states: [],
  kind: null,
  crewId: null,
  from: null,
  to: null,
  q: null,
};

it.each([
  ['everything', {}],
  ['one state', { states: ['booked'] }],
  ['some states', { states: ['booked', 'reminded'] }],
  ['a crew', { crewId: 1 }],
  ['a month', { from: '2026-11-01', to: '2026-11-30' }],
] as [string, Partial<DeliveryFilters>][])(
  'lists %s by an index, without sorting',
  async (_name, filters) => {
    const { database } = await testStore();
    for (const cursor of [null, ['2026-11-21', 5] as [string, number]]) {
      const { sql, params } = deliveryListQuery(
        database.db,
        { ...NO_FILTERS, ...filters },
        cursor,
        50,
      ).toSQL();
      const plan = database.connection
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...params)
        .map((row) => (row as { detail: string }).detail);
      expect(plan.filter((detail) => /TEMP B-TREE/.test(detail))).toEqual([]);
      expect(plan.filter((detail) => /^SCAN \w+$/.test(detail))).toEqual([]);
      expect(plan.some((detail) => /deliveries USING INDEX/.test(detail))).toBe(true);
    }
  },
);
