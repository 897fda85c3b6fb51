import { expect, type Page, test } from '@playwright/test';
import { callIn, OWNER_PIN, openShop, type RunningApp, SAMPLE_PIN, switchTo } from '../support/app';
import { chooseFound, openRoute, openSettings } from '../support/settings';
import { createOrder } from '../support/shopOrders';

const NOW = '2026-11-21T02:00:00Z';
let running: RunningApp;
let page: Page;

test.beforeEach(async () => {
  running = await openShop({ now: NOW });
  page = running.window;
});
test.afterEach(() => running.close());

const dialog = (name: string) => page.getByRole('dialog', { name });
const row = (list: string, name: RegExp) =>
  page.getByRole('region', { name: list }).getByRole('row', { name });
const cells = (list: string, name: RegExp) => row(list, name).getByRole('cell');

/** An order of ¥10,000 with ¥3,000 paid and ¥500 given back. */
async function boughtBy(customerId: number, name: string): Promise<void> {
  const order = await createOrder(page, { customerId, contactName: name, agreedDate: '2026-12-24' });
  const taken = await callIn(page, 'payments.take', {
    orderId: order.id,
    orderVersion: order.version,
    kind: 'deposit_advance',
    method: 'wechat',
    amountFen: 300_000,
    paidDate: '2026-11-21',
  });
  await callIn(page, 'payments.refund', {
    orderId: order.id,
    orderVersion: taken.orderVersion,
    method: 'cash',
    amountFen: 50_000,
    paidDate: '2026-11-21',
    reason: '多收',
    beyondDue: true,
  });
}

test('a partner is added, brings a visitor, and shows what came of it; one who has stopped is not offered', async () => {
  await openSettings(page, 'partners', '合作伙伴');
  await page.getByRole('button', { name: '加第一位' }).click();
  const added = dialog('新增合作伙伴');
  await added.getByRole('button', { name: '保存' }).click();
  await expect(added.getByText('请填写', { exact: true })).toBeVisible();
  await added.getByLabel('姓名').fill('沈逸');
  await added.getByLabel('公司').fill('一木空间');
  await added.getByLabel('电话').fill('138 0000');
  await added.getByLabel('提成（%）').fill('5.5');
  await added.getByLabel('备注').fill('每月结一次');
  await added.getByRole('button', { name: '保存' }).click();
  await expect(added.getByText('请填写 11 位手机号，或带区号的座机号')).toBeVisible();
  await expect(added.getByText('请填写', { exact: true })).toBeHidden();
  await expect(added.getByLabel('电话')).toHaveValue('138 0000');
  await expect(added.getByLabel('电话')).toBeFocused();
  await expect(added.getByLabel('姓名')).toHaveValue('沈逸');
  await expect(added.getByLabel('公司')).toHaveValue('一木空间');
  await expect(added.getByLabel('提成（%）')).toHaveValue('5.5');
  await added.getByLabel('电话').fill('138 0000 1111');
  await added.getByRole('button', { name: '保存' }).click();
  await expect(added).toBeHidden();
  const figures = cells('合作伙伴', /沈逸/);
  await expect(figures).toHaveText([
    ...['沈逸一木空间', '设计师', '138 0000 1111', '0', '0', '–', '¥0.00', '编辑'],
  ]);

  // The registration finds the partner by the company.
  await page.keyboard.press('Control+n');
  const registration = dialog('登记来客');
  await registration.getByLabel('姓名', { exact: true }).fill('李明朗');
  await registration.getByRole('radio', { name: '家装设计师' }).click();
  await chooseFound(page, registration.getByLabel('合作伙伴'), '一木', '沈逸 · 一木空间');
  await page.keyboard.press('Control+Enter');
  await expect(registration).toBeHidden();
  await expect(figures).toHaveText([/沈逸/, '设计师', /138/, '1', '0', '0%', '¥0.00', '编辑']);

  // One of two bought; what was given back was not received.
  const [first] = (await callIn(page, 'customers.list', {})).rows;
  const [partner] = (await callIn(page, 'partners.list', {})).rows;
  await callIn(page, 'customers.register', {
    name: '王芳',
    channel: 'designer',
    partnerId: partner?.id ?? 0,
  });
  await boughtBy(first?.id ?? 0, '李明朗');
  await expect(figures).toHaveText([/沈逸/, '设计师', /138/, '2', '1', '50%', '¥2,500.00', '编辑']);

  await page.getByRole('searchbox', { name: '搜索姓名、公司、电话' }).fill('没有这家');
  await expect(row('合作伙伴', /沈逸/)).toBeHidden();
  await page.getByRole('searchbox', { name: '搜索姓名、公司、电话' }).fill('1111');
  await row('合作伙伴', /沈逸/).getByRole('button', { name: '编辑' }).click();
  const changed = dialog('沈逸');
  await expect(changed.getByLabel('备注')).toHaveValue('每月结一次');
  await changed.getByLabel('提成（%）').fill('8');
  await changed.getByRole('switch', { name: '合作中' }).click();
  await changed.getByRole('button', { name: '保存' }).click();
  await expect(changed).toBeHidden();
  await expect(row('合作伙伴', /沈逸/)).toContainText('已停止');
  expect((await callIn(page, 'partners.list', {})).rows).toMatchObject([{ name: '沈逸', commissionBp: 800 }]);

  await page.keyboard.press('Control+n');
  await registration.getByRole('radio', { name: '家装设计师' }).click();
  await registration.getByLabel('合作伙伴').fill('沈逸');
  await expect(page.getByText('还没有合作伙伴')).toBeVisible();
  await expect(page.getByRole('option', { name: /沈逸/ })).toHaveCount(0);
});

