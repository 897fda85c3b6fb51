// What goes into a package and how each system installs it. `npm run package` and `npm run release` use it.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fusesOf } from './scripts/packaging/fuses.mjs';
import { LICENCES, writeLicences } from './scripts/packaging/licences.mjs';

/** Reserved for names that lead nowhere (RFC 6761): the owner gives the real address in the settings. */
const NO_FEED = 'https://updates.invalid/showroom-desk';

/** The parts of better-sqlite3 that run; its source and its binaries for other systems stay behind. */
const SQLITE_SOURCE = ['deps', 'src', 'build', 'prebuilds', 'binding.gyp'];

/** Libraries that main loads on demand, with what of each it loads. */
const LOADED_FILES = {
  '@canvas/image-data': 'index.js',
  '@cornerstonejs/codec-libjpeg-turbo-8bit': 'dist/libjpegturbowasm.{js,wasm}',
  '@cwasm/webp': '{index.js,webp.wasm}',
  'bwip-js': 'dist/bwip-js-node.js',
  'electron-log': '{node.js,src/{core,node}/**/*.js}',
  'pinyin-pro': 'dist/index.js',
  tyme4ts: 'dist/lib/index.cjs',
};

/**
 * @param {object} build
 * @param {'test' | 'release'} build.profile
 * @param {string} build.app folder of the built app (main, preload, renderer)
 * @param {string} build.output where packages go
 * @param {string} [build.electronDist] a folder with an unpacked Electron, instead of a download
 * @param {string} [build.electronVersion] the version of that folder
 * @param {boolean} [build.sqliteBuiltHere] takes the binary of better-sqlite3 that set-up built, not the package's own
 * @returns {import('electron-builder').Configuration}
 */
export function packagingConfig({
  profile,
  app,
  output,
  electronDist,
  electronVersion,
  sqliteBuiltHere = false,
}) {
  return {
    appId: 'app.showroom-desk',
    productName: 'Showroom Desk',
    copyright: 'Showroom Desk',
    electronDist,
    electronVersion,
    directories: { output, buildResources: 'resources' },
    icon: 'resources/icon.png',
    files: [
      // Of the repository nothing goes along by itself.
      'package.json',
      {
        from: app,
        to: 'out/app',
        filter: ['{main,preload,renderer}/**/*', '!**/*.map', '!**/licences.json'],
      },
      // Headers that only a compiler reads.
      '!node_modules/node-addon-api',
      ...SQLITE_SOURCE.map((part) => `!node_modules/better-sqlite3/${part}`),
      sqliteBuiltHere
        ? 'node_modules/better-sqlite3/build/Release/better_sqlite3.node'
        : // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder puts in the system and processor of each package.
          'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
      ...Object.entries(LOADED_FILES).flatMap(([name, file]) => [
        `!node_modules/${name}/**`,
        `node_modules/${name}/{package.json,LICENSE*,${file}}`,
      ]),
      '!**/*.{md,map,d.ts}',
    ],
    extraResources: [
      { from: 'resources/migrations', to: 'migrations' },
      { from: join(app, LICENCES), to: LICENCES },
    ],
    // The binary alone: what the archive holds, its hash guards.
    asar: { smartUnpack: false },
    asarUnpack: ['**/*.node'],
    // SQLite's binary speaks Node-API and fits any Electron; there is nothing to build again.
    npmRebuild: false,
    electronLanguages: ['zh-CN', 'en-US'],
    electronFuses: fusesOf(profile),
    beforePack: () => writeLicences(app),
    afterExtract: removeDefaultApp,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: filled in by electron-builder.
    artifactName: 'showroom-desk-${version}-${os}-${arch}.${ext}',
    publish: [{ provider: 'generic', url: NO_FEED }],
    win: { target: [{ target: 'nsis', arch: ['x64', 'arm64'] }], executableName: 'showroom-desk' },
    nsis: {
      // Into the user's own programs, without an administrator. The data lies in the user's folder beside it
      // (%APPDATA%), which neither an update nor an uninstall touches.
      oneClick: true,
      perMachine: false,
      deleteAppDataOnUninstall: false,
      createDesktopShortcut: true,
      installerLanguages: ['zh_CN', 'en_US'],
      shortcutName: '展厅前台 Showroom Desk',
    },
    linux: {
      target: ['AppImage', 'deb'],
      executableName: 'showroom-desk',
      category: 'Office',
      maintainer: 'Showroom Desk <showroom-desk@updates.invalid>',
      synopsis: 'Front desk of a furniture showroom',
      desktop: { entry: { Name: 'Showroom Desk', 'Name[zh_CN]': '展厅前台' } },
    },
    mac: {
      target: [
        { target: 'dmg', arch: ['x64', 'arm64'] },
        { target: 'zip', arch: ['x64', 'arm64'] },
      ],
      category: 'public.app-category.business',
      hardenedRuntime: true,
    },
  };
}

/** Electron's own start page is left in a folder that was given; an app has no use for it. */
function removeDefaultApp({ appOutDir, packager }) {
  if (packager.platform.nodeName === 'darwin') return;
  rmSync(join(appOutDir, 'resources', 'default_app.asar'), { force: true });
  for (const mark of ['version', 'default-app-version']) rmSync(join(appOutDir, mark), { force: true });
}
