import { expect, test } from '@playwright/test';
import { callIn, goTo, OWNER_PIN, openShop, SAMPLE_PIN, switchTo } from '../support/app';

test('a price edited in place, a quote above the limit, the owner’s yes', async () => {
  const running = await openShop();
  const { window } = running;
  await callIn(window, 'staff.create', { name: '林佳', role: 'sales', pin: SAMPLE_PIN });
  const kind = await callIn(window, 'catalogue.createKind', {
    ...{ code: 'sofa', nameZh: '沙发', bufferDays: 3, sort: 1 },
  });
  for (const [model, name, priceFen] of [
    ['YQ-S301', '云栖三人沙发', 598_000],
    ['YQ-P101', '云栖抱枕', 9_900],
  ] as const) {
    await callIn(window, 'catalogue.createProduct', {
      ...{ kindId: kind.id, model, name, priceFen, materials: ['棉麻'], colors: ['雾灰'], unit: '件' },
      ...{ packages: 2, volumeDm3: 900, productionDays: 18, source: 'ordered' },
    });
  }

  await goTo(window, '/settings/catalogue');
  await window.getByRole('button', { name: '云栖三人沙发的单价' }).click();
  await window.getByRole('textbox', { name: '云栖三人沙发的单价' }).fill('一千');
  await window.keyboard.press('Enter');
  await expect(window.getByText('请填写金额，最多两位小数').first()).toBeVisible();
  await window.getByRole('textbox', { name: '云栖三人沙发的单价' }).fill('5680');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('button', { name: '云栖三人沙发的单价' })).toHaveText('¥5,680.00');

  await switchTo(window, '林佳', SAMPLE_PIN);
  const customer = await callIn(window, 'customers.register', { name: '李明朗' });
  await goTo(window, `/customers/${customer.id}`);
  await window.getByRole('button', { name: '报价', exact: true }).click();
  await expect(window.getByRole('heading', { name: '新报价' })).toBeVisible();
  const stored = async () => (await callIn(window, 'quotes.list', {})).rows.length;
  expect(await stored()).toBe(0);

  // The catalogue by keyboard: both products ticked, Ctrl+Enter takes them.
  await window.getByRole('button', { name: '从目录选' }).click();
  const search = window.getByRole('textbox', { name: '搜索商品' });
  await expect(search).toBeFocused();
  await search.fill('s301');
  await expect(window.getByRole('option')).toHaveCount(1);
  await window.keyboard.press('Enter');
  await search.fill('抱枕');
  await expect(window.getByRole('option', { name: '云栖抱枕' })).toBeVisible();
  await window.keyboard.press('Enter');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByLabel('第 1 行单价')).toHaveValue('5,680.00');
  await window.getByLabel('第 2 行赠品').check();

  await window.keyboard.press('Alt+c');
  await expect(window.getByLabel('第 3 行名称')).toBeFocused();
  await window.keyboard.type('飘窗软垫（定制）');
  await window.getByLabel('第 3 行单价').fill('320');
  await window.getByLabel('第 3 行长×宽×高').fill('2150x620×60');
  await window.getByLabel('第 3 行数量').fill('2');
  await window.keyboard.press('Enter');
  await expect(window.getByLabel('第 3 行件数')).toBeFocused();
  await expect(window.getByLabel('第 3 行件数')).toHaveValue('2');
  // A discount in per cent is one still after it was saved, and follows the goods.
  await window.getByTitle('百分比').click();
  await window.getByLabel('优惠百分比').fill('5');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('有修改未保存')).toBeHidden();
  await expect(window.getByLabel('优惠百分比')).toHaveValue('5');
  // Stored with its first save, once, under its number, in the same editor.
  await expect(window).toHaveURL(/#\/quotes\/\d+$/);
  await expect(window.getByRole('heading', { name: /^QT/ })).toBeVisible();
  await expect(window.getByLabel('优惠百分比')).toBeFocused();
  expect(await stored()).toBe(1);
  const id = /quotes\/(\d+)$/.exec(window.url())?.[1];
  // Whoever only looks at the other unit and back finds what stood there.
  await window.getByTitle('金额', { exact: true }).click();
  await window.getByLabel('优惠金额').fill('311.11');
  await window.getByTitle('百分比').click();
  await window.getByTitle('金额', { exact: true }).click();
  await expect(window.getByLabel('优惠金额')).toHaveValue('311.11');
  await window.getByLabel('优惠金额').fill('500');
  await expect(window.getByTestId('quote-total')).toHaveText('¥5,820.00');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('有修改未保存')).toBeHidden();

  // Nobody leaves what is not saved without being asked.
  await window.getByLabel('优惠金额').fill('600');
  await window.getByRole('link', { name: '今日', exact: true }).click();
  const leaving = window.getByRole('dialog', { name: '这份报价单有修改未保存' });
  await leaving.getByRole('button', { name: '留在这里' }).click();
  await expect(window.getByLabel('优惠金额')).toHaveValue('600.00');
  await switchTo(window, '林佳', SAMPLE_PIN);
  await expect(window.getByLabel('优惠金额')).toHaveValue('600.00');
  await window.keyboard.press('Alt+ArrowLeft');
  await leaving.getByRole('button', { name: '放弃修改' }).click();
  await expect(leaving).toBeHidden();
  await goTo(window, `/quotes/${id}`);
  await expect(window.getByLabel('优惠金额')).toHaveValue('500.00');

  await window.getByRole('button', { name: '报价', exact: true }).click();
  await window.getByLabel('申请理由').fill('老客户介绍');
  await window.getByRole('button', { name: '提交审批' }).click();
  await expect(window.getByText('优惠正在等店主审批。')).toBeVisible();

  await switchTo(window, '陈云', OWNER_PIN);
  await goTo(window, '/today');
  await expect(window.getByText('还有 1 件事等您审批')).toBeVisible();
  await goTo(window, `/quotes/${id}`);
  await window.getByRole('button', { name: '待审批 1 项' }).click();
  const request = window.getByRole('region', { name: /折扣 QT/ });
  await expect(request).toContainText('李明朗');
  await expect(request).toContainText('理由：老客户介绍');
  await request.getByRole('button', { name: '查看' }).click();
  await expect(request).toBeHidden();
  await window.getByRole('button', { name: '待审批 1 项' }).click();
  // No takes a reason.
  await request.getByRole('button', { name: '驳回' }).click();
  const refusing = window.getByRole('dialog', { name: /驳回 QT/ });
  await refusing.getByRole('button', { name: '驳回' }).click();
  await expect(refusing.getByText('请写明理由，同事才知道怎么改')).toBeVisible();
  await refusing.getByRole('button', { name: '取消' }).click();
  await expect(refusing).toBeHidden();
  await request.getByRole('button', { name: '同意' }).click();
  await expect(window.getByText('陈云已同意这次优惠。')).toBeVisible();
  await expect(window.getByRole('button', { name: '客户接受' })).toBeVisible();

  // An error without a field is there once, and gone when what was wrong is sent again.
  const empty = await callIn(window, 'quotes.create', { customerId: customer.id });
  await goTo(window, `/quotes/${empty.id}`);
  const error = window.locator('.ant-notification-notice').filter({ hasText: '报价里还没有商品' });
  for (const note of ['第一次', '第二次']) {
    await window.getByLabel('备注').fill(note);
    // By the keyboard: the error stands over the button.
    await window.getByRole('button', { name: '报价', exact: true }).press('Enter');
    await expect(window.getByText('有修改未保存')).toBeHidden();
    await expect(error).toHaveCount(1);
  }
  await window.getByLabel('备注').fill('第三次');
  await window.keyboard.press('Control+Enter');
  await expect(error).toHaveCount(0);
  await goTo(window, `/quotes/${id}`);

  // What was done stands in the history, in words.
  await window.getByRole('button', { name: '修改记录' }).click();
  const history = window.getByRole('dialog', { name: '修改记录' });
  await expect(history.getByText('已报价').first()).toBeVisible();
  await expect(history.getByText('飘窗软垫（定制）').first()).toBeVisible();
  await running.close();
});
