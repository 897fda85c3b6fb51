import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { callIn, goTo, openShop, type RunningApp } from '../support/app';

const NOW = '2026-11-21T02:00:00Z';
const LINES = 30;
let running: RunningApp;
let page: Page;
let folder: string;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'showroom-prices-'));
  running = await openShop({ now: NOW, env: { SHOWROOM_SAVE_DIR: folder } });
  page = running.window;
});
test.afterEach(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

const lineName = (i: number) => `云朵沙发第${String(i).padStart(2, '0')}款`;

/** 30 sofas of ¥1,000 in two rooms and a gift; ¥500 off, ¥200 for the delivery: ¥29,700. */
async function quote() {
  const customer = await callIn(page, 'customers.register', { name: '欧阳明朗', phone: '13812345678' });
  const { id, version, validUntil } = await callIn(page, 'quotes.create', { customerId: customer.id });
  const line = { source: 'ordered', quantity: 1, packages: 1, gift: false } as const;
  return callIn(page, 'quotes.save', {
    ...{ id, version, validUntil, note: '送货前三天电话联系' },
    ...{ discountFen: 50_000, deliveryFeeFen: 20_000, carryingFeeFen: 0, installationFeeFen: 0 },
    lines: [
      ...Array.from({ length: LINES }, (_, i) => ({
        ...line,
        name: lineName(i + 1),
        model: `YQ-${200 + i}A`,
        ...{ lengthMm: 2100, widthMm: 980, heightMm: 850 },
        color: '雾霾蓝',
        roomName: i < 20 ? '客厅' : '主卧',
        unitPriceFen: 100_000,
      })),
      { ...line, name: '云栖抱枕', roomName: '客厅', unitPriceFen: 9_900, gift: true },
    ],
  });
}

test('the price sheet of a long quote as PDF: every line with its price, the sums, and on every page whose it is', async () => {
  const { id, number, validUntil } = await quote();
  await goTo(page, `/quotes/${id}`);
  await page.getByRole('button', { name: /报价单$/ }).click();
  await page.getByRole('menuitem', { name: '存为 PDF' }).click();
  const name = `报价单 ${number}.pdf`;
  await expect(page.getByText(`已保存 ${name}`)).toBeVisible();
  const file = join(folder, name);
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  const pages = Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1]);

  for (let i = 1; i <= LINES; i += 1) {
    const row = text.split('\n').find((one) => one.includes(lineName(i))) ?? '';
    expect(row, lineName(i)).toContain('1,000.00');
    expect(text).toContain(`YQ-${199 + i}A`);
  }
  expect(text.split('\n').find((row) => row.includes('云栖抱枕'))).toContain('赠品');
  expect(text).not.toContain('99.00');
  for (const sum of ['¥30,000.00', '-¥500.00', '¥200.00', '¥29,700.00']) expect(text).toContain(sum);
  for (const fact of [
    '云栖家居',
    '138 1234 5678',
    validUntil,
    '送货前三天电话联系',
    '客户确认',
    '上门量尺',
  ]) {
    expect(text).toContain(fact);
  }
  expect(pages).toBeGreaterThan(1);
  for (let no = 1; no <= pages; no += 1) expect(text).toContain(`第 ${no}/${pages} 页`);
  expect(text.split('欧阳明朗').length - 1).toBe(pages);
  expect(text.split(number).length - 1).toBeGreaterThanOrEqual(pages);
});

test('what is typed has to be saved before it is printed', async () => {
  const { id } = await quote();
  await goTo(page, `/quotes/${id}`);
  await page.getByLabel('优惠金额').fill('700');
  await expect(page.getByText('有修改未保存')).toBeVisible();
  await expect(page.getByRole('button', { name: /报价单$/ })).toBeDisabled();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('button', { name: /报价单$/ })).toBeEnabled();
});
