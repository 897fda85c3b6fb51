// Loads a developer's tool that is written in the app's own TypeScript: builds it into out/tools/ and imports it.
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** @param {string} entry path of a .ts file @returns {Promise<any>} its exports */
export async function loadTool(entry) {
  const name = basename(entry, '.ts');
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: resolve(entry),
      outDir: 'out/tools',
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return import(pathToFileURL(resolve('out/tools', `${name}.mjs`)).href);
}
