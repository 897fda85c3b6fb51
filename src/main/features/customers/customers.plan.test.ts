import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testStore } from '../../../../tests/support/testStore';
import { CUSTOMER_SORTS, type CustomerFilters } from '../../../shared/contract/customers';
import { TIMELINE_KINDS } from '../../../shared/contract/timelineKinds';
import { customerRows } from './customers.repository';
import { timelineQuery } from './timeline.repository';

const EVERYBODY: CustomerFilters = {
  stage: [],
  sellerId: null,
  channel: null,
  communityId: null,
  partnerId: null,
  text: null,
  nextFrom: null,
  nextTo: null,
  withoutNext: false,
  sort: 'newest',
};

type Database = Awaited<ReturnType<typeof testStore>>['database'];

function planOf({ db }: Database, query: Parameters<Database['db']['all']>[0]): string {
  const steps = db.all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${query}`);
  return steps.map((step) => step.detail).join('\n');
}

test.each(CUSTOMER_SORTS)(
  'the list sorted by %s walks an index, from the first page and from a cursor',
  async (sort) => {
    const { database } = await testStore();
    const value = sort === 'name' ? '李' : sort === 'next_contact' ? '2026-11-22' : 1_700_000_000_000;
    for (const cursor of [null, [value, 5]] as const) {
      const rows = customerRows(database.db, { ...EVERYBODY, sort }, cursor && [...cursor], 50);
      const plan = planOf(database, rows.getSQL());
      expect(plan).toMatch(/(SCAN|SEARCH) customers USING INDEX/);
      expect(plan).not.toContain('TEMP B-TREE');
    }
  },
);

test.each([
  [{ stage: ['quoted'] }, 'customers_stage'],
  [{ sellerId: 2 }, 'customers_seller'],
  [{ channel: 'online' }, 'customers_channel'],
  [{ communityId: 3 }, 'customers_community'],
  [{ partnerId: 4 }, 'customers_partner'],
] as [Partial<CustomerFilters>, string][])(
  'the filter %j is answered by its index in order',
  async (filter, index) => {
    const { database } = await testStore();
    const plan = planOf(database, customerRows(database.db, { ...EVERYBODY, ...filter }, null, 50).getSQL());
    expect(plan).toContain(`SEARCH customers USING INDEX ${index} `);
    expect(plan).not.toContain('TEMP B-TREE');
  },
);

test('a text is looked up in the search index, and then customers by their ids', async () => {
  const { as, database } = await testStore();
  await as.sales('customers.register', { name: '李明' });
  const plan = planOf(database, customerRows(database.db, { ...EVERYBODY, text: '李明' }, null, 50).getSQL());
  expect(plan).toContain('SEARCH customers USING INTEGER PRIMARY KEY');
});

test('a timeline asks every table by the customer', async () => {
  const { database } = await testStore();
  const plan = planOf(database, timelineQuery(7, TIMELINE_KINDS, null, 20));
  for (const table of ['contacts', 'visits', 'proposals', 'invitations', 'quotes', 'orders', 'payments']) {
    expect(plan).toMatch(new RegExp(`SEARCH ${table} USING (COVERING )?INDEX ${table}_customer`));
  }
  expect(plan).not.toMatch(
    /SCAN (contacts|visits|proposals|invitations|quotes|orders|o|payments|d|a|state_changes|customers)\b/,
  );
});
