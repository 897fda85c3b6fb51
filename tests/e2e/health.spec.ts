import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import Database from 'better-sqlite3';
import {
  callIn,
  launchApp,
  OWNER_PIN,
  openShop,
  type RunningApp,
  SAMPLE_PIN,
  switchTo,
} from '../support/app';
import { openRoute, openSettings } from '../support/settings';

const line = (page: Page, name: string) => page.getByRole('listitem', { name });
const checkNow = (page: Page, name: string) =>
  line(page, name).getByRole('button', { name: '现在检查' }).click();
const openHealth = (page: Page) => openSettings(page, 'health', '健康');

async function signIn(page: Page) {
  await page.getByRole('button', { name: '陈云' }).click();
  await page.getByLabel('陈云的密码').fill(OWNER_PIN);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: '展厅前台' }).waitFor();
}

/** Somebody with another tool, while the app is closed. */
function withSql({ dataFolder }: RunningApp, ...sql: string[]) {
  const database = new Database(join(dataFolder, 'data', 'showroom.db'));
  for (const one of sql) database.exec(one);
  database.close();
}

test('the page says how all is, a deep check turns its lines green, and the others do not see it', async () => {
  const running = await openShop({ sampleData: true });
  const { window } = running;
  await openHealth(window);
  await expect(line(window, '深入检查 留意')).toContainText('还没有做过');
  await expect(line(window, '磁盘空间')).toContainText('所在的磁盘');
  await checkNow(window, '深入检查');
  await expect(line(window, '深入检查 正常')).toContainText('没有发现问题', { timeout: 60_000 });
  await expect(line(window, '操作记录 正常')).toContainText('一行没少、一行没改');
  await expect(window.getByText('SQLite')).toBeVisible();
  const { total } = await callIn(window, 'customers.list', {} as never);
  await expect(window.getByText(String(total), { exact: true }).first()).toBeVisible();
  await switchTo(window, '林佳', SAMPLE_PIN);
  await window.getByRole('link', { name: '设置', exact: true }).click();
  await expect(window.getByRole('menuitem', { name: '商品目录' })).toBeVisible();
  await expect(window.getByRole('menuitem', { name: '健康' })).toHaveCount(0);
  await running.close();
});

test('a row of the audit log that was changed with another tool is named, and so is an end that was cut off', async () => {
  const first = await openShop();
  for (const name of ['李明朗', '王芳', '单志远']) await callIn(first.window, 'customers.register', { name });
  await openHealth(first.window);
  await checkNow(first.window, '操作记录');
  await expect(line(first.window, '操作记录 正常')).toBeVisible();
  await first.close({ keepData: true });

  withSql(
    first,
    `UPDATE audit_log SET "after" = replace("after", '李明朗', '李四') WHERE "after" LIKE '%李明朗%'`,
  );
  const second = await launchApp({ dataFolder: first.dataFolder });
  await signIn(second.window);
  await openHealth(second.window);
  await checkNow(second.window, '操作记录');
  const broken = line(second.window, '操作记录 有问题');
  await expect(broken).toContainText(/第一处不对的是第 [\d,]+ 行（.*陈云，登记来客/);
  await openRoute(second.window, '/today');
  await expect(second.window.getByRole('alert').filter({ hasText: '检查发现数据有问题' })).toBeVisible();
  await second.window.getByRole('button', { name: '去看看' }).click();
  await expect(broken).toBeVisible();
  await second.close({ keepData: true });

  withSql(first, 'DELETE FROM audit_log WHERE id > 2');
  const third = await launchApp({ dataFolder: first.dataFolder });
  await signIn(third.window);
  await openHealth(third.window);
  await expect(line(third.window, '操作记录 有问题')).toContainText('后面的记录被删掉或换掉了');
  await third.close();
});

test('one click saves the support file, and it names nobody', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'showroom-support-'));
  const running = await openShop({ env: { SHOWROOM_SAVE_DIR: folder } });
  const { window } = running;
  await callIn(window, 'customers.register', { name: '欧阳晴岚', phone: '13987654321' });
  await openHealth(window);
  await window.getByRole('button', { name: '保存支持文件…' }).click();
  await expect(window.getByText(/^已保存“展厅前台支持文件/)).toBeVisible();
  const [name = ''] = readdirSync(folder);
  const text = readFileSync(join(folder, name), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ rows: { customers: 1 } });
  for (const secret of ['欧阳晴岚', '13987654321', '陈云', '云栖家居', running.dataFolder]) {
    expect(text).not.toContain(secret);
  }
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});
