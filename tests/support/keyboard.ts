import { expect, type Locator, type Page } from '@playwright/test';

/** So many presses of Tab people put up with on the way to the next field or button; beyond it, they take the mouse. */
const PATIENCE = 30;

/** Works a page by the keyboard alone, as somebody without a mouse: the focus is moved by Tab and by nothing else. */
export function byKeyboard(page: Page) {
  /** Presses Tab until the element has the focus. Throws where the focus is on nothing, and beyond `PATIENCE`. */
  const to = async (target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') => {
    await expect(target).toBeVisible();
    await expect(target).toBeEnabled();
    await expect.poll(() => focusOf(page), 'the focus is on nothing').not.toBe('BODY');
    const way: string[] = [];
    while (!(await hasFocus(target))) {
      way.push(await focusOf(page));
      if (way.length > PATIENCE) throw new Error(`${target} is not reached by ${key}: ${way.join(' → ')}`);
      await page.keyboard.press(key);
    }
  };
  return {
    to,
    /** Goes to a field and types into it; what stood there is typed over. */
    type: async (field: Locator, text: string) => {
      await to(field);
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
    },
    /** Goes to a button and presses it. */
    press: async (button: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') => {
      await to(button, key);
      await page.keyboard.press('Enter');
    },
    /** Goes to a choice of several by Tab, and to one of them by the arrows. */
    choose: async (radio: Locator) => {
      const group = radio.locator('xpath=ancestor::*[@role="radiogroup"][1]');
      await to(group.getByRole('radio', { checked: true }).or(group.getByRole('radio')).first());
      for (let i = 0; i < 10 && !(await radio.isChecked()); i += 1) await page.keyboard.press('ArrowRight');
      await expect(radio).toBeChecked();
    },
  };
}

const hasFocus = (target: Locator) =>
  target.evaluate((element) => element === document.activeElement).catch(() => false);

/** What has the focus, as a person would name it. */
const focusOf = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return 'BODY';
    return (at.getAttribute('aria-label') ?? at.textContent?.trim().slice(0, 20)) || at.id || at.tagName;
  });
