import { expect, type Page, test } from '@playwright/test';
import { callIn, goTo, openShop, type RunningApp } from '../support/app';

let running: RunningApp;
let window: Page;

test.beforeAll(async () => {
  running = await openShop();
  window = running.window;
  await aShowroom();
});
test.afterAll(() => running.close());

const open = (route: string) => goTo(window, route);
const room = (name: string) => window.getByRole('region', { name, exact: true });
const item = (name: string) => window.getByRole('article', { name, exact: true });
const totals = () => window.getByRole('region', { name: '合计' });

async function aShowroom(): Promise<void> {
  const kind = await callIn(window, 'catalogue.createKind', {
    ...{ code: 'sofa', nameZh: '沙发', bufferDays: 3, sort: 1 },
  });
  for (const [model, name, priceFen] of [
    ['YQ-S301', '云朵三人沙发', 899_900],
    ['YQ-T101', '岩板茶几', 219_900],
    ['YQ-B201', '白蜡木床', 459_900],
  ] as const) {
    await callIn(window, 'catalogue.createProduct', {
      ...{ kindId: kind.id, model, name, priceFen, unit: '件', packages: 1, volumeDm3: 500 },
      ...{ lengthMm: 2000, widthMm: 900, heightMm: 800, materials: ['白蜡木'], colors: ['米白'] },
      ...{ productionDays: 20, source: 'ordered' },
    });
  }
  await callIn(window, 'customers.register', {
    name: '李明朗',
    phone: '13812345678',
    rooms: ['living', 'master_bedroom'],
  });
}

