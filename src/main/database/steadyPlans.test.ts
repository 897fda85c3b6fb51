import SqliteDatabase from 'better-sqlite3';
import { expect, test } from 'vitest';
import { keepPlans } from './steadyPlans';

function connectionWithRows() {
  const connection = new SqliteDatabase(':memory:');
  connection.exec(`CREATE TABLE orders (id INTEGER PRIMARY KEY, state TEXT, total REAL);
    CREATE INDEX orders_state ON orders (state);
    INSERT INTO orders VALUES (1, 'new', 1.5), (2, 'paid?', NULL), (3, 'it''s @once', 7)`);
  return connection;
}

test.each([
  ['SELECT id FROM orders WHERE state = ?', ['new']],
  ['SELECT id FROM orders WHERE id IN (?, ?) LIMIT ?', [1, 2, 5]],
  ['SELECT id FROM orders WHERE (state, id) > (?, ?)', ['new', 1]],
  ["SELECT id FROM orders WHERE state = 'paid?' AND id = ?", [2]],
  ["SELECT id FROM orders WHERE state = 'it''s @once' AND id = @id", [{ id: 3 }]],
  ['SELECT id FROM orders WHERE total = ?', ['1.5']],
  ['SELECT id AS "who?", typeof(?) FROM orders', ['1']],
  ['SELECT id - ?, ? || state FROM orders', [1, '-']],
])('means the same as without: %s', (sql, values) => {
  const plain = connectionWithRows();
  const steady = connectionWithRows();
  keepPlans(steady);
  expect(
    steady
      .prepare(sql)
      .raw()
      .all(...values),
  ).toEqual(
    plain
      .prepare(sql)
      .raw()
      .all(...values),
  );
  expect(steady.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values)).toEqual(
    plain.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values),
  );
});

test('what is written is what was given', () => {
  const connection = connectionWithRows();
  keepPlans(connection);
  const row = [4, '+?', 0.1];
  connection.prepare('INSERT INTO orders VALUES (?, ?, ?)').run(row);
  connection.prepare('UPDATE orders SET total = ? WHERE state = ?').run(Buffer.from('x'), '+?');
  expect(connection.prepare('SELECT * FROM orders WHERE id = ?').raw().get(4)).toEqual([
    4,
    '+?',
    Buffer.from('x'),
  ]);
});

test('a statement is not planned for the value that is bound', () => {
  const connection = connectionWithRows();
  connection.exec(
    "DROP INDEX orders_state; CREATE INDEX orders_new ON orders (total, id) WHERE state = 'new'",
  );
  const sql = 'EXPLAIN QUERY PLAN SELECT id FROM orders WHERE state = ? ORDER BY total';
  const planOf = () => JSON.stringify(connection.prepare(sql).all('new'));
  expect(planOf()).toContain('orders_new');
  keepPlans(connection);
  expect(planOf()).not.toContain('orders_new');
});
