import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, type Page, test } from '@playwright/test';
import exceljs from 'exceljs';
import { callIn, OWNER_PIN, openShop, type RunningApp, SAMPLE_PIN, switchTo } from '../support/app';
import { createOrder, stockLine } from '../support/shopOrders';

const NOW = '2026-11-21T02:00:00Z';
const FORMULA = '=1+1';
let running: RunningApp;
let page: Page;
let folder: string;

const goTo = (route: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, route);

/** An order of ¥12,800.50 for a customer whose name is a formula, ¥2,000 paid and ¥500 given back. */
async function orderWithMoney() {
  const customer = await callIn(page, 'customers.register', { name: FORMULA, phone: '13812345678' });
  const order = await createOrder(page, {
    ...{ customerId: customer.id, agreedDate: '2026-12-24' },
    lines: [stockLine({ unitPriceFen: 1_280_050 })],
  });
  const taken = await callIn(page, 'payments.take', {
    orderId: order.id,
    orderVersion: order.version,
    kind: 'deposit_advance',
    method: 'wechat',
    amountFen: 200_000,
    paidDate: '2026-11-20',
  });
  await callIn(page, 'payments.refund', {
    orderId: order.id,
    orderVersion: taken.orderVersion,
    method: 'cash',
    amountFen: 50_000,
    paidDate: '2026-11-21',
    reason: '多收',
    beyondDue: true,
  });
  return { customer, order };
}

/** Presses 导出 Excel on the list that is shown, and opens what it leaves. */
async function exported(title: string) {
  await page.getByRole('button', { name: '导出 Excel' }).click();
  const name = `${title} 2026-11-21.xlsx`;
  await expect(page.getByText(`已导出“${name}”`)).toBeVisible();
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(join(folder, name));
  const sheet = book.worksheets[0];
  if (!sheet) throw new Error('no sheet');
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  const headers = sheet.getRow(1).values as string[];
  return {
    rows: sheet.rowCount - 1,
    cell: (row: number, header: string) => sheet.getCell(row + 1, headers.indexOf(header)),
  };
}

/** What the running app has on record, read beside it. */
function auditOf(entity: string) {
  const database = new DatabaseSync(join(running.dataFolder, 'data', 'showroom.db'), { readOnly: true });
  const rows = database
    .prepare('SELECT call, actor_id, after FROM audit_log WHERE entity = ? ORDER BY id')
    .all(entity);
  database.close();
  return rows.map(({ call, actor_id, after }) => ({ call, actor_id, after: JSON.parse(String(after)) }));
}

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'showroom-office-'));
  running = await openShop({ now: NOW, env: { SHOWROOM_SAVE_DIR: folder } });
  page = running.window;
});

