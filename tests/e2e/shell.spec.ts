import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { electronArgs, electronPath, runtimeEnv } from '../../scripts/setup/runtime.mjs';
import {
  callIn,
  goTo,
  launchApp,
  OWNER_PIN,
  openShop,
  SAMPLE_PIN,
  setUpStore,
  switchTo,
} from '../support/app';

test('first run asks for what it needs, then the shell works in Chinese and in English at once', async () => {
  const running = await launchApp();
  const { window } = running;
  await window.getByRole('button', { name: '开始使用' }).click();
  await expect(window.getByText('请填写', { exact: true })).toHaveCount(2);
  await window.getByLabel('店主密码（4–8 位数字）').fill('1357');
  await window.getByLabel('再输一遍密码').fill('1358');
  await window.getByRole('button', { name: '开始使用' }).click();
  await expect(window.getByText('两次输入的密码不一样')).toBeVisible();
  await expect(window.getByText('数据文件夹')).toBeVisible();
  await setUpStore(window);

  const places = window.getByRole('navigation', { name: '展厅前台' });
  for (const place of ['今日', '客户', '方案', '订单', '送货', '设置']) {
    await expect(places.getByRole('link', { name: place, exact: true })).toBeVisible();
  }
  await window.getByRole('button', { name: '语言' }).press('Enter');
  await window.getByRole('menuitem', { name: 'English' }).click();
  const english = window.getByRole('navigation', { name: 'Showroom Desk' });
  for (const place of ['Today', 'Customers', 'Proposals', 'Orders', 'Deliveries', 'Settings']) {
    await english.getByRole('link', { name: place, exact: true }).click();
    await expect(window).toHaveURL(new RegExp(`#/${place.toLowerCase()}`));
  }
  await expect(window.getByRole('button', { name: 'Register a visitor' })).toBeVisible();
  await running.close();
});

test('people switch by PIN; a wrong one is refused and a new colleague sees only what the role may', async () => {
  const running = await openShop();
  const { window } = running;
  await window.getByRole('link', { name: '设置', exact: true }).click();
  await window.getByRole('menuitem', { name: '员工与密码' }).click();
  await window.getByRole('button', { name: '新增员工' }).click();
  await window.getByLabel('姓名').fill('林佳');
  await window.getByLabel('电话').fill('１３８ 1234-567');
  await window.getByLabel('密码（4–8 位数字）').fill(SAMPLE_PIN);
  await window.getByRole('button', { name: '保存' }).click();
  await expect(window.getByText('请填写 11 位手机号，或带区号的座机号')).toBeVisible();
  await expect(window.getByLabel('姓名')).toHaveValue('林佳');
  await window.getByLabel('电话').fill('１３８ 1234-5678');
  await window.getByRole('button', { name: '保存' }).click();
  await expect(window.getByRole('cell', { name: '138 1234 5678' })).toBeVisible();

  await window.keyboard.press('Control+l');
  await window.getByRole('button', { name: '林佳' }).click();
  await window.getByLabel('林佳的密码').fill('0000');
  await window.keyboard.press('Enter');
  await expect(window.getByText('密码不对，请再试一次')).toBeVisible();
  await window.getByRole('button', { name: '换一位' }).click();
  await window.getByRole('button', { name: '陈云' }).click();
  await window.getByLabel('陈云的密码').fill(OWNER_PIN);
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: '登记来客' }).waitFor();
  await switchTo(window, '林佳', SAMPLE_PIN);
  await window.getByRole('link', { name: '设置', exact: true }).click();
  await expect(window.getByRole('menuitem', { name: '语言与锁屏' })).toBeVisible();
  await expect(window.getByRole('menuitem', { name: '员工与密码' })).toBeHidden();

  await callIn(window, 'session.lock', {});
  await window.getByRole('button', { name: '陈云' }).click();
  await window.keyboard.type(OWNER_PIN);
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: '登记来客' }).waitFor();
  await callIn(window, 'staff.create', { name: '王师傅', role: 'delivery', phone: null, pin: SAMPLE_PIN });
  await switchTo(window, '王师傅', SAMPLE_PIN);
  const places = window.getByRole('navigation', { name: '展厅前台' });
  await expect(places.getByRole('link', { name: '送货', exact: true })).toBeVisible();
  await expect(places.getByRole('link', { name: '客户', exact: true })).toBeHidden();
  await expect(window.getByRole('button', { name: '登记来客' })).toBeHidden();
  await running.close();
});

test('the window keeps its size, and a second start only brings the first to the front', async () => {
  const first = await openShop();
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1180, 700));
  const main = resolve(process.env.SHOWROOM_BUILD_DIR ?? 'out/app', 'main/index.js');
  const second = spawnSync(electronPath(), [...electronArgs(), main], {
    env: { ...process.env, ...runtimeEnv(), SHOWROOM_DATA_DIR: first.dataFolder },
    timeout: 60_000,
  });
  expect(second.signal).toBeNull();
  await expect(first.window.getByRole('button', { name: '登记来客' })).toBeVisible();
  await first.close({ keepData: true });

  const third = await launchApp({ dataFolder: first.dataFolder });
  const size = await third.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize());
  expect(size).toEqual([1180, 700]);
  await third.close();
});

test('the focus comes back to where it was when a drawer, a search, or a dialog out of a menu is gone', async () => {
  const running = await openShop();
  const { window } = running;
  const { id } = await callIn(window, 'customers.register', { name: '李明朗', phone: '13812345678' });
  await goTo(window, `/customers/${id}`);
  const edit = window.getByRole('button', { name: '编辑联系方式' });
  await edit.focus();
  for (const [key, dialog] of [
    ['Control+n', window.getByRole('dialog', { name: '登记来客' })],
    ['Control+k', window.getByRole('dialog').filter({ has: window.getByRole('combobox', { name: '搜索' }) })],
    ['F1', window.getByRole('dialog', { name: '快捷键' })],
  ] as const) {
    await window.keyboard.press(key);
    await expect(dialog).toBeVisible();
    await window.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(edit).toBeFocused();
  }

  const menu = window.getByRole('button', { name: '资料与隐私' });
  await menu.press('Enter');
  await window.getByRole('menuitem', { name: '申请删除资料…' }).click();
  const question = window.getByRole('dialog', { name: '按客户要求删除资料' });
  await expect(question.getByLabel('客户怎么提出的')).toBeFocused();
  // Until the menu has faded out, Escape is for it.
  await expect(window.getByRole('menuitem', { name: '申请删除资料…' })).toBeHidden();
  await window.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(menu).toBeFocused();

  // Who has clicked beside everything since is not taken back.
  await window.getByRole('heading', { name: '李明朗' }).click();
  await window.keyboard.press('F1');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog', { name: '快捷键' })).toBeHidden();
  await expect(menu).not.toBeFocused();
  await running.close();
});
