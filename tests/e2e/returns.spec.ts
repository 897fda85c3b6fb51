import { expect, type Locator, type Page, test } from '@playwright/test';
import { callIn, goTo, OWNER_PIN, openShop, type RunningApp, switchTo } from '../support/app';
import { createOrder, stockLine } from '../support/shopOrders';

const NOW = '2026-11-21T02:00:00Z';
const TODAY = '2026-11-21';
const ORDER = 'SO20261121-001';
const RETURN = 'RT20261121-001';
let running: RunningApp;
let page: Page;
let orderId: number;

/** Ten stools of ¥100 and a table of ¥9,000 out of the stock: delivered, paid in full, on their order's page. */
test.beforeEach(async () => {
  running = await openShop({ now: NOW });
  page = running.window;
  await callIn(page, 'staff.create', { name: '周敏', role: 'sales', pin: '9753' });
  const customer = await callIn(page, 'customers.register', { name: '李明朗', phone: '13812345678' });
  const order = await createOrder(page, {
    ...{ customerId: customer.id, community: '桂语江南' },
    lines: [
      stockLine({ name: '圆凳', quantity: 10, packages: 5, unitPriceFen: 10_000 }),
      stockLine({ name: '餐桌', unitPriceFen: 900_000 }),
    ],
  });
  orderId = order.id;
  await callIn(page, 'orders.confirm', { id: order.id, version: order.version });
  await deliver();
  const { version } = await callIn(page, 'orders.get', { id: orderId });
  await callIn(page, 'payments.take', {
    ...{ orderId, orderVersion: version, kind: 'final', method: 'wechat' },
    ...{ amountFen: 1_000_000, paidDate: TODAY },
  });
});
test.afterEach(() => running.close());

async function deliver(): Promise<void> {
  const slot = { name: '全天', nameEn: 'Day', startTime: '08:00', endTime: '20:00', active: true };
  const { id: slotId } = await callIn(page, 'crews.addSlot', slot);
  const { id: crewId } = await callIn(page, 'crews.addCrew', { name: '一组', active: true });
  const { rows } = await callIn(page, 'deliveries.waiting', { orderId });
  for (const { id, version } of rows) {
    const booked = await callIn(page, 'deliveries.book', {
      ...{ id, version, date: TODAY, slotId, crewId, overrideReason: '当天送' },
    });
    await callIn(page, 'deliveries.result', { id, version: booked.version, outcome: 'signed' });
  }
}

async function openOrder(): Promise<void> {
  await goTo(page, `/orders/${orderId}`);
  await expect(page.getByRole('heading', { name: ORDER })).toBeVisible();
}

