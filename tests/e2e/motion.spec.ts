import { expect, test } from '@playwright/test';
import { openShop } from '../support/app';
import { visit } from '../support/formPlaces';

for (const still of [false, true])
  test(`${still ? 'without' : 'with'} motion what opens stands in the window, takes the focus, and closes`, async () => {
    const running = await openShop({ sampleData: true, now: '2026-11-21T02:00:00Z', still });
    const { window: page } = running;
    expect(await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(still);
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

    const widths = page.evaluate(widthsOfDialog);
    await page.getByRole('main').getByRole('button', { name: '加一件事' }).click();
    const dialog = page.getByRole('dialog', { name: '加一件事' });
    await expect(dialog).toBeInViewport({ ratio: 1 });
    await expect(dialog.getByRole('textbox').first()).toBeFocused();
    expect(await widths, 'a dialog that grows').toHaveLength(1);
    // A list that was closed does not stand in the way of the next Escape, however soon it comes.
    const list = page.locator('.ant-select-dropdown:visible');
    await dialog.getByRole('combobox', { name: '谁来做' }).click();
    await expect(list).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);

    await page.keyboard.press('Control+n');
    const drawer = page.getByRole('dialog', { name: '登记来客' });
    await expect(drawer).toBeInViewport({ ratio: 1 });
    await expect(drawer.getByRole('textbox').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(drawer).toHaveCount(0);
    await running.close();
  });

/** The widths that the next dialog has in its first 30 frames, as people see them. */
async function widthsOfDialog(): Promise<number[]> {
  const widths = new Set<number>();
  for (let frames = 0; frames < 30; ) {
    await new Promise(requestAnimationFrame);
    const dialog = document.querySelector('.ant-modal');
    if (!dialog?.checkVisibility()) continue;
    widths.add(Math.round(dialog.getBoundingClientRect().width));
    frames++;
  }
  return [...widths];
}
