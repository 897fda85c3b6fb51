import { expect, type Page, test } from '@playwright/test';
import {
  callIn,
  goTo,
  launchApp,
  OWNER_PIN,
  type RunningApp,
  SAMPLE_PIN,
  setUpStore,
  switchTo,
} from '../support/app';

let running: RunningApp;
let page: Page;

test.beforeEach(async () => {
  running = await launchApp({ now: '2026-11-21T02:00:00Z' });
  page = running.window;
  await setUpStore(page);
});
test.afterEach(async () => running.close());

test('a designer sees a part of the phone, shows the whole by keyboard, and the owner reads who did', async () => {
  await callIn(page, 'staff.create', { name: '沈设计', role: 'designer', pin: SAMPLE_PIN });
  const { id } = await callIn(page, 'customers.register', { name: '李明朗', phone: '13812345678' });
  await switchTo(page, '沈设计', SAMPLE_PIN);
  await goTo(page, `/customers/${id}`);
  const reach = page.getByRole('region', { name: '联系方式' });
  await expect(reach).toContainText('138****5678');
  await expect(page.getByText('138 1234 5678')).toBeHidden();

  await reach.getByRole('button', { name: '显示完整电话' }).focus();
  await page.keyboard.press('Enter');
  await expect(reach).toContainText('138 1234 5678');
  await reach.getByRole('button', { name: '隐藏电话' }).press('Enter');
  await expect(reach).toContainText('138****5678');

  // Saved as it was shown: the number behind it stays.
  await page.getByRole('button', { name: '编辑联系方式' }).click();
  await reach.getByLabel('QQ').fill('12345');
  await reach.getByRole('button', { name: '保存' }).click();
  await expect(reach).toContainText('12345');

  await switchTo(page, '陈云', OWNER_PIN);
  await goTo(page, `/customers/${id}`);
  await expect(reach).toContainText('138 1234 5678');
  await page.getByRole('button', { name: '修改记录' }).click();
  const shown = page.getByRole('listitem').filter({ hasText: '查看完整电话' });
  await expect(shown).toContainText('沈设计');
});
