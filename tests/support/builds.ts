import { test as base } from '@playwright/test';
import { launchApp, launchPackagedApp, type RunningApp, setUpStore } from './app';

/** Which app a test runs in: built, or built and packaged as it is installed. */
export interface BuildOption {
  build: 'development' | 'packaged';
}

interface SharedApp {
  /** One app for all tests of a worker, its store empty and the owner signed in: they look, and leave it as it was. */
  running: RunningApp;
}

/** Tests that hold for both builds; `playwright.config.ts` has a project for each. */
export const test = base.extend<object, BuildOption & SharedApp>({
  build: ['development', { option: true, scope: 'worker' }],
  running: [
    async ({ build }, use) => {
      const running = await (build === 'packaged' ? launchPackagedApp() : launchApp());
      await setUpStore(running.window);
      await use(running);
      await running.close();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
});

export { expect } from '@playwright/test';
