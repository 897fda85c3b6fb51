// `npm run release`: the installers that people are given, in out/release/, with the official Electron and nothing else.
//   npm run release                     for the system of this PC
//   npm run release -- --win --linux    for these (--win, --mac, --linux); macOS needs a Mac
// Signs them for the update feed when SHOWROOM_RELEASE_KEY_FILE and SHOWROOM_RELEASE_PASSPHRASE are given.
import { rmSync } from 'node:fs';
import { Platform, build as pack } from 'electron-builder';
import { packagingConfig } from '../electron-builder.config.mjs';
import { releaseObstacle } from './packaging/release-check.mjs';
import { build, buildFolder } from './setup/build.mjs';
import { inRoot, installedVersion, readState, root } from './setup/paths.mjs';
import { signBuilt, signingOf } from './sign-release.mjs';

const platforms = { '--win': Platform.WINDOWS, '--mac': Platform.MAC, '--linux': Platform.LINUX };

const asked = process.argv.slice(2);
const unknown = asked.filter((option) => !(option in platforms));
const obstacle =
  unknown.length > 0
    ? `${unknown.join(' ')} is unknown; it takes ${Object.keys(platforms).join(', ')}`
    : releaseObstacle({
        runtime: readState().electron?.kind,
        electronVersion: installedVersion('electron'),
        env: process.env,
        today: new Date().toISOString().slice(0, 10),
      });
if (obstacle) {
  console.error(`no release: ${obstacle}`);
  process.exit(1);
}

let signing;
try {
  signing = signingOf(process.env);
} catch (error) {
  console.error(`no release: ${error.message}`);
  process.exit(1);
}

rmSync(buildFolder, { recursive: true, force: true });
if ((await build()).code !== 0) process.exit(1);
const output = inRoot('out', 'release');
rmSync(output, { recursive: true, force: true });
const targets = new Map(
  (asked.length > 0 ? asked.map((option) => platforms[option]) : [Platform.current()]).flatMap((platform) => [
    ...platform.createTarget(),
  ]),
);
await pack({
  projectDir: root,
  targets,
  // The owner copies the folder to where the feed lies.
  publish: 'never',
  config: packagingConfig({ profile: 'release', app: buildFolder, output }),
});
console.log(`the release is in ${output}`);
console.log(signBuilt(signing, output));
