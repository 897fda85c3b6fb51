import { expect, type Page, test } from '@playwright/test';
import type { CallName, RawInputOf } from '../../src/shared/contract';
import { callIn, goTo, OWNER_PIN, openShop, type RunningApp, SAMPLE_PIN, switchTo } from '../support/app';

const NOW = '2026-11-21T02:00:00Z';
let running: RunningApp;
let page: Page;

const call = <N extends CallName>(name: N, input: RawInputOf<N>) => callIn(page, name, input);

/** An offered quote of ¥10,000 in two lines. */
async function offeredQuote(name: string, phone: string): Promise<number> {
  const customer = await call('customers.register', {
    name,
    phone,
    community: '云栖花园',
    building: '3',
    unit: '2',
    room: '1201',
    floor: 12,
    hasLift: true,
  });
  const quote = await call('quotes.create', { customerId: customer.id });
  const line = { source: 'ordered', quantity: 1, packages: 2, gift: false } as const;
  const saved = await call('quotes.save', {
    id: quote.id,
    version: quote.version,
    lines: [
      { ...line, name: '云朵三人沙发', roomName: '客厅', unitPriceFen: 800_000 },
      { ...line, name: '岩板茶几', roomName: '客厅', unitPriceFen: 200_000 },
    ],
    discountFen: 0,
    deliveryFeeFen: 0,
    carryingFeeFen: 0,
    installationFeeFen: 0,
    validUntil: quote.validUntil,
  });
  await call('quotes.offer', { id: quote.id, version: saved.version });
  return quote.id;
}

test.beforeEach(async () => {
  running = await openShop({ now: NOW });
  page = running.window;
});
test.afterEach(() => running.close());

test('a quote becomes an order with its deposit; money never exceeds the balance', async () => {
  await goTo(page, `/quotes/${await offeredQuote('李明朗', '13812345678')}`);
  await page.getByRole('button', { name: '转订单' }).click();
  const dialog = page.getByRole('dialog', { name: '报价转订单' });
  await expect(dialog.getByLabel('收货人')).toHaveValue('李明朗');
  await expect(dialog.getByLabel('小区')).toHaveValue('云栖花园');
  await dialog.getByRole('button', { name: /最早可承诺/ }).click();
  await dialog.getByRole('checkbox', { name: '同时收款' }).check();
  await dialog.getByRole('radio', { name: /^定金/ }).check();
  await dialog.getByLabel('金额').fill('3000');
  await expect(dialog.getByText(/定金超过合同金额的 20%（¥2,000.00）：超出的 ¥1,000.00/)).toBeVisible();
  await dialog.getByRole('button', { name: '开单 ¥10,000.00' }).click();

  await expect(page.getByRole('heading', { name: 'SO20261121-001' })).toBeVisible();
  await expect(page.getByRole('main').getByText(/定金超过合同金额的 20%/)).toBeVisible();
  await expect(page.getByRole('list', { name: '收款记录' })).toContainText('¥3,000.00');

  await page.getByRole('heading', { name: 'SO20261121-001' }).click();
  await page.keyboard.press('p');
  const payment = page.getByRole('dialog', { name: '收款：SO20261121-001' });
  const amount = payment.getByLabel('金额');
  await expect(amount).toHaveValue('7,000.00');
  await amount.fill('7000.01');
  await payment.getByLabel('备注').fill('客户现场付');
  await payment.getByRole('button', { name: '确认收款' }).click();
  await expect(payment.getByText('不能超过未收余额 ¥7,000.00')).toBeVisible();
  await expect(amount).toHaveValue('7,000.01');
  await expect(payment.getByLabel('备注')).toHaveValue('客户现场付');
  await amount.fill('7000');
  await amount.press('Enter');
  await expect(payment).toBeHidden();
  await expect(page.getByRole('list', { name: '收款记录' })).toContainText('¥7,000.00');
  await expect(page.getByRole('button', { name: '收款', exact: true })).toHaveCount(0);

  await goTo(page, '/orders');
  const list = page.getByRole('region', { name: '订单列表' });
  await expect(list).toContainText('已收齐');
  await page.getByLabel('查找订单').fill('lml');
  await expect(list.getByText('SO20261121-001')).toBeVisible();
  await page.getByRole('button', { name: /^有余额未收/ }).click();
  await expect(page.getByText('没有符合条件的订单')).toBeVisible();
});

