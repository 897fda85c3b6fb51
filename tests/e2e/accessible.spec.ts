import { expect, type Locator, type Page, test } from '@playwright/test';
import { accessFaults } from '../support/accessFaults';
import { callIn, launchApp, OWNER_PIN, type RunningApp } from '../support/app';
import { openForms, type Places, visit } from '../support/formPlaces';
import { layoutFaults } from '../support/layoutFaults';
import { OWNER_NAME } from '../support/people';
import { closeLayers, openLayers, showView, VIEWS } from '../support/views';
import { zoom } from '../support/zoom';

// Each worker takes a part of it, in a window of its own.
test.describe.configure({ mode: 'parallel' });

let running: RunningApp;
let page: Page;
let places: Places;

test.beforeAll(async () => {
  ({ running, page, places } = await openForms());
});
test.afterAll(() => running.close());

/** Names that are read aloud in English on a Chinese screen; words of the sample data aside. */
const englishNames = (window: Page) =>
  window.evaluate(() =>
    [...document.querySelectorAll('[aria-label], [title], img[alt]')]
      .flatMap((element) => ['aria-label', 'title', 'alt'].map((name) => element.getAttribute(name) ?? ''))
      // The name of the language itself, and of the zone, as the system has it.
      .filter((name) => !/\p{Script=Han}|^English$|^[A-Z]\w+\/\w+$/u.test(name))
      .filter((name) => /[a-z]{3}/.test(name.replaceAll(/Ctrl|Alt|Shift|Enter|Excel|https?:\S+/g, ''))),
  );

/** In Chinese, then the same in English, each at 100 % and 125 %. `shown` is what is looked at. */
async function expectAccessible(what: string, shown: Locator) {
  const over = await openLayers(page).count();
  const within = over > 0 ? 'layers' : 'screen';
  expect.soft(await accessFaults(page, within), what).toEqual([]);
  expect.soft(await englishNames(page), what).toEqual([]);
  await expectInShape(what, shown);
  await callIn(page, 'session.setLocale', { locale: 'en' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect.soft(await accessFaults(page, within), `${what}, English`).toEqual([]);
  if (over > 0) await expect(openLayers(page).first(), `${what}, English`).toBeVisible();
  await expectInShape(`${what}, English`, null);
  await callIn(page, 'session.setLocale', { locale: 'zh-CN' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
}

/** Nothing is cut off, over something else or outside of the window, which at 125 % has 1093 × 614 px. */
async function expectInShape(what: string, shown: Locator | null) {
  expect.soft(await layoutFaults(page), what).toEqual([]);
  await zoom(running, 1.25);
  if (shown) await expect(shown, what).toBeVisible();
  expect.soft(await layoutFaults(page), `${what}, 125 %`).toEqual([]);
  await zoom(running, 1);
}

test('a fault of layout of each kind is found where it is planted', async () => {
  await visit(page, '/today');
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  expect(await layoutFaults(page)).toEqual([]);
  const planted = (html: string) =>
    page.evaluate((inner) => {
      document.querySelector('[data-planted]')?.remove();
      document.body.insertAdjacentHTML('beforeend', `<div data-planted>${inner}</div>`);
    }, html);
  const at = 'position:fixed;z-index:9999;background:#fff;top:300px;left:300px;width:200px';
  for (const [fault, html] of [
    ['scrolls sideways: HTML', '<div style="width:3000px;height:1px"></div>'],
    [
      'outside the window: button “Save”',
      `<div class="ant-modal" style="${at}"><button class="ant-btn-primary" style="margin-top:600px">Save</button></div>`,
    ],
    [
      'out of its card: button “Print”',
      `<section style="${at}"><button class="ant-btn" style="margin-left:180px;width:90px">Print</button></section>`,
    ],
    ['380 px high: span “”', `<span class="ant-input" style="${at};height:380px"></span>`],
    [
      'cut off: “Nothing shows the end of”',
      `<div style="${at};overflow:hidden;white-space:nowrap">Nothing shows the end of this sentence to anybody</div>`,
    ],
    [
      'over each other: “One text” and “Another text”',
      `<div style="${at}"><span>One text</span><span style="position:absolute;left:0">Another text</span></div>`,
    ],
  ] as const) {
    await planted(html);
    expect((await layoutFaults(page)).join('\n')).toContain(fault);
  }
  await planted('');
});

for (const view of VIEWS) {
  const what = view.kind === 'form' ? `the form “${view.name}”` : `the screen ${view.name}`;
  test(`${what} has no violation of WCAG 2.2 A and AA, and no fault of layout`, async () => {
    await showView(page, places, view);
    await expect(page.locator('.ant-modal-close, .ant-drawer-close').and(page.locator(':focus'))).toHaveCount(
      0,
    );
    await expectAccessible(view.name, view.shown(page));
    if (view.kind !== 'screen') await closeLayers(page);
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
    expect.soft(await accessFaults(page, 'screen')).toEqual([]);
    if (locale === 'zh-CN') expect.soft(await englishNames(page)).toEqual([]);
    await page.getByRole('button', { name: OWNER_NAME }).click();
    await expect(page.getByLabel(OWNER_NAME)).toBeFocused();
    expect.soft(await accessFaults(page, 'screen')).toEqual([]);
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
    expect(await accessFaults(fresh.window, 'screen')).toEqual([]);
    expect(await englishNames(fresh.window)).toEqual([]);
  } finally {
    await fresh.close();
  }
});
