import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** Where the build goes; developers who build side by side give each build a folder of its own. */
const outDir = process.env.SHOWROOM_BUILD_DIR ?? 'out/app';

/** What each build bundles of others, with their licences; `scripts/packaging/licences.mjs` puts them together. */
const license = { fileName: 'licences.json' };

/**
 * An icon stands beside words and is not read aloud; without this each gives its English file name to the button it
 * stands in. One that says something by itself has an `aria-label`. The little arrows of a number field say nothing
 * either: their names are English in every language, and the arrow keys do the same.
 */
const silentIcons = {
  name: 'silent-icons',
  transform(code: string, id: string) {
    if (/@rc-component.input-number.es.StepHandler\.js$/.test(id)) {
      return code.replace(
        /"aria-label": isUpAction \? 'Increase Value' : 'Decrease Value'/,
        '"aria-hidden": true',
      );
    }
    if (!/@ant-design.icons.es.components.AntdIcon(Light)?\.js$/.test(id)) return;
    const named = /role: "img",\s+"aria-label": icon\.name/;
    if (!named.test(code)) throw new Error('the icons are built another way now: look at silentIcons');
    return code.replace(named, '...(restProps["aria-label"] ? { role: "img" } : { "aria-hidden": true })');
  },
};

export default defineConfig({
  main: {
    build: {
      outDir: `${outDir}/main`,
      license,
      // What is under `dependencies` stays outside, and nothing else: native code, and what is loaded by `require` on demand.
      // The rest goes into main's own files: read one by one from hundreds of modules they were half of main's share of a start,
      // and the package would carry all that comes with them.
      externalizeDeps: true,
      rollupOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          house: resolve('src/main/app/startServices.ts'),
          worker: resolve('src/main/app/worker.ts'),
        },
        // A feature's index.ts only passes on: whoever takes one thing of a feature does not load the rest of it.
        treeshake: { moduleSideEffects: [{ test: /src.main.features.\w+.index\.ts$/, sideEffects: false }] },
      },
    },
  },
  preload: {
    build: {
      outDir: `${outDir}/preload`,
      license,
      rollupOptions: {
        input: { index: resolve('src/preload/index.ts') },
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), silentIcons],
    build: {
      outDir: `${outDir}/renderer`,
      license,
      minify: true,
      rollupOptions: {
        input: { index: resolve('src/renderer/index.html') },
        // What the first screen needs comes in one file: main hands each file over by itself, and forty took longer.
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      },
    },
  },
});
