import { expect, type Page, test } from '@playwright/test';
import { callIn, goTo, openShop, type RunningApp } from '../support/app';

/** A PNG of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg+M9QDwADgQF/e5IkGQAAAABJRU5ErkJggg==',
  'base64',
);

let running: RunningApp;
/** The app's page; the tests' own functions run in it, where `window` is the browser's. */
let page: Page;

test.beforeEach(async () => {
  running = await openShop();
  page = running.window;
});
test.afterEach(async () => running.close());

/** Where the focus is when the next key comes at once, as it does on a PC that is too busy for a timer in between. */
const focusRightAfterEnter = () =>
  page.evaluate(async () => {
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(enter);
    await Promise.resolve();
    return document.activeElement?.textContent;
  });

const drawer = () => page.getByRole('dialog', { name: '登记来客' });

test('a visitor is registered by keyboard alone, with a warning for a likely duplicate', async () => {
  await callIn(page, 'customers.register', { name: '李明朗', phone: '13812345678', community: '云栖花园' });
  const { keyboard } = page;
  await keyboard.press('Control+n');
  await expect(drawer().getByLabel('电话', { exact: true })).toBeFocused();
  await keyboard.type('１３８ 1234-5678');
  const likely = drawer().getByRole('complementary', { name: '可能是同一位' });
  await expect(likely.getByText('李明朗')).toBeVisible();
  await expect(likely.getByText('电话相同')).toBeVisible();
  await expect(likely.getByText('登记 · 自然进店', { exact: false })).toBeVisible();

  await keyboard.press('Enter');
  await expect(drawer().getByLabel('姓名')).toBeFocused();
  await keyboard.type('王芳');
  await keyboard.press('Enter');
  await expect(drawer().getByRole('radio', { name: '先生' })).toBeFocused();
  await keyboard.press('ArrowRight');
  await keyboard.press('Space');
  await expect(drawer().getByRole('radio', { name: '女士' })).toBeChecked();
  await keyboard.press('Enter');
  await expect(drawer().getByLabel('第二个电话')).toBeFocused();
  expect(await focusRightAfterEnter()).toBe('自然进店');
  // The channels: one to the right of 自然进店 is 客户转介绍, which asks for the introducer.
  await keyboard.press('ArrowRight');
  await expect(drawer().getByLabel('介绍人')).toBeVisible();
  await keyboard.press('Enter');
  await expect(drawer().getByLabel('介绍人')).toBeFocused();
  await keyboard.type('lml');
  await expect(page.getByRole('option', { name: '李明朗' })).toBeAttached();
  await keyboard.press('Enter');
  await expect(drawer().getByLabel('小区')).toBeFocused();
  await keyboard.type('碧水湾');
  await keyboard.press('Tab');
  await keyboard.type('西湖区');
  for (const text of ['3', '2', '1201', '12']) {
    await keyboard.press('Tab');
    await keyboard.type(text);
  }
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await expect(drawer().getByRole('radio', { name: '有电梯' })).toBeChecked();
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await expect(drawer().getByRole('checkbox', { name: '客厅' })).toBeChecked();
  await keyboard.press('Control+Enter');

  await expect(page.getByText('已登记 王芳')).toBeVisible();
  await expect(drawer()).toBeHidden();
  await page.getByRole('button', { name: '打开客户' }).click();
  await expect(page.getByRole('heading', { name: '王芳' })).toBeVisible();
  await expect(page.getByRole('region', { name: '住址' })).toContainText('碧水湾 3-2-1201');
  await expect(page.getByRole('region', { name: '来源' })).toContainText('李明朗');
  await expect(page.getByRole('region', { name: '需求' })).toContainText('客厅');

  await page.getByRole('button', { name: '再登记一位' }).click();
  await drawer().getByLabel('姓名').fill('误登');
  await keyboard.press('Escape');
  await page.getByRole('button', { name: '继续填写' }).click();
  await expect(drawer().getByLabel('姓名')).toHaveValue('误登');
  await keyboard.press('Control+Enter');
  await expect(page.getByText('已登记 误登')).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).last().click();
  await expect(page.getByText('已撤销 误登 的登记')).toBeVisible();
});

test('a bad phone is refused at its field and what was typed stays', async () => {
  await page.getByRole('button', { name: '登记来客' }).click();
  await drawer().getByLabel('电话', { exact: true }).fill('1381234');
  await drawer().getByLabel('姓名').fill('王芳');
  await drawer().getByRole('button', { name: '登记', exact: true }).click();
  await expect(drawer().getByText('请填写 11 位手机号，或带区号的座机号')).toBeVisible();
  await expect(drawer().getByLabel('电话', { exact: true })).toHaveValue('1381234');
  await expect(drawer().getByLabel('姓名')).toHaveValue('王芳');
  await drawer().getByLabel('电话', { exact: true }).fill('');
  await drawer().getByLabel('姓名').fill('');
  await drawer().getByRole('button', { name: '登记', exact: true }).click();
  await expect(drawer().getByText('姓名和电话至少填一项')).toBeVisible();
});

