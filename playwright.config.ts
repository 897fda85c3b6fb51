import { defineConfig } from '@playwright/test';
import type { BuildOption } from './tests/support/builds';

export default defineConfig<object, BuildOption>({
  testDir: 'tests/e2e',
  outputDir: 'out/test/e2e',
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // One real window at a time: the app is measured and used on a two-core PC.
  workers: 1,
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
