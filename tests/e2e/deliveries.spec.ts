import { expect, type Page, test } from '@playwright/test';
import type { CallName, OutputOf, RawInputOf } from '../../src/shared/contract';
import { OWNER_PIN, openShop, switchTo } from '../support/app';
import { createOrder, stockLine } from '../support/shopOrders';

/** Monday 23 November 2026, 09:00 in Shanghai. */
const NOW = '2026-11-23T01:00:00Z';
const TODAY = '2026-11-23';
const PIN = '2468';

/** A red dot, the smallest whole PNG. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

async function ask<N extends CallName>(page: Page, name: N, input: RawInputOf<N>): Promise<OutputOf<N>> {
  const result = (await page.evaluate(([call, data]) => window.showroom.invoke(call as string, data), [
    name,
    input,
  ] as const)) as { ok: true; data: OutputOf<N> } | { ok: false; error: unknown };
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  return result.data;
}

/** Two crews, two slots; the first crew's mornings carry two stops and ten packages. */
async function setUpBoard(page: Page) {
  const slot = (name: string, nameEn: string, startTime: string, endTime: string) =>
    ask(page, 'crews.addSlot', { name, nameEn, startTime, endTime, active: true });
  const morning = await slot('上午', 'Morning', '09:00', '12:00');
  const afternoon = await slot('下午', 'Afternoon', '13:00', '17:00');
  const first = await ask(page, 'crews.addCrew', { name: '一组', members: '王师傅', active: true });
  await ask(page, 'crews.addCrew', { name: '二组', active: true });
  await ask(page, 'crews.setCapacity', {
    crewId: first.id,
    slotId: morning.id,
    version: 1,
    stops: 2,
    packages: 10,
    volumeDm3: 9_000,
  });
  return { morning, afternoon, first };
}

const HOME = { community: '云栖花园', district: '西湖区', building: '3', room: '602' };

async function confirmedOrder(page: Page, contactName: string, packages: number, home: object = HOME) {
  const customer = await ask(page, 'customers.register', { name: contactName });
  const order = await createOrder(page, {
    ...{ customerId: customer.id, contactName, ...home, agreedDate: '2026-11-26', needsInstallation: true },
    lines: [stockLine({ name: '云舒沙发', packages, unitPriceFen: 880_000 })],
  });
  await ask(page, 'orders.confirm', { id: order.id, version: order.version });
  return order.id;
}

const openPage = (page: Page, route: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, route);
const tray = (page: Page) => page.getByRole('complementary', { name: '待预约' });
const waiting = (page: Page, name: string) =>
  tray(page).getByRole('button', { name: new RegExp(`^${name}，`) });
const cell = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const stopIn = (page: Page, place: string, name: string) =>
  cell(page, place).getByRole('button', { name: new RegExp(`^${name}，`) });

