import { expect, test } from 'vitest';
import { openDatabase } from '../../src/main/database/database';
import { migrate, readMigrations } from '../../src/main/database/migrate';
import { emptyFolder } from './store';

/** The one that first bounds a quote's discount. */
const BOUNDED = '0013_old_furniture_and_discount_checks';

test('quotes whose discount in per cent is out of bounds are brought into them, and refuse no migration', () => {
  const all = readMigrations('resources/migrations');
  const before = all.slice(
    0,
    all.findIndex(({ name }) => name === BOUNDED),
  );
  const { connection, close } = openDatabase(emptyFolder().database);
  migrate(connection, before, 0);
  connection.exec("INSERT INTO customers (id, created_at, updated_at, name) VALUES (1, 0, 0, '甲先生')");
  const add = connection.prepare(
    `INSERT INTO quotes (id, created_at, updated_at, number, customer_id, valid_until, discount_bp)
    VALUES (?, 0, 0, ?, 1, '2026-12-01', ?)`,
  );
  const typed = [-500, 0, 1200, 10_000, 12_000, null];
  for (const [i, bp] of typed.entries()) add.run(i + 1, `QT20261101-00${i}`, bp);
  migrate(connection, all, 0);
  expect(connection.prepare('SELECT discount_bp FROM quotes ORDER BY id').pluck().all()).toEqual([
    ...[0, 0, 1200, 10_000, 10_000],
    null,
  ]);
  close();
});
