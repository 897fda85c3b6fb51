import { firstFieldIn, isShown } from '../ui/firstField';

const CLOSE = '.ant-modal-close, .ant-drawer-close';

/**
 * A dialog or drawer that opens begins at its first field, else at its main button: antd gives the focus to its ×, which
 * is the first thing in it, where no field has asked for it. A drawer without a form takes it itself, so that Tab goes on
 * in there and a key that is still held presses nothing. What comes later, when it is loaded, is found as well.
 * Returns its end.
 */
export function focusFirstField(): () => void {
  const opened = new WeakSet<Element>();
  /** Has the focus itself as long as there is nothing in it to have it. */
  let waiting: HTMLElement | null = null;

  const begin = (dialog: HTMLElement) => {
    const first = firstOf(dialog);
    waiting = first ? null : dialog;
    if (!dialog.hasAttribute('tabindex')) dialog.setAttribute('tabindex', '-1');
    (first ?? dialog).focus({ preventScroll: true });
  };
  const entered = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    const dialog = target.closest<HTMLElement>('[role="dialog"]');
    if (!dialog || opened.has(dialog)) return;
    opened.add(dialog);
    if (target.matches(CLOSE)) begin(dialog);
  };
  const changed = new MutationObserver(() => {
    if (waiting === null) return;
    if (document.activeElement !== waiting) waiting = null;
    else if (firstOf(waiting)) begin(waiting);
  });

  document.addEventListener('focusin', entered);
  changed.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  return () => {
    document.removeEventListener('focusin', entered);
    changed.disconnect();
  };
}

function firstOf(dialog: HTMLElement): HTMLElement | null {
  const isDrawer = dialog.closest('.ant-drawer') !== null;
  const field = firstFieldIn(dialog, ({ form }) => !isDrawer || form !== null);
  if (field) return field;
  if (isDrawer) return null;
  const buttons = dialog.querySelectorAll<HTMLElement>('.ant-btn-primary:not(:disabled)');
  return [...buttons].find(isShown) ?? null;
}
