import type { Page } from '@playwright/test';

/**
 * What stands wrongly on printed pages, laid out by the app's own renderer: text outside of its sheet or over other
 * text, and what flows reaching into what stands at the foot. Empty when all is well.
 */
export function misprints(page: Page, html: string): Promise<string[]> {
  return page.evaluate(async (source) => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'position:fixed;left:0;top:0;width:1200px;height:900px';
    const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
    frame.srcdoc = source;
    document.body.append(frame);
    await loaded;
    const sheets = frame.contentDocument;
    if (!sheets) throw new Error('the frame has no document');
    await sheets.fonts.ready;
    const found = Array.from(sheets.querySelectorAll('.page')).flatMap((one, i) =>
      wrongOn(one).map((what) => `page ${i + 1}: ${what}`),
    );
    frame.remove();
    return found;

    function wrongOn(one: Element): string[] {
      const sheet = one.querySelector('.sheet')?.getBoundingClientRect();
      const foot = one.querySelector('.bottom');
      if (!sheet || !foot) throw new Error('a page without a sheet or a foot');
      const texts = textsIn(one);
      const outside = texts.flatMap(({ text, box }) =>
        box.left < sheet.left - 1 ||
        box.right > sheet.right + 1 ||
        box.top < sheet.top - 1 ||
        box.bottom > sheet.bottom + 1
          ? [`outside: ${text}`]
          : [],
      );
      const over = texts.flatMap((a, i) =>
        texts
          .slice(i + 1)
          .flatMap((b) => (a.node !== b.node && meet(a.box, b.box) ? [`over: ${a.text} / ${b.text}`] : [])),
      );
      const end = foot.previousElementSibling?.getBoundingClientRect().bottom ?? 0;
      const reach = end - foot.getBoundingClientRect().top;
      return [...outside, ...over, ...(reach > 1 ? [`reaches ${Math.round(reach)} px into the foot`] : [])];
    }

    function textsIn(one: Element) {
      const walker = one.ownerDocument.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      const all: {
        node: Node;
        text: string;
        box: { left: number; right: number; top: number; bottom: number };
      }[] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const text = node.textContent?.trim() ?? '';
        if (!text) continue;
        const range = one.ownerDocument.createRange();
        range.selectNodeContents(node);
        for (const { left, right, top, bottom } of range.getClientRects()) {
          // A line's box is as high as its font says, which is more than its letters are.
          const high = (bottom - top) * 0.22;
          all.push({
            node,
            text: text.slice(0, 20),
            box: { left, right, top: top + high, bottom: bottom - high },
          });
        }
      }
      return all;
    }

    function meet(a: { left: number; right: number; top: number; bottom: number }, b: typeof a): boolean {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return wide > 1 && high > 1;
    }
  }, html);
}
