import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { anotherVersion } from '../support/anotherVersion';
import { callIn, launchApp, OWNER_PIN, openShop } from '../support/app';

/** What a later version does to the data: a rebuilt table, a new column, a new table. */
const LATER = {
  '9000_later': [
    'ALTER TABLE customers ADD COLUMN later_mark TEXT',
    'CREATE TABLE later_things (id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers(id)) STRICT',
    'INSERT INTO later_things (customer_id) SELECT id FROM customers',
  ].join(';\n--> statement-breakpoint\n'),
};

async function signIn(window: Page) {
  await window.getByRole('button', { name: '陈云' }).click();
  await window.getByLabel('陈云的密码').fill(OWNER_PIN);
  await window.keyboard.press('Enter');
  await window.getByRole('navigation', { name: '展厅前台' }).waitFor();
}

const customers = async (window: Page) =>
  (await callIn(window, 'customers.list', {} as never)).rows.map(({ name }) => name).sort();

type Rows = Record<string, unknown[]>;

/** Every row of every table, with the columns that `columns` names; all of them without it. */
function readAll(
  data: string,
  columns?: Record<string, string[]>,
): { rows: Rows; columns: Record<string, string[]> } {
  const store = new Sqlite(join(data, 'showroom.db'), { readonly: true });
  try {
    const tables = store
      .prepare(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite%'",
      )
      .pluck()
      .all() as string[];
    const rows: Rows = {};
    const known: Record<string, string[]> = {};
    for (const table of columns ? Object.keys(columns) : tables) {
      if (table === 'schema_migrations') continue;
      const names =
        columns?.[table] ??
        (store.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]);
      known[table] = names;
      rows[table] = store
        .prepare(`SELECT ${names.map((name) => `"${name}"`).join(', ')} FROM "${table}"`)
        .all();
    }
    return { rows, columns: known };
  } finally {
    store.close();
  }
}

test('a newer version backs up, upgrades the data and loses nothing; the older one is told and goes back', async () => {
  const old = await openShop({ sampleData: true });
  await callIn(old.window, 'customers.register', { name: '更新前的客户', phone: '13812345678' });
  const before = await customers(old.window);
  await old.close({ keepData: true });
  const data = join(old.dataFolder, 'data');
  const whole = readAll(data);
  expect(whole.rows.orders?.length).toBeGreaterThan(10);

  const version = anotherVersion(LATER);
  const newer = await launchApp({ dataFolder: old.dataFolder, version });
  await signIn(newer.window);
  expect(await customers(newer.window)).toEqual(before);
  await callIn(newer.window, 'customers.register', { name: '更新后的客户', phone: '13912345678' });
  const backups = readdirSync(join(data, 'backups'));
  expect(backups.filter((name) => name.endsWith('-before_migration'))).toHaveLength(1);
  await newer.close({ keepData: true });
  const upgraded = readAll(data, whole.columns);
  for (const [table, rows] of Object.entries(whole.rows)) {
    const there = new Set(upgraded.rows[table]?.map((row) => JSON.stringify(row)));
    const lost = rows.filter((row) => !there.has(JSON.stringify(row)));
    expect([table, lost]).toEqual([table, []]);
  }
  expect(readAll(data).columns.customers).toContain('later_mark');

  // The older version again: it touches nothing and says what to do.
  const back = await launchApp({ dataFolder: old.dataFolder });
  const { window } = back;
  await expect(window.getByText(/这份数据是由更新版本的程序保存的/)).toBeVisible();
  await expect(window.getByText(/恢复一份“更新前”或“升级数据前”的备份/)).toBeVisible();
  await window
    .getByRole('row')
    .filter({ hasText: '升级数据前' })
    .getByRole('button', { name: '恢复' })
    .click();
  await window.getByRole('dialog').getByRole('button', { name: '恢复' }).click();
  await signIn(window);
  expect(await customers(window)).toEqual(before);
  const aside = readdirSync(data).find((name) => name.startsWith('replaced-')) ?? '';
  expect(existsSync(join(data, aside, 'showroom.db'))).toBe(true);
  await back.close({ keepData: true });
  expect(readAll(data).columns.customers).not.toContain('later_mark');
  rmSync(old.dataFolder, { recursive: true, force: true });
  rmSync(version, { recursive: true, force: true });
});
