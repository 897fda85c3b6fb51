const CLOSE = '.ant-modal-close, .ant-drawer-close';
const FIELDS = 'input:not([type="hidden"]):not(:disabled), textarea:not(:disabled)';

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
  const fields = [...dialog.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(FIELDS)];
  const field = fields.find((one) => isShown(one) && (!isDrawer || one.form !== null));
  if (field) return chosenOf(field, fields);
  if (isDrawer) return null;
  const buttons = dialog.querySelectorAll<HTMLElement>('.ant-btn-primary:not(:disabled)');
  return [...buttons].find(isShown) ?? null;
}

/** Of a group of radio buttons the one that is chosen. */
const chosenOf = (field: HTMLElement, all: readonly HTMLElement[]): HTMLElement =>
  (field instanceof HTMLInputElement &&
    field.type === 'radio' &&
    all.find((one) => one instanceof HTMLInputElement && one.name === field.name && one.checked)) ||
  field;

const isShown = (element: HTMLElement) => element.checkVisibility({ visibilityProperty: true });
