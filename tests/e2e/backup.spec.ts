import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { callIn, launchApp, OWNER_PIN, openShop, type RunningApp } from '../support/app';

const PASSPHRASE = '云栖家居的备份口令';
const SECOND_FOLDER = 'Showroom Desk backups';

const openBackups = async (window: Page) => {
  await window.getByRole('link', { name: '设置', exact: true }).click();
  await window.getByRole('menuitem', { name: '备份与恢复' }).click();
};
const row = (window: Page, reason: string) => window.getByRole('row').filter({ hasText: reason });
const customers = async (window: Page) =>
  (await callIn(window, 'customers.list', {} as never)).rows.map(({ name }) => name);

async function signIn(window: Page) {
  await window.getByRole('button', { name: '陈云' }).click();
  await window.getByLabel('陈云的密码').fill(OWNER_PIN);
  await window.keyboard.press('Enter');
  await window.getByRole('navigation', { name: '展厅前台' }).waitFor();
}

/** What the system's dialog for folders will answer. */
const willChoose = ({ app }: RunningApp, folder: string) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [chosen] })) as never;
  }, folder);

async function backUpNow(window: Page) {
  await window.getByRole('button', { name: '立即备份' }).click();
  await expect(window.getByText('备份完成，已检查')).toBeVisible();
}

async function setPassphrase(window: Page) {
  await window.getByRole('button', { name: '设口令…' }).click();
  await window.getByLabel('口令（至少 8 个字）').fill(PASSPHRASE);
  await window.getByLabel('再输一遍口令').fill(PASSPHRASE);
  await window.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(window.getByText(/以后的备份都加密/)).toBeVisible();
}

test('the owner restores yesterday’s store in three clicks, and what was replaced is kept', async () => {
  const yesterday = await openShop({ now: '2026-11-20T10:00:00+08:00' });
  await callIn(yesterday.window, 'customers.register', { name: '昨天的客户', phone: '13812345678' });
  await openBackups(yesterday.window);
  await backUpNow(yesterday.window);
  await yesterday.close({ keepData: true });

  const running = await launchApp({ dataFolder: yesterday.dataFolder, now: '2026-11-21T09:30:00+08:00' });
  const { window } = running;
  await signIn(window);
  await callIn(window, 'customers.register', { name: '今天的客户', phone: '13912345678' });

  await window.getByRole('button', { name: /最近一次备份/ }).click();
  await row(window, '2026年11月20日')
    .filter({ hasText: '手动' })
    .getByRole('button', { name: '恢复' })
    .click();
  const dialog = window.getByRole('dialog', { name: /恢复到 2026年11月20日/ });
  await expect(dialog.getByRole('row').filter({ hasText: '客户' })).toHaveText('客户21');
  await dialog.getByRole('button', { name: '恢复' }).click();

  await signIn(window);
  expect(await customers(window)).toEqual(['昨天的客户']);
  const data = join(running.dataFolder, 'data');
  const aside = readdirSync(data).find((name) => name.startsWith('replaced-')) ?? '';
  expect(readdirSync(join(data, aside))).toContain('showroom.db');
  await openBackups(window);
  await row(window, '恢复前').getByRole('button', { name: '恢复' }).click();
  await window.getByRole('dialog').getByRole('button', { name: '恢复' }).click();
  await signIn(window);
  expect((await customers(window)).sort()).toEqual(['今天的客户', '昨天的客户'].sort());
  await running.close();
});

test('who was erased since does not come back with an older backup', async () => {
  const running = await openShop();
  const { window } = running;
  const { id, version } = await callIn(window, 'customers.register', {
    name: '欧阳若琳',
    phone: '13812345678',
  });
  await callIn(window, 'customers.register', { name: '王芳', phone: '13912345678' });
  await openBackups(window);
  await backUpNow(window);
  await callIn(window, 'erasure.ask', { customerId: id, version, reason: '来电要求' });
  const [asked] = await callIn(window, 'approvals.pending', {});
  await callIn(window, 'approvals.decide', {
    ...{ id: asked?.id ?? 0, version: asked?.version ?? 0, approve: true },
  });

  await row(window, '手动').getByRole('button', { name: '恢复' }).click();
  const dialog = window.getByRole('dialog', { name: /恢复到/ });
  await expect(dialog.getByText('这份备份里还有 1 位后来应要求删除的客户，恢复时会再次删除。')).toBeVisible();
  await dialog.getByRole('button', { name: '恢复' }).click();
  await signIn(window);
  expect((await customers(window)).sort()).toEqual(['已删除的客户 K-000001', '王芳'].sort());
  const data = join(running.dataFolder, 'data');
  const knowing = () =>
    readdirSync(data).filter(
      (name) => /^showroom\.db/.test(name) && readFileSync(join(data, name)).includes('欧阳若琳'),
    );
  expect(knowing()).toEqual([]);
  await running.close();
});

