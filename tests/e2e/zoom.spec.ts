import { expect, type Page, test } from '@playwright/test';
import { callIn, goTo, openShop, type RunningApp } from '../support/app';

// Many a shop's Windows is set to 125 %: the smallest window that we judge by has 1093 × 614 px then.
const ZOOM = 1.25;

let running: RunningApp;
test.beforeAll(async () => {
  running = await openShop({ sampleData: true });
  await running.app.evaluate(({ BrowserWindow }, factor) => {
    for (const window of BrowserWindow.getAllWindows()) {
      window.setContentSize(1366, 768);
      window.webContents.setZoomFactor(factor);
    }
  }, ZOOM);
});
test.afterAll(() => running.close());

for (const locale of ['zh-CN', 'en'] as const) {
  test(`at 125 % nothing runs out of the window (${locale})`, async () => {
    const { window: page } = running;
    await callIn(page, 'session.setLocale', { locale });
    await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThan(1100);
    for (const { route, landmark } of await mainScreens(page)) {
      await test.step(route, async () => {
        await goTo(page, route);
        await expect(page.getByRole('main').getByRole('button', { name: landmark }).first()).toBeVisible();
        expect(await sideways(page), `${route} scrolls sideways`).toEqual([]);
        expect(await unreachable(page), `${route} hides what one clicks on`).toEqual([]);
      });
    }
  });
}

/** The screens a clerk lives in, each with a button that tells that it is there. */
async function mainScreens(page: Page) {
  const orders = await callIn(page, 'orders.list', {});
  const customers = await callIn(page, 'customers.list', {});
  const order = orders.rows.find(({ receivedFen }) => receivedFen > 0);
  const customer = customers.rows.find(({ receivedFen }) => receivedFen > 0);
  if (!order || !customer) throw new Error('The sample store has no order that was paid for.');
  return [
    { route: '/today', landmark: /加一件事|Add a task/ },
    { route: '/customers', landmark: /导出 Excel|Export to Excel/ },
    { route: '/customers?tab=visits', landmark: /导出 Excel|Export to Excel/ },
    { route: `/customers/${customer.id}`, landmark: /修改记录|History of changes/ },
    { route: '/proposals?view=board', landmark: /新建方案|New proposal/ },
    { route: '/proposals?view=list', landmark: /导出 Excel|Export to Excel/ },
    { route: `/orders/${order.id}`, landmark: /修改记录|History of changes/ },
    { route: '/deliveries', landmark: /本周|This week/ },
    { route: '/deliveries?view=day', landmark: /今天|Today/ },
    { route: '/requests', landmark: /导出 Excel|Export to Excel/ },
    { route: '/settings/crews', landmark: /新增班组|Add crew/ },
    { route: '/settings/catalogue', landmark: /导出 Excel|Export to Excel/ },
    { route: '/settings/partners', landmark: /导出 Excel|Export to Excel/ },
    { route: '/settings/printing', landmark: /校准|Test page|[Cc]alibrat/ },
  ];
}

/** What is wider than its place: the page as a whole, or what the sidebar leaves of it. */
const sideways = (page: Page) =>
  page.evaluate(() =>
    [document.scrollingElement, document.querySelector('main')]
      .filter((box) => box !== null && box.scrollWidth > box.clientWidth)
      .map((box) => `${box?.tagName}: ${box?.scrollWidth} > ${box?.clientWidth}`),
  );

/** Names of buttons, links and tabs that stay outside the window or under something else when they are scrolled to. */
const unreachable = (page: Page) =>
  page.evaluate(() => {
    const hidden: string[] = [];
    for (const target of document.querySelectorAll<HTMLElement>(
      'main button:not(:disabled), main a[href], main [role=tab]',
    )) {
      if (!target.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      target.scrollIntoView({ block: 'center', inline: 'center' });
      const box = target.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const there = document.elementFromPoint(x, y);
      if (there && (target.contains(there) || there.contains(target))) continue;
      hidden.push(
        `${target.getAttribute('aria-label') ?? target.textContent} at ${Math.round(x)}, ${Math.round(y)}`,
      );
    }
    return hidden;
  });
