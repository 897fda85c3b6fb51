import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registerCustomer } from '../../../tests/support/orders';
import { type TestStore, testStore } from '../../../tests/support/testStore';
import { ORDER_SORTS } from '../../shared/contract/orderShapes';
import type { Cursor, Page, PageDirection } from '../../shared/contract/paging';
import { MOST_COUNTED } from '../../shared/domain/counting';
import { ORDER_STATES } from '../../shared/domain/orderState';
import { CUSTOMER_STAGES } from '../../shared/domain/states/customerStage';
import { CUSTOMER_SORTS } from '../../shared/features/customers/contract';
import { withNameKey } from './names/nameKey';
import { nameSortKey } from './names/pinyin';
import { countUpTo, EVERY_ROW } from './paging';
import { contacts, customers, orders } from './schema';

type Ask = (at: { cursor: Cursor | null; direction: PageDirection }) => Promise<Page<{ id: number }>>;

/** Walks a list from one end to the other, page by page, and gives the ids in the list's own order. */
async function walked(ask: Ask, direction: PageDirection): Promise<number[]> {
  const pages: number[][] = [];
  let cursor: Cursor | null = null;
  do {
    const page: Page<{ id: number }> = await ask({ cursor, direction });
    pages.push(page.rows.map((row) => row.id));
    // The other way leads back to what was seen, and nowhere at the end where the walk began.
    const back: Cursor | null = direction === 'after' ? page.previous : page.next;
    expect(back === null).toBe(cursor === null || page.rows.length === 0);
    cursor = direction === 'after' ? page.next : page.previous;
  } while (cursor);
  return (direction === 'after' ? pages : pages.reverse()).flat();
}

/** Forwards from the top, backwards from the end, and back up from the middle: always the rows of `expected`. */
async function expectWalks(ask: Ask, expected: number[]) {
  expect(await walked(ask, 'after')).toEqual(expected);
  expect(await walked(ask, 'before')).toEqual(expected);
  const first = await ask({ cursor: null, direction: 'after' });
  if (!first.next) return;
  const second = await ask({ cursor: first.next, direction: 'after' });
  const again = await ask({ cursor: second.previous, direction: 'before' });
  expect(again.rows.map((row) => row.id)).toEqual(first.rows.map((row) => row.id));
}

const bytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
type Key<R> = readonly [value: (row: R) => string | number, direction: 'asc' | 'desc'];

/** Ids in the order of a plain sort by the key, then by the id. */
function sorted<R extends { id: number }>(rows: readonly R[], [key, direction]: Key<R>): number[] {
  const sign = direction === 'asc' ? 1 : -1;
  const compare = (a: string | number, b: string | number) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : bytes(String(a), String(b));
  return [...rows].sort((a, b) => sign * (compare(key(a), key(b)) || a.id - b.id)).map((row) => row.id);
}

const date = fc.constantFrom('2026-11-01', '2026-11-20', '2026-11-21');
// U+20BB7 comes before U+FF21 in UTF-16 and after it in SQLite's UTF-8.
const name = fc.constantFrom('李明朗', '李明', '王芳', '𠮷野', 'Ａ', 'a', 'A', 'é');
const instant = fc.constantFrom(1_000, 2_000, 3_000);
const limit = fc.integer({ min: 1, max: 7 });

const empty = (store: TestStore, table: string) => store.database.connection.exec(`DELETE FROM ${table}`);

