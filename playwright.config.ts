import { defineConfig } from '@playwright/test';

export default defineConfig({
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
  reporter: [['list'], ['json', { outputFile: 'out/test/e2e.json' }]],
});
