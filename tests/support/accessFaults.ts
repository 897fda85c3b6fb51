import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { LAYERS } from './views.ts';

/** WCAG 2.0 to 2.2, A and AA; of the rest of axe's rules two that a list and a page need. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const MORE_RULES = { 'page-has-heading-one': { enabled: true }, 'empty-table-header': { enabled: true } };

/**
 * What axe finds on the screen as it stands, or in what stands open over it; one line for each element. `@axe-core/playwright`
 * hands half a megabyte of axe to the window each time: after a hundred screens the window works on little else.
 */
export async function accessFaults(page: Page, within: 'screen' | 'layers'): Promise<string[]> {
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(axe.source);
  return page.evaluate(
    async ({ include, tags, rules }) => {
      const { axe: inWindow } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations } = await inWindow.run(include ? { include: [include] } : document, {
        runOnly: { type: 'tag', values: tags },
        rules,
        // What passed is not listed element by element, and there are no style sheets from elsewhere to fetch.
        resultTypes: ['violations'],
        preload: false,
      });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
    },
    // The screen beneath has its own test.
    { include: within === 'layers' ? LAYERS : null, tags: TAGS, rules: MORE_RULES },
  );
}