test.afterEach(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

test('lists go to Excel as numbers, dates and harmless text; each export is on record, a cancelled one leaves nothing', async () => {
  const { order } = await orderWithMoney();

  await goTo('/orders');
  await expect(page.getByText(order.number)).toBeVisible();
  const orders = await exported('订单');
  expect(orders.rows).toBe(1);
  expect(orders.cell(1, '订单号').value).toBe(order.number);
  expect(orders.cell(1, '下单日期').value).toEqual(new Date('2026-11-21T00:00:00Z'));
  expect(orders.cell(1, '约定送货').value).toEqual(new Date('2026-12-24T00:00:00Z'));
  expect(orders.cell(1, '合同金额').value).toBe(12_800.5);
  expect(orders.cell(1, '合同金额').numFmt).toBe('#,##0.00');
  expect(orders.cell(1, '已收').value).toBe(1500);
  expect(orders.cell(1, '余额').value).toBe(11_300.5);

  await goTo('/orders?tab=payments');
  await expect(page.getByText('¥2,000').first()).toBeVisible();
  const payments = await exported('收款记录');
  expect(payments.rows).toBe(2);
  const amounts = [payments.cell(1, '金额').value, payments.cell(2, '金额').value];
  expect(amounts.sort()).toEqual([-500, 2000]);

  await goTo('/customers');
  await expect(page.getByRole('heading', { name: '客户', exact: true })).toBeVisible();
  await expect(page.getByText(FORMULA, { exact: true }).first()).toBeVisible();
  const customers = await exported('客户');
  const name = customers.cell(1, '姓名');
  expect(name.type).toBe(exceljs.ValueType.String);
  expect(name.formula).toBeUndefined();
  expect(name.value).toBe(`'${FORMULA}`);

  // Each export stands on record before it begins, with its filters, and when it is done, with its rows.
  const by = { call: 'excel.export', actor_id: 1 };
  await expect.poll(() => auditOf('exports').length).toBe(6);
  expect(auditOf('exports')).toMatchObject([
    { ...by, after: { sheet: 'orders', filters: {} } },
    { ...by, after: { sheet: 'orders', rows: expect.any(Number) } },
    { ...by, after: { sheet: 'payments', filters: {} } },
    { ...by, after: { sheet: 'payments', rows: 2 } },
    { ...by, after: { sheet: 'customers', filters: {} } },
    { ...by, after: { sheet: 'customers', rows: expect.any(Number) } },
  ]);

  for (const file of readdirSync(folder)) rmSync(join(folder, file));
  const job = await callIn(page, 'excel.export', { sheet: 'customers', filters: {} });
  await callIn(page, 'excel.cancel', { jobId: job?.jobId ?? 0 });
  await expect(page.getByText('已取消导出，没有留下文件')).toBeVisible();
  expect(readdirSync(folder)).toEqual([]);
});

test('the owner sets how much sales may give away, and reads who changed a customer', async () => {
  const colleague = await callIn(page, 'staff.create', { name: '林佳', role: 'sales', pin: SAMPLE_PIN });
  await goTo('/settings/limits');
  await expect(page.getByLabel('导购最多让利')).toHaveValue('5');
  await page.getByLabel('导购最多让利').fill('');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('请填写', { exact: true })).toBeVisible();
  await page.getByLabel('导购最多让利').fill('2.5');
  await page.getByLabel('报价有效期').fill('30');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已保存')).toBeVisible();

  await switchTo(page, '林佳', SAMPLE_PIN);
  const customer = await callIn(page, 'customers.register', { name: '李明朗', phone: '13812345678' });
  const quote = await callIn(page, 'quotes.create', { customerId: customer.id });
  expect(quote.validUntil).toBe('2026-12-21');
  await callIn(page, 'quotes.save', {
    id: quote.id,
    version: quote.version,
    lines: [
      { name: '云朵沙发', source: 'stock', quantity: 1, packages: 2, unitPriceFen: 1_000_000, gift: false },
    ],
    discountFen: 30_000,
    deliveryFeeFen: 0,
    carryingFeeFen: 0,
    installationFeeFen: 0,
    validUntil: quote.validUntil,
    sellerId: colleague.id,
  });
  await goTo(`/quotes/${quote.id}`);
  await expect(page.getByText('您的权限 2.5%')).toBeVisible();
  await expect(page.getByText('超出权限，需店主审批')).toBeVisible();
  await callIn(page, 'customers.update', {
    id: customer.id,
    version: customer.version,
    person: { name: '李明亮' },
  });
  await goTo(`/customers/${customer.id}`);
  await expect(page.getByText('李明亮').first()).toBeVisible();
  await expect(page.getByRole('button', { name: '修改记录' })).toBeHidden();

  await switchTo(page, '陈云', OWNER_PIN);
  await page.getByRole('button', { name: '修改记录' }).click();
  const history = page.getByRole('dialog', { name: '修改记录' });
  const change = history.getByRole('listitem').filter({ hasText: '修改资料' });
  await expect(change).toContainText('林佳');
  await expect(change).toContainText('李明朗');
  await expect(change).toContainText('李明亮');
  await expect(history.getByRole('listitem').filter({ hasText: '登记来客' })).toContainText('新增');
});

test('Alt+← returns to the list where it stood; Escape closes what opened last and keeps a begun registration', async () => {
  await page.evaluate(async () => {
    for (let i = 1; i <= 120; i += 1) {
      await window.showroom.invoke('customers.register', { name: `客人${String(i).padStart(3, '0')}` });
    }
  });
  await goTo('/customers');
  const list = page.getByRole('region', { name: '客户' });
  await expect(list.getByText('客人120')).toBeVisible();
  await list.getByText('客人120').hover();
  await expect(async () => {
    // Less than the list is high: no row is jumped over. One that is cut off would be scrolled into sight by the click.
    await page.mouse.wheel(0, 300);
    await expect(list.getByText('客人080')).toBeInViewport({ ratio: 1, timeout: 300 });
  }).toPass();
  await list.getByText('客人080').click();
  await expect(page).toHaveURL(/#\/customers\/\d+/);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page).toHaveURL(/#\/customers$/);
  await expect(list.getByText('客人080')).toBeInViewport({ ratio: 1 });
  await expect(list.getByText('客人120')).toBeHidden();

  await page.keyboard.press('Control+n');
  await page.getByLabel('姓名', { exact: true }).fill('欧阳晴');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: '搜索' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox', { name: '搜索' })).toBeHidden();
  await expect(page.getByLabel('姓名', { exact: true })).toHaveValue('欧阳晴');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByLabel('姓名', { exact: true })).toHaveValue('欧阳晴');
});
