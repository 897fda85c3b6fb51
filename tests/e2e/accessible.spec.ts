import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { callIn, launchApp, OWNER_PIN, type RunningApp } from '../support/app';
import { openForms, type Places, visit } from '../support/formPlaces';
import { FORMS } from '../support/forms';
import { OWNER_NAME } from '../support/people';

/** WCAG 2.0 to 2.2, A and AA; of the rest of axe's rules two that a list and a page need. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const MORE_RULES = { 'page-has-heading-one': { enabled: true }, 'empty-table-header': { enabled: true } };

// Each worker takes a part of it, in a window of its own.
test.describe.configure({ mode: 'parallel' });

let running: RunningApp;
let page: Page;
let places: Places;

test.beforeAll(async () => {
  ({ running, page, places } = await openForms());
});
test.afterAll(() => running.close());

/** What axe finds on the screen as it stands, or in what stands open over it; one line for each element. */
async function violations(window: Page, within: 'screen' | 'layers'): Promise<string[]> {
  // Without it axe opens a page of its own, which an Electron window cannot.
  const axe = new AxeBuilder({ page: window }).setLegacyMode(true);
  // The screen beneath has its own test.
  if (within === 'layers') axe.include(LAYERS);
  const { violations: found } = await axe
    .options({
      runOnly: { type: 'tag', values: TAGS },
      rules: MORE_RULES,
      // What passed is not listed element by element, and there are no style sheets from elsewhere to fetch.
      resultTypes: ['violations'],
      preload: false,
    })
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

const LAYERS = '.ant-modal, .ant-drawer-section, .ant-popover, .ant-dropdown';

/** What stands open over the page. */
const open = () => page.locator(LAYERS).filter({ visible: true });

/** In Chinese, then the same in English. `shown` is what is looked at: it has to be there. */
async function expectAccessible(what: string, shown: Locator) {
  await expect(shown, what).toBeVisible();
  await expect(page.locator('.ant-skeleton, .ant-spin-spinning')).toHaveCount(0);
  const over = await open().count();
  const within = over > 0 ? 'layers' : 'screen';
  expect.soft(await violations(page, within), what).toEqual([]);
  expect.soft(await englishNames(page), what).toEqual([]);
  await callIn(page, 'session.setLocale', { locale: 'en' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect.soft(await violations(page, within), `${what}, English`).toEqual([]);
  if (over > 0) await expect(open().first(), `${what}, English`).toBeVisible();
  await callIn(page, 'session.setLocale', { locale: 'zh-CN' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
}

/** “:order” stands for the id of that one. */
const SCREENS: readonly string[] = [
  '/today',
  '/customers',
  '/customers?tab=contacts',
  '/customers?tab=visits',
  '/customers/:customer',
  '/proposals?view=board',
  '/proposals?view=list',
  '/proposals?view=experience',
  '/proposals/:draftProposal',
  '/proposals/:submittedProposal',
  '/orders',
  '/orders?tab=quotes',
  '/orders?tab=payments',
  '/orders/:order',
  '/orders/:delivered',
  '/quotes/:draftQuote',
  '/quotes/new?customer=:customer',
  '/quotes/:offeredQuote',
  '/deliveries?view=week',
  '/deliveries?view=day',
  '/deliveries?view=list',
  '/requests',
  '/requests/:request',
  ...['store', 'staff', 'crews', 'catalogue', 'partners', 'communities', 'printing', 'limits', 'exports'].map(
    (section) => `/settings/${section}`,
  ),
  ...['app', 'backup', 'updates', 'health'].map((section) => `/settings/${section}`),
];

const routeOf = (screen: string) =>
  screen.replace(/:(\w+)/, (_, place) => String(places[place as keyof Places]));

for (const screen of SCREENS) {
  test(`the screen ${screen} has no violation of WCAG 2.2 A and AA`, async () => {
    await visit(page, routeOf(screen));
    await expectAccessible(screen, page.getByRole('main').getByRole('heading', { level: 1 }));
  });
}

for (const { name, at, open: begin, field, fill } of FORMS.filter(({ open: begin }) => begin)) {
  test(`the form “${name}” has no violation of WCAG 2.2 A and AA`, async () => {
    await visit(page, '/today');
    await visit(page, typeof at === 'string' ? at : at(places));
    await begin?.(page);
    await fill?.(page);
    await expectAccessible(name, field(page));
    await closeAll();
  });
}

/** Closes what is open, the topmost first. */
async function closeAll() {
  await expect(async () => {
    const discard = page.getByRole('button', { name: '放弃', exact: true });
    if (await discard.isVisible()) await discard.press('Enter');
    else if ((await open().count()) > 0) await page.keyboard.press('Escape');
    await expect(open()).toHaveCount(0, { timeout: 300 });
  }).toPass({ timeout: 10_000 });
}

const press = (name: string | RegExp) => () =>
  page.getByRole('main').getByRole('button', { name, exact: true }).first().click();

const dialog = (name: string | RegExp) => () => page.getByRole('dialog', { name });
const layer = (kind: string) => () => page.locator(`.ant-${kind}`).filter({ visible: true });

/** Drawers, dialogs and popovers that only show something. */
const SHOWN: Record<
  string,
  { at: string | ((places: Places) => string); open: () => Promise<unknown>; shown: () => Locator }
> = {
  客户抽屉: {
    at: ({ order }) => `/orders/${order}`,
    open: async () => {
      // Until the order's page is loaded, Today stays, which has such buttons, too.
      await expect(page.getByRole('heading', { level: 1, name: /^SO/ })).toBeVisible();
      await page.getByRole('main').locator('.ant-btn-link').first().click();
    },
    shown: layer('drawer-section'),
  },
  修改记录: {
    at: ({ order }) => `/orders/${order}`,
    open: press('修改记录'),
    shown: dialog(/修改记录/),
  },
  送货单: {
    at: ({ booked }) => `/deliveries?stop=${booked}`,
    open: async () => undefined,
    shown: dialog(/^送货单 DL/),
  },
  送货单打印: {
    at: ({ booked }) => `/deliveries?stop=${booked}`,
    open: () => page.getByRole('dialog').getByRole('button', { name: '送货单', exact: true }).click(),
    shown: () => page.locator('iframe').filter({ visible: true }),
  },
  选择商品: {
    at: ({ draftQuote }) => `/quotes/${draftQuote}`,
    open: press(/^从目录选/),
    shown: () => page.getByRole('dialog').getByRole('option').first(),
  },
  五步服务: { at: ({ order }) => `/orders/${order}`, open: press(/订单确认/), shown: layer('popover') },
  短信: { at: '/today', open: press('复制短信'), shown: layer('popover') },
  推后: { at: '/today', open: press('推后'), shown: layer('dropdown') },
  搜索: {
    at: '/today',
    open: async () => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: '搜索' }).fill('li');
    },
    shown: () => page.getByRole('option').first(),
  },
  快捷键: { at: '/today', open: () => page.keyboard.press('F1'), shown: layer('modal') },
  待审批: {
    at: '/today',
    open: async () => {
      await page.getByRole('button', { name: /^待审批/ }).click();
      await expect(page.locator('.ant-popover:visible')).toBeInViewport({ ratio: 1 });
    },
    shown: layer('popover'),
  },
};

for (const [name, { at, open: begin, shown }] of Object.entries(SHOWN)) {
  test(`${name} has no violation of WCAG 2.2 A and AA`, async () => {
    await visit(page, '/today');
    await visit(page, typeof at === 'string' ? at : at(places));
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await begin();
    await expectAccessible(name, shown());
    await closeAll();
  });
}

for (const [locale, title] of [
  ['en', 'Who is at the desk?'],
  ['zh-CN', '谁在使用？'],
] as const) {
  test(`the lock screen has no violation of WCAG 2.2 A and AA (${locale})`, async () => {
    // Under the lock nobody changes the language; it is the one of the last screen.
    await callIn(page, 'session.setLocale', { locale });
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await page.keyboard.press('Control+l');
    await expect(page.getByText(title)).toBeVisible();
    expect.soft(await violations(page, 'screen')).toEqual([]);
    if (locale === 'zh-CN') expect.soft(await englishNames(page)).toEqual([]);
    await page.getByRole('button', { name: OWNER_NAME }).click();
    await expect(page.getByLabel(OWNER_NAME)).toBeFocused();
    expect.soft(await violations(page, 'screen')).toEqual([]);
    await page.keyboard.type(OWNER_PIN);
    await page.keyboard.press('Enter');
    await page.getByRole('main').waitFor();
    await callIn(page, 'session.setLocale', { locale: 'zh-CN' });
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  });
}

test('the focus is on the page after a quote is opened and after a product is chosen', async () => {
  const focused = () => page.evaluate(() => document.activeElement?.closest('main')?.tagName);
  await visit(page, `/customers/${places.customer}`);
  await page.getByRole('main').getByRole('button', { name: '报价', exact: true }).click();
  await expect(page).toHaveURL(/#\/quotes\/new/);
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
    expect(await violations(fresh.window, 'screen')).toEqual([]);
    expect(await englishNames(fresh.window)).toEqual([]);
  } finally {
    await fresh.close();
  }
});
