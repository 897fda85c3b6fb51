import { expect, type Locator, type Page, test } from '@playwright/test';
import { callIn, OWNER_PIN, type RunningApp, SAMPLE_PIN, switchTo } from '../support/app';
import { openForms, type Places, visit } from '../support/formPlaces';
import { FORMS, type FormCase } from '../support/forms';
import { OWNER_NAME } from '../support/people';
import { refuseWrites } from '../support/refusedWrites';

// Each worker takes a part of the forms, in a window of its own.
test.describe.configure({ mode: 'parallel' });

let running: RunningApp;
let page: Page;
let places: Places;
let refusing: Awaited<ReturnType<typeof refuseWrites>>;

test.beforeAll(async () => {
  ({ running, page, places } = await openForms());
  refusing = await refuseWrites(running);
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

/** The errors that stand at fields. */
const atFields = () => page.locator('.ant-form-item-explain-error').filter({ visible: true });

/** Presses a key in the field: one call is sent, or the form itself says what is missing. */
async function expectSaves(key: string, field: Locator, says: RegExp | undefined) {
  await field.focus();
  await refusing.begin();
  await page.keyboard.press(key);
  if (says) await expect(atFields().filter({ hasText: says }).first(), key).toBeVisible();
  else await expect.poll(async () => (await refusing.sent()).length, key).toBe(1);
  // Twice in a row at the most: the answer has come when the form can be sent again.
  await expect(page.locator('.ant-btn-loading'), key).toHaveCount(0);
  await refusing.end();
}

/** Ctrl+Enter saves from every field, Enter from one of a single line; what main refuses stays as it was typed. */
async function expectKeysSave(form: FormCase, field: Locator, keeps: (way: string) => Promise<void>) {
  await expectSaves('Control+Enter', field, form.says);
  await keeps('Control+Enter');
  const kind = await field.evaluate((element) =>
    element.closest('.ant-picker') ? 'date' : (element.getAttribute('type') ?? element.tagName).toLowerCase(),
  );
  if (!['text', 'password', 'textarea', 'input'].includes(kind)) return;
  if (kind !== 'textarea' && !form.enterGoesOn) {
    await expectSaves('Enter', field, form.says);
    await keeps('Enter');
    return;
  }
  await field.focus();
  await refusing.begin();
  await page.keyboard.press('Enter');
  if (kind === 'textarea') await expect(field).toHaveValue(/\n/);
  else await expect(field).not.toBeFocused();
  expect(await refusing.sent(), 'Enter').toEqual([]);
  await refusing.end();
}

const formNamed = (name: string): FormCase => {
  const found = FORMS.find((form) => form.name === name);
  if (!found) throw new Error(`there is no form ${name}`);
  return found;
};

/** Leaves whatever is open for Today. */
async function leaveAll() {
  await visit(page, '/today');
  // What was refused would lie over the buttons of the next form.
  const refusals = page.locator('.ant-notification-notice-close');
  await expect(async () => {
    // It goes by itself as well.
    if ((await refusals.count()) > 0) await refusals.first().click({ timeout: 500 });
    await expect(refusals).toHaveCount(0, { timeout: 100 });
  }).toPass({ intervals: [0] });
  await expect(async () => {
    if (!page.url().endsWith('#/today')) await visit(page, '/today');
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
      const asksHere = asksInline || (form.escapeAsks === true && way === 'Escape');
      if (form.inline ? asksHere : asks && !stays) {
        const keep = page.getByRole('button', { name: form.keep ?? '继续填写' });
        await expect(keep, way).toBeVisible();
        // By key: while it still grows, a click may begin on the button and end beside it.
        await keep.press('Enter');
        await expect(keep, way).toBeHidden();
      }
      await keeps(way);
      expect(page.url(), way).toBe(address);
    }
    // A press on the lock screen is none beside what lies under it.
    await expect(page.getByRole('button', { name: form.keep ?? '继续填写' })).toHaveCount(0);
    await expectKeysSave(form, field, keeps);
    await leaveAll();
  });
}

for (const form of FORMS) {
  const { inPlace } = form;
  if (!inPlace) continue;
  test(`${form.name} is saved where it is left, and asks on Escape`, async () => {
    const { field, keeps } = await fillHalf(form);
    await field.press('Escape');
    await page.getByRole('button', { name: '继续填写' }).press('Enter');
    await keeps('Escape');
    for (const key of ['Control+Enter', 'Enter']) {
      await expectSaves(key, field, undefined);
      await keeps(key);
    }
    await openHit();
    await expect(page).toHaveURL(/settings/);
    await page.evaluate(() => history.back());
    await expect(inPlace(page)).toBeVisible();
    await leaveAll();
  });
}

test('a price that is refused is asked about before its page is left, and goes on Escape once that is meant', async () => {
  await visit(page, '/settings/catalogue');
  const prices = page.getByRole('main').getByRole('button', { name: /的单价 ¥/ });
  const before = await prices.first().textContent();
  await prices.first().click();
  const field = page.getByRole('main').getByRole('textbox', { name: /的单价$/ });
  await field.fill('1万200');
  await openHit();
  const keep = page.getByRole('button', { name: '继续填写' });
  await keep.press('Enter');
  await expect(keep).toBeHidden();
  await expect(field).toHaveValue('1万200');
  await expect(page.getByText(/请填写金额/)).toBeVisible();
  await field.press('Escape');
  await page.getByRole('button', { name: '放弃', exact: true }).click();
  await expect(field).toBeHidden();
  await expect(prices.first()).toHaveText(before ?? '');
  await leaveAll();
});

test('Ctrl+Enter in the picker saves no order beneath it, and takes along a date that is still being typed', async () => {
  await fillHalf(formNamed('新订单'));
  await refusing.begin();
  const order = page.getByRole('dialog', { name: '新订单' });
  await order.getByRole('button', { name: '从目录选' }).click();
  const picker = page.getByRole('dialog', { name: '选择商品' });
  await expect(picker.getByRole('option').first()).toBeVisible();
  await expect(picker.locator('input').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(picker.getByRole('button', { name: '选用 1 款' })).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(picker).toBeHidden();
  expect(await refusing.sent()).toEqual([]);
  const date = order.getByLabel('约定送货', { exact: true });
  await date.press('Control+a');
  await page.keyboard.type('2026-12-24');
  await page.keyboard.press('Control+Enter');
  await expect
    .poll(refusing.sent)
    .toMatchObject([
      { name: 'orders.create', input: { agreedDate: '2026-12-24', lines: [{ quantity: 1 }] } },
    ]);
  await refusing.end();
  await leaveAll();
});

test('what is typed in its place is not saved for whoever signs in next', async () => {
  await visit(page, `/proposals/${places.draftProposal}`);
  await page
    .getByRole('main')
    .getByRole('button', { name: /^改房间名/ })
    .first()
    .click();
  await page.getByRole('main').getByRole('textbox', { name: '房间名' }).fill('别人的字');
  await switchTo(page, '林佳', SAMPLE_PIN);
  const { shown } = await callIn(page, 'proposals.get', { id: places.draftProposal });
  expect(shown.rooms.map(({ name }) => name)).not.toContain('别人的字');
  await switchTo(page, OWNER_NAME, OWNER_PIN);
});

test('a note that is too long is asked about before its page is left', async () => {
  await visit(page, `/proposals/${places.submittedProposal}`);
  await page.getByRole('main').getByRole('button', { name: '＋ 客户怎么说' }).first().click();
  const note = page.getByRole('main').getByRole('textbox', { name: /^客户怎么说/ });
  await note.fill('长'.repeat(201));
  await openHit();
  await page.getByRole('button', { name: '继续填写' }).press('Enter');
  await expect(note).toHaveValue('长'.repeat(201));
  await leaveAll();
});

test('back is asked about again after it was pressed while a question stood', async () => {
  await visit(page, '/today');
  await visit(page, `/customers/${places.customer}`);
  await page.getByRole('main').getByRole('button', { name: '编辑联系方式' }).click();
  const field = page.getByRole('main').getByLabel('微信', { exact: true });
  await field.fill('写了一半');
  await field.press('Escape');
  const keep = page.getByRole('button', { name: '继续填写' });
  await expect(keep).toBeVisible();
  await page.evaluate(() => history.back());
  await keep.press('Enter');
  await expect(keep).toBeHidden();
  await page.evaluate(() => history.back());
  await keep.press('Enter');
  await expect(field).toHaveValue('写了一半');
  await leaveAll();
});
