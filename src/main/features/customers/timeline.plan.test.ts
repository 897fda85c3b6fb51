import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testStore } from '../../../../tests/support/testStore';
import { TIMELINE_KINDS } from '../../../shared/contract/timelineKinds';
import { timelineQuery } from './timeline.repository';

test.each(['after', 'before'] as const)(
  'a timeline asks every table by the customer, %s a cursor as well',
  async (direction) => {
    const { database } = await testStore();
    const query = timelineQuery(7, TIMELINE_KINDS, { cursor: [5, 5], direction, limit: 20 });
    const steps = database.db.all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${query}`);
    const plan = steps.map((step) => step.detail).join('\n');
    const asked = [
      'contacts',
      'visits',
      'proposals',
      'invitations',
      'quotes',
      'payments',
      'requests',
      'returns',
    ];
    for (const table of asked) {
      expect(plan).toMatch(new RegExp(`SEARCH ${table} USING (COVERING )?INDEX ${table}_customer`));
    }
    expect(plan).toMatch(/SEARCH orders USING (COVERING )?INDEX orders_customer/);
    expect(plan).toMatch(/SEARCH o USING (COVERING )?INDEX orders_customer/);
    expect(plan).not.toMatch(
      /SCAN (contacts|visits|proposals|invitations|quotes|orders|o|payments|requests|returns|d|a|state_changes|customers)\b/,
    );
  },
);
