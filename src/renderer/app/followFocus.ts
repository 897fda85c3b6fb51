/** How many elements are remembered of a layer: what had the focus last may be gone or shut off by then. */
const REMEMBERED = 3;

/** A child of the body (the page, a dialog, a drawer, a menu), and what in it had the focus last, the latest at the end. */
interface Layer {
  root: Element | null;
  trail: HTMLElement[];
}

/**
 * Takes the focus back to where it was when a dialog or drawer is gone. antd does so only for those that it hides before
 * they go and in which no field asks for the focus; ours are taken out of the page at once. Returns its end.
 */
export function followFocus(): () => void {
  /** From the page to what was opened last. */
  let layers: Layer[] = [];

  const entered = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    const root = target.closest('body > *');
    const at = layers.findIndex((layer) => layer.root === root);
    // Tab beyond the last field of a dialog touches the page below before antd fetches it back.
    if (at >= 0 && layers.slice(at + 1).some(isOpenDialog)) return;
    const trail = layers[at]?.trail.filter((one) => one !== target) ?? [];
    const below = at < 0 ? layers : layers.slice(0, at);
    layers = [...below, { root, trail: [...trail, target].slice(-REMEMBERED) }];
  };
  // Who clicks beside everything has left what had the focus.
  const clicked = () => {
    if (nothingFocused()) layers = [];
  };
  const gone = new MutationObserver(() => {
    const left = layers.filter(({ root }) => root?.isConnected);
    if (left.length === layers.length) return;
    layers = left;
    if (!nothingFocused()) return;
    // A menu that was closed when its dialog opened is passed by: the button that opened it comes before.
    left
      .flatMap(({ trail }) => trail)
      .findLast(canHoldFocus)
      ?.focus({ preventScroll: true });
  });

  document.addEventListener('focusin', entered);
  document.addEventListener('click', clicked);
  gone.observe(document.body, { childList: true });
  return () => {
    document.removeEventListener('focusin', entered);
    document.removeEventListener('click', clicked);
    gone.disconnect();
  };
}

const isOpenDialog = ({ root }: Layer) =>
  root?.querySelector('[aria-modal="true"]')?.checkVisibility() ?? false;

const nothingFocused = () => document.activeElement === null || document.activeElement === document.body;

const canHoldFocus = (element: HTMLElement) =>
  element.isConnected &&
  !element.matches(':disabled') &&
  element.checkVisibility({ visibilityProperty: true });
