import { expect, type Locator, type Page } from '@playwright/test';

/** Opens a section of the settings by its url and waits until it stands there under its title. */
export async function openSettings(page: Page, section: string, title: string): Promise<void> {
  await openRoute(page, `/settings/${section}`);
  await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
}

/** Follows a url as a link would; the caller waits for what belongs to the new page. */
export const openRoute = (page: Page, route: string): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, route);

/** Chooses from a list by keyboard: what it is told to look for comes first, then Enter. */
export async function chooseFound(page: Page, box: Locator, typed: string, option: string | RegExp) {
  await box.fill(typed);
  await expect(page.getByRole('option', { name: option })).toBeAttached();
  await page.keyboard.press('Enter');
}
