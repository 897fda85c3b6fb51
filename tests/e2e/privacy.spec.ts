import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { callIn, goTo, OWNER_PIN, openShop, type RunningApp, SAMPLE_PIN, switchTo } from '../support/app';
import { createOrder, stockLine } from '../support/shopOrders';

let running: RunningApp;
let page: Page;
let folder: string;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'showroom-privacy-'));
  running = await openShop({ now: '2026-11-21T02:00:00Z', env: { SHOWROOM_SAVE_DIR: folder } });
  page = running.window;
});
test.afterEach(async () => {
  await running.close();
  rmSync(folder, { recursive: true });
});

test('a designer sees a part of the phone, shows the whole by keyboard, and the owner reads who did', async () => {
  await callIn(page, 'staff.create', { name: '沈设计', role: 'designer', pin: SAMPLE_PIN });
  const { id } = await callIn(page, 'customers.register', { name: '李明朗', phone: '13812345678' });
  await switchTo(page, '沈设计', SAMPLE_PIN);
  await goTo(page, `/customers/${id}`);
  const reach = page.getByRole('region', { name: '联系方式' });
  await expect(reach).toContainText('138****5678');
  await expect(page.getByText('138 1234 5678')).toBeHidden();

  await reach.getByRole('button', { name: '显示完整电话' }).focus();
  await page.keyboard.press('Enter');
  await expect(reach).toContainText('138 1234 5678');
  await reach.getByRole('button', { name: '隐藏电话' }).press('Enter');
  await expect(reach).toContainText('138****5678');
  // The app's own keys are heard there, too.
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: '搜索' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(reach.getByRole('button', { name: '显示完整电话' })).toBeFocused();

  // Saved as it was shown: the number behind it stays.
  await page.getByRole('button', { name: '编辑联系方式' }).click();
  await reach.getByLabel('QQ').fill('12345');
  await reach.getByRole('button', { name: '保存' }).click();
  await expect(reach).toContainText('12345');

  await switchTo(page, '陈云', OWNER_PIN);
  await goTo(page, `/customers/${id}`);
  await expect(reach).toContainText('138 1234 5678');
  await page.getByRole('button', { name: '修改记录' }).click();
  const shown = page.getByRole('listitem').filter({ hasText: '查看完整电话' });
  await expect(shown).toContainText('沈设计');
});

test('all that is kept about a customer goes into one workbook, on record', async () => {
  const { id } = await callIn(page, 'customers.register', { name: '李明朗', phone: '13812345678' });
  await goTo(page, `/customers/${id}`);
  await page.getByRole('button', { name: '资料与隐私' }).click();
  await page.getByRole('menuitem', { name: '导出资料档案（Excel）' }).click();
  await expect(page.getByText('已导出“客户资料档案 2026-11-21.xlsx”')).toBeVisible();
  expect(readdirSync(folder)).toEqual(['客户资料档案 2026-11-21.xlsx']);

  await goTo(page, '/settings/exports');
  const record = page.getByRole('main').getByRole('listitem').last();
  await expect(record).toContainText('陈云');
  await expect(record).toContainText('导出了：客户资料档案');
});

test('the owner reads with which filters a list was exported', async () => {
  const filters = { states: ['pending', 'confirmed'], sellerId: 1, from: '2026-11-01', balanceDue: true };
  await callIn(page, 'excel.export', { sheet: 'orders', filters });
  await expect(page.getByText('已导出“订单 2026-11-21.xlsx”')).toBeVisible();
  await goTo(page, '/settings/exports');
  const records = page.getByRole('main').getByRole('listitem');
  await expect(records).toHaveCount(2);
  const begun = records.filter({ hasText: '状态：' });
  for (const told of [
    '导出了：订单',
    '状态：待确认、已确认',
    '导购：陈云',
    '从：11月1日',
    '只看有尾款的：是',
  ]) {
    await expect(begun).toContainText(told);
  }
  await expect(begun).not.toContainText('搜索内容');
});

test('the desk asks to erase a customer, the owner agrees on Today, and the books keep their figures', async () => {
  await callIn(page, 'staff.create', { name: '周小雨', role: 'front_desk', pin: SAMPLE_PIN });
  const { id } = await callIn(page, 'customers.register', {
    name: '李明朗',
    phone: '13812345678',
    note: '怕狗',
  });
  const order = await createOrder(page, {
    customerId: id,
    lines: [stockLine({ name: '沙发', packages: 1, unitPriceFen: 880_000 })],
  });
  await switchTo(page, '周小雨', SAMPLE_PIN);
  await goTo(page, `/customers/${id}`);
  const ask = async () => {
    await page.getByRole('button', { name: '资料与隐私' }).click();
    await page.getByRole('menuitem', { name: '申请删除资料…' }).click();
  };
  const dialog = page.getByRole('dialog', { name: '按客户要求删除资料' });
  await ask();
  await expect(dialog.getByText(`订单还没有完成：${order.number}`, { exact: false })).toBeVisible();
  await expect(dialog.getByRole('button', { name: '提交店主审批' })).toBeDisabled();
  await dialog.getByRole('button', { name: '取消', exact: true }).click();
  await expect(dialog).toBeHidden();

  await callIn(page, 'orders.cancel', { id: order.id, version: order.version, reason: '客户不要了' });
  await ask();
  await expect(dialog.getByText('以前的备份里还有这些资料', { exact: false })).toBeVisible();
  await dialog.getByLabel('客户怎么提出的').fill('来电要求');
  await dialog.getByRole('button', { name: '提交店主审批' }).click();
  await expect(page.getByText('已提交，店主在“今日”里审批')).toBeVisible();

  await switchTo(page, '陈云', OWNER_PIN);
  await goTo(page, '/today');
  const asked = page.getByRole('region', { name: '删除客户资料 李明朗' }).first();
  await expect(asked).toContainText('周小雨');
  await asked.getByRole('button', { name: '同意' }).press('Enter');
  const sure = page.getByRole('dialog', { name: '永久删除 李明朗 的资料？' });
  await sure.getByRole('button', { name: '永久删除' }).click();
  await expect(page.getByText('已同意，并已执行')).toBeVisible();

  await goTo(page, `/customers/${id}`);
  await expect(page.getByRole('heading', { name: '已删除的客户 K-000001' })).toBeVisible();
  await expect(page.getByText('这位客户的资料已按要求删除')).toBeVisible();
  await expect(page.getByRole('button', { name: '记联系' })).toBeHidden();
  await goTo(page, `/orders/${order.id}`);
  await expect(page.getByRole('heading', { name: order.number })).toBeVisible();
  await expect(page.getByText('已删除的客户 K-000001').first()).toBeVisible();
  await expect(page.getByText('¥8,800.00').first()).toBeVisible();
  await expect(page.getByText('138 1234 5678')).toBeHidden();
});
