import { defineConfig } from '@playwright/test';
import type { BuildOption } from './tests/support/builds';

// A screen for each worker, where the run was given them (`scripts/test.mjs`): windows on one screen take the focus and
// the clipboard from each other.
const screens = process.env.SHOWROOM_SCREENS?.split(' ') ?? [];
const screen = screens[Number(process.env.TEST_PARALLEL_INDEX ?? 0)];
if (screen) process.env.DISPLAY = screen;

export default defineConfig<object, BuildOption>({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/globalSetup.ts',
  outputDir: 'out/test/e2e',
  // Limits against hanging, not against a slow or busy PC.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  workers: screens.length || 1,
  fullyParallel: false,
  forbidOnly: !!process.env.CI,
  // A busy machine may lose a click; a second failure is a real one, and the first is listed as flaky.
  retries: 1,
  projects: [
    { name: 'app', testIgnore: '**/packaged/**' },
    // The same promises of security, and what only a package can show, in the app as it is installed (`npm run package`).
    {
      name: 'packaged',
      testMatch: ['**/security/**/*.spec.ts', '**/packaged/**/*.spec.ts'],
      use: { build: 'packaged' },
    },
  ],
  reporter: [['list'], ['json', { outputFile: 'out/test/e2e.json' }]],
});