describe('customers', () => {
  const customer = fc.record({
    name,
    createdAt: instant,
    stage: fc.constantFrom(...CUSTOMER_STAGES.slice(0, 3)),
    nextContactDate: fc.option(date),
    lastContactAt: fc.option(instant),
    mergedIntoId: fc.option(fc.constant(1), { freq: 9 }),
  });
  type Row = typeof customers.$inferSelect;
  const KEYS = {
    newest: [(row: Row) => row.createdAt, 'desc'],
    next_contact: [(row: Row) => row.nextContactDate ?? '9999-12-31', 'asc'],
    last_contact: [(row: Row) => row.lastContactAt ?? 0, 'desc'],
    name: [(row: Row) => nameSortKey(row.name), 'asc'],
  } as const satisfies Record<string, Key<Row>>;
  const FILTERS: [Record<string, unknown>, (row: Row) => boolean][] = [
    [{}, () => true],
    [{ stage: ['registered', 'qualified'] }, (row) => ['registered', 'qualified'].includes(row.stage)],
    [{ withoutNext: true }, (row) => row.nextContactDate === null],
    [{ nextTo: '2026-11-20' }, (row) => row.nextContactDate !== null && row.nextContactDate <= '2026-11-20'],
  ];

  test('walks of both directions find the rows of a plain sort, with every sort and filter', async () => {
    const store = await testStore();
    await fc.assert(
      fc.asyncProperty(fc.array(customer, { maxLength: 30 }), limit, async (made, size) => {
        empty(store, 'customers');
        for (const values of made) {
          store.database.db
            .insert(customers)
            .values(withNameKey(customers, { ...values, updatedAt: 1 }))
            .run();
        }
        const rows = store.database.db.select().from(customers).all();
        for (const sort of CUSTOMER_SORTS) {
          for (const [input, holds] of FILTERS) {
            const seen = rows.filter((row) => row.mergedIntoId === null && holds(row));
            const ask: Ask = (at) =>
              store.as.sales('customers.list', { ...input, sort, limit: size, ...at } as never);
            await expectWalks(ask, sorted(seen, KEYS[sort]));
            expect((await ask({ cursor: null, direction: 'after' })).total).toBe(seen.length);
          }
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('orders', () => {
  const order = fc.record({
    orderDate: date,
    agreedDate: fc.option(date),
    state: fc.constantFrom(...ORDER_STATES.slice(0, 4)),
    totalFen: fc.constantFrom(0, 100, 200),
    receivedFen: fc.constantFrom(0, 100),
  });
  type Row = typeof orders.$inferSelect;
  const KEYS = {
    newest: [(row: Row) => row.orderDate, 'desc'],
    agreed: [(row: Row) => row.agreedDate ?? '9999-12-31', 'asc'],
    total: [(row: Row) => row.totalFen, 'desc'],
    balance: [(row: Row) => row.totalFen - row.receivedFen, 'desc'],
  } as const satisfies Record<string, Key<Row>>;
  const FILTERS: [Record<string, unknown>, (row: Row) => boolean][] = [
    [{}, () => true],
    [{ states: ['pending', 'producing'] }, (row) => ['pending', 'producing'].includes(row.state)],
    [{ balanceDue: true }, (row) => row.totalFen > row.receivedFen],
    [{ from: '2026-11-20', to: '2026-11-20' }, (row) => row.orderDate === '2026-11-20'],
    [
      { states: ['pending', 'confirmed'], balanceDue: true, from: '2026-11-20' },
      (row) =>
        ['pending', 'confirmed'].includes(row.state) &&
        row.totalFen > row.receivedFen &&
        row.orderDate >= '2026-11-20',
    ],
  ];

  test('walks of both directions find the rows of a plain sort, with every sort and filter', async () => {
    const store = await testStore();
    const { db } = store.database;
    const { id: customerId } = await registerCustomer(store);
    await fc.assert(
      fc.asyncProperty(fc.array(order, { maxLength: 30 }), limit, async (made, size) => {
        empty(store, 'orders');
        made.forEach((values, i) => {
          db.insert(orders)
            .values({
              ...values,
              number: `SO-${i}`,
              customerId,
              contactName: '李',
              createdAt: 1,
              updatedAt: 1,
            })
            .run();
        });
        const rows = db.select().from(orders).all();
        for (const sort of ORDER_SORTS) {
          for (const [input, holds] of FILTERS) {
            const ask: Ask = (at) =>
              store.as.sales('orders.list', { ...input, sort, limit: size, ...at } as never);
            await expectWalks(ask, sorted(rows.filter(holds), KEYS[sort]));
          }
        }
      }),
      { numRuns: 12 },
    );
  });
});

test('visits of a day without a time come after those with one, both ways', async () => {
  const store = await testStore();
  const { id: customerId } = await store.as.sales('customers.register', { name: '李明朗' } as never);
  for (const [day, startTime] of [
    ['2026-11-23', '09:00'],
    ['2026-11-23', null],
    ['2026-11-23', '14:00'],
    ['2026-11-24', null],
    ['2026-11-23', null],
  ] as const) {
    await store.as.sales('followups.planVisit', { customerId, date: day, startTime } as never);
  }
  const ask: Ask = (at) => store.as.sales('followups.visits', { limit: 2, ...at });
  await expectWalks(ask, [4, 3, 1, 5, 2]);
});

test('a list is counted so far and no further; who waits for all is given all', async () => {
  const store = await testStore();
  const { id } = await store.as.sales('customers.register', { name: '李明朗' } as never);
  store.database.connection
    .prepare(
      `INSERT INTO contacts (customer_id, staff_id, at, channel, outcome, created_at, updated_at)
       WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
       SELECT ?, ?, i, 'call', 'reached', i, i FROM n`,
    )
    .run(MOST_COUNTED + 50, id, store.people.sales.staffId);
  expect((await store.as.sales('followups.listContacts', {})).total).toBe(MOST_COUNTED);
  const all = countUpTo(store.database.db, contacts, { filters: [] }, EVERY_ROW);
  expect(all).toBe(MOST_COUNTED + 50);
});