test('the commission is the owner’s: sales add a partner without one, the front desk changes the rest', async () => {
  await callIn(page, 'staff.create', { name: '林佳', role: 'sales', pin: SAMPLE_PIN });
  await callIn(page, 'staff.create', { name: '周小雨', role: 'front_desk', pin: SAMPLE_PIN });

  await switchTo(page, '林佳', SAMPLE_PIN);
  await openSettings(page, 'partners', '合作伙伴');
  await page.getByRole('button', { name: '新增合作伙伴' }).click();
  const added = dialog('新增合作伙伴');
  await expect(added.getByLabel('提成（%）')).toBeDisabled();
  await added.getByLabel('姓名').fill('老赵');
  await added.getByLabel('类型').press('ArrowDown');
  await expect(page.getByRole('option', { name: '设计师' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await added.getByRole('button', { name: '保存' }).click();
  await expect(added).toBeHidden();
  await expect(cells('合作伙伴', /老赵/).nth(1)).toHaveText('包工头');
  await expect(row('合作伙伴', /老赵/).getByRole('button', { name: '编辑' })).toHaveCount(0);

  await switchTo(page, '周小雨', SAMPLE_PIN);
  await openSettings(page, 'partners', '合作伙伴');
  await row('合作伙伴', /老赵/).getByRole('button', { name: '编辑' }).click();
  const changed = dialog('老赵');
  await expect(changed.getByLabel('提成（%）')).toBeDisabled();
  await changed.getByLabel('公司').fill('赵家装修队');
  await changed.getByRole('button', { name: '保存' }).click();
  await expect(changed).toBeHidden();
  await expect(row('合作伙伴', /老赵/)).toContainText('赵家装修队');

  await switchTo(page, '陈云', OWNER_PIN);
  await openSettings(page, 'partners', '合作伙伴');
  await row('合作伙伴', /老赵/).getByRole('button', { name: '编辑' }).click();
  await changed.getByLabel('提成（%）').fill('3');
  await changed.getByRole('button', { name: '保存' }).click();
  await expect(changed).toBeHidden();
  const { rows } = await callIn(page, 'partners.list', { text: '老赵' });
  expect(rows).toMatchObject([{ commissionBp: 300 }]);
});

test('a community with its households: wrong numbers are told, the registration takes its district, its share is counted', async () => {
  await callIn(page, 'customers.register', { name: '王芳', community: '云栖花园' });
  await openSettings(page, 'communities', '小区');
  await expect(cells('小区', /云栖花园/)).toHaveText(['云栖花园', '', '', '', '1', '0', '–', '', '编辑']);

  await page.getByRole('button', { name: '新增小区' }).click();
  const added = dialog('新增小区');
  await added.getByLabel('小区名称').fill('云栖花园');
  await added.getByLabel('区域').fill('西湖区');
  await added.getByLabel('总户数').fill('-5');
  await added.getByLabel('在装修').fill('80');
  await added.getByLabel('备注').fill('明年一月交房');
  await added.getByRole('button', { name: '保存' }).click();
  await expect(added.getByText('不能小于 0')).toBeVisible();
  await expect(added.getByLabel('总户数')).toHaveValue('-5');
  await added.getByLabel('总户数').fill('50');
  await added.getByRole('button', { name: '保存' }).click();
  await expect(added.getByText('已经有了，请换一个')).toBeVisible();
  await expect(added.getByLabel('小区名称')).toHaveValue('云栖花园');
  await added.getByLabel('小区名称').fill('碧水湾');
  await added.getByRole('button', { name: '保存' }).click();
  await expect(added.getByText('不能大于 50')).toBeVisible();
  await expect(added.getByLabel('在装修')).toHaveValue('80');
  await expect(added.getByLabel('备注')).toHaveValue('明年一月交房');
  await added.getByLabel('总户数').fill('200');
  await added.getByLabel('有电梯').press('ArrowDown');
  await expect(page.getByRole('option', { name: '是' })).toBeAttached();
  await page.keyboard.press('Enter');
  await added.getByRole('button', { name: '保存' }).click();
  await expect(added).toBeHidden();
  await expect(cells('小区', /碧水湾/)).toHaveText([
    ...['碧水湾', '西湖区', '200', '80', '0', '0', '0%', '明年一月交房', '编辑'],
  ]);

  // The registration offers it and knows its district and its lift.
  await page.keyboard.press('Control+n');
  const registration = dialog('登记来客');
  await registration.getByLabel('姓名', { exact: true }).fill('李明朗');
  await registration.getByLabel('小区').fill('碧水');
  await expect(page.getByRole('option', { name: '云栖花园' })).toHaveCount(0);
  await expect(page.getByRole('option', { name: '碧水湾' })).toBeAttached();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(registration.getByLabel('小区')).toHaveValue('碧水湾');
  await expect(registration.getByLabel('区域')).toHaveValue('西湖区');
  await expect(registration.getByRole('radio', { name: '有电梯' })).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await expect(registration).toBeHidden();
  await expect(cells('小区', /碧水湾/)).toHaveText([
    ...['碧水湾', '西湖区', '200', '80', '1', '0', '0.5%', '明年一月交房', '编辑'],
  ]);
  const [first] = (await callIn(page, 'customers.list', { text: '李明朗' })).rows;
  await boughtBy(first?.id ?? 0, '李明朗');
  await expect(cells('小区', /碧水湾/).nth(5)).toHaveText('1');

  await row('小区', /碧水湾/)
    .getByRole('button', { name: '编辑' })
    .click();
  const changed = dialog('碧水湾');
  await changed.getByLabel('在装修').fill('95');
  await changed.getByRole('button', { name: '保存' }).click();
  await expect(cells('小区', /碧水湾/).nth(3)).toHaveText('95');

  // Its name leads to the people who live there.
  await page.getByRole('link', { name: '碧水湾' }).click();
  const customers = page.getByRole('region', { name: '客户' });
  await expect(customers.getByText('李明朗')).toBeVisible();
  await expect(customers.getByText('王芳')).toBeHidden();
  await openRoute(page, '/customers');
  await expect(customers.getByText('王芳')).toBeVisible();
});
