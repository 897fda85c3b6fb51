import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { callIn, goTo } from './app';

/** Every route of the window as it is written in the modules: who adds one, adds it to the walk. */
export function allRoutes(): string[] {
  const folder = 'src/renderer/modules';
  const modules = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  return [...modules.join('\n').matchAll(/path: '([^']+)'/g)].map((match) => match[1] ?? '').sort();
}

/** Opens every screen of the app on sample data as the owner: each page, each view, each settings section, the big drawers. Returns the routes it saw. */
export async function walkAllScreens(window: Page): Promise<string[]> {
  const first = async (
    name: 'customers.list' | 'proposals.list' | 'orders.list' | 'requests.list' | 'quotes.list',
  ) => (await callIn(window, name, {})).rows[0]?.id;
  const pages: [route: string, address: string][] = [
    ['/today', '/today'],
    ['/customers', '/customers'],
    ['/customers/:id', `/customers/${await first('customers.list')}`],
    ['/proposals', '/proposals'],
    ['/proposals/:id', `/proposals/${await first('proposals.list')}`],
    ['/orders', '/orders'],
    ['/orders/:id', `/orders/${await first('orders.list')}`],
    ['/quotes/:id', `/quotes/${await first('quotes.list')}`],
    ['/requests', '/requests'],
    ['/requests/:id', `/requests/${await first('requests.list')}`],
    ['/deliveries/*', '/deliveries?view=week'],
    ['/deliveries/*', '/deliveries?view=day'],
    ['/deliveries/*', '/deliveries?view=list'],
    ['/settings/*', '/settings'],
  ];
  for (const [, address] of pages) await open(window, address);
  await walkSettings(window);
  await openDrawers(window);
  return [...new Set(pages.map(([route]) => route))];
}

/** Opens a page and waits until its content has come. */
async function open(window: Page, address: string): Promise<void> {
  await goTo(window, address);
  const main = window.getByRole('main');
  await expect(main, address).not.toBeEmpty();
  await expect(main.getByRole('button').first(), address).toBeVisible();
  await expect(main.locator('[aria-busy="true"]'), address).toHaveCount(0);
}

async function walkSettings(window: Page): Promise<void> {
  const sections = window.getByRole('main').getByRole('menuitem');
  const count = await sections.count();
  expect(count).toBeGreaterThan(5);
  for (let index = 0; index < count; index++) {
    const section = sections.nth(index);
    const name = (await section.textContent()) ?? '';
    await section.click();
    await expect(window.getByRole('main').getByRole('heading', { name, exact: true })).toBeVisible();
  }
}

/** What loads its code or its content only when it is opened: the form, the search, the slip in its frame, the code on it. */
async function openDrawers(window: Page): Promise<void> {
  await goTo(window, '/customers');
  await window.keyboard.press('Control+n');
  await expect(window.getByRole('dialog', { name: '登记来客' })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog', { name: '登记来客' })).toBeHidden();
  await window.keyboard.press('Control+k');
  await window.getByRole('combobox', { name: '搜索' }).fill('a');
  await expect(window.getByRole('option').first()).toBeVisible();
  await window.keyboard.press('Escape');

  const { rows } = await callIn(window, 'deliveries.list', { states: ['booked'] });
  await goTo(window, `/deliveries?stop=${rows[0]?.id}`);
  await window
    .getByRole('dialog', { name: /^送货单/ })
    .getByRole('button', { name: /送货单$/ })
    .click();
  const slip = window.frameLocator('iframe[title="送货单"]');
  await expect(slip.getByRole('img').first()).toBeVisible();
  await window.keyboard.press('Escape');
}