test('the five steps have their texts, and a change above 10 % asks the owner', async () => {
  await call('staff.create', { name: '林佳', role: 'sales', pin: SAMPLE_PIN, phone: null });
  const quoteId = await offeredQuote('王芳', '13900001111');
  const draft = await call('orders.prepare', { quoteId });
  const order = await call('orders.createFromQuote', {
    ...draft.header,
    quoteId,
    quoteVersion: draft.quoteVersion ?? 0,
    agreedDate: '2026-12-20',
  });
  await goTo(page, `/orders/${order.id}`);

  for (const [step, text] of [
    ['订单确认', /王芳，您好！.*SO20261121-001.*核对/],
    ['答谢', /感谢您选择云栖家居/],
    ['预约送货', /可以安排送货了/],
    ['送货提醒', /尾款是 ¥10,000.00/],
    ['送货回访', /还满意吗/],
  ] as const) {
    await page.getByRole('button', { name: new RegExp(`^${step}`) }).click();
    const popover = page.getByRole('tooltip').filter({ hasText: step });
    await expect(async () => {
      await popover.getByRole('button', { name: '复制' }).click();
      expect(await running.app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(text);
    }).toPass();
    if (step === '订单确认' || step === '答谢') {
      await popover.getByRole('button', { name: step === '答谢' ? '完成' : '确认订单' }).click();
      await expect(page.getByRole('button', { name: new RegExp(`^${step}\\s*今天完成$`) })).toBeVisible();
    } else await page.keyboard.press('Escape');
    await expect(popover).toBeHidden();
  }
  await expect(page.getByRole('button', { name: /^预约送货\s*12月13日 周日要做$/ })).toBeVisible();

  await switchTo(page, '林佳', SAMPLE_PIN);
  await page.getByRole('button', { name: '变更商品和费用' }).click();
  const drawer = page.getByRole('dialog', { name: '变更订单 SO20261121-001' });
  // What is typed stays as it is typed, and is refused where it stands; a change of nothing is none.
  await drawer.getByLabel('变更原因').fill('再要一张茶几');
  await drawer.getByRole('button', { name: '保存变更' }).click();
  await expect(drawer.getByText('什么都没有改')).toBeVisible();
  await drawer.getByLabel('第 2 行数量').fill('0');
  await drawer.getByLabel('变更原因').fill('');
  await expect(drawer.getByLabel('第 2 行数量')).toHaveValue('0');
  await drawer.getByLabel('变更原因').fill('再要一张茶几');
  await drawer.getByRole('button', { name: '提交店主审批' }).click();
  await expect(drawer.getByRole('alert').getByText('不能小于 1')).toBeVisible();
  await drawer.getByLabel('变更原因').fill('');
  await drawer.getByLabel('第 2 行数量').fill('2');
  await expect(drawer.getByText(/变动超过 10%，要店主同意后才生效/)).toBeVisible();
  await drawer.getByRole('button', { name: '提交店主审批' }).click();
  await expect(drawer.getByText('请填写')).toBeVisible();
  await drawer.getByLabel('变更原因').fill('再要一张茶几');
  await drawer.getByRole('button', { name: '提交店主审批' }).click();
  await expect(drawer).toBeHidden();
  await expect(page.getByText('¥10,000.00 → ¥12,000.00')).toBeVisible();
  await expect(page.getByText('等店主审批')).toBeVisible();

  await switchTo(page, '陈云', OWNER_PIN);
  const [approval] = await call('approvals.pending', {});
  await call('approvals.decide', {
    id: approval?.id ?? 0,
    version: approval?.version ?? 0,
    approve: true,
  });
  await expect(page.getByText('陈云同意')).toBeVisible();
  await expect(page.getByText('¥12,000.00').first()).toBeVisible();

  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '取消订单…' }).click();
  const cancel = page.getByRole('dialog', { name: '取消订单 SO20261121-001？' });
  await cancel.getByRole('button', { name: /取消订单$/ }).click();
  await expect(cancel.getByText('请填写')).toBeVisible();
  await cancel.getByLabel('取消原因').fill('客户不装修了');
  await cancel.getByRole('button', { name: /取消订单$/ }).click();
  await expect(page.getByText('取消原因：客户不装修了')).toBeVisible();
});

test('a new order is begun by keyboard: the cursor goes from the customer to the recipient, and back when it is given up', async () => {
  await call('customers.register', { name: '李明朗', phone: '13812345678' });
  await goTo(page, '/orders');
  const create = page.getByRole('button', { name: '新订单' }).first();
  await create.press('Enter');
  const dialog = page.getByRole('dialog', { name: '新订单' });
  await expect(dialog.getByLabel('客户')).toBeFocused();
  await page.keyboard.type('lml');
  // What is seen of the list has no roles; the options for screen readers lie hidden beside it.
  await expect(page.getByRole('option', { name: /李明朗/ }).first()).toBeAttached();
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('收货人')).toHaveValue('李明朗');
  await expect(dialog.getByLabel('收货人')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(create).toBeFocused();
});

test('a new order that was begun is given up only after asking', async () => {
  await call('customers.register', { name: '李明朗', phone: '13812345678' });
  await goTo(page, '/orders');
  await page.getByRole('button', { name: '新订单' }).first().click();
  const dialog = page.getByRole('dialog', { name: '新订单' });
  await page.keyboard.type('lml');
  await expect(page.getByRole('option', { name: /李明朗/ }).first()).toBeAttached();
  await page.keyboard.press('Enter');
  await dialog.getByLabel('收货人').fill('李太太');
  await page.keyboard.press('Escape');
  const question = page.getByRole('dialog', { name: '放弃这张订单？' });
  await question.getByRole('button', { name: '继续填写' }).click();
  await expect(dialog.getByLabel('收货人')).toHaveValue('李太太');
  await dialog.getByRole('button', { name: /^取\s*消$/ }).click();
  await question.getByRole('button', { name: '放弃' }).click();
  await expect(dialog).toBeHidden();
});
