import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkStore } from '../../src/main/features/health/checkStore';
import { seedFolder } from './seedFolder';

const NOW = Date.UTC(2026, 10, 17, 2);
const root = mkdtempSync(join(tmpdir(), 'showroom-seed-'));
const made = (folder: string, seed: number) =>
  seedFolder(join(root, folder), {
    ...{ size: 'XS', seed, now: NOW, resources: resolve('resources') },
    onProgress: () => undefined,
  });
const open = (folder: string) => new SqliteDatabase(join(root, folder, 'showroom.db'));

/** Everything that the years wrote, in one text. */
function contents(folder: string): string {
  const connection = open(folder);
  const tables = [
    'customers',
    'contacts',
    'orders',
    'order_lines',
    'payments',
    'deliveries',
    'returns',
    'return_lines',
    'audit_log',
  ];
  const rows = tables.map((table) =>
    connection
      .prepare(`SELECT * FROM ${table} WHERE id > 0`)
      .all()
      // What is set up through the app's own calls gets salts by chance, and so do the hashes over them.
      .map((row) => ({ ...(row as object), salt: undefined, hash: undefined })),
  );
  connection.close();
  // A store's id is made by chance.
  return JSON.stringify(rows).replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}/g, 'store id');
}

beforeAll(async () => {
  await made('first', 7);
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a generated store', () => {
  it('is the same for the same seed, and another for another', async () => {
    await made('again', 7);
    await made('other', 8);
    expect(contents('again')).toBe(contents('first'));
    expect(contents('other')).not.toBe(contents('first'));
  });

  it('holds what a showroom sees in a year, in every state', () => {
    const connection = open('first');
    const count = (sql: string) => connection.prepare(sql).pluck().get() as number;
    expect(count('SELECT count(*) FROM customers')).toBe(300);
    expect(count('SELECT count(*) FROM orders')).toBeGreaterThan(60);
    expect(count("SELECT count(*) FROM payments WHERE kind = 'refund'")).toBeGreaterThan(0);
    expect(count("SELECT count(*) FROM customers WHERE birthday_calendar = 'lunar'")).toBeGreaterThan(0);
    expect(count('SELECT count(*) FROM requests')).toBeGreaterThan(10);
    expect(count('SELECT count(*) FROM member_cards')).toBeGreaterThan(10);
    for (const kind of ['return', 'exchange']) {
      const settled = `SELECT count(*) FROM returns WHERE kind = '${kind}' AND state = 'settled'`;
      expect(count(settled)).toBeGreaterThan(0);
      expect(count(`${settled} AND request_id IS NULL`)).toBe(0);
    }
    expect(
      count(`SELECT count(*) FROM returns t WHERE t.kind = 'return' AND t.state = 'settled'
        AND EXISTS (SELECT 1 FROM payments p WHERE p.order_id = t.order_id AND p.kind = 'refund')`),
    ).toBeGreaterThan(0);
    expect(
      count(`SELECT count(*) FROM (SELECT phone FROM customers GROUP BY phone, room HAVING count(*) > 1)`),
    ).toBeGreaterThan(0);
    connection.close();
  });

  it('is not written over something that is there', async () => {
    await expect(made('first', 7)).rejects.toThrow(/not empty/);
    expect(readdirSync(join(root, 'first'))).toContain('showroom.db');
  });
});

describe('the check of a store', () => {
  it.each([
    [
      'a payment is changed',
      'UPDATE payments SET amount_fen = amount_fen + 1 WHERE id = 5',
      /received money/,
    ],
    ['a total is changed', 'UPDATE orders SET total_fen = total_fen + 1 WHERE id = 5', /total is not that/],
    ['a state is changed', "UPDATE deliveries SET state = 'refused' WHERE id = 5", /deliveries 5 ends as/],
    [
      'a step is missing',
      "DELETE FROM state_changes WHERE id = (SELECT max(id) FROM state_changes WHERE entity = 'orders')",
      / ends as | histories/,
    ],
    ['a slot is too small', 'UPDATE crew_capacities SET packages = 0', /above its capacity/],
    ['a number is skipped', "UPDATE number_counters SET last = last + 1 WHERE prefix = 'SO'", /gap/],
    [
      'an audit row is gone',
      "DELETE FROM audit_log WHERE entity = 'orders' AND entity_id = 5",
      /without its audit row/,
    ],
    [
      'a credit is changed',
      "UPDATE returns SET credit_fen = credit_fen + 1 WHERE kind = 'return' AND state = 'settled'",
      /credit is not that/,
    ],
    [
      'a returned package is lost',
      "UPDATE order_packages SET state = 'cancelled' WHERE state = 'returned'",
      /return of more/,
    ],
    ['an order stays returning', "UPDATE orders SET state = 'returning' WHERE id = 5", /returning without/],
    [
      'an order is given another state',
      "UPDATE orders SET state = 'confirmed' WHERE id = 5",
      /follows from its parts/,
    ],
    [
      'an arrival is changed',
      "UPDATE order_lines SET arrival_state = 'pending' WHERE order_id = 5",
      /line_arrival/,
    ],
    [
      'a delivery gets heavier',
      "UPDATE deliveries SET volume_dm3 = volume_dm3 + 1 WHERE kind = 'delivery' AND state IN ('booked', 'unscheduled')",
      /delivery_load/,
    ],
    ['a quote is ordered by nobody', "UPDATE quotes SET state = 'ordered'", /ordered without an order/],
    [
      'a task stays open',
      "UPDATE tasks SET state = 'open' WHERE key LIKE 'confirm:order:%'",
      /task of an order that asks for nothing/,
    ],
    ['a package is lost', 'DELETE FROM delivery_packages WHERE delivery_id = 5', /packages are not those/],
  ])('tells when %s', (_what, damage, message) => {
    const connection = open('first');
    expect(checkStore(connection)).toEqual([]);
    connection.exec('BEGIN');
    connection.exec(damage);
    const told = checkStore(connection).join('\n');
    connection.exec('ROLLBACK');
    connection.close();
    expect(told).toMatch(message);
  });
});
