import { expect, test } from '@playwright/test';
import { openShop } from '../support/app';
import { visit } from '../support/formPlaces';

for (const motion of [false, true])
  test(`${motion ? 'with' : 'without'} motion a popover, a menu, a dialog and a drawer open in the window, and close`, async () => {
    const running = await openShop({ sampleData: true, now: '2026-11-21T02:00:00Z', motion });
    const { window: page } = running;
    expect(await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(!motion);
    await visit(page, '/today');

    await page.getByRole('button', { name: /^待审批/ }).click();
    const popover = page.locator('.ant-popover:visible');
    await expect(popover).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    await expect(popover).toHaveCount(0);

    await page.getByRole('main').getByRole('button', { name: '推后' }).first().click();
    const menu = page.locator('.ant-dropdown:visible');
    await expect(menu).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);

    await page.getByRole('main').getByRole('button', { name: '加一件事' }).click();
    const dialog = page.getByRole('dialog', { name: '加一件事' });
    await expect(dialog).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);

    await page.keyboard.press('Control+n');
    const drawer = page.getByRole('dialog', { name: '登记来客' });
    await expect(drawer).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    await expect(drawer).toHaveCount(0);
    await running.close();
  });
