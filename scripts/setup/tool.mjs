// A developer's tool that is written in the app's own TypeScript: built into out/tools/, then imported or run.
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** @param {string} entry path of a .ts file @returns {Promise<string>} path of the module that Node can run */
export async function buildTool(entry) {
  const name = basename(entry, '.ts');
  await build({
    configFile: false,
    logLevel: 'warn',
    // Libraries of hundreds of files, which a child process would look for one by one at each of its starts.
    ssr: { noExternal: ['drizzle-orm', 'zod'] },
    build: {
      ssr: resolve(entry),
      outDir: 'out/tools',
      emptyOutDir: false,
      target: 'node20',
      // All in one folder: set-up's own modules find the repository from where they lie.
      rollupOptions: { output: { entryFileNames: `${name}.mjs`, chunkFileNames: `${name}-[name].mjs` } },
    },
  });
  return resolve('out/tools', `${name}.mjs`);
}

/** @param {string} entry path of a .ts file @returns {Promise<any>} its exports */
export async function loadTool(entry) {
  return import(pathToFileURL(await buildTool(entry)).href);
}
