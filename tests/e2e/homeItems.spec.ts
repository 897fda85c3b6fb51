import { expect, type Page, test } from '@playwright/test';
import { callIn, goTo, openShop, type RunningApp } from '../support/app';

let running: RunningApp;
let page: Page;

test.beforeEach(async () => {
  running = await openShop({ now: '2026-11-21T02:00:00Z' });
  page = running.window;
});
test.afterEach(async () => running.close());

test('what stands at home is written down by keyboard, counted on a visit, and off the screen with F9', async () => {
  const { keyboard } = page;
  const fields = { bufferDays: 1, sort: 1 };
  await callIn(page, 'catalogue.createKind', { ...fields, nameZh: '沙发' });
  await callIn(page, 'catalogue.createKind', { ...fields, nameZh: '衣柜', typicalPriceFen: 1_000_000 });
  const { id } = await callIn(page, 'customers.register', { name: '李明朗', phone: '13812345678' });
  await goTo(page, `/customers/${id}`);
  const card = page.getByRole('region', { name: '家里的家具' });
  await expect(card.getByText('未清点', { exact: true })).toBeVisible();

  await keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: '别家的家具' });
  await expect(dialog.getByLabel('品类', { exact: true })).toBeFocused();
  await keyboard.type('沙发');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await keyboard.type('顾家');
  await dialog.getByLabel('哪年买的').fill('2030');
  await keyboard.press('Control+Enter');
  await expect(dialog.getByText('这一年还没到')).toBeVisible();
  await dialog.getByLabel('哪年买的').fill('2016');
  await dialog.getByLabel('当时多少钱').fill('8000');
  await keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(card.getByText('沙发 顾家（满 10 年，可换新）')).toBeVisible();

  const visit = await callIn(page, 'followups.planVisit', { customerId: id, date: '2026-11-21' });
  await goTo(page, '/customers?tab=visits');
  await page.getByRole('row').filter({ hasText: '李明朗' }).click();
  const result = page.getByRole('dialog', { name: /^上门拜访/ });
  await result.getByLabel('拜访结果', { exact: true }).fill('看过');
  await keyboard.press('Alt+n');
  await expect(result.getByLabel('品类 1')).toBeFocused();
  await keyboard.type('衣柜');
  await keyboard.press('Enter');
  await result.getByLabel('哪年买的 1').fill('2019');
  await result.getByLabel('家里的家具清点完了').check();
  await keyboard.press('Control+Enter');
  await expect(result).toBeHidden();
  expect(await callIn(page, 'followups.visit', { id: visit.id })).toMatchObject({ inventoryDone: true });

  await goTo(page, `/customers/${id}`);
  await expect(card.getByText('0.0%', { exact: true })).toBeVisible();
  await expect(card.getByText('约 ¥10,000.00')).toBeVisible();
  await card.getByRole('button', { name: '沙发 顾家：更多' }).click();
  await page.getByRole('menuitem', { name: '删掉这一件' }).click();
  await expect(card.getByText('沙发 顾家', { exact: true })).toBeHidden();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(card.getByText('沙发 顾家', { exact: true })).toBeVisible();

  await keyboard.press('F9');
  await expect(card.getByText('沙发、衣柜')).toBeVisible();
  await expect(card.getByText('顾家')).toHaveCount(0);
  await expect(card.getByText('%')).toHaveCount(0);
});
