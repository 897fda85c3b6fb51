/**
 * ↑ and ↓ choose in an open menu at once, wherever the focus was: antd moves the focus a frame later, so that an Enter
 * right after an arrow chose another entry, and reaches a menu that was just opened some frames late or not at all. One
 * listener for all menus; Enter, Tab and Escape stay with antd.
 * @returns takes the listener off
 */
export function walkMenus(): () => void {
  const onKey = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey, isComposing } = event;
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
    if (altKey || ctrlKey || metaKey || shiftKey || isComposing) return;
    const items = [...(openMenu()?.querySelectorAll<HTMLElement>(ITEM) ?? [])];
    const [first] = items;
    const last = items.at(-1);
    if (!first || !last) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const focused = document.activeElement;
    const at = focused instanceof HTMLElement ? items.indexOf(focused) : -1;
    const next = key === 'ArrowDown' ? (items[at + 1] ?? first) : (items[at - 1] ?? last);
    next.focus();
  };
  window.addEventListener('keydown', onKey, true);
  return () => window.removeEventListener('keydown', onKey, true);
}

const ITEM = '[role="menuitem"]:not([aria-disabled="true"])';

/** The menu that a button has opened; not one that is on its way out. */
const openMenu = (): Element | null =>
  document.querySelector('.ant-dropdown:not(.ant-dropdown-hidden, [class*="-leave"]) [role="menu"]');