/** Says yes as a clerk does who has read the question: its button has the cursor. */
async function sayYes(question: Locator, yes: string): Promise<void> {
  await expect(question.getByRole('button', { name: yes, exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
}

const item = () => page.getByRole('listitem', { name: RETURN });

test('stools come back: registered, received, settled, and what was paid for them is given back on the spot', async () => {
  await openOrder();
  const open = page.getByRole('button', { name: '退货/换货' });
  await open.press('Enter');
  const dialog = page.getByRole('dialog', { name: `退货/换货：${ORDER}` });
  const stools = dialog.getByLabel('“圆凳”退回几件');
  const save = dialog.getByRole('button', { name: '登记退货' });
  await expect(dialog.getByText('客户家里 10 件')).toBeVisible();
  await expect(stools).toBeFocused();
  // Once round by Tab: the dialog keeps the focus to itself.
  for (let i = 0; i < 12; i += 1) {
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => document.activeElement?.closest('[role=dialog]') ?? null),
    ).not.toBeNull();
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(open).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(stools).toBeFocused();
  await page.keyboard.press('Enter');
  const noPieces = dialog.getByRole('alert').filter({ hasText: '请至少填一件退回的商品' });
  await expect(noPieces).toBeVisible();
  await expect(dialog.getByText('请填写', { exact: true })).toBeVisible();
  await expect(stools).toBeFocused();
  await page.keyboard.type('2');
  await expect(noPieces).toBeHidden();
  await save.click();
  await expect(stools).toHaveValue('2');
  await dialog.getByLabel('原因').fill('椅脚不平');
  // More than there are stays as it was typed, with the bound.
  await stools.fill('99');
  await save.click();
  await expect(dialog.getByText(/^客户家里只有 \d+ 件$/)).toBeVisible();
  await expect(stools).toHaveValue('99');
  await stools.fill('2');
  await save.click();
  await expect(dialog).toBeHidden();

  await expect(item()).toContainText('圆凳 × 2');
  await expect(item()).toContainText('待退回');
  await expect(page.getByText('退货中').first()).toBeVisible();
  await page.getByRole('button', { name: `${RETURN}：货已退回` }).click();
  await expect(item()).toContainText('已退回');
  await page.getByRole('button', { name: `结清 ${RETURN}` }).click();
  const settle = page.getByRole('dialog', { name: `结清 ${RETURN}？` });
  await expect(settle.getByText('合同金额减少 ¥200.00')).toBeVisible();
  await expect(settle.getByText('应退 ¥200.00')).toBeVisible();
  await sayYes(settle, '结清');

  const refund = page.getByRole('dialog', { name: `退款：${ORDER}` });
  await expect(refund.getByLabel('退款金额')).toHaveValue('200.00');
  await expect(refund.getByLabel('退款原因')).toHaveValue(`退货 ${RETURN}`);
  await refund.getByRole('button', { name: '退款' }).click();
  await expect(refund).toBeHidden();
  const payments = page.getByRole('list', { name: '收款记录' });
  await expect(payments.getByRole('listitem').filter({ hasText: '退款' })).toContainText('-¥200.00');
  await expect(item()).toContainText('已结清');
  await expect(item()).toContainText('退 ¥200.00');
  await expect(page.getByText('已退 2 件')).toBeVisible();
  const { customerId, ...order } = await callIn(page, 'orders.get', { id: orderId });
  expect(order).toMatchObject({
    ...{ state: 'delivered', totalFen: 980_000, balanceFen: 0 },
    lines: [{ quantity: 8, packages: 4 }, { quantity: 1 }],
  });

  await page.getByRole('button', { name: '修改记录' }).click();
  const settling = page.getByRole('listitem').filter({ hasText: '结清退换货' });
  await expect(settling).toContainText('已退回');
  await expect(settling).not.toContainText('received');
  await page.keyboard.press('Escape');
  await goTo(page, `/customers/${customerId}`);
  const timeline = page.getByRole('region', { name: '往来记录' });
  await timeline.getByRole('link', { name: `退换货 · ${RETURN}` }).click();
  await expect(page.getByRole('heading', { name: ORDER })).toBeVisible();
});

test('the return of a table answers its request, waits for the owner, and is withdrawn by nobody meanwhile', async () => {
  const { customerId } = await callIn(page, 'orders.get', { id: orderId });
  const request = await callIn(page, 'requests.create', {
    ...{ customerId, orderId, kind: 'return_request', title: '桌面有裂纹，要退' },
  });
  await switchTo(page, '周敏', '9753');
  await goTo(page, `/requests/${request.id}`);
  await page.getByRole('button', { name: '登记退货/换货' }).click();
  const dialog = page.getByRole('dialog', { name: `退货/换货：${ORDER}` });
  await expect(dialog.getByText(`处理售后请求 ${request.number}`)).toBeVisible();
  await expect(dialog.getByLabel('原因')).toHaveValue('桌面有裂纹，要退');
  await dialog.getByLabel('“餐桌”退回几件').fill('1');
  await dialog.getByRole('button', { name: '登记退货' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: `${RETURN}：货已退回` }).click();
  await page.getByRole('button', { name: `结清 ${RETURN}` }).click();
  const settle = page.getByRole('dialog', { name: `结清 ${RETURN}？` });
  await expect(settle.getByText('要店主同意后才结清')).toBeVisible();
  await sayYes(settle, '提交店主审批');
  await expect(item()).toContainText('等店主审批');
  await expect(page.getByRole('button', { name: `撤回 ${RETURN}` })).toHaveCount(0);

  await switchTo(page, '陈云', OWNER_PIN);
  await goTo(page, '/today');
  const asked = page.getByRole('region', { name: `订单变更 ${ORDER}` }).first();
  await expect(asked).toContainText(`结清退货 ${RETURN}`);
  await asked.getByRole('button', { name: '同意' }).click();
  await expect(asked).toHaveCount(0);
  await openOrder();
  await expect(item()).toContainText('已结清');
  await expect(page.getByText('已退货：餐桌')).toBeVisible();
  await expect(page.getByText(`退货 ${RETURN} · 桌面有裂纹，要退`)).toBeVisible();
  await expect(page.getByText('应退', { exact: true })).toBeVisible();

  await goTo(page, `/requests/${request.id}`);
  await expect(page.getByText('退货 · 已结清')).toBeVisible();
  await page.getByRole('link', { name: RETURN }).click();
  await expect(page.getByRole('heading', { name: ORDER })).toBeVisible();
});

test('an exchange sends the same piece again, and a withdrawn return leaves everything as it was', async () => {
  await openOrder();
  await page.getByRole('button', { name: '退货/换货' }).click();
  const dialog = page.getByRole('dialog', { name: `退货/换货：${ORDER}` });
  await dialog.getByText('换货', { exact: true }).click();
  await expect(dialog.getByText(/想换成别的商品/)).toBeVisible();
  await dialog.getByLabel('“餐桌”退回几件').fill('1');
  await dialog.getByLabel('原因').fill('桌面划伤');
  await dialog.getByRole('button', { name: '登记换货' }).click();
  await page.getByRole('button', { name: `${RETURN}：货已退回` }).click();
  await page.getByRole('button', { name: `结清 ${RETURN}` }).click();
  const settle = page.getByRole('dialog', { name: `结清 ${RETURN}？` });
  await expect(settle.getByText('款项不变')).toBeVisible();
  await sayYes(settle, '结清');
  await expect(item()).toContainText('已结清');
  const { rows } = await callIn(page, 'deliveries.waiting', { orderId });
  expect(rows).toMatchObject([{ packages: 2 }]);

  await page.getByRole('button', { name: '退货/换货' }).click();
  await dialog.getByLabel('“圆凳”退回几件').fill('10');
  await dialog.getByLabel('原因').fill('不想要了');
  await dialog.getByRole('button', { name: '登记退货' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: '撤回 RT20261121-002' }).click();
  const withdraw = page.getByRole('dialog', { name: '撤回 RT20261121-002？' });
  await sayYes(withdraw, '撤回');
  await expect(page.getByRole('listitem', { name: 'RT20261121-002' })).toContainText('已撤回');
  expect(await callIn(page, 'orders.get', { id: orderId })).toMatchObject({
    ...{ state: 'partly_delivered', totalFen: 1_000_000, balanceFen: 0 },
  });
});
