import { expect, type Page, test } from '@playwright/test';
import { callIn, goTo, openShop, type RunningApp } from '../support/app';

let running: RunningApp;
let page: Page;

/** More than the first page holds. */
const CUSTOMERS = 130;

test.beforeAll(async () => {
  running = await openShop();
  page = running.window;
  await page.evaluate(async (count) => {
    for (let i = 1; i <= count; i += 1) {
      await window.showroom.invoke('customers.register', { name: `客人${String(i).padStart(3, '0')}` });
    }
  }, CUSTOMERS);
});
// A list that is opened anew, and not come back to, begins at the top.
test.beforeEach(async () => {
  await goTo(page, '/today');
  await page.getByRole('navigation', { name: '展厅前台' }).getByText('客户', { exact: true }).click();
});
test.afterAll(() => running?.close());

const list = () => page.getByRole('region', { name: '客户' });
const row = (name: string) => list().getByRole('row').filter({ hasText: name });

test('the arrow keys go through a list past the end of its first page, and Enter opens', async () => {
  await row('客人130').focus();
  const wanted = row('客人060');
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(wanted).toBeFocused({ timeout: 50 });
  }).toPass({ intervals: [0] });
  await expect(wanted).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('ArrowUp');
  await expect(row('客人061')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/customers\/\d+/);
  await expect(page.getByText('客人061').first()).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(row('客人061')).toBeInViewport({ ratio: 1 });
});

test('a row shows what was changed elsewhere, and the language of the screen', async () => {
  await expect(row('客人128')).toContainText('新登记');
  const { rows } = await callIn(page, 'customers.list', { text: '客人128' });
  const [found] = rows;
  if (!found) throw new Error('there is no such customer');
  await callIn(page, 'customers.update', {
    id: found.id,
    version: found.version,
    person: { name: '改名的人' },
  });
  await expect(row('改名的人')).toBeVisible();
  await expect(row('客人128')).toBeHidden();
  await callIn(page, 'session.setLocale', { locale: 'en' });
  await expect(page.getByRole('row').filter({ hasText: '改名的人' })).toContainText('Registered');
  await callIn(page, 'session.setLocale', { locale: 'zh-CN' });
  await expect(row('改名的人')).toContainText('新登记');
});

test('the heading goes sideways with the rows, and both stand above each other', async () => {
  await row('客人130').focus();
  const zoom = (factor: number) =>
    running.app.evaluate(({ BrowserWindow }, to) => {
      for (const one of BrowserWindow.getAllWindows()) one.webContents.setZoomFactor(to);
    }, factor);
  await zoom(1.5);
  const heading = list().getByRole('columnheader', { name: '已收' });
  const cell = row('客人130').getByRole('cell').last();
  await expect(heading).not.toBeInViewport();
  await cell.scrollIntoViewIfNeeded();
  await expect(heading).toBeInViewport();
  const [above, below] = [await heading.boundingBox(), await cell.boundingBox()];
  expect(above?.x).toBeCloseTo(below?.x ?? Number.NaN, 0);
  await zoom(1);
});

test('a text that the column cuts off shows whole under the mouse and in the focused row, and goes with Escape', async () => {
  await running.app.evaluate(({ BrowserWindow }) => {
    for (const one of BrowserWindow.getAllWindows()) one.setContentSize(1366, 768);
  });
  // After a zoom the window is a pixel off.
  await expect.poll(() => page.evaluate(() => Math.abs(innerWidth - 1366))).toBeLessThan(3);
  const name = '欧阳明朗与司马静姝夫妇及其父母两家人的合住登记';
  const community = '滨江江南大道与火炬大道交叉口东北侧云栖花园三期';
  await callIn(page, 'customers.register', { name, community });
  const wide = row('欧阳明朗');
  const whole = page.locator('.whole-text');
  for (const text of [name, community]) {
    const cut = wide.getByText(text, { exact: true });
    const { wanted, room } = await cut.evaluate((element) => {
      // A word in bold has no width of its own.
      const box = element.clientWidth > 0 ? element : element.parentElement;
      return { wanted: box?.scrollWidth ?? 0, room: box?.clientWidth ?? 0 };
    });
    expect(wanted, text).toBeGreaterThan(room);
    // Bringing it into view scrolls, and the tip goes with a scroll, which may come after the mouse: then it is left and met again.
    await expect(async () => {
      await page.mouse.move(2, 400);
      await cut.hover();
      await expect(whole).toHaveText(text, { timeout: 1_000 });
    }).toPass();
    await expect(whole).toBeInViewport({ ratio: 1 });
  }
  await page.mouse.move(2, 400);
  await expect(whole).toHaveCount(0);

  await wide.focus();
  await page.keyboard.press('ArrowDown');
  await expect(whole).toHaveCount(0);
  await page.keyboard.press('ArrowUp');
  await expect(wide).toBeFocused();
  await expect(whole).toContainText(name);
  await expect(whole).toContainText(community);
  await expect(whole).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await expect(whole).toHaveCount(0);
});

test('a field that is too narrow for what is in it shows it whole under the mouse and with the focus', async () => {
  await page.keyboard.press('Control+n');
  const drawer = page.getByRole('dialog', { name: '登记来客' });
  const building = drawer.getByLabel('楼栋', { exact: true });
  await building.fill('东区十二幢三单元的南边');
  await page.keyboard.press('Tab');
  const whole = page.locator('.whole-text');
  await expect(whole).toHaveCount(0);
  await building.hover();
  await expect(whole).toHaveText('东区十二幢三单元的南边');
  await page.mouse.move(2, 400);
  await page.keyboard.press('Shift+Tab');
  await expect(building).toBeFocused();
  await expect(whole).toHaveText('东区十二幢三单元的南边');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '放弃', exact: true }).click();
});
