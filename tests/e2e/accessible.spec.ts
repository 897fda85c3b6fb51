import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { callIn, launchApp, openShop, type RunningApp } from '../support/app';
import { FORMS, lockABackup, type Places, placesOf, visit } from '../support/forms';

/** WCAG 2.0 to 2.2, A and AA; of the rest of axe's rules two that a list and a page need. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const MORE_RULES = { 'page-has-heading-one': { enabled: true }, 'empty-table-header': { enabled: true } };

let running: RunningApp;
let page: Page;
let places: Places;

test.beforeAll(async () => {
  running = await openShop({ sampleData: true, now: '2026-11-21T02:00:00Z' });
  page = running.window;
  places = await placesOf(page);
  await lockABackup(page);
});
test.afterAll(() => running.close());

/** What axe finds on the screen as it stands, one line for each element. */
async function violations(window: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page: window })
    // Without it axe opens a page of its own, which an Electron window cannot.
    .setLegacyMode(true)
    .options({ runOnly: { type: 'tag', values: TAGS }, rules: MORE_RULES })
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** Names that are read aloud in English on a Chinese screen; words of the sample data aside. */
const englishNames = (window: Page) =>
  window.evaluate(() =>
    [...document.querySelectorAll('[aria-label], [title], img[alt]')]
      .flatMap((element) => ['aria-label', 'title', 'alt'].map((name) => element.getAttribute(name) ?? ''))
      // The name of the language itself, and of the zone, as the system has it.
      .filter((name) => !/\p{Script=Han}|^English$|^[A-Z]\w+\/\w+$/u.test(name))
      .filter((name) => /[a-z]{3}/.test(name.replaceAll(/Ctrl|Alt|Shift|Enter|Excel|https?:\S+/g, ''))),
  );

/** In Chinese, then the same in English. */
async function expectAccessible(what: string) {
  await expect(page.locator('.ant-skeleton, .ant-spin-spinning')).toHaveCount(0);
  expect.soft(await violations(page), what).toEqual([]);
  expect.soft(await englishNames(page), what).toEqual([]);
  await callIn(page, 'session.setLocale', { locale: 'en' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect.soft(await violations(page), `${what}, English`).toEqual([]);
  await callIn(page, 'session.setLocale', { locale: 'zh-CN' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
}

const SCREENS: readonly (string | ((places: Places) => string))[] = [
  '/today',
  '/customers',
  '/customers?tab=contacts',
  '/customers?tab=visits',
  ({ customer }) => `/customers/${customer}`,
  '/proposals?view=board',
  '/proposals?view=list',
  '/proposals?view=experience',
  ({ draftProposal }) => `/proposals/${draftProposal}`,
  ({ submittedProposal }) => `/proposals/${submittedProposal}`,
  '/orders',
  '/orders?tab=quotes',
  '/orders?tab=payments',
  ({ order }) => `/orders/${order}`,
  ({ delivered }) => `/orders/${delivered}`,
  ({ draftQuote }) => `/quotes/${draftQuote}`,
  ({ offeredQuote }) => `/quotes/${offeredQuote}`,
  '/deliveries?view=week',
  '/deliveries?view=day',
  '/deliveries?view=list',
  '/requests',
  ({ request }) => `/requests/${request}`,
  ...['store', 'staff', 'crews', 'catalogue', 'partners', 'communities', 'printing', 'limits'].map(
    (section) => `/settings/${section}`,
  ),
  ...['app', 'backup', 'updates', 'health'].map((section) => `/settings/${section}`),
];

test('every screen, in both languages, has no violation of WCAG 2.2 A and AA', async () => {
  test.setTimeout(900_000);
  for (const screen of SCREENS) {
    const route = typeof screen === 'string' ? screen : screen(places);
    await visit(page, route);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 }), route).toBeVisible();
    await expectAccessible(route);
  }
});

test('every form, in both languages, has no violation of WCAG 2.2 A and AA', async () => {
  test.setTimeout(900_000);
  for (const { name, at, open, field } of FORMS.filter(({ open, fill }) => open && !fill)) {
    await visit(page, '/today');
    await visit(page, typeof at === 'string' ? at : at(places));
    await open?.(page);
    await expect(field(page), name).toBeVisible();
    await expectAccessible(name);
    await closeAll();
  }
});

/** Closes what is open, the topmost first. */
async function closeAll() {
  await expect(async () => {
    const open = page.locator('.ant-modal:visible, .ant-drawer-section:visible, .ant-popover:visible');
    if ((await open.count()) > 0) await page.keyboard.press('Escape');
    await expect(open).toHaveCount(0, { timeout: 300 });
  }).toPass({ timeout: 10_000 });
}

const press = (name: string | RegExp) => () =>
  page.getByRole('main').getByRole('button', { name, exact: true }).first().click();

/** Drawers, dialogs and popovers that only show something. */
const SHOWN: Record<string, { at: string | ((places: Places) => string); open: () => Promise<unknown> }> = {
  客户抽屉: {
    at: ({ order }) => `/orders/${order}`,
    open: () => page.getByRole('main').locator('.ant-btn-link').first().click(),
  },
  修改记录: { at: ({ order }) => `/orders/${order}`, open: press('修改记录') },
  送货单: { at: ({ booked }) => `/deliveries?stop=${booked}`, open: async () => undefined },
  送货单打印: {
    at: ({ booked }) => `/deliveries?stop=${booked}`,
    open: () => page.getByRole('dialog').getByRole('button', { name: '送货单', exact: true }).click(),
  },
  选择商品: { at: ({ draftQuote }) => `/quotes/${draftQuote}`, open: press(/^从目录选/) },
  五步服务: { at: ({ order }) => `/orders/${order}`, open: press(/订单确认/) },
  短信: { at: '/today', open: press('复制短信') },
  推后: { at: '/today', open: press('推后') },
  搜索: {
    at: '/today',
    open: async () => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: '搜索' }).fill('li');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  快捷键: { at: '/today', open: () => page.keyboard.press('F1') },
  待审批: {
    at: '/today',
    open: async () => {
      await page.getByRole('button', { name: /^待审批/ }).click();
      await expect(page.locator('.ant-popover:visible')).toBeInViewport({ ratio: 1 });
    },
  },
  放不下: {
    at: '/deliveries?view=week',
    open: async () => {
      await page.getByRole('complementary').getByRole('button', { pressed: false }).first().click();
      await page.keyboard.press('Enter');
    },
  },
  锁屏: { at: '/today', open: () => page.keyboard.press('Control+l') },
};

