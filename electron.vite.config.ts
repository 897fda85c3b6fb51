import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** Where the build goes; developers who build side by side give each build a folder of its own. */
const outDir = process.env.SHOWROOM_BUILD_DIR ?? 'out/app';

export default defineConfig({
  main: {
    build: {
      outDir: `${outDir}/main`,
      rollupOptions: {
        input: { index: resolve('src/main/index.ts'), worker: resolve('src/main/jobs/worker.ts') },
      },
    },
  },
  preload: {
    build: {
      outDir: `${outDir}/preload`,
      rollupOptions: {
        input: { index: resolve('src/preload/index.ts') },
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      outDir: `${outDir}/renderer`,
      rollupOptions: { input: { index: resolve('src/renderer/index.html') } },
    },
  },
});