test('a proposal from a customer’s needs to a quote of what was accepted', async () => {
  await open('/proposals');
  await window.getByRole('button', { name: '新建方案' }).first().click();
  const dialog = window.getByRole('dialog', { name: '新建方案' });
  await dialog.getByLabel('客户').fill('李明');
  await expect(window.getByRole('option', { name: '李明朗' })).toBeAttached();
  await window.keyboard.press('Enter');
  await expect(dialog.getByLabel('方案名称')).toHaveValue('李明朗的全屋方案');
  await dialog.getByLabel('方案名称').fill('云栖花园全屋');
  await dialog.getByRole('button', { name: '建立方案' }).click();
  await expect(window.getByRole('heading', { name: '云栖花园全屋' })).toBeVisible();
  await expect(room('客厅')).toBeVisible();
  await expect(room('主卧')).toBeVisible();

  // By keyboard: the catalogue's search, arrows, Enter.
  await window.keyboard.press('Control+f');
  await window.keyboard.type('沙发');
  await expect(window.getByRole('option')).toHaveCount(3);
  await window.keyboard.press('Control+a');
  await window.keyboard.type('YQ-S301');
  await expect(window.getByRole('option')).toHaveCount(1);
  await window.keyboard.press('Enter');
  await expect(room('客厅').getByRole('article', { name: '云朵三人沙发' })).toBeVisible();
  await window.keyboard.press('Control+a');
  await window.keyboard.type('YQ-T');
  await expect(window.getByRole('option', { name: '岩板茶几' })).toBeVisible();
  await expect(window.getByRole('option')).toHaveCount(1);
  await window.keyboard.press('Enter');
  await expect(room('客厅').getByRole('article')).toHaveCount(2);

  // A custom piece with an impossible size is refused at its field; what was typed stays.
  await room('主卧').getByRole('button', { name: '加定制项' }).click();
  const custom = window.getByRole('dialog', { name: '加定制项' });
  await custom.getByLabel('名称').fill('定制榻榻米');
  await custom.getByLabel('长 (mm)').fill('90000');
  await custom.getByLabel('单价').fill('6,800');
  await custom.getByRole('button', { name: '保存' }).click();
  await expect(custom.getByText('不能大于 20000')).toBeVisible();
  await expect(custom.getByLabel('名称')).toHaveValue('定制榻榻米');
  await custom.getByLabel('长 (mm)').fill('2000');
  await custom.getByRole('button', { name: '保存' }).click();
  await expect(item('定制榻榻米')).toBeVisible();
  await room('客厅').getByRole('button', { name: '增加岩板茶几' }).click();
  await expect(totals()).toContainText('¥20,197.00');

  // Deleting by keyboard can be undone.
  await item('定制榻榻米').focus();
  await window.keyboard.press('Delete');
  await expect(item('定制榻榻米')).toHaveCount(0);
  await window.getByRole('button', { name: '撤销' }).click();
  await expect(item('定制榻榻米')).toBeVisible();

  // The customer decides: 1 accepts, 2 refuses; the note is theirs.
  await window.getByRole('button', { name: '提交给客户' }).click();
  await expect(window.getByText('已提交', { exact: true })).toBeVisible();
  await item('云朵三人沙发').focus();
  await window.keyboard.press('1');
  await expect(item('云朵三人沙发').getByRole('radio', { name: '认可' })).toBeChecked();
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('2');
  await expect(item('岩板茶几').getByRole('radio', { name: '不要' })).toBeChecked();
  await window.keyboard.press('n');
  await window.getByLabel('客户怎么说 岩板茶几').fill('颜色再浅一点');
  await window.keyboard.press('Enter');
  await expect(item('岩板茶几')).toContainText('颜色再浅一点');
  await expect(window.getByText('部分认可', { exact: true })).toBeVisible();

  // The second version keeps what was accepted; compared, it shows what changed.
  await window.getByRole('button', { name: '开新版本' }).click();
  const version = window.getByRole('dialog', { name: '开新版本' });
  await version.getByLabel('这一版改什么').fill('床改小');
  await version.getByRole('button', { name: '开新版本' }).click();
  await expect(item('岩板茶几')).toHaveCount(0);
  await item('定制榻榻米').focus();
  await window.keyboard.press('Enter');
  const edit = window.getByRole('dialog', { name: '修改定制榻榻米' });
  await edit.getByLabel('单价').fill('6200');
  await edit.getByRole('button', { name: '保存' }).click();
  await expect(totals()).toContainText('¥15,199.00');
  await window.getByRole('button', { name: '对比' }).click();
  const table = window.getByRole('table', { name: '第 1 版 与 第 2 版 对比' });
  await expect(table.getByRole('row', { name: /定制榻榻米.*有改动/ })).toContainText('¥6,200.00');
  await expect(table.getByRole('row', { name: /岩板茶几.*去掉/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /云朵三人沙发.*没变/ })).toBeVisible();
  await expect(window.getByText('新增 0 · 去掉 1 · 改动 1 · 没变 1')).toBeVisible();
  await window.getByRole('button', { name: '对比' }).click();

  // One button makes the quote out of what was accepted.
  await window.getByRole('button', { name: '提交给客户' }).click();
  await window.getByRole('button', { name: '用已认可的生成报价' }).click();
  await expect.poll(() => window.evaluate(() => location.hash)).toMatch(/^#\/quotes\/\d+/);
  const quoteId = Number((await window.evaluate(() => location.hash)).split('/').at(-1));
  const quote = await callIn(window, 'quotes.get', { id: quoteId });
  expect(quote.lines.map((line) => line.name)).toEqual(['云朵三人沙发']);
  await open('/proposals');
  await expect(
    window.getByRole('region', { name: '已转报价' }).getByRole('link', { name: '云栖花园全屋 李明朗' }),
  ).toBeVisible();
});

test('an invitation with a staged set, prepared piece by piece, and what came of it', async () => {
  const customer = await callIn(window, 'customers.register', {
    name: '单志远',
    phone: '13900001111',
  });
  const { id } = await callIn(window, 'proposals.create', {
    ...{ customerId: customer.id, title: '滨江一号客厅', rooms: ['客厅'] },
  });
  const { shown } = await callIn(window, 'proposals.get', { id });
  await callIn(window, 'proposals.addProduct', { roomId: shown.rooms[0]?.id ?? 0, productId: 1 });
  await open(`/proposals/${id}`);
  await window.getByRole('main').getByRole('button', { name: '邀约到店' }).click();
  const dialog = window.getByRole('dialog', { name: '邀约到店' });
  await dialog.getByRole('button', { name: '邀约到店' }).click();
  await expect(dialog.getByText('请填写')).toBeVisible();
  const { today } = await callIn(window, 'session.state', {});
  await dialog.getByLabel('日期').fill(today);
  await window.keyboard.press('Enter');
  await dialog.getByRole('button', { name: '从方案加入' }).click();
  await dialog.getByLabel('其他要准备的').fill('白蜡木色板');
  await window.keyboard.press('Enter');
  await dialog.getByRole('button', { name: '邀约到店' }).click();
  await expect(dialog).toBeHidden();

  await open('/proposals?view=experience');
  const card = window.getByRole('article', { name: /^到店体验 单志远/ });
  await expect(card).toContainText('已备好 0/2');
  await card.getByRole('checkbox', { name: '白蜡木色板' }).click();
  await expect(card).toContainText('已备好 1/2');
  await card.getByRole('button', { name: '客户已确认' }).click();
  await expect(card).toContainText('确认到店');
  await card.getByRole('button', { name: '已到店' }).click();
  const outcome = window.getByRole('dialog', { name: '已到店' });
  await outcome.getByRole('button', { name: '保存' }).click();
  await expect(outcome.getByText('请填写')).toBeVisible();
  await outcome.getByLabel('体验结果').fill('沙发坐了很久，很满意');
  await outcome.getByLabel('顺带成交').fill('落地灯一盏');
  await outcome.getByRole('button', { name: '保存' }).click();
  await expect(card).toContainText('落地灯一盏');
  await expect(card.getByRole('button', { name: '更正结果' })).toBeVisible();
});
