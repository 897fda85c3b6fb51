import { expect, type Page, test } from '@playwright/test';
import { callIn, openShop, type RunningApp, SAMPLE_PIN, switchTo } from '../support/app';
import { chooseFound, openRoute, openSettings } from '../support/settings';

const NOW = '2026-11-21T02:00:00Z';
let running: RunningApp;
let page: Page;

test.beforeEach(async () => {
  running = await openShop({ now: NOW });
  page = running.window;
});
test.afterEach(() => running.close());

const dialog = (name: string) => page.getByRole('dialog', { name });
const products = () => page.getByRole('region', { name: '商品', exact: true });

/** A kind and a product, made without the screens. */
async function sofa(over: { model?: string; name?: string } = {}) {
  const [kind] = await callIn(page, 'catalogue.kinds', {});
  const { id } =
    kind ??
    (await callIn(page, 'catalogue.createKind', { code: 'sofa', nameZh: '沙发', bufferDays: 3, sort: 1 }));
  return callIn(page, 'catalogue.createProduct', {
    ...{ kindId: id, model: 'YQ-S301', name: '云栖三人沙发', priceFen: 598_000, unit: '件', packages: 2 },
    ...{ volumeDm3: 900, productionDays: 18, source: 'ordered', materials: [], colors: [], ...over },
  });
}

test('the first product with its kind made on the way, a bad price told at its field, and both found where they are sold', async () => {
  await openSettings(page, 'catalogue', '商品目录');
  await page.getByRole('button', { name: '放进第一件商品' }).click();
  const added = dialog('新增商品');
  await added.getByLabel('名称').fill('云朵转角沙发');
  await added.getByLabel('单价').fill('五千八');
  await added.getByLabel('件数').fill('-1');
  await added.getByLabel('工期（天）').fill('400');
  await added.getByRole('button', { name: '保存', exact: true }).click();
  // Name and price were typed; model and kind were not.
  await expect(added.getByText('请填写', { exact: true })).toHaveCount(2);
  await expect(added.getByText('不能小于 0')).toBeVisible();
  await expect(added.getByText('不能大于 365')).toBeVisible();
  await expect(added.getByLabel('名称')).toHaveValue('云朵转角沙发');
  await expect(added.getByLabel('单价')).toHaveValue('五千八');
  await expect(added.getByLabel('单价')).toHaveAttribute('aria-invalid', 'true');
  expect((await callIn(page, 'catalogue.products', {})).rows).toEqual([]);

  await added.getByLabel('型号').fill('YD-S502');
  // A kind that does not exist yet is made without leaving the form.
  await chooseFound(page, added.getByLabel('品类'), '沙发', '＋ 新增“沙发”');
  await added.getByLabel('长 mm').fill('3.2米');
  await added.getByLabel('宽 mm').fill('1800');
  await added.getByLabel('高 mm').fill('850');
  await added.getByLabel('单价').fill('15,800.50');
  await added.getByLabel('件数').fill('3');
  await added.getByLabel('工期（天）').fill('45');
  await added.getByLabel('材质').fill('头层牛皮');
  await page.keyboard.press('Enter');
  await expect(added.getByText(/不能[小大]于/)).toHaveCount(0);
  // A series that is only typed is kept when its field is left, and made with the product.
  await added.getByLabel('系列').fill('云朵');
  await page.keyboard.press('Tab');
  await expect(added.getByTitle('云朵（新）')).toBeVisible();
  await added.getByRole('button', { name: '按尺寸 4896 升' }).click();
  await expect(added.getByLabel('体积（升）')).toHaveValue('4896');
  // The next one begins with the same kind and series.
  await added.getByRole('button', { name: '保存并继续新增' }).click();
  await expect(page.getByText('已保存')).toBeVisible();
  await expect(added.getByLabel('名称')).toHaveValue('');
  await expect(added.getByText('沙发', { exact: true })).toBeVisible();
  await expect(added.getByTitle('云朵', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(added).toBeHidden();
  const [sofa] = (await callIn(page, 'catalogue.products', {})).rows;
  expect(sofa).toMatchObject({ lengthMm: 3200, volumeDm3: 4896, series: { nameZh: '云朵' } });
  const shown = products().getByText('云朵转角沙发');
  await expect(shown).toBeVisible();
  await expect(products()).toContainText('YD-S502 · 头层牛皮');
  await expect(products()).toContainText('3200×1800×850');
  await expect(page.getByRole('button', { name: '云朵转角沙发的单价' })).toHaveText('¥15,800.50');

  await page.getByRole('tab', { name: '品类' }).click();
  await page.getByRole('row', { name: /沙发/ }).getByRole('button', { name: '编辑' }).click();
  const kind = dialog('沙发');
  await kind.getByLabel('缓冲天数').fill('5');
  await kind.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('row', { name: /沙发/ }).getByRole('cell')).toHaveText([
    '沙发',
    '沙发',
    '5',
    '—',
    '—',
    '编辑',
  ]);

  // A proposal finds it by its model, with its picture's place, size and price.
  const customer = await callIn(page, 'customers.register', { name: '李明朗' });
  const { id: proposalId } = await callIn(page, 'proposals.create', {
    ...{ customerId: customer.id, title: '李明朗的全屋方案', rooms: ['客厅'] },
  });
  await openRoute(page, `/proposals/${proposalId}`);
  await expect(page.getByRole('heading', { name: '李明朗的全屋方案' })).toBeVisible();
  await page.getByLabel('找商品（Ctrl+F）').fill('s502');
  await expect(page.getByRole('option', { name: '云朵转角沙发' })).toContainText('3200×1800×850');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('region', { name: '客厅', exact: true }).getByRole('article', { name: '云朵转角沙发' }),
  ).toBeVisible();
  await expect(page.getByRole('region', { name: '合计' })).toContainText('¥15,800.50');

  // A quote finds it by its name and takes price and packages over.
  const quote = await callIn(page, 'quotes.create', { customerId: customer.id });
  await openRoute(page, `/quotes/${quote.id}`);
  await page.getByLabel('送货费').fill('120');
  await page.getByRole('button', { name: '从目录选' }).click();
  await expect(page.getByRole('textbox', { name: '搜索商品' })).toBeFocused();
  await page.getByRole('textbox', { name: '搜索商品' }).fill('转角');
  await expect(page.getByRole('option', { name: '云朵转角沙发' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('第 1 行名称')).toHaveValue('云朵转角沙发');
  await expect(page.getByLabel('第 1 行单价')).toHaveValue('15,800.50');
  await expect(page.getByLabel('第 1 行件数')).toHaveValue('3');
  // The keys were the picker's: the quote behind it is not saved by them.
  await expect(page.getByText('有修改未保存')).toBeVisible();
  expect(await callIn(page, 'quotes.get', { id: quote.id })).toMatchObject({ lines: [], deliveryFeeFen: 0 });
});

test('price, packages and days are edited where they stand; what is refused stays open, Escape gives it up', async () => {
  await sofa();
  await openSettings(page, 'catalogue', '商品目录');
  const price = page.getByRole('button', { name: '云栖三人沙发的单价' });
  const typed = page.getByRole('textbox', { name: '云栖三人沙发的单价' });
  await price.click();
  await expect(typed).toBeFocused();
  await typed.fill('6180.555');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^请填写/).first()).toBeVisible();
  await expect(typed).toHaveValue('6180.555');
  // What is typed is not given up without a question.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '放弃', exact: true }).click();
  await expect(price).toHaveText('¥5,980.00');
  await price.click();
  await typed.fill('6180.55');
  await page.keyboard.press('Enter');
  await expect(price).toHaveText('¥6,180.55');

  await page.getByRole('button', { name: '云栖三人沙发的件数' }).click();
  const packages = page.getByRole('textbox', { name: '云栖三人沙发的件数' });
  await packages.fill('-1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('不能小于 0').first()).toBeVisible();
  await packages.fill('4');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '云栖三人沙发的件数' })).toHaveText('4');

  // Leaving a cell saves it, too.
  await page.getByRole('button', { name: '云栖三人沙发的工期（天）' }).click();
  await page.getByRole('textbox', { name: '云栖三人沙发的工期（天）' }).fill('21');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '云栖三人沙发的工期（天）' })).toHaveText('21');
  expect((await callIn(page, 'catalogue.products', {})).rows).toMatchObject([
    { priceFen: 618_055, packages: 4, productionDays: 21, name: '云栖三人沙发', volumeDm3: 900 },
  ]);
});