test('every drawer, dialog and popover, in both languages, has no violation of WCAG 2.2 A and AA', async () => {
  test.setTimeout(900_000);
  for (const [name, { at, open }] of Object.entries(SHOWN)) {
    await test.step(name, async () => {
      await visit(page, '/today');
      await visit(page, typeof at === 'string' ? at : at(places));
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
      await open();
      await expectAccessible(name);
      if (name !== '锁屏') await closeAll();
    });
  }
});

test('a shortened text shows whole on pointing at it and on the focus of the keyboard', async () => {
  const long =
    '送货当天请先打电话给物业登记车牌，再从地下二层的货梯上楼，不要走正门大堂，也不要按门铃吵醒孩子';
  await callIn(page, 'tasks.create', { note: long, dueDate: '2026-11-21', dueTime: '00:10' });
  await visit(page, '/customers');
  await visit(page, '/today');
  const whole = page.locator('.whole-text');
  await page.getByRole('main').getByText(long).hover();
  await expect(whole).toHaveText(long);
  await page.keyboard.press('Escape');
  await expect(whole).toHaveCount(0);
  await page.mouse.move(0, 0);

  await visit(page, '/orders?tab=payments');
  await visit(page, '/deliveries?view=list');
  const search = page.getByRole('main').getByRole('textbox').first();
  await search.fill(long);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(search).toBeFocused();
  await expect(whole).toHaveText(long);
});

test('the focus is on the page after a quote is opened and after a product is chosen', async () => {
  const focused = () => page.evaluate(() => document.activeElement?.closest('main')?.tagName);
  await visit(page, `/customers/${places.customer}`);
  await page.getByRole('main').getByRole('button', { name: '报价', exact: true }).click();
  await expect(page).toHaveURL(/#\/quotes\/\d+/);
  await expect.poll(focused).toBe('MAIN');
  await page.getByRole('button', { name: '从目录选' }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(focused).toBe('MAIN');
});

test('the first run has no violation of WCAG 2.2 A and AA', async () => {
  const fresh = await launchApp();
  try {
    await fresh.window.getByLabel('门店名称').waitFor();
    expect(await violations(fresh.window)).toEqual([]);
    expect(await englishNames(fresh.window)).toEqual([]);
  } finally {
    await fresh.close();
  }
});
