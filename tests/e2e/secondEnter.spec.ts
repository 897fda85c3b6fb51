import { expect, test } from '@playwright/test';
import { callIn, openShop } from '../support/app';
import { visit } from '../support/formPlaces';
import { holdAnswers } from '../support/heldAnswers';

const NOW = '2026-11-21T02:00:00Z';

test('a key pressed twice or held acts on one record: the focus goes to no button of another', async () => {
  const running = await openShop({ now: NOW });
  const { window: page } = running;
  for (const [i, name] of ['甲先生', '乙女士', '丙先生', '丁女士'].entries()) {
    const { id: customerId } = await callIn(page, 'customers.register', { name, phone: `1380000000${i}` });
    await callIn(page, 'tasks.create', { note: `给${name}打电话`, dueDate: '2026-11-21', customerId });
  }
  await visit(page, '/today');
  const open = page.getByRole('main').getByRole('listitem').filter({ hasText: '打电话' });
  await expect(open).toHaveCount(4);
  const done = open.first().getByRole('button', { name: /完成/ }).first();
  await done.press('Enter');
  await expect(open).toHaveCount(3);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toMatch(/BODY|BUTTON/);
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/today$/);
  await expect(open).toHaveCount(3);
  await running.close();
});

test('a discount beyond the goods stays typed, is told at its field, and breaks no page', async () => {
  const running = await openShop({ now: NOW });
  const { window: page } = running;
  const { id: customerId } = await callIn(page, 'customers.register', { name: '甲先生' });
  await visit(page, `/quotes/new?customer=${customerId}`);
  await page.getByRole('button', { name: '加定制行' }).click();
  await page.getByLabel('第 1 行名称').fill('云朵沙发');
  await page.getByLabel('第 1 行单价').fill('20520');
  // Marked before anybody saves; what was understood stands there as a number.
  await page.getByLabel('优惠金额').fill('2万1');
  await expect(page.getByText('优惠不能超过商品金额')).toBeVisible();
  await page.getByLabel('优惠金额').press('Tab');
  await expect(page.getByLabel('优惠金额')).toHaveValue('21,000.00');
  await page.getByTitle('百分比').click();
  await expect(page.getByLabel('优惠百分比')).toHaveValue('100');
  await page.getByLabel('优惠百分比').fill('105');
  await expect(page.getByText('不能大于 100%')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('优惠百分比')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('优惠百分比')).toHaveValue(/^105/);
  await expect(page.getByLabel('第 1 行名称')).toHaveValue('云朵沙发');
  expect((await callIn(page, 'quotes.list', {})).rows).toEqual([]);
  // Pressed twice before the answer, with more typed in between: one quote, and nothing of it is lost.
  await page.getByLabel('优惠百分比').fill('5');
  await page.getByLabel('备注', { exact: true }).fill('一');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('二');
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/#\/quotes\/\d+$/);
  await expect(page.getByLabel('备注', { exact: true })).toHaveValue('一二');
  await expect.poll(async () => (await callIn(page, 'quotes.list', {})).rows.length).toBe(1);
  await running.close();
});

test('Enter in a picker waits for the answer to what was typed, and takes nobody who was chosen or found before', async () => {
  const running = await openShop({ now: NOW });
  const { window: page } = running;
  for (const [i, name] of ['甲先生', '乙女士'].entries())
    await callIn(page, 'customers.register', { name, phone: `1380000000${i}` });
  await visit(page, '/today');
  await page.getByRole('main').getByRole('button', { name: '加一件事' }).first().click();
  const dialog = page.getByRole('dialog', { name: '加一件事' });
  const customer = dialog.getByRole('combobox', { name: '客户' });
  const chosen = dialog
    .locator('.ant-form-item')
    .filter({ has: page.getByRole('combobox', { name: '客户' }) });
  const held = await holdAnswers(running, 'customers.suggest');
  await held.hold();
  await customer.fill('甲');
  await customer.press('Enter');
  await held.release();
  await expect(chosen).toContainText('甲先生');
  await expect(page.locator('.ant-select-dropdown:visible')).toHaveCount(0);
  // Another one instead: the one that was chosen comes first in the answer, and is not meant.
  await customer.fill('乙');
  await expect(page.locator('.ant-select-item-option:visible').first()).toContainText('乙女士');
  await customer.press('Enter');
  await expect(chosen).toContainText('乙女士');
  await running.close();
});