test('a restore test ticks every step and leaves the data alone; a truncated backup fails with its reason', async () => {
  const running = await openShop();
  const { window } = running;
  await openBackups(window);
  await backUpNow(window);
  const data = join(running.dataFolder, 'data');
  const live = readFileSync(join(data, 'showroom.db'));
  await row(window, '手动').getByRole('button', { name: '开库演练' }).click();
  const dialog = window.getByRole('dialog', { name: /开库演练/ });
  await expect(dialog.getByText(/这份备份完好/)).toBeVisible();
  await expect(dialog.getByRole('img', { name: '通过' })).toHaveCount(7);
  await dialog.getByRole('button', { name: '关闭', exact: true }).last().click();
  expect(readFileSync(join(data, 'showroom.db')).equals(live)).toBe(true);
  expect(readdirSync(data).filter((name) => name.startsWith('.'))).toEqual([]);

  const manual = readdirSync(join(data, 'backups')).find((name) => name.endsWith('-manual')) ?? '';
  truncateSync(join(data, 'backups', manual, 'showroom.db'), 8192);
  await row(window, '手动').getByRole('button', { name: '开库演练' }).click();
  await expect(window.getByText(/这份备份不能用：这份备份不完整/)).toBeVisible();
  await running.close();
});

test('an encrypted backup on a stick: restored without a question here, with its passphrase on a new PC', async () => {
  const stick = mkdtempSync(join(tmpdir(), 'showroom-stick-'));
  const old = await openShop();
  await callIn(old.window, 'customers.register', { name: '李明朗', phone: '13812345678' });
  await openBackups(old.window);
  await setPassphrase(old.window);
  await willChoose(old, stick);
  await old.window.getByRole('button', { name: '选文件夹…' }).click();
  await expect(old.window.getByText('每次备份后自动复制')).toBeVisible();
  await backUpNow(old.window);
  const copies = () => readdirSync(join(stick, SECOND_FOLDER)).filter((name) => /-manual$/.test(name));
  await expect.poll(copies).toHaveLength(1);
  expect(readdirSync(join(stick, SECOND_FOLDER, copies()[0] ?? ''))).toContain('showroom.db.sealed');
  await old.window.getByText('第二份', { exact: true }).last().click();
  await row(old.window, '手动').getByRole('button', { name: '恢复' }).click();
  await old.window.getByRole('dialog').getByRole('button', { name: '恢复' }).click();
  await signIn(old.window);
  expect(await customers(old.window)).toEqual(['李明朗']);
  await old.close();

  const fresh = await launchApp();
  const { window } = fresh;
  await willChoose(fresh, stick);
  await window.getByRole('button', { name: '换了电脑？从备份恢复…' }).click();
  await window.getByRole('button', { name: '从其他文件夹恢复…' }).click();
  await row(window, '手动').getByRole('button', { name: '恢复' }).click();
  const dialog = window.getByRole('dialog', { name: /恢复到/ });
  await dialog.getByLabel('这份备份的口令').fill('another passphrase');
  await dialog.getByRole('button', { name: '恢复' }).click();
  await expect(dialog.getByText('口令不对，请再试一次')).toBeVisible();
  await expect(window.getByLabel('门店名称')).toBeAttached();
  await dialog.getByLabel('这份备份的口令').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: '恢复' }).click();
  await signIn(window);
  expect(await customers(window)).toEqual(['李明朗']);
  await fresh.close();
  rmSync(stick, { recursive: true, force: true });
});

test('after much work quitting makes a backup, and the second place that is away is only a warning', async () => {
  const stick = mkdtempSync(join(tmpdir(), 'showroom-stick-'));
  const running = await openShop();
  const { window } = running;
  await openBackups(window);
  await willChoose(running, stick);
  await window.getByRole('button', { name: '选文件夹…' }).click();
  await expect(window.getByText('每次备份后自动复制')).toBeVisible();
  rmSync(stick, { recursive: true });
  for (let i = 0; i < 30; i++) {
    await callIn(window, 'customers.register', { name: `客户${i}`, phone: null });
  }
  await expect(window.getByText('没有插上，插好后自动补上')).toBeVisible();
  await backUpNow(window);
  for (let i = 30; i < 60; i++) {
    await callIn(window, 'customers.register', { name: `客户${i}`, phone: null });
  }
  await running.close({ keepData: true });
  const backups = join(running.dataFolder, 'data', 'backups');
  expect(readdirSync(backups).filter((name) => name.endsWith('-quit'))).toHaveLength(1);
  rmSync(running.dataFolder, { recursive: true, force: true });
});
