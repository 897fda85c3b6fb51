// Where things are: the repository, its own state folder, and the caches that every clone of one user shares.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

const windows = process.platform === 'win32';
const stateFile = join(root, '.cache', 'setup.json');

/** A path inside the repository. @param {...string} parts */
export const inRoot = (...parts) => join(root, ...parts);

/** The project's own Node 24. It may not exist before set-up has run. */
export const nodePath = () =>
  windows ? inRoot('node_modules', 'node', 'bin', 'node.exe') : inRoot('node_modules', '.bin', 'node');

/** The per-user cache: what takes long to fetch or to build is kept there for the next clone. */
export function userCache(...parts) {
  const base =
    process.env.XDG_CACHE_HOME ||
    (windows && process.env.LOCALAPPDATA) ||
    (process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache'));
  return join(base, 'showroom-desk', ...parts);
}

/** @param {string | Buffer} content */
export const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** @param {string} file */
export const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** The version of an installed package, or undefined. @param {string} name @returns {string | undefined} */
export function installedVersion(name) {
  const file = inRoot('node_modules', name, 'package.json');
  return existsSync(file) ? readJson(file).version : undefined;
}

/** Changes whenever the file does; `undefined` when there is none. @param {string} file */
export function fileMark(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat && `${stat.size}:${Math.round(stat.mtimeMs)}`;
}

/**
 * What the last set-up of this clone found out, so that the next one need not ask again.
 * @typedef {object} SetupState
 * @property {string} [lockHash] the lock file that node_modules was installed from
 * @property {{ version: string, kind: 'official' | 'mirror' | 'registry', dist: string }} [electron]
 * @property {string} [sqlite] mark of the better-sqlite3 binary that was loaded in Node and in Electron
 */

/** @returns {SetupState} */
export function readState() {
  try {
    return readJson(stateFile);
  } catch {
    return {};
  }
}

/** @param {SetupState} change */
export function updateState(change) {
  mkdirSync(dirname(stateFile), { recursive: true });
  const temporary = `${stateFile}.${process.pid}`;
  writeFileSync(temporary, `${JSON.stringify({ ...readState(), ...change }, null, 2)}\n`);
  renameSync(temporary, stateFile);
}