test('profile with a lunar birthday, need with a picture, stage and timeline', async () => {
  const { id } = await callIn(page, 'customers.register', { name: '李明朗', phone: '13812345678' });
  await goTo(page, `/customers/${id}`);
  await expect(page.getByRole('heading', { name: '李明朗' })).toBeVisible();

  await page.getByRole('button', { name: '编辑个人资料' }).click();
  const profile = page.getByRole('region', { name: '个人资料' });
  await profile.getByRole('radio', { name: '农历' }).click();
  await profile.getByLabel('月', { exact: true }).fill('四月');
  await page.keyboard.press('Enter');
  await profile.getByLabel('日', { exact: true }).fill('初十');
  await page.keyboard.press('Enter');
  await profile.getByRole('button', { name: '保存' }).click();
  await expect(profile).toContainText('农历四月初十');
  await expect(profile).toContainText('下次生日');

  await page.getByRole('button', { name: '编辑联系方式' }).click();
  const reach = page.getByRole('region', { name: '联系方式' });
  await reach.getByLabel('第二个电话').fill('0571');
  await reach.getByRole('button', { name: '保存' }).click();
  await expect(reach.getByText('请填写 11 位手机号，或带区号的座机号')).toBeVisible();
  await expect(reach.getByLabel('第二个电话')).toHaveValue('0571');
  await reach.getByLabel('第二个电话').fill('0571 8888 6666');
  await reach.getByRole('button', { name: '保存' }).click();
  await expect(reach).toContainText('0571-8888 6666');

  await page.getByRole('button', { name: '编辑需求' }).click();
  const need = page.getByRole('region', { name: '需求' });
  await need.getByRole('checkbox', { name: '客厅' }).click();
  await need.getByRole('checkbox', { name: '奶油风' }).click();
  await need.getByLabel('预算到').fill('50000');
  await need.getByRole('button', { name: '保存' }).click();
  await expect(need).toContainText('¥50,000.00 以内');
  await need
    .getByLabel('选择图片文件')
    .setInputFiles({ name: '户型.png', mimeType: 'image/png', buffer: PIXEL });
  await expect(need.getByRole('img', { name: '户型.png' })).toBeVisible();
  await need
    .getByLabel('选择图片文件')
    .setInputFiles({ name: '假的.png', mimeType: 'image/png', buffer: Buffer.from('not a picture') });
  await expect(page.getByText('假的.png：只能保存 JPG、PNG 或 WebP 图片')).toBeVisible();

  await page.getByRole('button', { name: '标记战败' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByText('请填写')).toBeVisible();
  await dialog.getByText('买了别家').click();
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('战败原因：买了别家')).toBeVisible();

  const timeline = page.getByRole('region', { name: '往来记录' });
  await expect(timeline.getByRole('listitem').first()).toContainText('新登记 → 战败');
  await timeline.getByText('图片', { exact: true }).click();
  await expect(timeline.getByRole('listitem')).toHaveCount(1);
  await expect(timeline.getByRole('listitem').first()).toContainText('户型.png');

  await page.getByRole('button', { name: '返回客户列表' }).click();
  await page.getByLabel('姓名、拼音、电话、小区').fill('limingl');
  await expect(page.getByText('共 1 条')).toBeVisible();
  await page.getByLabel('姓名、拼音、电话、小区').fill('没有这个人');
  await expect(page.getByText('没有符合条件的客户')).toBeVisible();
});