test('a model is taken once; what is no longer sold leaves the pickers; sales only read', async () => {
  await callIn(page, 'staff.create', { name: '林佳', role: 'sales', pin: SAMPLE_PIN });
  await sofa();
  await sofa({ model: 'YQ-S201', name: '云栖双人沙发' });
  await openSettings(page, 'catalogue', '商品目录');
  await page.getByRole('textbox', { name: '搜索商品' }).fill('双人');
  await expect(products().getByText('云栖三人沙发')).toBeHidden();
  await page.getByRole('button', { name: '编辑' }).click();
  const changed = dialog('修改商品 · 云栖双人沙发');
  await changed.getByLabel('型号').fill('yq-s301');
  await changed.getByLabel('名称').fill('云栖情侣沙发');
  await changed.getByRole('button', { name: '保存' }).click();
  await expect(changed.getByText('型号 YQ-S301 已经有了：云栖三人沙发（不分大小写）')).toBeVisible();
  await expect(changed.getByLabel('型号')).toHaveValue('yq-s301');
  await expect(changed.getByLabel('名称')).toHaveValue('云栖情侣沙发');
  await changed.getByLabel('型号').fill('YQ-S202');
  await changed.getByRole('button', { name: '保存' }).click();
  await expect(changed).toBeHidden();
  await page.getByRole('textbox', { name: '搜索商品' }).fill('s202');
  await expect(products().getByText('云栖情侣沙发')).toBeVisible();

  await page.getByRole('switch', { name: '云栖情侣沙发的在售' }).click();
  await expect(page.getByText('没有符合条件的商品')).toBeVisible();
  await page.getByText('已停售', { exact: true }).click();
  await expect(products().getByText('云栖情侣沙发')).toBeVisible();

  await switchTo(page, '林佳', SAMPLE_PIN);
  await openSettings(page, 'catalogue', '商品目录');
  await expect(products().getByText('云栖三人沙发')).toBeVisible();
  await expect(page.getByRole('button', { name: '新增商品' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '编辑' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '云栖三人沙发的单价' })).toHaveCount(0);
  await expect(page.getByRole('switch', { name: '云栖三人沙发的在售' })).toBeDisabled();

  const customer = await callIn(page, 'customers.register', { name: '李明朗' });
  const quote = await callIn(page, 'quotes.create', { customerId: customer.id });
  await openRoute(page, `/quotes/${quote.id}`);
  await page.getByRole('button', { name: '从目录选' }).click();
  await expect(page.getByRole('option', { name: '云栖三人沙发' })).toBeVisible();
  await page.getByRole('textbox', { name: '搜索商品' }).fill('云栖');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.getByRole('textbox', { name: '搜索商品' }).fill('s202');
  await expect(page.getByText('没有符合条件的商品')).toBeVisible();
});
