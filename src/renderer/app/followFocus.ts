/** What has the focus, and what it lies in from the inside out: it may go without a trace. */
interface Held {
  element: HTMLElement;
  around: HTMLElement[];
}

/** What takes an element from those that can have the focus while it stays in the page. */
const HIDING = ['disabled', 'class', 'style'];

/** How much is remembered of a layer: what had the focus last may have gone with all that it lay in. */
const REMEMBERED = 3;

/** A child of the body (the page, a dialog, a drawer, a menu), and what in it had the focus last, the latest at the end. */
interface Layer {
  root: Element | null;
  trail: Held[];
}

/**
 * Keeps the focus where somebody works, so that the next Tab goes on from there. antd gives it back only for dialogs that
 * it hides before they go; the browser leaves it on nothing when its element goes or is shut off. So:
 * - when a dialog or drawer is gone, the focus returns to where it was before;
 * - when a button goes or is shut off by its own press, the focus goes to what is left of the boxes around it. It does not
 *   go on to another button: a key that is held, or pressed twice, would press that one, of another record perhaps.
 * Returns its end.
 */
export function followFocus(): () => void {
  /** From the page to what was opened last. */
  let layers: Layer[] = [];
  let held: Held | null = null;

  const entered = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    held = holdOf(target);
    const root = target.closest('body > *');
    const at = layers.findIndex((layer) => layer.root === root);
    // Tab beyond the last field of a dialog touches the page below before antd fetches it back.
    if (at >= 0 && layers.slice(at + 1).some(isOpenDialog)) return;
    const trail = layers[at]?.trail.filter(({ element }) => element !== target) ?? [];
    const below = at < 0 ? layers : layers.slice(0, at);
    layers = [...below, { root, trail: [...trail, held].slice(-REMEMBERED) }];
  };
  // Who clicks beside everything has left what had the focus; a button that goes by its own click was not left.
  const clicked = () => {
    if (!nothingFocused() || (held !== null && !canHoldFocus(held.element))) return;
    layers = [];
    held = null;
  };
  const layerGone = new MutationObserver(() => {
    const left = layers.filter(({ root }) => root?.isConnected);
    if (left.length === layers.length) return;
    layers = left;
    if (!nothingFocused()) return;
    // A menu that was closed when its dialog opened has nothing left to focus: the button that opened it comes before.
    for (const { element, around } of left.flatMap(({ trail }) => trail).reverse()) {
      if (canHoldFocus(element)) return element.focus({ preventScroll: true });
      if (focusWhatIsLeft(around)) return;
    }
  });
  let asked: number | null = null;
  // A frame later: whoever takes the focus on purpose, a page or a dialog that opens, has it by then.
  const elementGone = new MutationObserver(() => {
    asked ??= requestAnimationFrame(() => {
      asked = null;
      if (held === null || canHoldFocus(held.element)) return;
      if (!nothingFocused() && document.activeElement !== held.element) return;
      focusWhatIsLeft(held.around);
    });
  });

  document.addEventListener('focusin', entered);
  document.addEventListener('click', clicked);
  layerGone.observe(document.body, { childList: true });
  elementGone.observe(document.body, { childList: true, subtree: true, attributeFilter: HIDING });
  return () => {
    document.removeEventListener('focusin', entered);
    document.removeEventListener('click', clicked);
    layerGone.disconnect();
    elementGone.disconnect();
    if (asked !== null) cancelAnimationFrame(asked);
  };
}

function holdOf(element: HTMLElement): Held {
  const around: HTMLElement[] = [];
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) around.push(at);
  return { element, around };
}

/** Focuses the innermost box that is left, so that Tab goes on in it; false where none is. */
function focusWhatIsLeft(around: readonly HTMLElement[]): boolean {
  // What holds a closed menu stays in the page without any height.
  const box = around.find((one) => canHoldFocus(one) && one.offsetHeight > 0);
  if (!box) return false;
  if (!box.hasAttribute('tabindex')) {
    box.setAttribute('tabindex', '-1');
    box.addEventListener('blur', () => box.removeAttribute('tabindex'), { once: true });
  }
  box.focus({ preventScroll: true });
  return true;
}

const isOpenDialog = ({ root }: Layer) =>
  root?.querySelector('[aria-modal="true"]')?.checkVisibility() ?? false;

const nothingFocused = () => document.activeElement === null || document.activeElement === document.body;

const canHoldFocus = (element: HTMLElement) =>
  element.isConnected &&
  !element.matches(':disabled') &&
  element.checkVisibility({ visibilityProperty: true });
