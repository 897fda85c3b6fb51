import { expect, type Page, test } from '@playwright/test';
import { callIn, goTo, openShop, type RunningApp } from '../support/app';

let running: RunningApp;
let page: Page;

test.beforeEach(async () => {
  running = await openShop();
  page = running.window;
});
test.afterEach(async () => running.close());

const main = () => page.getByRole('main');

test('a segment is begun from an example, changed by keyboard, counted live, saved, and is the list’s filter', async () => {
  await callIn(page, 'customers.register', { name: '预算大', budgetMaxFen: 12_000_000 });
  await callIn(page, 'customers.register', { name: '预算小', budgetMaxFen: 800_000 });
  await callIn(page, 'customers.register', { name: '没说预算' });
  await goTo(page, '/customers?tab=segments');
  await main().getByRole('button', { name: '预算 10 万起，还没成交' }).click();
  await expect(main().getByText('1 位', { exact: true })).toBeVisible();
  await expect(main().getByText('预算大')).toBeVisible();
  await expect(
    main().getByText('预算上限不少于 ¥100,000；阶段不是成交 或 战败（含未填）').first(),
  ).toBeVisible();

  const amount = main().getByRole('group', { name: '第 1 条' }).getByLabel('值');
  await amount.fill('5000');
  await expect(main().getByText('2 位', { exact: true })).toBeVisible();
  // Without the budget there is one more, without the stage nobody.
  await expect(main().getByText('+1', { exact: true })).toBeVisible();
  // F9 takes all of it away, and gives back what was typed, though it cannot be read.
  await amount.fill('五千');
  await page.keyboard.press('F9');
  await expect(main().getByText('内部信息已遮住')).toBeVisible();
  await expect(main().getByText('预算', { exact: false })).toHaveCount(0);
  await page.keyboard.press('F9');
  await expect(amount).toHaveValue('五千');
  await amount.fill('5000');
  await expect(main().getByText('2 位', { exact: true })).toBeVisible();
  await amount.press('Escape');
  await page.getByRole('button', { name: '继续填写' }).press('Enter');
  await expect(amount).toHaveValue('5,000.00');

  await amount.press('Control+Enter');
  await expect(page.getByText('已保存“预算 10 万起，还没成交”')).toBeVisible();
  const entry = main().getByRole('button', { name: /^预算 10 万起，还没成交/ });
  await expect(entry).toContainText('2');
  await expect(main().getByText('有改动，还没保存')).toHaveCount(0);

  await main().getByRole('combobox', { name: '加入或排除哪位客户' }).click();
  await page.keyboard.type('没说');
  await expect(page.getByRole('option', { name: '没说预算' })).toBeAttached();
  await page.keyboard.press('Enter');
  await main().getByRole('button', { name: '加入', exact: true }).click();
  await expect(entry).toContainText('3');
  await main().getByRole('button', { name: '看全部 3 位' }).click();
  await expect(main().getByText('细分“预算 10 万起，还没成交”')).toBeVisible();
  await expect(main().getByText('共 3')).toBeVisible();
  await expect(main().getByText('没说预算')).toBeVisible();
});

test('a new segment is written by keyboard alone, and nothing is counted while a condition is not complete', async () => {
  await callIn(page, 'customers.register', { name: '甲', channel: 'mall' });
  await goTo(page, '/customers?tab=segments');
  await expect(main().getByText('还没有细分')).toBeVisible();
  await page.keyboard.press('Alt+n');
  await expect(main().getByLabel('名称')).toBeFocused();
  await page.keyboard.type('商场来的');
  await main().getByRole('button', { name: '加条件' }).press('Enter');
  await expect(main().getByText('不计数')).toBeVisible();
  await expect(main().getByText('请把这一条填完整')).toHaveCount(0);
  const row = main().getByRole('group', { name: '第 1 条' });
  await expect(row.getByRole('combobox', { name: '字段' })).toBeFocused();
  await page.keyboard.type('来源');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('请把这一条填完整').first()).toBeVisible();
  await row.getByRole('combobox', { name: '值' }).focus();
  await page.keyboard.type('商场');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(main().getByText('1 位', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已保存“商场来的”')).toBeVisible();

  await main().getByRole('button', { name: '删除', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: '删除细分“商场来的”？客户不受影响。' });
  await dialog.getByRole('button', { name: '删除' }).press('Enter');
  await expect(main().getByText('还没有细分')).toBeVisible();
  expect((await callIn(page, 'segments.list', {})).segments).toEqual([]);
});
