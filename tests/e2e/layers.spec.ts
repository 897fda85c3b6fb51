import { expect, type Page, test } from '@playwright/test';
import { callIn, goTo, OWNER_PIN, openShop, type RunningApp, switchTo } from '../support/app';
import { createOrder, stockLine } from '../support/shopOrders';

let running: RunningApp;
let page: Page;

test.beforeEach(async () => {
  running = await openShop({ now: '2026-11-21T02:00:00Z' });
  page = running.window;
});
test.afterEach(async () => running.close());

const main = () => page.getByRole('main');

/** Bought ¥12,800 of goods today and has paid a deposit. */
async function buyer(name: string): Promise<void> {
  const customer = await callIn(page, 'customers.register', {
    name,
    phone: '13812345678',
    temperament: 'knowledgeable',
  });
  const order = await createOrder(page, {
    ...{ customerId: customer.id, contactName: name, agreedDate: '2026-12-24' },
    lines: [stockLine({ name: '沙发', unitPriceFen: 1_280_000 })],
  });
  await callIn(page, 'payments.take', {
    orderId: order.id,
    orderVersion: order.version,
    kind: 'deposit_advance',
    method: 'wechat',
    amountFen: 200_000,
    paidDate: '2026-11-21',
  });
}

test('from a layer to its list, to a customer, to why, by keyboard; F9 takes it off every screen', async () => {
  await goTo(page, '/customers?tab=layers');
  await expect(main().getByText('还没有客户。', { exact: false })).toBeVisible();
  await buyer('李明朗');
  await callIn(page, 'customers.register', { name: '只看看' });
  const newOnes = main().getByRole('button', { name: /^新客户/ });
  await expect(newOnes).toContainText('占 50%');

  await page.keyboard.press('2');
  await expect(newOnes).toBeFocused();
  await expect(newOnes).toHaveAttribute('aria-pressed', 'true');
  const playbook = main().getByRole('complementary', { name: '新客户怎么做' });
  await expect(playbook).toContainText('90 天内没有人会转入沉睡');
  const cell = main().getByRole('button', { name: '180 天内，买过 1 次：1 位' });
  await cell.focus();
  await page.keyboard.press('ArrowDown');
  await expect(main().getByRole('button', { name: '1 年内，买过 1 次：0 位' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(main().getByText('最近度 R是5 分；频次 F是1 分')).toBeVisible();
  await expect(main().getByText('共 1 条')).toBeVisible();

  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expect(main().getByText('分层是新客户')).toBeVisible();
  await expect(main().getByText('只看看')).toHaveCount(0);
  await main().getByText('李明朗').click();
  await expect(main().getByRole('heading', { level: 1, name: '李明朗' })).toBeVisible();

  const line = main().getByRole('group', { name: '这位客户' });
  const layer = line.getByRole('button', { name: '新客户' });
  await layer.focus();
  const why = page.getByRole('tooltip', { name: /买过一次/ });
  await expect(why).toContainText('2028年11月20日 起变为临时沉睡');
  await page.keyboard.press('Escape');
  await expect(why).toBeHidden();
  await expect(layer).toBeFocused();

  await line.getByRole('button', { name: '等级与 VIP' }).press('Enter');
  await page.getByRole('menuitem', { name: '手动给等级…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: '手动给等级' });
  await dialog.getByRole('combobox', { name: '等级' }).press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('到哪天（含）').fill('2027-05-01');
  await dialog.getByLabel('为什么').fill('开业老朋友');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(line).toContainText('金卡');

  await page.keyboard.press('F9');
  await expect(line).toHaveText(/^金卡/);
  await expect(main().getByText('知识型', { exact: false })).toHaveCount(0);
  await goTo(page, '/customers?tab=layers');
  await expect(main().getByText('内部信息已遮住')).toBeVisible();
  await expect(newOnes).toHaveCount(0);
  await switchTo(page, '陈云', OWNER_PIN);
  await expect(main().getByText('内部信息已遮住')).toBeVisible();
  await page.keyboard.press('F9');
  await expect(newOnes).toBeVisible();
});

test('a playbook makes tasks with messages, which are taken back; the owner writes it anew', async () => {
  await buyer('李明朗');
  await goTo(page, '/customers?tab=layers');
  const newOnes = main().getByRole('button', { name: /^新客户/ });
  await expect(newOnes).toContainText('占 100%');
  await page.keyboard.press('2');
  const playbook = main().getByRole('complementary', { name: '新客户怎么做' });
  await playbook.getByRole('button', { name: '排任务 教他怎么保养' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: '排任务：教他怎么保养' });
  await expect(dialog).toContainText('给 1 位排任务，最晚今天');
  await dialog.getByRole('button', { name: '排 1 个任务' }).click();
  await expect(dialog).toBeHidden();
  await goTo(page, '/today');
  const row = main().getByRole('listitem').filter({ hasText: '教他怎么保养' });
  await row.getByRole('button', { name: '复制短信' }).click();
  await expect(page.getByLabel('教他怎么保养')).toHaveValue(/^李明朗您好，这里是/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText('已撤销 1 个任务')).toBeVisible();
  await expect(row).toHaveCount(0);

  await goTo(page, '/customers?tab=layers');
  await newOnes.click();
  await playbook.getByRole('button', { name: '改打法' }).click();
  const editor = page.getByRole('dialog', { name: '改打法：新客户' });
  await editor.getByLabel('做什么').first().fill('送一束花');
  await page.keyboard.press('Control+Enter');
  await expect(editor).toBeHidden();
  await expect(playbook).toContainText('送一束花');
});

test('how to speak to somebody: Alt+T sets the tag, and F9 takes it out of the page', async () => {
  await buyer('李明朗');
  await goTo(page, '/customers/1');
  await expect(main().getByText('知识型，新客户：', { exact: false })).toBeVisible();
  await page.keyboard.press('Alt+t');
  await expect(page.getByRole('menuitem', { name: /^焦躁型/ })).toBeVisible();
  await page.getByRole('menuitem', { name: /^焦躁型/ }).press('Enter');
  await expect(main().getByText('焦躁型，新客户：', { exact: false })).toBeVisible();
  await page.keyboard.press('F9');
  await expect(main().getByText('新客户：', { exact: false })).toHaveCount(0);
  await page.keyboard.press('F9');
});

test('thresholds that do not rise are refused at their field; what others change is shown before it is saved', async () => {
  await buyer('李明朗');
  await goTo(page, '/settings/layers');
  const lost = main().getByLabel('没有来往多久算永久沉睡');
  await lost.fill('700');
  await page.keyboard.press('F9');
  await expect(main().getByText('内部信息已遮住')).toBeVisible();
  await page.keyboard.press('F9');
  await expect(lost).toHaveValue('700');
  await lost.press('Enter');
  await expect(main().getByText('必须比前一档大')).toBeVisible();
  await expect(lost).toBeFocused();
  await lost.fill('1825');
  await main().getByLabel('银卡从').fill('1000');
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: '改了以后，人数会这样变' });
  await expect(dialog.getByRole('row', { name: /银卡 0 1/ })).toContainText('↑ +1');
  await dialog.getByRole('button', { name: '保存并重算' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect.poll(async () => (await callIn(page, 'customerFacts.overview', {})).tier.silver).toBe(1);
});