test('the board: drag, keyboard, a full slot with the next free one, the owner’s override, the day’s order', async () => {
  const running = await openShop({ now: NOW });
  const { window: page } = running;
  await setUpBoard(page);
  for (const [name, packages] of [
    ['甲先生', 4],
    ['乙女士', 3],
    ['丙先生', 11],
    ['丁女士', 1],
    ['戊先生', 1],
  ] as const) {
    await confirmedOrder(page, name, packages);
  }
  await openPage(page, '/deliveries');
  const tuesday = '一组 11月24日 周二 上午';

  await waiting(page, '甲先生').dragTo(cell(page, tuesday));
  await expect(stopIn(page, tuesday, '甲先生')).toBeVisible();

  await waiting(page, '乙女士').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('正在安排 乙女士')).toBeVisible();
  await expect(cell(page, '一组 11月23日 周一 上午')).toHaveAttribute('aria-current', 'location');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('status').filter({ hasText: '放得下' })).toHaveText(/一组，明天，上午/);
  // Twice at once, as a key that bounces: it is booked once, and the focus goes on with the stop.
  await page.evaluate(() => {
    for (const key of ['Enter', 'Enter'])
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
  await expect(stopIn(page, tuesday, '乙女士')).toBeFocused();
  await expect(page.getByText('别人刚刚修改过')).toBeHidden();

  await waiting(page, '丙先生').dragTo(cell(page, tuesday));
  const refused = page.getByRole('dialog', { name: '这个时段放不下' });
  await expect(refused.getByText('一组 09:00–12:00 已经有 2 家，最多 2 家。')).toBeVisible();
  await refused.getByRole('button', { name: '改约 11月24日 周二 09:00–12:00，二组' }).click();
  await expect(stopIn(page, '二组 11月24日 周二 上午', '丙先生')).toBeVisible();

  await waiting(page, '丁女士').dragTo(cell(page, tuesday));
  await refused.getByRole('button', { name: '仍要安排（店主）' }).click();
  await expect(refused.getByText('请写明理由，会留在记录里')).toBeVisible();
  await refused.getByLabel('特批的理由').fill('客户当天搬家');
  await refused.getByRole('button', { name: '仍要安排（店主）' }).click();
  await stopIn(page, tuesday, '丁女士').click();
  const drawer = page.getByRole('dialog', { name: /送货单 DL/ });
  await expect(drawer.getByText('陈云：客户当天搬家')).toBeVisible();

  await drawer
    .getByRole('button', { name: 'Close' })
    .or(drawer.getByRole('button', { name: '关闭' }))
    .first()
    .click();

  // A refusal stands over the booking dialog: what was chosen there is still chosen when it is closed.
  const card = tray(page).getByRole('listitem').filter({ hasText: '戊先生' });
  await card.getByRole('button', { name: '预约', exact: true }).click();
  const booking = page.getByRole('dialog', { name: '预约送货 · 戊先生' });
  await booking.getByLabel('日期', { exact: true }).fill('11/24');
  for (const [field, option] of [
    ['时段', '上午'],
    ['班组', '一组'],
  ] as const) {
    await booking.getByLabel(field, { exact: true }).click();
    await page.locator('.ant-select-item-option:visible').filter({ hasText: option }).click();
  }
  const book = booking.getByRole('button', { name: '预约到这个时段' });
  await book.click();
  await expect(refused).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(refused).toHaveCount(0);
  await expect(booking.getByLabel('日期', { exact: true })).toHaveValue('2026-11-24');
  await book.click();
  await refused.getByRole('button', { name: '改约 11月24日 周二 09:00–12:00，二组' }).click();
  await expect(stopIn(page, '二组 11月24日 周二 上午', '戊先生')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.getByRole('button', { name: '11月24日 周二' }).click();
  const stops = page.getByRole('list', { name: '一组 上午' }).getByRole('listitem');
  await expect(stops).toHaveCount(3);
  await expect(stops.first()).toContainText('甲先生');
  await stops.first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(stops.first()).toContainText('乙女士');
  await running.close();
});

test('a stop: partly signed goes back by packages, balance collected, then an installation', async () => {
  const running = await openShop({ now: NOW });
  const { window: page } = running;
  const { afternoon, first } = await setUpBoard(page);
  const orderId = await confirmedOrder(page, '李明朗', 3);
  const { rows } = await ask(page, 'deliveries.waiting', { orderId });
  const card = rows[0];
  if (!card) throw new Error('nothing waits');
  await ask(page, 'deliveries.book', {
    id: card.id,
    version: card.version,
    date: TODAY,
    slotId: afternoon.id,
    crewId: first.id,
  });
  await openPage(page, `/deliveries?stop=${card.id}`);
  const drawer = page.getByRole('dialog', { name: /送货单 DL/ });
  await expect(drawer.getByText(/李明朗您好，我是云栖家居。.*余款 ¥8,800.00/)).toBeVisible();
  await drawer.getByRole('button', { name: '标记已提醒' }).click();
  await drawer.getByRole('button', { name: '派车', exact: true }).click();
  await expect(drawer.getByText('已派车', { exact: true })).toBeVisible();
  await drawer
    .locator('input[type=file]')
    .setInputFiles({ name: '门口.png', mimeType: 'image/png', buffer: PNG });
  await expect(drawer.getByRole('img', { name: '门口.png' })).toBeVisible();

  // The next step has the focus; Enter goes on in it and saves nothing yet.
  await drawer.getByRole('button', { name: '登记结果' }).press('Enter');
  await expect(drawer.getByRole('radio', { name: '全部签收' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(drawer.getByLabel('签收人')).toBeFocused();
  await drawer.getByText('部分签收', { exact: true }).click();
  await drawer
    .getByRole('radiogroup', { name: /第 3\/3 件/ })
    .getByText('拒收', { exact: true })
    .click();
  await expect(drawer.getByText('签收 2/3 件')).toBeVisible();
  await drawer.getByLabel('代收余款').fill('9000');
  await expect(drawer.getByText(/不能超过未收余额/)).toBeVisible();
  await drawer.getByRole('button', { name: '保存结果' }).click();
  await expect(drawer.getByText(/不能超过未收余额/)).toBeVisible();
  await drawer.getByRole('button', { name: '收全部' }).click();
  await drawer.getByRole('button', { name: '保存结果' }).click();
  await expect(drawer.getByText('已付清')).toBeVisible();
  await expect(waiting(page, '李明朗')).toContainText('1 件');
  const payments = await ask(page, 'payments.list', { orderId });
  expect(payments.rows).toMatchObject([{ kind: 'collected_on_delivery', amountFen: 880_000 }]);

  await drawer.getByRole('button', { name: '安排安装' }).click();
  const job = tray(page).getByRole('listitem').filter({ hasText: '李明朗' }).filter({ hasText: '安装' });
  await expect(job).toBeVisible();
  await page.keyboard.press('Escape');
  await job.getByRole('button', { name: '预约' }).click();
  const booking = page.getByRole('dialog', { name: /预约送货/ });
  // The first free slot is proposed: the arrows choose another, Enter goes on to the button, and only that books.
  await expect(booking.getByRole('radio').first()).toBeFocused();
  await expect(booking.getByRole('radio').first()).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await expect(booking.getByRole('radio').nth(1)).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await expect(booking.getByRole('radio').first()).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(booking.getByRole('button', { name: '预约到这个时段' })).toBeFocused();
  await page.keyboard.press('Enter');
  const today = '一组 11月23日 周一 上午';
  await stopIn(page, today, '李明朗').click();
  const visit = page.getByRole('dialog', { name: /安装 DL/ });
  await visit.getByRole('button', { name: '登记结果' }).click();
  await visit.getByRole('button', { name: '保存结果' }).click();
  await expect(visit.getByText('完成', { exact: true })).toBeVisible();

  // What is left of the order was agreed for a day: it is shown, and slots are looked for from there.
  await page.keyboard.press('Escape');
  const rest = tray(page).getByRole('listitem').filter({ hasText: '李明朗' }).filter({ hasText: '1 件' });
  await rest.getByRole('button', { name: '预约' }).click();
  await expect(booking.getByText('和客户约定：11月26日 周四')).toBeVisible();
  await expect(booking.getByRole('radio', { name: /^11月26日 周四/ }).first()).toBeFocused();
  await running.close();
});

test('the front desk asks for a place beyond the capacity, the owner says yes; the crew reports and books nothing', async () => {
  const running = await openShop({ now: NOW });
  const { window: page } = running;
  const { morning, first } = await setUpBoard(page);
  await ask(page, 'staff.create', { name: '周小雨', role: 'front_desk', pin: PIN });
  await ask(page, 'staff.create', { name: '王师傅', role: 'delivery', pin: PIN });
  const orderId = await confirmedOrder(page, '丙先生', 11);
  await confirmedOrder(page, '丁女士', 1);
  const monday = '一组 11月23日 周一 上午';

  await switchTo(page, '周小雨', PIN);
  await openPage(page, '/deliveries');
  await waiting(page, '丙先生').dragTo(cell(page, monday));
  const refused = page.getByRole('dialog', { name: '这个时段放不下' });
  await refused.getByRole('button', { name: '请店主批准' }).click();
  await expect(refused.getByText('请写明理由，会留在记录里')).toBeVisible();
  await refused.getByLabel('特批的理由').fill('客户当天搬家');
  await refused.getByRole('button', { name: '请店主批准' }).click();
  await expect(page.getByText('已请店主审批，同意后自动排上')).toBeVisible();
  await expect(waiting(page, '丙先生')).toBeVisible();

  await switchTo(page, '陈云', OWNER_PIN);
  await page.getByRole('button', { name: '待审批 1 项' }).click();
  const request = page.getByRole('region', { name: /^送货特批 DL/ });
  await expect(request).toContainText('11月23日 周一 上午 09:00–12:00 · 一组');
  await expect(request).toContainText('客户当天搬家');
  await request.getByRole('button', { name: '同意' }).click();
  await openPage(page, '/deliveries');
  await expect(stopIn(page, monday, '丙先生')).toBeVisible();
  const { rows } = await ask(page, 'deliveries.list', { states: ['booked'] });
  expect(rows).toMatchObject([{ orderId, slotId: morning.id, crewId: first.id, packages: 11 }]);

  await switchTo(page, '王师傅', PIN);
  await expect(stopIn(page, monday, '丙先生')).toBeVisible();
  await expect(waiting(page, '丁女士')).toBeVisible();
  await expect(page.getByRole('button', { name: '预约', exact: true })).toHaveCount(0);
  await waiting(page, '丁女士').focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: /送货单 DL/ });
  await expect(drawer.getByText('还没预约')).toBeVisible();
  await expect(drawer.getByRole('button', { name: '预约', exact: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
  await stopIn(page, monday, '丙先生').click();
  await expect(drawer.getByRole('button', { name: '改约' })).toHaveCount(0);
  await drawer.getByRole('button', { name: '登记结果' }).click();
  await drawer.getByRole('button', { name: '保存结果' }).click();
  await expect(page.getByText('结果已保存')).toBeVisible();
  await expect(drawer.getByText('待回访', { exact: true })).toBeVisible();
  await running.close();
});

test('an order without an address is booked and sent only once the owner has read so and given a reason', async () => {
  const running = await openShop({ now: NOW });
  const { window: page } = running;
  await setUpBoard(page);
  await confirmedOrder(page, '丙先生', 2, {});
  const monday = '一组 11月23日 周一 上午';
  await openPage(page, '/deliveries');
  await waiting(page, '丙先生').dragTo(cell(page, monday));
  const refused = page.getByRole('dialog', { name: '还不能安排' });
  await expect(refused.getByText(/没有地址，师傅不知道送到哪里/)).toBeVisible();
  await refused.getByLabel('特批的理由').fill('地址下午微信发来');
  await refused.getByRole('button', { name: '仍要安排（店主）' }).click();
  await expect(refused).toHaveCount(0);
  await stopIn(page, monday, '丙先生').click();
  const drawer = page.getByRole('dialog', { name: /送货单 DL/ });
  await drawer.getByRole('button', { name: '派车' }).click();
  const unsent = page.getByRole('dialog', { name: '还不能派车' });
  await expect(unsent.getByText(/没有地址，师傅不知道送到哪里/)).toBeVisible();
  await unsent.getByLabel('特批的理由').fill('客户在路口等');
  await unsent.getByRole('button', { name: '仍要派车（店主）' }).click();
  await expect(unsent).toHaveCount(0);
  await expect(drawer.getByText('已派车', { exact: true }).first()).toBeVisible();
  await expect(drawer.getByText('陈云：客户在路口等')).toBeVisible();
  await running.close();
});
