import { expect, type Page, test } from '@playwright/test';
import { callIn, goTo, launchApp, openShop, type RunningApp } from '../support/app';

const NOW = '2026-11-21T02:00:00Z';
let running: RunningApp;
let page: Page;

test.beforeEach(async () => {
  running = await openShop({ now: NOW });
  page = running.window;
});
test.afterEach(() => running.close());

/** Types into Ctrl+K, once what was open before is gone. */
async function palette(text: string): Promise<void> {
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '搜索' }).fill(text);
}

test('a complaint goes from its registration by keyboard to closed, and stands in the customer’s timeline', async () => {
  const { id } = await callIn(page, 'customers.register', { name: '李明朗', phone: '13812345678' });
  await goTo(page, `/customers/${id}`);
  await page.getByRole('button', { name: '登记售后请求' }).click();
  const form = page.getByRole('dialog', { name: '登记售后请求' });
  const title = form.getByLabel('事由');
  await expect(title).toBeFocused();
  await form.getByRole('radio', { name: '产品投诉' }).click();
  await expect(form.getByRole('radio', { name: /^较急/ })).toBeChecked();

  // Nothing is said yet: it is refused, and what was typed stays.
  await form.getByLabel('经过').fill('推到一半就响，每天都这样');
  await page.keyboard.press('Control+Enter');
  await expect(form.getByText('请填写')).toBeVisible();
  await expect(title).toBeFocused();
  await expect(form.getByLabel('经过')).toHaveValue('推到一半就响，每天都这样');
  await page.keyboard.type('衣柜移门有异响');
  await page.keyboard.press('Control+Enter');
  await page.getByText('已登记 RQ20261121-001').waitFor();
  await page.getByRole('button', { name: '打开' }).click();

  await expect(page.getByRole('heading', { name: 'RQ20261121-001' })).toBeVisible();
  const progress = page.getByRole('list', { name: '处理进度' });
  const events = page.getByRole('list', { name: '经过' });
  await page.getByRole('button', { name: '受理', exact: true }).click();
  await expect(progress.locator('[aria-current=step]')).toHaveText('已受理');

  await page.getByRole('button', { name: '等待…' }).click();
  const wait = page.getByRole('dialog', { name: /等待/ });
  await wait.getByRole('radio', { name: '等配件' }).click();
  await wait.getByLabel('说明').fill('滑轮已下单');
  await page.keyboard.press('Control+Enter');
  await expect(events).toContainText('滑轮已下单');
  await expect(page.getByText('等配件').first()).toBeVisible();

  await page.getByRole('button', { name: '已解决…' }).click();
  const solve = page.getByRole('dialog', { name: /解决/ });
  await expect(solve.getByLabel('怎么解决的')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(solve.getByText('请填写')).toBeVisible();
  await solve.getByLabel('怎么解决的').fill('换了滑轮，当面试过');
  await page.keyboard.press('Control+Enter');
  await expect(progress.locator('[aria-current=step]')).toHaveText('已解决');

  await page.getByRole('button', { name: '记录回访…' }).click();
  const revisit = page.getByRole('dialog', { name: /回访/ });
  await expect(revisit.getByRole('radio', { name: '满意', exact: true })).toBeChecked();
  await revisit.getByLabel('客户怎么说').fill('不响了');
  await page.keyboard.press('Control+Enter');
  await expect(events).toContainText('回访：满意');

  await page.getByRole('button', { name: '关闭', exact: true }).click();
  await expect(progress.locator('[aria-current=step]')).toHaveText('关闭');
  await expect(events.getByRole('listitem')).toHaveCount(6);

  await goTo(page, `/customers/${id}`);
  const timeline = page.getByRole('region', { name: '往来记录' });
  const entry = timeline.getByRole('listitem').filter({ hasText: 'RQ20261121-001' });
  await expect(entry).toContainText('产品投诉');
  await expect(entry).toContainText('关闭');
  await expect(entry).toContainText('衣柜移门有异响');
});

test('what is late comes up on Today and in the list, and is found by its number', async () => {
  const { id: customerId } = await callIn(page, 'customers.register', { name: '王芳', phone: '13900001111' });
  const request = await callIn(page, 'requests.create', {
    customerId,
    kind: 'service_complaint',
    title: '安装师傅迟到两小时',
  });
  await running.close({ keepData: true });
  running = await launchApp({ dataFolder: running.dataFolder, now: '2026-11-22T02:00:00Z' });
  page = running.window;
  await page.getByRole('button', { name: '陈云' }).click();
  await page.getByLabel('陈云的密码').fill('1357');
  await page.keyboard.press('Enter');

  const row = page.getByRole('listitem', { name: '处理售后 王芳' });
  await expect(row).toContainText('安装师傅迟到两小时');
  await row.getByRole('button', { name: '处理', exact: true }).click();
  await expect(page.getByRole('heading', { name: request.number })).toBeVisible();

  await page.getByRole('link', { name: '售后', exact: true }).click();
  await page.getByRole('button', { name: /^已超期/ }).click();
  const list = page.getByRole('region', { name: '售后' });
  await expect(list.getByText(request.number)).toBeVisible();

  await palette('20261121001');
  await page.getByRole('option', { name: new RegExp(request.number) }).click();
  await expect(page.getByRole('heading', { name: request.number })).toBeVisible();

  await palette('登记售后');
  await page.getByRole('option', { name: '登记售后请求' }).click();
  await expect(page.getByRole('dialog', { name: '登记售后请求' }).getByLabel('客户')).toBeFocused();
});
