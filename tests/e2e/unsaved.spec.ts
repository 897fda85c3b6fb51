import { expect, type Page, test } from '@playwright/test';
import { OWNER_PIN, openShop, type RunningApp, switchTo } from '../support/app';
import { FORMS, type FormCase, lockABackup, type Places, placesOf, visit } from '../support/forms';
import { OWNER_NAME } from '../support/people';

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

/** Ways out of a form, and whether a form on the page itself is left by it. */
const WAYS: Record<string, { leave: () => Promise<unknown>; asksInline: boolean; asks: boolean }> = {
  Escape: { leave: () => page.keyboard.press('Escape'), asks: true, asksInline: false },
  'a click beside': { leave: () => page.mouse.click(4, 500), asks: true, asksInline: false },
  back: { leave: () => page.evaluate(() => history.back()), asks: true, asksInline: true },
  'a hit of the search': { leave: openHit, asks: true, asksInline: true },
  'the lock': { leave: () => switchTo(page, OWNER_NAME, OWNER_PIN), asks: false, asksInline: false },
};

async function openHit() {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '搜索' }).fill('打开设置');
  await expect(page.getByRole('option', { name: '打开设置' })).toBeVisible();
  await page.keyboard.press('Enter');
}

/** Opens the form and fills it in half; returns its field and what is in it now. */
async function fillHalf(form: FormCase) {
  await visit(page, '/today');
  await visit(page, typeof form.at === 'string' ? form.at : form.at(places));
  await form.open?.(page);
  const field = form.field(page);
  if (form.fill) await form.fill(page);
  else await field.fill(form.text ?? '写了一半');
  await expect(field).toBeVisible();
  const value = await contentOf();
  if (!form.fill || form.text) expect(value).toContain(form.text ?? '写了一半');
  async function contentOf() {
    return field.evaluate((element) => {
      if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return 'there';
      return 'checked' in element && /radio|checkbox/.test(element.type)
        ? String(element.checked)
        : element.value;
    });
  }
  return { field, keeps: (way: string) => expect.poll(contentOf, way).toBe(value) };
}

/** Leaves whatever is open for Today. */
async function leaveAll() {
  await visit(page, '/today');
  await expect(async () => {
    const discard = page.getByRole('button', { name: /^(放弃|放弃修改)$/ });
    if (await discard.isVisible()) await discard.click();
    await expect(page).toHaveURL(/#\/today$/, { timeout: 200 });
    await expect(discard).toHaveCount(0, { timeout: 200 });
  }).toPass();
}

for (const form of FORMS.filter(({ inPlace }) => !inPlace)) {
  test(`${form.name} loses nothing that is half filled in`, async () => {
    const { field, keeps } = await fillHalf(form);
    const address = page.url();
    for (const [way, { leave, asks, asksInline }] of Object.entries(WAYS)) {
      await field.focus();
      await leave();
      const stays = form.maskStays === true && way === 'a click beside';
      if (form.inline ? asksInline : asks && !stays) {
        const keep = page.getByRole('button', { name: form.keep ?? '继续填写' });
        await expect(keep, way).toBeVisible();
        await keep.click();
        await expect(keep, way).toBeHidden();
      }
      await keeps(way);
      expect(page.url(), way).toBe(address);
    }
    await leaveAll();
  });
}

for (const form of FORMS.filter(({ inPlace }) => inPlace)) {
  test(`${form.name} is saved where it is left, and asks on Escape`, async () => {
    const { field, keeps } = await fillHalf(form);
    await field.press('Escape');
    await page.getByRole('button', { name: '继续填写' }).click();
    await keeps('Escape');
    await openHit();
    await expect(page).toHaveURL(/settings/);
    await page.evaluate(() => history.back());
    await expect(page.getByRole('main').getByText('写了一半').first()).toBeVisible();
    await leaveAll();
  });
}
