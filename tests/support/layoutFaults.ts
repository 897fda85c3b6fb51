import type { Page } from '@playwright/test';
import { LAYERS } from './views';

/**
 * What no eye should have to find on the screen as it stands, or in the topmost layer over it. One line for each fault;
 * texts are named by their first words.
 * - a page that scrolls sideways
 * - a primary button of a dialog or drawer that is not wholly in the window
 * - a primary button, or a field of one line, that is higher than 48 px
 * - a text that is cut off without “…”: nothing shows the whole of it (`showFullTexts` does for the others)
 * - a button or field that runs out of its card
 * - a box within a box of which both scroll up and down
 * - two texts over each other
 */
export const layoutFaults = (page: Page): Promise<string[]> => page.evaluate(faultsOfLayout, LAYERS);

/** Runs in the window; `layered`: the selector of what stands over a page. */
function faultsOfLayout(layered: string): string[] {
  const HIGHEST_PX = 48;
  const seen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.getBoundingClientRect().width > 1;
  const layers = [...document.querySelectorAll(layered)].filter(seen);
  const layer = layers.at(-1);
  const root = layer ?? document.body;
  const short = (text: string) => text.trim().replaceAll(/\s+/g, ' ').slice(0, 24);
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()} “${short(element.getAttribute('aria-label') ?? element.textContent ?? '')}”`;

  const sideways = [document.scrollingElement, document.querySelector('main'), ...layers]
    .filter((box) => box !== null && box.scrollWidth > box.clientWidth + 1)
    .map((box) => `scrolls sideways: ${box?.tagName} ${box?.className}`);

  const outside = (layer ? [...layer.querySelectorAll('.ant-btn-primary')] : [])
    .filter(seen)
    .filter((button) => {
      const { top, bottom, left, right } = button.getBoundingClientRect();
      return top < 0 || left < 0 || bottom > innerHeight || right > innerWidth;
    })
    .map((button) => `outside the window: ${nameOf(button)}`);

  // Tiles with a picture and buttons of two lines are higher on purpose; no button of a form is one.
  const ONE_LINE = '.ant-btn-primary, .ant-input, .ant-input-affix-wrapper, .ant-select, .ant-picker';
  const high = [...root.querySelectorAll(ONE_LINE)]
    .filter(seen)
    .filter((control) => !control.matches('textarea, .ant-select-multiple, .ant-select-tags'))
    .filter((control) => !control.querySelector('textarea'))
    .filter((control) => control.getBoundingClientRect().height > HIGHEST_PX)
    .map((control) => `${Math.round(control.getBoundingClientRect().height)} px high: ${nameOf(control)}`);

  const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
  /** The card around a control, unless something in between scrolls sideways. */
  const cardOf = (control: Element) => {
    for (let at = control.parentElement; at && at !== root; at = at.parentElement) {
      if (scrolls(at)) return null;
      if (at.matches('.ant-card, section')) return at;
    }
    return null;
  };
  const outOfCard = [
    ...root.querySelectorAll('.ant-btn, .ant-segmented, .ant-input, .ant-input-affix-wrapper'),
  ]
    .filter(seen)
    .filter((control) => {
      const card = cardOf(control);
      return card !== null && control.getBoundingClientRect().right > card.getBoundingClientRect().right + 1;
    })
    .map((control) => `out of its card: ${nameOf(control)}`);

  const goesDown = (element: Element) =>
    /auto|scroll/.test(getComputedStyle(element).overflowY) &&
    element.scrollHeight > element.clientHeight + 1 &&
    element.clientHeight > 200;
  const twice = [...document.querySelectorAll('main *')]
    .filter((element) => layer === undefined && seen(element) && goesDown(element))
    .filter((element, _, all) => all.some((other) => other !== element && other.contains(element)))
    .map((element) => `scrolls twice: ${element.tagName.toLowerCase()}.${element.className}`);

  /** The element that cuts off what is in it. */
  const cuts = (element: Element) => {
    const { overflowX, textOverflow, display } = getComputedStyle(element);
    if (overflowX !== 'hidden' && overflowX !== 'clip') return false;
    if (textOverflow === 'ellipsis' || display === 'inline') return false;
    // The head of a table goes sideways with its rows.
    if (element.matches('.ant-table-header')) return false;
    return element.scrollWidth > element.clientWidth + 2 && element.clientWidth > 1;
  };

  interface Text {
    words: string;
    parent: Element;
    boxes: DOMRect[];
  }
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const words = node.textContent ?? '';
    if (
      !parent ||
      words.trim() === '' ||
      !seen(parent) ||
      parent.closest('svg, iframe, [aria-hidden="true"] > style')
    )
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    texts.push({ words, parent, boxes });
  }

  const cut = texts.flatMap(({ words, parent }) => {
    // What is only read aloud is cut off on purpose.
    const holder = parent.closest('*');
    for (let at: Element | null = holder; at && at !== root; at = at.parentElement) {
      if (getComputedStyle(at).clipPath !== 'none') return [];
      if (getComputedStyle(at).textOverflow === 'ellipsis') return [];
      if (at.matches('input, textarea')) return [];
      if (cuts(at)) return [`cut off: “${short(words)}” in ${at.tagName.toLowerCase()}.${at.className}`];
    }
    return [];
  });

  /** Both are drawn there: neither is scrolled away, and nothing between them covers the lower one. */
  const bothSeen = (one: Text, other: Text, x: number, y: number) => {
    const stack = document.elementsFromPoint(x, y);
    const [upper, lower] = [stack.indexOf(one.parent), stack.indexOf(other.parent)].sort((a, b) => a - b);
    if (upper === undefined || lower === undefined || upper < 0) return false;
    return stack
      .slice(upper, lower)
      .every((element) => /rgba\(.*, 0\)$/.test(getComputedStyle(element).backgroundColor));
  };
  const over: string[] = [];
  const lines = texts.flatMap((text) => text.boxes.map((box) => ({ text, box })));
  for (const [i, one] of lines.entries())
    for (const other of lines.slice(i + 1)) {
      if (one.text === other.text) continue;
      const left = Math.max(one.box.left, other.box.left);
      const right = Math.min(one.box.right, other.box.right);
      const top = Math.max(one.box.top, other.box.top);
      const bottom = Math.min(one.box.bottom, other.box.bottom);
      // Lines that are set close share a pixel or two.
      if (right - left < 4 || bottom - top < 5) continue;
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      if (!bothSeen(one.text, other.text, x, y)) continue;
      over.push(`over each other: “${short(one.text.words)}” and “${short(other.text.words)}”`);
    }

  return [...new Set([...sideways, ...outside, ...high, ...outOfCard, ...twice, ...cut, ...over])];
}
