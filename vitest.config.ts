import { defineConfig } from 'vitest/config';

/** Tests that put another module in the place of one (`vi.mock`); each of these files has modules of its own. */
const MOCKED = '**/*.mocked.test.ts';

// Limits against hanging, not against a slow or busy PC.
const limits = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 60_000 } } };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.ts',
            'src/**/*.test.tsx',
            'tools/**/*.test.ts',
            'scripts/**/*.test.mjs',
            'tests/bench/**/*.test.ts',
            'tests/migrations/**/*.test.ts',
          ],
          exclude: [MOCKED],
          // The files of a worker share what they load, which took longer than their tests. State of a module outlives a file.
          isolate: false,
          ...limits,
        },
      },
      { test: { name: 'mocked', include: [MOCKED], exclude: ['node_modules/**', 'out/**'], ...limits } },
    ],
  },
});
