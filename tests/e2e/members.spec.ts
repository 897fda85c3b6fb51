import { expect, type Page, test } from '@playwright/test';
import { callIn, goTo, openShop, type RunningApp } from '../support/app';

let running: RunningApp;
let page: Page;

test.beforeEach(async () => {
  running = await openShop({ now: '2026-11-21T02:00:00Z' });
  page = running.window;
});
test.afterEach(async () => running.close());

const main = () => page.getByRole('main');
const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });

/** Gold by the owner's hand, for less than 30 days more. */
async function goldCustomer(): Promise<number> {
  const gold = { discountBp: 800, maintenanceTimes: 2, feeTimes: 1, giftFen: 30_000 };
  const silver = { discountBp: 0, maintenanceTimes: 0, feeTimes: 0, giftFen: 0 };
  await callIn(page, 'settings.update', { tierRights: { silver, gold, diamond: gold } });
  const { id } = await callIn(page, 'customers.register', { name: '李明朗', phone: '13812345678' });
  await callIn(page, 'customerFacts.grantTier', {
    ...{ customerId: id, tier: 'gold', untilDate: '2026-12-10', reason: '老街坊' },
  });
  return id;
}

test('a card is given with a typing error told, scanned, replaced and found void; a right is used and taken back', async () => {
  const id = await goldCustomer();
  await goTo(page, '/today');
  await expect(main().getByText('30 天内到期 1 位')).toBeVisible();
  await main().getByRole('link', { name: '看名单' }).click();
  await expect(main().getByRole('tab', { name: '会员', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await main().getByText('李明朗').click();

  const panel = main().getByRole('region', { name: '会员', exact: true });
  await expect(panel).toContainText('金卡，到 12月10日');
  await panel.getByRole('button', { name: '发卡' }).press('Enter');
  const number = dialog('发会员卡').getByLabel('卡号（选填）');
  await number.fill('VIP0000028');
  await number.press('Enter');
  await expect(dialog('发会员卡')).toContainText('最后一位应是 6');
  await number.fill('VIP0000026');
  await number.press('Enter');
  await expect(panel).toContainText('VIP0000026');

  await goTo(page, '/today');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: '搜索' })).toBeFocused();
  await page.keyboard.type('VIP0000026');
  await page.keyboard.press('Enter');
  await expect(main().getByRole('heading', { level: 1, name: '李明朗' })).toBeVisible();

  await panel.getByRole('button', { name: '用权益' }).press('Enter');
  await dialog('用会员权益').getByLabel('备注（选填）').fill('沙发上油');
  await page.keyboard.press('Control+Enter');
  await expect(panel).toContainText('免费保养 一年 2 次，已用 1 次，剩 1 次');
  await panel.getByRole('button', { name: /^撤销/ }).press('Enter');
  await expect(panel).toContainText('已用 0 次，剩 2 次');

  await panel.getByRole('button', { name: '补发' }).press('Enter');
  await dialog(/补发新卡$/)
    .getByRole('combobox')
    .press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(panel).toContainText('VIP0000018');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: '搜索' })).toBeFocused();
  await page.keyboard.type('0000026');
  await expect(page.getByRole('option', { name: /李明朗.*作废的会员卡 VIP0000026/ })).toBeVisible();
  await page.keyboard.press('Escape');

  // What a seller may go to is nothing for the customer at the desk; the tier and its rights stay.
  await expect(panel).toContainText('导购可优惠到 8%');
  await page.keyboard.press('F9');
  await expect(panel).not.toContainText('导购');
  await expect(panel).toContainText('剩 2 次');
  await expect(page).toHaveURL(new RegExp(`/customers/${id}$`));
});
