import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'src/**/*.test.tsx',
      'scripts/**/*.test.mjs',
      'tests/migrations/**/*.test.ts',
    ],
    // Limits against hanging, not against a slow or busy PC.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
