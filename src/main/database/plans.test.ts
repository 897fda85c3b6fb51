import { describe, expect, test } from 'vitest';
import { boardStore, waitingDelivery } from '../../../tests/support/deliveries';
import {
  casesOf,
  LIST_NAMES,
  type ListCase,
  type PagedName,
  uncovered,
} from '../../../tests/support/listCases';
import { explained, planComplaints } from '../../../tests/support/plans';
import type { TestStore } from '../../../tests/support/testStore';
import type { CallName, RawInputOf } from '../../shared/contract';
import { TODAY_GROUPS } from '../../shared/domain/todayGroups';

/** Somewhere in the middle of any list: SQLite plans without looking at the value. */
const CURSOR = ['2026-11-01', 5];
const PAGES = {
  first: {},
  last: { direction: 'before' },
  after: { cursor: CURSOR },
  before: { cursor: CURSOR, direction: 'before' },
};

/** With one of each that a text finds: of what is not there SQLite need not be asked. */
async function smallStore(): Promise<TestStore> {
  const store = await boardStore();
  await waitingDelivery(store);
  return store;
}

/** What is wrong with the plans of every page of these cases. */
async function complaintsOf(store: TestStore, cases: readonly ListCase[]): Promise<string[]> {
  const found: string[] = [];
  for (const one of cases) {
    for (const [page, at] of Object.entries(PAGES)) {
      const statements = await explained(store, () =>
        store.as.owner(one.name, { ...one.input, ...at } as RawInputOf<PagedName>),
      );
      const complaints = planComplaints(store, statements, one);
      found.push(...complaints.map((complaint) => `${one.name}, ${one.label}, ${page}: ${complaint}`));
    }
  }
  return found;
}

test('every filter of every list of the contract has its cases', () => {
  expect(LIST_NAMES.length).toBeGreaterThan(10);
  for (const name of LIST_NAMES) expect(uncovered(name), name).toEqual([]);
});

test.each(LIST_NAMES)(
  '%s: each sort with each filter and each two filters walks an index, on every page',
  async (name) => {
    const store = await smallStore();
    expect(await complaintsOf(store, casesOf(name))).toEqual([]);
  },
);

describe('a missing index is noticed', () => {
  test.each([
    ['customers_stage_name', 'customers.list', 'stage, by name'],
    ['customers_all_last', 'customers.list', 'everything, by last_contact'],
    ['orders_owed_total', 'orders.list', 'owed, by total'],
    ['deliveries_kind_day', 'deliveries.list', 'kind'],
    ['contacts_staff_at', 'followups.listContacts', 'staff'],
    ['requests_open_due', 'requests.list', 'open, by due'],
  ] as const)('%s', async (index, name, label) => {
    const store = await smallStore();
    const cases = casesOf(name).filter((one) => one.label === label);
    expect(cases).toHaveLength(1);
    expect(await complaintsOf(store, cases)).toEqual([]);
    store.database.connection.exec(`DROP INDEX ${index}`);
    expect(await complaintsOf(store, cases)).not.toEqual([]);
  });
});

/** What a screen asks besides its list, and the big screens: nothing that grows is read from end to end. */
const SCREENS: [CallName, unknown, ...string[]][] = [
  ['customers.list', {}, 'tasks_customer (customer_id=? AND state=?', 'payments_customer (customer_id=?'],
  ['orders.counts', {}],
  ['requests.counts', {}],
  ['customers.get', { id: 1 }],
  ['customers.suggest', {}],
  [
    'today.figures',
    {},
    'deliveries_board (date=?',
    'orders_all_date (order_date=?',
    'payments_all_date (paid_date=?',
  ],
  ['today.money', {}, 'orders_unpaid', 'deliveries_board (date=?'],
  ['today.deliveries', {}, 'deliveries_board (date=?'],
  ...TODAY_GROUPS.flatMap((group) =>
    Object.values(PAGES).map((at): [CallName, unknown] => ['today.board', { group, mine: true, ...at }]),
  ),
  ['deliveries.board', { from: '2026-11-16', days: 7 }, 'deliveries_board (date>? AND date<?'],
  ['deliveries.waiting', {}],
];

describe('screens', () => {
  test.each(SCREENS)('%s %j reads what it needs by index', async (name, input, ...indexes) => {
    const store = await smallStore();
    const statements = await explained(store, () => store.as.owner(name, input as never));
    expect(statements.length).toBeGreaterThan(0);
    expect(planComplaints(store, statements, { few: true })).toEqual([]);
    // A search is no good where it finds all that ever was in a state: these are by the day or the customer.
    const plans = statements.flatMap(({ plan }) => plan).join('\n');
    for (const index of indexes) expect(plans).toContain(index);
    if (indexes.length > 0) expect(plans).not.toMatch(/SEARCH \w+ USING .*deliveries_(kind|crew|state)/);
  });
});
