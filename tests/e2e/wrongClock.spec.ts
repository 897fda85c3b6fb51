import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { callIn, launchApp, OWNER_PIN, openShop } from '../support/app';

async function signIn(window: Page) {
  await window.getByRole('button', { name: '陈云' }).click();
  await window.getByLabel('陈云的密码').fill(OWNER_PIN);
  await window.keyboard.press('Enter');
  await window.getByRole('navigation', { name: '展厅前台' }).waitFor();
}

test('a clock a year back is told at sign-in and on Today; nothing is lost, and put right it is silent', async () => {
  const first = await openShop({ now: '2026-11-21T10:00:00+08:00' });
  await callIn(first.window, 'customers.register', { name: '李明朗', phone: '13812345678' });
  const backups = join(first.dataFolder, 'data', 'backups');
  const made = () => readdirSync(backups).filter((name) => name.endsWith('-daily'));
  await expect.poll(made).toHaveLength(1);
  await first.close({ keepData: true });

  const wrong = await launchApp({ dataFolder: first.dataFolder, now: '2025-11-21T10:00:00+08:00' });
  const told = /电脑的日期可能不对：现在显示 2025.*上次使用是 2026/;
  await expect(wrong.window.getByText(told)).toBeVisible();
  await expect(wrong.window.getByRole('button', { name: '日期没错' })).toBeHidden();
  await signIn(wrong.window);
  await expect(wrong.window.getByText(told)).toBeVisible();
  await callIn(wrong.window, 'customers.register', { name: '那天的客户', phone: '13912345678' });
  await expect.poll(made).toHaveLength(2);
  await wrong.close({ keepData: true });

  const right = await launchApp({ dataFolder: first.dataFolder, now: '2026-11-21T11:00:00+08:00' });
  await signIn(right.window);
  await expect(right.window.getByRole('button', { name: /最近一次备份/ })).toBeVisible();
  await expect(right.window.getByText(/电脑的日期可能不对/)).toBeHidden();
  const { rows } = await callIn(right.window, 'customers.list', {} as never);
  expect(rows.map(({ name }) => name).sort()).toEqual(['李明朗', '那天的客户'].sort());
  expect(made()).toHaveLength(2);
  await right.close({ keepData: true });

  const later = await launchApp({ dataFolder: first.dataFolder, now: '2027-11-21T10:00:00+08:00' });
  await signIn(later.window);
  await expect(later.window.getByText(/离上次使用（2026.*太久了/)).toBeVisible();
  await later.window.getByRole('button', { name: '日期没错' }).click();
  await expect(later.window.getByText(/电脑的日期可能不对/)).toBeHidden();
  await later.close();
});
