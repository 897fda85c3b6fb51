import { expect, type Page, test } from '@playwright/test';
import { callIn, goTo, OWNER_PIN, openShop, type RunningApp, SAMPLE_PIN } from '../support/app';

const LOCK_MINUTES = 7;
let running: RunningApp;
let page: Page;

test.beforeEach(async () => {
  running = await openShop();
  page = running.window;
  await callIn(page, 'staff.create', { name: '林佳', role: 'sales', pin: SAMPLE_PIN });
});
test.afterEach(() => running.close());

const lockScreen = () => page.getByText('谁在使用？');

async function unlock(name: string, pin: string) {
  await expect(lockScreen()).toBeVisible();
  await page.getByRole('button', { name }).click();
  await page.getByLabel(`${name}的密码`).fill(pin);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: '展厅前台' })).toBeVisible();
}

/** The PC's clock goes on while nobody touches anything. */
const letMinutesPass = (minutes: number) =>
  running.app.evaluate((_electron, ms) => {
    const real = Date.now;
    Date.now = () => real() + ms;
  }, minutes * 60_000);

/** A registration, half typed, with a question open over it. */
async function halfTypedVisitor() {
  await page.getByRole('button', { name: '登记来客' }).click();
  await page.getByLabel('姓名').fill('欧阳明朗');
  await page.getByLabel('电话', { exact: true }).fill('1381234');
}
const drawer = () => page.getByRole('dialog', { name: '登记来客' });

test('an idle PC locks itself after the set time; the same person finds the half-typed form', async () => {
  await goTo(page, '/settings/app');
  await page.getByLabel('无人操作锁屏（分钟，0 为不锁）').fill(String(LOCK_MINUTES));
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已保存').first()).toBeVisible();
  await halfTypedVisitor();
  await letMinutesPass(LOCK_MINUTES);
  await expect(lockScreen()).toBeVisible();
  await expect(drawer()).toBeHidden();
  await expect(page.getByRole('navigation', { name: '展厅前台' })).toBeHidden();
  await expect(callIn(page, 'customers.list', {})).rejects.toThrow('FORBIDDEN');

  await unlock('陈云', OWNER_PIN);
  await expect(drawer()).toBeVisible();
  await expect(page.getByLabel('姓名')).toHaveValue('欧阳明朗');
  await expect(page.getByLabel('电话', { exact: true })).toHaveValue('1381234');
  await expect(page.getByLabel('电话', { exact: true })).toBeFocused();
  await page.keyboard.type('5678');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已登记 欧阳明朗')).toBeVisible();
});

test('nothing under the lock hears a key or can be reached, and another person finds nothing of it', async () => {
  await halfTypedVisitor();
  await page.keyboard.press('Escape');
  const question = page.getByRole('dialog', { name: '放弃这次登记？' });
  await expect(question).toBeVisible();
  await callIn(page, 'session.lock', {});
  await expect(lockScreen()).toBeVisible();
  await expect(question).toBeHidden();

  // The lock screen's own buttons, one after the other, and never anything else.
  const mayHoldFocus = ['陈云', '林佳'];
  for (let i = 0; i < 8; i += 1) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() =>
      document.activeElement === document.body ? null : (document.activeElement?.textContent ?? ''),
    );
    if (text !== null) expect(mayHoldFocus.some((name) => text.includes(name))).toBe(true);
  }
  for (const key of ['Escape', 'Control+k', 'Control+n', 'F1']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await unlock('陈云', OWNER_PIN);
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: '继续填写' }).click();
  await expect(page.getByLabel('姓名')).toHaveValue('欧阳明朗');

  await callIn(page, 'session.lock', {});
  await unlock('林佳', SAMPLE_PIN);
  await expect(page.getByRole('button', { name: '登记来客' })).toBeVisible();
  await expect(drawer()).toHaveCount(0);

  // The same person finds the page that was open; somebody else begins with their own day.
  await goTo(page, '/customers');
  await callIn(page, 'session.lock', {});
  await unlock('林佳', SAMPLE_PIN);
  await expect(page).toHaveURL(/#\/customers$/);
  await callIn(page, 'session.lock', {});
  await unlock('陈云', OWNER_PIN);
  await expect(drawer()).toHaveCount(0);
  await expect(page).toHaveURL(/#\/today$/);
});

test('a page that died comes back locked, says what happened, and is where it was after signing in', async () => {
  await goTo(page, '/customers');
  // Playwright gives up a page that died; main can still look into it.
  const inPage = (script: string) =>
    running.app.evaluate(
      // What is asked of a page while it dies is never answered.
      ({ BrowserWindow }, code) =>
        Promise.race([
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
          new Promise((_resolve, reject) => setTimeout(reject, 2_000, new Error('no answer'))),
        ]),
      script,
    );
  const crash = () =>
    running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
  const text = () => inPage('document.body.innerText').catch(() => '');
  await crash();
  await expect.poll(text).toContain('谁在使用？');
  expect(await text()).toContain('程序的窗口刚才出了问题，已经重新打开');
  expect(await inPage("window.showroom.invoke('customers.list', {})")).toMatchObject({ ok: false });
  const owner = { staffId: 1, pin: OWNER_PIN };
  expect(await inPage(`window.showroom.invoke('session.signIn', ${JSON.stringify(owner)})`)).toMatchObject({
    ok: true,
  });
  await expect.poll(() => inPage('location.hash')).toBe('#/customers');
});

test('after five wrong PINs the person has to wait, is told so, and comes back to the half-typed form', async () => {
  await halfTypedVisitor();
  await callIn(page, 'session.lock', {});
  await expect(lockScreen()).toBeVisible();
  await page.getByRole('button', { name: '陈云' }).click();
  const pin = page.getByLabel('陈云的密码');
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    await pin.fill(`000${attempt}`);
    await expect(page.getByText('密码不对，请再试一次')).toBeHidden();
    await page.keyboard.press('Enter');
    await expect(page.getByText('密码不对，请再试一次')).toBeVisible();
    await expect(page.getByRole('button', { name: '进入' })).toBeEnabled();
  }
  await pin.fill('0005');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/密码错了太多次，请 \d+ 秒后再试。/).first()).toBeVisible();
  await pin.fill(OWNER_PIN);
  await page.keyboard.press('Enter');
  // The notice of the try before goes with the next one.
  await expect(page.getByText(/密码错了太多次，请 \d+ 秒后再试。/)).toHaveCount(1);
  await expect(page.getByRole('navigation', { name: '展厅前台' })).toBeHidden();
  await letMinutesPass(1);
  await pin.fill(OWNER_PIN);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('姓名')).toHaveValue('欧阳明朗');
});
