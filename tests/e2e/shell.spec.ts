import { expect, test } from '@playwright/test';
import { launchApp, OWNER_PIN, setUpStore } from '../support/app';

test('first run, lock, sign in, English at once', async () => {
  const running = await launchApp();
  const { window } = running;
  await setUpStore(window);
  await expect(window.getByRole('navigation', { name: '展厅前台' })).toBeVisible();
  await window.keyboard.press('Control+l');
  await window.getByRole('button', { name: '陈云' }).click();
  await window.getByLabel('陈云的密码').fill('0000');
  await window.keyboard.press('Enter');
  await expect(window.getByText('密码不对，请再试一次')).toBeVisible();
  await window.getByLabel('陈云的密码').fill(OWNER_PIN);
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: '语言' }).click();
  await window.getByRole('menuitem', { name: 'English' }).click();
  await expect(window.getByRole('button', { name: 'Register a visitor' })).toBeVisible();
  await running.close();
});