test('a date is typed as people write it; one that cannot be read stays with its error, and nothing is saved', async () => {
  const { today } = await callIn(page, 'session.state', {});
  const day = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  const { id } = await callIn(page, 'customers.register', { name: '王芳', nextContactDate: day(9) });
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `/customers/${id}`);
  const next = page.getByRole('textbox', { name: '下次联系' });
  const note = page.getByRole('textbox', { name: '聊了什么' });
  await expect(page.getByText(/^原来约的.*仍然有效/)).toBeVisible();
  // The pointer rests where the calendar opens: what it lies on must not come into the field.
  await next.click();
  const preset = page.getByRole('listitem').filter({ hasText: '明天' });
  await preset.hover();
  await page.keyboard.type('2026-12-0210');
  await expect(next).toHaveValue('2026-12-0210');
  await note.fill('发了户型图');
  await expect(page.getByText('没有这一天，请写成 2026-12-05 或 12/5')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(next).toBeFocused();
  await expect(next).toHaveValue('2026-12-0210');
  await expect(page.getByText('没有这一天，请写成 2026-12-05 或 12/5')).toHaveCount(1);
  const contacts = () => callIn(page, 'followups.listContacts', { limit: 5 });
  expect((await contacts()).rows).toEqual([]);

  // Without a date the one that was agreed stands.
  await next.fill('');
  await page.getByRole('button', { name: '记录', exact: true }).click();
  await expect(page.getByText('已记录', { exact: true })).toBeVisible();
  expect(await callIn(page, 'customers.get', { id })).toMatchObject({ nextContactDate: day(9) });

  // Month and day, and the button at once, before the field has been left.
  await note.fill('约了下次');
  const soon = day(20);
  await next.fill(`${Number(soon.slice(5, 7))}/${Number(soon.slice(8))}`);
  await page.evaluate(() => document.querySelector<HTMLButtonElement>('form button[type=submit]')?.click());
  await expect.poll(async () => (await contacts()).rows[0]?.nextDate).toBe(soon);
  expect(await callIn(page, 'customers.get', { id })).toMatchObject({ nextContactDate: soon });

  // Tab goes from a date to the next field, not to a hidden button that would empty it.
  await page.getByRole('button', { name: '安排上门' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('日期').fill(day(1));
  await page.keyboard.press('Tab');
  await expect(dialog.getByLabel('时间')).toBeFocused();
  await page.keyboard.type('下午2点半');
  await page.keyboard.press('Tab');
  await expect(dialog.getByLabel('时间')).toHaveValue('14:30');
  await dialog.getByLabel('时间').fill('25点');
  await dialog.getByLabel('目的').fill('量客厅');
  await expect(dialog.getByText('请填写 00:00 到 23:59 之间的时间，如 14:30')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByLabel('时间')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1430');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  expect((await callIn(page, 'followups.visits', { limit: 1 })).rows[0]).toMatchObject({
    ...{ date: day(1), startTime: '14:30' },
  });
});

test('two records of one person are compared and merged by keyboard alone, and parted again', async () => {
  const phone = '13812345678';
  const one = await callIn(page, 'customers.register', { name: '张建国', phone, note: '喜欢原木' });
  const other = await callIn(page, 'customers.register', {
    ...{ name: '张工', phone, wechat: 'zhanggong', temperament: 'impatient', note: '办公室先打电话' },
  });
  await callIn(page, 'followups.logContact', {
    ...{ customerId: other.id, channel: 'call', outcome: 'interested', note: '问交期' },
  });
  await goTo(page, '/customers');
  const { keyboard } = page;
  // The keys work as soon as the tab is open, and F9 takes the temperament away.
  await page.getByRole('tab', { name: '查重' }).click();
  await expect(page.getByRole('button', { pressed: true })).toContainText('张建国');
  await expect(page.getByRole('radio', { name: '张建国' })).toBeFocused();
  await keyboard.press('x');
  await expect(page.getByRole('button', { pressed: true })).toContainText('张工');
  await keyboard.press('x');
  await expect(page.getByText('焦躁')).toBeVisible();
  await keyboard.press('F9');
  await expect(page.getByText('焦躁')).toHaveCount(0);
  await keyboard.press('F9');
  await goTo(page, '/customers?tab=merge');
  const pairs = page.getByRole('navigation', { name: '最像的在前' });
  await expect(pairs.getByRole('button', { name: /张建国和张工/ })).toContainText('电话相同');
  await pairs.getByRole('button', { name: /张建国和张工/ }).focus();
  await keyboard.press('Tab');
  const heads = page.getByRole('button', { pressed: true });
  await expect(heads).toContainText('张建国');
  // X swaps who stays, twice; → takes the other name, ← takes it back, → again.
  await page.getByRole('radio', { name: '张建国' }).focus();
  await keyboard.press('x');
  await expect(heads).toContainText('张工');
  await keyboard.press('x');
  await expect(heads).toContainText('张建国');
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: '张工' })).toBeChecked();
  await keyboard.press('ArrowLeft');
  await expect(page.getByRole('radio', { name: '张建国' })).toBeChecked();
  await keyboard.press('ArrowRight');
  const after = page.getByRole('complementary', { name: '合并以后' });
  await expect(after.getByText('张工')).toBeVisible();
  await expect(after.getByRole('row', { name: '联系记录 0 +1 1' })).toBeVisible();
  await keyboard.press('Control+Enter');
  await expect(page.getByText('已合并为张建国')).toBeVisible();
  await expect(page.getByText('没有像是同一人的客户')).toBeVisible();

  // The page of who was merged leads to who stayed; there the two are parted again.
  await goTo(page, `/customers/${other.id}`);
  await expect(page.getByRole('heading', { name: '张工' })).toBeVisible();
  expect(page.url()).toContain(`/customers/${one.id}`);
  await expect(page.getByText(/张工 于 .* 并入/)).toBeVisible();
  await callIn(page, 'followups.logContact', {
    ...{ customerId: one.id, channel: 'call', outcome: 'interested', note: '合并以后的' },
  });
  await page.getByRole('button', { name: '撤销合并' }).focus();
  await keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: '撤销合并' }).focus();
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByText(/联系.*2026/)).toBeVisible();
  await page.getByRole('button', { name: '知道了' }).focus();
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '张建国' })).toBeVisible();
  await goTo(page, `/customers/${other.id}`);
  await expect(page.getByRole('heading', { name: '张工' })).toBeVisible();
  expect(page.url()).toContain(`/customers/${other.id}`);
});
