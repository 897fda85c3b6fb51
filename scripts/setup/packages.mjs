// Steps 1 and 2: the packages of the lock file, and Node 24 among them.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, installedVersion, nodePath, readJson } from './paths.mjs';
import { lastWords, npm, run, SetupError, say } from './run.mjs';

/** Installs exactly what the lock file says, unless node_modules holds that already. */
export function ensurePackages() {
  if (packagesMatchLock()) return;
  say('installing packages (npm ci)');
  // No package's install script runs here: the two that matter (Node, Electron) are separate, checked steps.
  const installed = npm([
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=5000',
  ]);
  if (!installed.ok) {
    throw new SetupError(
      `npm ci failed; check the connection to the npm registry and run this again (${lastWords(installed)})`,
    );
  }
}

/** npm writes what it has installed into node_modules/.package-lock.json, as its very last step. */
function packagesMatchLock() {
  const installedLock = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const wanted = readJson(inRoot('package-lock.json')).packages;
  const installed = readJson(installedLock).packages;
  const isOptional = (entry) => entry.optional || entry.devOptional;
  const missing = Object.entries(wanted).some(
    ([path, entry]) => path !== '' && !isOptional(entry) && installed[path]?.version !== entry.version,
  );
  const foreign = Object.entries(installed).some(([path, entry]) => wanted[path]?.version !== entry.version);
  return !missing && !foreign;
}

/** The project's own Node, which the tools need and the tests run on. */
export function ensureNode() {
  const version = installedVersion('node');
  if (!version) throw new SetupError('the package "node" is missing; delete node_modules and run this again');
  if (nodeVersion() === version) return;
  say(`fetching Node ${version} from the npm registry`);
  const fetched = fetchNode();
  if (nodeVersion() !== version) {
    throw new SetupError(
      `Node ${version} did not arrive; check the connection to the npm registry and run this again (${lastWords(fetched)})`,
    );
  }
}

/**
 * The package `node` fetches the binary for this platform in its install script and npm links it into
 * node_modules/.bin; `npm rebuild` does both, and runs that one script and no other.
 */
const fetchNode = () => npm(['rebuild', 'node', '--ignore-scripts=false', '--foreground-scripts']);

function nodeVersion() {
  if (!existsSync(nodePath())) return undefined;
  return run(nodePath(), ['--version'], { timeoutMs: 20_000 }).stdout.trim().replace(/^v/, '');
}

/** The folder of Node's own headers, which native code is built against. */
export function ensureNodeHeaders() {
  // A plain `npm install` takes the headers away again, since no lock file knows of them.
  if (!findNodeHeaders()) fetchNode();
  const headers = findNodeHeaders();
  if (!headers) throw new SetupError("Node's headers are missing; delete node_modules and run this again");
  return headers;
}

function findNodeHeaders() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const folders = ['node', 'node-bin'].map((prefix) =>
    inRoot('node_modules', 'node', 'node_modules', `${prefix}-${platform}-${process.arch}`),
  );
  return folders.find((folder) => existsSync(join(folder, 'include', 'node', 'node_api.h')));
}
