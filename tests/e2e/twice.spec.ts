import { expect, type Locator, type Page, test } from '@playwright/test';
import { callIn, goTo, launchApp, type RunningApp, setUpStore } from '../support/app';
import { createOrder, stockLine } from '../support/shopOrders';

const NOW = '2026-11-21T02:00:00Z';
/** Between the two presses (ms); 0: both before the window comes to anything else. */
const GAPS = [0, 50, 200];
let running: RunningApp;
let page: Page;

test.beforeEach(async () => {
  running = await launchApp({ now: NOW });
  page = running.window;
  await setUpStore(page);
});
test.afterEach(() => running.close());

/** A double click of an impatient person. The gap is what is tested. */
async function pressTwice(button: Locator, gap: number): Promise<void> {
  if (gap === 0) {
    await button.evaluate((element: HTMLElement) => {
      element.click();
      element.click();
    });
    return;
  }
  // A dialog that is still opening moves its button away from under the mouse; a person waits for it to stand still.
  await expect(page.locator('[class*="-appear-active"]')).toHaveCount(0);
  await button.hover();
  for (const wait of [gap, 0]) {
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForTimeout(wait);
  }
}

test('a double click makes one of each: a registration, a quote, a request, a payment', async () => {
  const conflicts = page.getByText('别人刚刚修改过');
  const total = async (name: 'customers.list' | 'quotes.list' | 'requests.list') =>
    (await callIn(page, name, { cursor: null })).total;

  for (const [before, gap] of GAPS.entries()) {
    await page.getByRole('button', { name: '登记来客' }).first().click();
    const drawer = page.getByRole('dialog', { name: '登记来客' });
    await drawer.getByLabel('姓名').fill('李明朗');
    await pressTwice(drawer.getByRole('button', { name: '登记', exact: true }), gap);
    await expect(drawer).toBeHidden();
    // The same name once more is somebody else who is called that.
    expect(await total('customers.list'), `registrations, ${gap} ms`).toBe(before + 1);
  }

  for (const [before, gap] of GAPS.entries()) {
    await goTo(page, '/customers/1');
    await page.getByRole('button', { name: '报价', exact: true }).click();
    await page.getByLabel('备注').fill('两周内有效');
    await pressTwice(page.getByRole('button', { name: '保存', exact: true }), gap);
    await expect(page).toHaveURL(/#\/quotes\/\d+/);
    expect(await total('quotes.list'), `quotes, ${gap} ms`).toBe(before + 1);
  }

  for (const [before, gap] of GAPS.entries()) {
    await goTo(page, '/customers/1');
    await page.getByRole('button', { name: '登记售后请求' }).click();
    const form = page.getByRole('dialog', { name: '登记售后请求' });
    await form.getByLabel('事由').fill('衣柜移门有异响');
    await pressTwice(form.getByRole('button', { name: '保存' }), gap);
    await expect(form).toBeHidden();
    expect(await total('requests.list'), `requests, ${gap} ms`).toBe(before + 1);
  }

  const order = await createOrder(page, { customerId: 1, lines: [stockLine({ source: 'ordered' })] });
  await callIn(page, 'orders.confirm', { id: order.id, version: order.version });
  await goTo(page, `/orders/${order.id}`);
  for (const [before, gap] of GAPS.entries()) {
    await page.getByRole('button', { name: '收款', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: /^收款/ });
    await dialog.getByLabel('金额').fill('100');
    await pressTwice(dialog.getByRole('button', { name: '确认收款' }), gap);
    await expect(dialog).toBeHidden();
    const { receivedFen } = await callIn(page, 'orders.get', { id: order.id });
    expect(receivedFen, `payments, ${gap} ms`).toBe((before + 1) * 10_000);
    await expect(conflicts).toHaveCount(0);
  }
});
