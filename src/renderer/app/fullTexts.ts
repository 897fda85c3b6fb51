/**
 * Shows the whole of a text that ends in “…”, or of a field that is too narrow for what is in it, while the mouse is on
 * it or the keyboard's focus is on what holds it. One listener for the whole window, so that no screen has to think of it.
 * Not read aloud: who listens hears the whole text anyway. Escape puts it away.
 * @returns takes the listeners off
 */
export function showFullTexts(): () => void {
  const tip = document.createElement('div');
  tip.className = 'whole-text';
  tip.setAttribute('aria-hidden', 'true');
  const hide = () => tip.remove();
  const show = (texts: readonly string[], beside: Element) => {
    if (texts.length === 0) return hide();
    tip.textContent = texts.join('\n');
    document.body.append(tip);
    const { left, bottom, top } = beside.getBoundingClientRect();
    const room = innerHeight - bottom;
    tip.style.left = `${Math.max(8, Math.min(left, innerWidth - tip.offsetWidth - 8))}px`;
    tip.style.top = `${room > tip.offsetHeight + 8 ? bottom + 4 : Math.max(8, top - tip.offsetHeight - 4)}px`;
  };
  const onPoint = ({ target }: Event) => {
    const found = target instanceof Element ? shortenedAround(target) : null;
    // A title of its own is shown by the system.
    // An open list must not be covered by what the field above it says.
    if (found && !found.closest('[title]:not([title=""]), .ant-select-open')) show([wholeOf(found)], found);
    else hide();
  };
  const onFocus = ({ target }: Event) => {
    if (!(target instanceof HTMLElement) || !target.matches(':focus-visible')) return hide();
    const holder = target.closest('.ant-select') ?? target;
    const inside = [holder, ...holder.querySelectorAll('*')].filter(isShortened).map(wholeOf);
    show([...new Set(inside)], holder);
  };
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') hide();
  };
  const off = new AbortController();
  const options = { capture: true, passive: true, signal: off.signal };
  addEventListener('mouseover', onPoint, options);
  addEventListener('focusin', onFocus, options);
  addEventListener('keydown', onKey, options);
  for (const away of ['focusout', 'mousedown', 'scroll', 'blur']) addEventListener(away, hide, options);
  return () => {
    off.abort();
    hide();
  };
}

/** So many elements up from the one under the mouse the shortened one may be. */
const UP = 4;

function shortenedAround(target: Element): Element | null {
  let element: Element | null = target;
  for (let i = 0; element && i < UP; i += 1, element = element.parentElement)
    if (isShortened(element)) return element;
  return null;
}

function isShortened(element: Element): boolean {
  const tooWide = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
  if (element instanceof HTMLInputElement) return tooWide && element.type !== 'password';
  const tooHigh = element.scrollHeight > element.clientHeight + 1;
  if (!tooWide && !tooHigh) return false;
  const { textOverflow, webkitLineClamp } = getComputedStyle(element);
  return (tooWide && textOverflow === 'ellipsis') || (tooHigh && webkitLineClamp !== 'none');
}

const wholeOf = (element: Element): string =>
  element instanceof HTMLInputElement ? element.value : (element.textContent?.trim() ?? '');
