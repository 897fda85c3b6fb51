import { expect, type Page, test } from '@playwright/test';
import { callIn, goTo, launchApp, OWNER_PIN, type RunningApp, setUpStore, switchTo } from '../support/app';
import { OWNER_NAME } from '../support/people';

let running: RunningApp;
let page: Page;

test.beforeAll(async () => {
  running = await launchApp({ now: '2026-11-21T02:00:00Z' });
  page = running.window;
  await setUpStore(page);
  await callIn(page, 'customers.register', { name: '李明朗', phone: '13812345678' });
});
test.afterAll(() => running.close());

/** A form, the button that opens it, its title and a field of it. */
const FORMS = [
  { at: '/customers/1', open: '登记售后请求', title: '登记售后请求', field: '事由' },
  { at: '/customers/1', open: '安排上门', title: '安排上门', field: '目的' },
  { at: '/customers/1', open: '做方案', title: '新建方案', field: '方案名称' },
  { at: '/customers/1', open: '邀约', title: '邀约到店', field: '备注' },
  { at: '/today', open: '加一件事', title: '加一件事', field: '要做什么' },
  { at: '/settings/catalogue', open: '新增商品', title: '新增商品', field: '型号' },
  { at: '/settings/staff', open: '新增员工', title: '新增员工', field: '姓名' },
  { at: '/settings/partners', open: '新增合作伙伴', title: '新增合作伙伴', field: '姓名' },
] as const;

/** Ways out that must not lose anything. */
const WAYS = {
  Escape: () => page.keyboard.press('Escape'),
  'a click beside': () => page.mouse.click(4, 500),
} as const;

for (const { at, open, title, field } of FORMS) {
  test(`${title} keeps what is typed on Escape, a click beside, Alt+← and the lock`, async () => {
    await goTo(page, '/today');
    await goTo(page, at);
    await page.getByRole('button', { name: open }).first().click();
    const form = page.getByRole('dialog', { name: title });
    const input = form.getByLabel(field).first();
    await input.fill('写了一半');
    for (const [way, leave] of Object.entries(WAYS)) {
      await leave();
      const keep = page.getByRole('button', { name: '继续填写' });
      await expect(keep, way).toBeVisible();
      await keep.click();
      await expect(keep, way).toBeHidden();
      await expect(input, way).toHaveValue('写了一半');
      await input.focus();
    }
    // Nothing is gone back from while a dialog is open.
    await page.keyboard.press('Alt+ArrowLeft');
    await switchTo(page, OWNER_NAME, OWNER_PIN);
    await expect(input, 'the lock').toHaveValue('写了一半');

    await input.focus();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '放弃', exact: true }).click();
    await expect(form).toBeHidden();
  });
}
