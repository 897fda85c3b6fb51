import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testStore } from '../../../tests/support/testStore';
import { customers, staff } from './schema';
import { type SlowQuery, watchSlowQueries } from './slowQueries';

test('a slow statement is told with its plan and without its values', async () => {
  const { database } = await testStore();
  const told: SlowQuery[] = [];
  watchSlowQueries(database.connection, (query) => told.push(query), -1);
  const found = database.db
    .select({ id: customers.id })
    .from(customers)
    .where(eq(customers.phone, '13812345678'))
    .all();
  expect(found).toEqual([]);
  expect(told.at(-1)?.plan).toContain('USING COVERING INDEX customers_phone');
  expect(JSON.stringify(told)).not.toContain('13812345678');
});

test('a quick statement is not worth a line, and a failing one still fails', async () => {
  const { database } = await testStore();
  const told: SlowQuery[] = [];
  watchSlowQueries(database.connection, (query) => told.push(query), 10_000);
  expect(database.db.select().from(staff).all()).toHaveLength(5);
  expect(() => database.connection.prepare('INSERT INTO staff (id) VALUES (?)').run(1)).toThrow();
  expect(told).toEqual([]);
});
