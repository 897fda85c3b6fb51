import { expect, test } from '@playwright/test';
import { callIn, goTo, openShop } from '../support/app';

/** Saturday 21 November 2026, 10:00 in Shanghai. */
const NOW = '2026-11-21T02:00:00Z';

/** A red dot, the smallest whole PNG. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

test('a contact with a next date becomes a task; one click and it is done, one more and it is back', async () => {
  const { window, close } = await openShop({ now: NOW });
  const { id } = await callIn(window, 'customers.register', {
    name: '李明朗',
    phone: '13812345678',
    nextContactDate: '2026-11-21',
  });
  const now = window.getByRole('region', { name: '现在' });
  const row = now.getByRole('listitem', { name: '联系客户 李明朗' });
  await row.getByRole('button', { name: '记一次联系' }).click();
  await window.getByLabel('聊了什么').fill('周日再打，问沙发颜色');
  await window.getByLabel('下次联系').click();
  await window.getByText('明天', { exact: true }).last().click();
  await window.getByLabel('聊了什么').press('Enter');
  await expect(window.getByText('已记录，明天再联系')).toBeVisible();
  await expect(row).toHaveCount(0);

  await window.getByRole('region', { name: '明天' }).getByRole('button', { expanded: false }).click();
  const tomorrow = window
    .getByRole('region', { name: '明天' })
    .getByRole('listitem', { name: '联系客户 李明朗' });
  await expect(tomorrow).toContainText('周日再打，问沙发颜色');
  await tomorrow.getByRole('button', { name: '标记完成' }).click();
  await expect(tomorrow).toHaveCount(0);
  await window.getByRole('button', { name: '撤销' }).click();
  await expect(tomorrow).toBeVisible();
  expect(await callIn(window, 'customers.get', { id })).toMatchObject({
    stage: 'contacted',
    nextContactDate: '2026-11-22',
  });

  await tomorrow.getByRole('button', { name: '推后' }).click();
  await window.getByRole('menuitem', { name: '一周后' }).click();
  await expect(tomorrow).toHaveCount(0);
  await expect(window.getByText('今天的事都做完了')).toBeVisible();

  await window.getByRole('button', { name: '加一件事' }).first().click();
  await window.getByLabel('要做什么').fill('补一盏落地灯');
  await window.getByLabel('要做什么').press('Enter');
  await now
    .getByRole('listitem', { name: '待办' })
    .getByRole('button', { name: '完成', exact: true })
    .click();
  await expect(now).toHaveCount(0);
  await close();
});

test('who comes up by themselves is contacted, put off and muted by keyboard, and each is taken back', async () => {
  const { window, close } = await openShop({ now: NOW });
  const ids = [];
  for (const name of ['李明朗', '王芳', '单志远'])
    ids.push((await callIn(window, 'customers.register', { name, phone: '13812345678' })).id);
  // Nobody is followed up from today on.
  const { reminders } = await callIn(window, 'settings.all', {});
  for (const customerId of ids)
    await callIn(window, 'followups.logContact', {
      ...{ customerId, channel: 'call', outcome: 'no_answer', date: '2026-11-18' },
    });
  await callIn(window, 'settings.update', { reminders: { ...reminders, silentDays: 3 } });
  const list = window.getByRole('region', { name: '该联系的客户' });
  const rows = list.getByRole('listitem');
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText('3 天没联系');

  await window.keyboard.press('ArrowDown');
  const first = rows.first();
  await expect(first.getByRole('button', { name: '记一次联系' })).toBeFocused();
  await window.keyboard.press('m');
  await expect(rows).toHaveCount(2);
  await window.getByRole('button', { name: '撤销' }).click();
  await expect(rows).toHaveCount(3);
  await expect(window.getByRole('button', { name: '撤销' })).toHaveCount(0);

  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowDown');
  await expect(rows.nth(1).getByRole('button', { name: '记一次联系' })).toBeFocused();
  await window.keyboard.press('s');
  await expect(window.getByRole('menuitem', { name: '三天后' })).toBeVisible();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(rows).toHaveCount(2);

  await list.getByRole('button', { name: '记一次联系' }).first().focus();
  await window.keyboard.press('Enter');
  await expect(window.getByLabel('聊了什么')).toBeFocused();
  await window.keyboard.type('约周末来店');
  await window.keyboard.press('Enter');
  await expect(rows).toHaveCount(1);

  await window.keyboard.press('F1');
  await expect(window.getByRole('dialog', { name: '快捷键' })).toContainText('不再为这个提醒');
  await close();
});

test('a home visit is planned for today, measured, photographed and completed', async () => {
  const { window, close } = await openShop({ now: NOW });
  const { id: customerId } = await callIn(window, 'customers.register', {
    name: '王芳',
    phone: '13900001111',
  });
  const visit = await callIn(window, 'followups.planVisit', {
    customerId,
    date: '2026-11-21',
    startTime: '14:00',
    goal: '量客厅',
  });
  const row = window
    .getByRole('region', { name: '今天晚些' })
    .getByRole('listitem', { name: '上门拜访 王芳' });
  await expect(row).toContainText('14:00');
  await row.getByRole('button', { name: '填写结果' }).click();
  const dialog = window.getByRole('dialog', { name: /上门拜访 · 王芳/ });

  await dialog.getByRole('tab', { name: '照片' }).click();
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: '客厅.png', mimeType: 'image/png', buffer: PNG });
  await expect(dialog.getByRole('img').first()).toBeVisible();

  await dialog.getByRole('tab', { name: '结果', exact: true }).click();
  await dialog.getByRole('button', { name: '完成拜访' }).click();
  await expect(dialog.getByText('请填写')).toBeVisible();
  await dialog.getByLabel('拜访结果').fill('定了左贵妃');
  await dialog.getByRole('button', { name: '加一个房间' }).click();
  await dialog.getByLabel('房间 1').fill('客厅');
  await dialog.getByLabel('长 1').fill('5380');
  await dialog.getByLabel('宽 1').fill('0');
  await dialog.getByRole('button', { name: '完成拜访' }).click();
  await expect(dialog.getByText('不能小于 1')).toBeVisible();
  await dialog.getByLabel('宽 1').fill('4020');
  await dialog.getByRole('button', { name: '完成拜访' }).click();
  await expect(window.getByText('拜访已完成')).toBeVisible();
  await expect(row).toHaveCount(0);

  expect(await callIn(window, 'followups.visit', { id: visit.id })).toMatchObject({
    state: 'done',
    result: '定了左贵妃',
    measurements: [{ room: '客厅', lengthMm: 5380, widthMm: 4020, heightMm: null }],
  });
  expect(await callIn(window, 'attachments.list', { entity: 'visits', entityId: visit.id })).toHaveLength(1);
  expect(await callIn(window, 'customers.get', { id: customerId })).toMatchObject({ stage: 'visited' });
  await close();
});

test('Ctrl+K finds a customer by a middle character, initials and the tail of the phone, and runs commands', async () => {
  const { window, close } = await openShop({ now: NOW });
  const { id } = await callIn(window, 'customers.register', { name: '李明朗', phone: '13812345678' });
  await callIn(window, 'customers.register', { name: '王芳', phone: '13900001111' });
  for (const typed of ['明', 'lml', '5678']) {
    await goTo(window, '/today');
    await window.keyboard.press('Control+k');
    await window.getByRole('combobox', { name: '搜索' }).fill(typed);
    await expect(window.getByRole('option', { name: /李明朗/ })).toHaveAttribute('aria-selected', 'true');
    await expect(window.getByRole('option', { name: /王芳/ })).toHaveCount(0);
    await window.keyboard.press('Enter');
    await expect(window).toHaveURL(new RegExp(`#/customers/${id}$`));
  }
  // Enter in the moment of the last letter waits for what answers it; typing on takes it back.
  const box = window.getByRole('combobox', { name: '搜索' });
  const typeAt = (texts: string[]) =>
    box.evaluate((input: HTMLInputElement, all) => {
      for (const text of all) {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        if (text !== '') input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      }
    }, texts);
  await goTo(window, '/today');
  await window.keyboard.press('Control+k');
  await typeAt(['李明']);
  await expect(window).toHaveURL(new RegExp(`#/customers/${id}$`));
  await goTo(window, '/today');
  await window.keyboard.press('Control+k');
  await typeAt(['王', '']);
  await box.fill('李');
  await expect(window.getByRole('option', { name: /李明朗/ })).toContainText('138****5678');
  await expect(window).toHaveURL(/#\/today$/);
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+k');
  await window.getByRole('combobox', { name: '搜索' }).fill('djlk');
  await expect(window.getByRole('option', { name: /登记来客/ })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('combobox', { name: '搜索' })).toHaveCount(0);
  await window.keyboard.press('F1');
  await expect(window.getByRole('dialog', { name: '快捷键' })).toBeVisible();
  await close();
});
