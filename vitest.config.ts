import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'src/**/*.test.tsx',
      'scripts/**/*.test.mjs',
      'tests/migrations/**/*.test.ts',
    ],
    // The files of a worker share what they load, which took longer than their tests. State of a module outlives a file.
    isolate: false,
    // Limits against hanging, not against a slow or busy PC.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
