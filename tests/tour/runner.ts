import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Page, expect as playwrightExpect } from '@playwright/test';
import { launchApp } from '../support/app.ts';
import { watchComplaints } from '../support/complaints.ts';

/** Waits long enough for an old, busy PC. */
export const expect = playwrightExpect.configure({ timeout: 60_000 });

/** What a step of the tour works with. */
export interface Tour {
  window: Page;
  /** Where pictures, slips and workbooks go. */
  out: string;
  /** Facts that later steps need: numbers of documents, names. */
  facts: Map<string, string>;
  /** Takes a numbered picture now, besides the one at the end of the step; toasts are left out of it. */
  picture(name: string): Promise<void>;
}

export interface Step {
  /** Names the pictures: 03-register.png. */
  name: string;
  title: string;
  /** Its picture is about the toast: it stays in sight. */
  toast?: boolean;
  /** Does the step and checks its result; what was checked is printed. Throws when something is not as it should be. */
  walk(tour: Tour): Promise<string>;
}

/** A Tuesday morning in the shop: a week of deliveries lies ahead, whatever day it is here. */
export const TOUR_NOW = '2026-11-17T02:00:00Z';

/** What passes by itself lies over what a picture is about. */
const WITHOUT_TOASTS = '.ant-message, .ant-notification { opacity: 0 !important; }';

/** Walks all steps in one app on an empty data folder. Throws at the first step whose result is not as it should be. */
export async function runTour(steps: readonly Step[], folder = 'out/tour'): Promise<void> {
  const out = resolve(folder);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const running = await launchApp({ now: TOUR_NOW, env: { SHOWROOM_SAVE_DIR: out } });
  try {
    const complaints = await watchComplaints(running.window);
    await walkAll(running.window, out, steps, complaints);
  } catch (error) {
    await running.window.screenshot({ path: join(out, 'failed.png') });
    throw error;
  } finally {
    await running.close();
  }
}

/** Errors of the page and breaches of the content security policy fail the step that causes them. */
async function walkAll(
  window: Page,
  out: string,
  steps: readonly Step[],
  complaints: () => Promise<string[]>,
) {
  const facts = new Map<string, string>();
  let pictures = 0;
  for (const [index, step] of steps.entries()) {
    const picture = async (name: string, toast = false) => {
      // Toasts and drawers slide in; a picture is taken when they stand.
      await window.waitForTimeout(350);
      pictures += 1;
      await window.screenshot({
        path: join(out, `${String(pictures).padStart(2, '0')}-${name}.png`),
        ...(!toast && { style: WITHOUT_TOASTS }),
      });
    };
    const checked = await step.walk({ window, out, facts, picture: (name) => picture(name) });
    await picture(step.name, step.toast);
    const problems = await complaints();
    if (problems.length > 0) throw new Error(`${step.title}: the window complained: ${problems.join('; ')}`);
    console.log(`${String(index + 1).padStart(2)}/${steps.length}  ${step.title}: ${checked}`);
  }
}
