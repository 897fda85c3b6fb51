import { useEffect } from 'react';

const ROW = '.today-row';
const ACT = '.today-acts button:not(.quiet)';
/** What has keys of its own. */
const BUSY = 'button, a, [role=dialog], [role=menu], [role=tab], [role=radio]';
/** The page itself: nothing in it has the focus. */
const isAboveAll = (target: HTMLElement): boolean => target.contains(document.querySelector('main h1'));
/** The button of a row that a letter presses. */
const BUTTON_OF: Readonly<Record<string, string>> = { s: '.today-snooze', m: '.today-mute' };

/**
 * Keys of Today's list: ↑ and ↓ go to the next row's own button, which Enter presses; S and M press those that put the row
 * off and mute it. Not while somebody types, nor in what lies open over the list.
 */
export function useRowKeys(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
      if (!(target instanceof HTMLElement) || target.closest('input, textarea, .ant-select')) return;
      if (!target.closest(ROW) && (target.closest(BUSY) || !isAboveAll(target))) return;
      const pressed = key === 'ArrowDown' || key === 'ArrowUp' ? walk(target, key) : press(target, key);
      if (pressed) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** To the next row down or up, from no row to the first. */
function walk(from: HTMLElement, key: 'ArrowDown' | 'ArrowUp'): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>(ROW)];
  const here = from.closest<HTMLElement>(ROW);
  const next = here === null ? 0 : rows.indexOf(here) + (key === 'ArrowDown' ? 1 : -1);
  const button = rows[next]?.querySelector<HTMLElement>(ACT);
  button?.focus();
  return button !== undefined && button !== null;
}

function press(from: HTMLElement, key: string): boolean {
  const selector = BUTTON_OF[key.toLowerCase()];
  const button = selector && from.closest(ROW)?.querySelector<HTMLElement>(selector);
  if (!button) return false;
  button.click();
  return true;
}
