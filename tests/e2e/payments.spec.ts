import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { callIn, goTo, openShop, type RunningApp } from '../support/app';
import { createOrder, stockLine } from '../support/shopOrders';

const NOW = '2026-11-21T02:00:00Z';
const NUMBER = 'SO20261121-001';
let running: RunningApp;
let page: Page;
let folder: string;

/** A confirmed order of ¥10,000 with ¥4,000 received, on its page. */
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'showroom-receipts-'));
  running = await openShop({ now: NOW, env: { SHOWROOM_SAVE_DIR: folder } });
  page = running.window;
  const customer = await callIn(page, 'customers.register', { name: '李明朗', phone: '13812345678' });
  const order = await createOrder(page, {
    customerId: customer.id,
    lines: [stockLine({ source: 'ordered' })],
  });
  const { version } = await callIn(page, 'orders.confirm', { id: order.id, version: order.version });
  await callIn(page, 'payments.take', {
    ...{ orderId: order.id, orderVersion: version, kind: 'deposit_advance', method: 'cash' },
    ...{ amountFen: 400_000, paidDate: '2026-11-21' },
  });
  await goTo(page, `/orders/${order.id}`);
  await expect(page.getByRole('heading', { name: NUMBER })).toBeVisible();
});
test.afterEach(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

const payments = () => page.getByRole('list', { name: '收款记录' });

test('money goes back with its reason; more than was received is refused and what was typed stays', async () => {
  await page.getByRole('button', { name: '退款' }).click();
  const dialog = page.getByRole('dialog', { name: `退款：${NUMBER}` });
  const amount = dialog.getByLabel('退款金额');
  const reason = dialog.getByLabel('退款原因');
  const give = dialog.getByRole('button', { name: '退款' });
  await expect(dialog.getByText('应退 ¥0.00 · 已收 ¥4,000.00')).toBeVisible();
  await amount.fill('4000.01');
  await dialog.getByText('转账', { exact: true }).click();
  await reason.fill('客户改买小一号');
  await give.click();
  await expect(dialog.getByText('最多只能退已收的 ¥4,000.00')).toBeVisible();
  await expect(amount).toHaveValue('4,000.01');
  await expect(amount).toBeFocused();
  await expect(reason).toHaveValue('客户改买小一号');
  await expect(dialog.getByRole('radio', { name: '转账' })).toBeChecked();
  await expect(payments().getByRole('listitem')).toHaveCount(1);

  await amount.fill('1500');
  await reason.fill('');
  await give.click();
  await expect(dialog.getByText('请填写', { exact: true })).toBeVisible();
  await expect(amount).toHaveValue('1,500.00');
  await reason.fill('客户改买小一号');
  await give.click();
  // Nothing is due back: the owner is asked once, and may go back to what was typed.
  const beyond = page.getByRole('dialog', { name: '退 ¥1,500.00？应退的是 ¥0.00' });
  await beyond.getByRole('button', { name: '返回' }).click();
  await expect(amount).toHaveValue('1,500.00');
  await give.click();
  await beyond.getByRole('button', { name: '退款' }).click();
  await expect(dialog).toBeHidden();
  const refund = payments().getByRole('listitem').filter({ hasText: '退款' });
  await expect(refund).toContainText('转账');
  await expect(refund).toContainText('客户改买小一号');
  await expect(refund).toContainText('-¥1,500.00');

  // Received 2,500 now: the balance is 7,500, and no more than 2,500 can go back.
  await page.getByRole('button', { name: '收款', exact: true }).click();
  await expect(page.getByRole('dialog').getByText('余额 ¥7,500.00')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '退款' }).click();
  await amount.fill('2500.01');
  await reason.fill('全部退');
  await give.click();
  await expect(dialog.getByText('最多只能退已收的 ¥2,500.00')).toBeVisible();
});

test('a payment above the balance is refused at its field; the list of payments shows what was taken', async () => {
  await page.getByRole('button', { name: '收款', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `收款：${NUMBER}` });
  const amount = dialog.getByLabel('金额');
  await expect(amount).toHaveValue('6,000.00');
  await amount.fill('6000.01');
  await dialog.getByRole('radio', { name: /^尾款/ }).check();
  await dialog.getByLabel('备注').fill('客户现场付');
  await dialog.getByRole('button', { name: '确认收款' }).click();
  await expect(dialog.getByText('不能超过未收余额 ¥6,000.00')).toBeVisible();
  await expect(amount).toHaveValue('6,000.01');
  await expect(dialog.getByLabel('备注')).toHaveValue('客户现场付');
  await expect(payments().getByRole('listitem')).toHaveCount(1);

  await amount.fill('六千');
  await dialog.getByRole('button', { name: '确认收款' }).click();
  await expect(dialog.getByText('不能超过未收余额 ¥6,000.00')).toBeHidden();
  await expect(dialog).toBeVisible();
  await expect(amount).toHaveValue('六千');

  await amount.fill('6000');
  await dialog.getByRole('button', { name: '确认收款' }).click();
  await expect(dialog).toBeHidden();
  await expect(payments().getByRole('listitem').filter({ hasText: '尾款' })).toContainText('¥6,000.00');
  await expect(page.getByRole('button', { name: '收款', exact: true })).toHaveCount(0);
});

test('contract and receipt as PDF from the order’s page, by keyboard alone', async () => {
  const saved = async (name: string) => {
    const file = join(folder, name);
    await expect.poll(() => existsSync(file)).toBe(true);
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  };
  const saveAsPdf = async () => {
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: '打印' })).toBeVisible();
    // As fast as keys come.
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  };
  await page.getByRole('button', { name: '销售合同' }).focus();
  await saveAsPdf();
  const contract = await saved(`销售合同 ${NUMBER}.pdf`);
  for (const text of ['李明朗', '云朵沙发', '¥10,000.00', '壹万元整', '¥4,000.00', '¥6,000.00', '卖方签章']) {
    expect(contract).toContain(text);
  }
  const row = payments().getByRole('listitem').first();
  await row.getByRole('button', { name: /^收据 PM/ }).focus();
  await saveAsPdf();
  const receipt = await saved('收据 PM20261121-001.pdf');
  for (const text of ['收据', NUMBER, '李明朗', '订金', '现金', '肆仟元整', '¥4,000.00']) {
    expect(receipt).toContain(text);
  }
});
