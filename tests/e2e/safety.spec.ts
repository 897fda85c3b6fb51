import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import SqliteDatabase from 'better-sqlite3';
import { callIn, launchApp, OWNER_PIN, openShop, setUpStore } from '../support/app';

async function addPerson(window: Page, name: string) {
  await window.getByRole('button', { name: '新增员工' }).click();
  await window.getByLabel('姓名').fill(name);
  await window.getByLabel('密码（4–8 位数字）').fill('2468');
  await window.getByRole('button', { name: '保存' }).click();
  await expect(window.getByRole('cell', { name })).toBeVisible();
}

/** A new store's automatic backup comes three seconds after the start; another one, or a restore, is refused meanwhile. */
async function waitForFirstBackup(window: Page) {
  await expect.poll(async () => (await callIn(window, 'backup.list', {})).length).toBe(1);
}

test('a backup is made, restored with what was in it, and the present data is backed up first', async () => {
  const running = await launchApp();
  const { window } = running;
  await setUpStore(window);
  await waitForFirstBackup(window);
  await window.getByRole('link', { name: '设置', exact: true }).click();
  await window.getByRole('menuitem', { name: '员工与密码' }).click();
  await addPerson(window, '备份之前');
  await window.getByRole('menuitem', { name: '备份与恢复' }).click();
  await window.getByRole('button', { name: '立即备份' }).click();
  await expect(window.getByText('备份完成，已检查')).toBeVisible();
  await window.getByRole('menuitem', { name: '员工与密码' }).click();
  await addPerson(window, '备份之后');

  await window.getByRole('menuitem', { name: '备份与恢复' }).click();
  const manual = window.getByRole('row').filter({ hasText: '手动' });
  await manual.getByRole('button', { name: '恢复' }).click();
  await window.getByRole('dialog').getByRole('button', { name: '恢复' }).click();
  await window.getByRole('button', { name: '陈云' }).click();
  await window.getByLabel('陈云的密码').fill(OWNER_PIN);
  await window.keyboard.press('Enter');
  await window.getByRole('menuitem', { name: '员工与密码' }).click();
  await expect(window.getByRole('cell', { name: '备份之前' })).toBeVisible();
  await expect(window.getByRole('cell', { name: '备份之后' })).toBeHidden();
  await window.getByRole('menuitem', { name: '备份与恢复' }).click();
  await expect(window.getByRole('row').filter({ hasText: '恢复前' })).toBeVisible();
  await running.close();
});

test('a damaged database is not touched, says so, and is replaced by a backup on request', async () => {
  const first = await openShop();
  await callIn(first.window, 'backup.create', {});
  const data = join(first.dataFolder, 'data');
  await expect
    .poll(() => readdirSync(join(data, 'backups')).filter((name) => name.endsWith('-manual')))
    .toHaveLength(1);
  await first.close({ keepData: true });
  writeFileSync(join(data, 'showroom.db'), 'a disk went bad here'.repeat(500));
  for (const name of readdirSync(data)) if (/db-(wal|shm)$/.test(name)) writeFileSync(join(data, name), '');

  const second = await launchApp({ dataFolder: first.dataFolder });
  const { window } = second;
  await expect(window.getByText('数据文件损坏，读不出来。')).toBeVisible();
  const manual = window.getByRole('row').filter({ hasText: '手动' });
  await manual.getByRole('button', { name: '恢复' }).click();
  await window.getByRole('dialog').getByRole('button', { name: '恢复' }).click();
  await expect(window.getByText('谁在使用？')).toBeVisible();
  await expect(window.getByRole('button', { name: '陈云' })).toBeVisible();
  expect(readdirSync(data).some((name) => name.startsWith('replaced-'))).toBe(true);
  await second.close();
});

test('killed in the middle of work, the app starts again with all that it had confirmed', async () => {
  const first = await openShop();
  const confirmed: string[] = [];
  const writing = (async () => {
    for (let i = 1; i <= 500; i++) {
      const name = `员工${i}`;
      await callIn(first.window, 'staff.create', { name, role: 'sales', pin: '2468' });
      confirmed.push(name);
    }
  })().catch(() => undefined);
  await expect.poll(() => confirmed.length).toBeGreaterThan(5);
  first.app.process().kill('SIGKILL');
  await writing;

  const second = await launchApp({ dataFolder: first.dataFolder });
  const { window } = second;
  await window.getByRole('button', { name: '陈云' }).waitFor();
  const names = (await callIn(window, 'session.people', {})).map((person) => person.name);
  for (const name of confirmed) expect(names).toContain(name);
  expect(names.length).toBeLessThanOrEqual(confirmed.length + 2);
  await second.close();
});

function customersIn(file: string): number {
  const store = new SqliteDatabase(file, { readonly: true });
  try {
    return Number(store.prepare('SELECT count(*) FROM customers').pluck().get());
  } finally {
    store.close();
  }
}

test('killed while sample data is filled in, the next start says so and begins anew; the half is kept', async () => {
  const first = await launchApp();
  const filled = setUpStore(first.window, { sampleData: true }).catch(() => undefined);
  // Asked of the file: the app answers nobody while it fills.
  const file = join(first.dataFolder, 'data', 'showroom.db');
  await expect.poll(() => customersIn(file), { timeout: 60_000, intervals: [50] }).toBeGreaterThan(0);
  first.app.process().kill('SIGKILL');
  await filled;

  const second = await launchApp({ dataFolder: first.dataFolder });
  const { window } = second;
  await expect(window.getByText('示例数据没有放完')).toBeVisible();
  await window.getByRole('button', { name: '重新开始' }).click();
  await expect(window.getByLabel('门店名称')).toBeVisible();
  const kept = readdirSync(join(first.dataFolder, 'data')).filter((name) => name.startsWith('replaced-'));
  expect(kept).toHaveLength(1);
  await setUpStore(window);
  expect((await callIn(window, 'customers.list', {})).rows).toEqual([]);
  await second.close();
});

test('without a place for backups the app opens, says so to the owner, and quits', async () => {
  const first = await launchApp();
  await setUpStore(first.window);
  const backups = join(first.dataFolder, 'data', 'backups');
  await expect.poll(() => readdirSync(backups).filter((name) => name.endsWith('-daily'))).toHaveLength(1);
  rmSync(backups, { recursive: true });
  writeFileSync(backups, 'somebody saved a file here');
  await first.window.getByRole('link', { name: '设置', exact: true }).click();
  await first.window.getByRole('menuitem', { name: '备份与恢复' }).click();
  await expect(first.window.getByText(/备份文件夹写不进去/)).toBeVisible();
  await first.window.getByRole('button', { name: '立即备份' }).click();
  await expect(first.window.getByText('备份没有成功。请检查磁盘空间后再试。').first()).toBeVisible();
  await first.close({ keepData: true });

  const second = await launchApp({ dataFolder: first.dataFolder });
  await second.window.getByRole('button', { name: '陈云' }).click();
  await second.window.getByLabel('陈云的密码').fill(OWNER_PIN);
  await second.window.keyboard.press('Enter');
  await expect(second.window.getByText(/备份文件夹写不进去/)).toBeVisible();
  // The window is gone before this one has failed.
  await callIn(second.window, 'backup.create', {});
  await second.close();
});
