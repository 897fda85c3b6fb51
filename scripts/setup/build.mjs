// Building the app for the Electron in use, when its sources have changed.
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inRoot, nodePath, root } from './paths.mjs';
import { childEnv, runShown } from './run.mjs';
import { runtimeEnv } from './runtime.mjs';

/** The folder of the build; developers who build side by side give each build a folder of its own. */
export const buildFolder = resolve(root, process.env.SHOWROOM_BUILD_DIR ?? join('out', 'app'));

const sources = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];

/** What set-up chose: the build is made for one Electron. */
const choice = join('.cache', 'setup.json');

export function buildIsOutOfDate() {
  const built = statSync(join(buildFolder, 'main', 'index.js'), { throwIfNoEntry: false });
  return !built || [...sources, choice].some((path) => newest(inRoot(path)) > built.mtimeMs);
}

/** The newest change in a file or anywhere in a folder; a folder's own time tells of deleted files. */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** @param {{ timeoutMs?: number }} [options] */
export function build({ timeoutMs } = {}) {
  const tool = inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  return runShown(nodePath(), [tool, 'build'], { env: childEnv(runtimeEnv()), timeoutMs });
}
