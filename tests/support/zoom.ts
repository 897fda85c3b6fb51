import { expect } from '@playwright/test';
import type { RunningApp } from './app.ts';

/** The smallest window that we judge by, in CSS pixels at 100 %. */
const WIDTH = 1366;
const HEIGHT = 768;

/** Shows the window at 1366 × 768 px of the screen, enlarged: 1.25 is what many a shop's Windows is set to. */
export async function zoom({ app, window }: RunningApp, factor: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [width, height, by]) => {
      for (const one of BrowserWindow.getAllWindows()) {
        one.setContentSize(width, height);
        one.webContents.setZoomFactor(by);
      }
    },
    [WIDTH, HEIGHT, factor] as const,
  );
  // A pixel goes to the frame or to rounding.
  await expect
    .poll(async () => Math.abs((await window.evaluate(() => innerWidth)) - WIDTH / factor))
    .toBeLessThan(2);
}
