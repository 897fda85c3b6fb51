// Step 5: a better-sqlite3 that loads both in Node 24 (tests) and in the Electron in use.
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureNodeHeaders } from './packages.mjs';
import {
  fileMark,
  inRoot,
  installedVersion,
  nodePath,
  readState,
  sha256,
  updateState,
  userCache,
} from './paths.mjs';
import { childEnv, lastWords, run, SetupError, say } from './run.mjs';
import { electronPath, usesRegistryRuntime } from './runtime.mjs';

const buildFolder = inRoot('node_modules', 'better-sqlite3', 'build');
const builtFile = join(buildFolder, 'Release', 'better_sqlite3.node');

/**
 * The binary that comes with the package is made for Node-API 10 and crashes on the registry runtime, which
 * has 9. With these definitions it compiles, from the same source, for both.
 */
const flags = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';

/** @returns {string} the place of a finished build in the user's cache */
function cachedFile() {
  const parts = [installedVersion('better-sqlite3'), process.platform, process.arch];
  const key = sha256([...parts, installedVersion('node'), flags].join(' ')).slice(0, 12);
  return userCache(`better-sqlite3-${parts.join('-')}-${key}`, 'better_sqlite3.node');
}

/** Says what was checked: another binary, Node or Electron makes another mark. */
function checkedMark() {
  const versions = ['better-sqlite3', 'node', 'electron'].map(installedVersion);
  return sha256([...versions, electronPath(), fileMark(builtFile) ?? 'prebuilt'].join(' ')).slice(0, 16);
}

const isChecked = () => readState().sqlite === checkedMark();

/** Whether the next step will need a compiler. */
export function sqliteNeedsCompiler() {
  return usesRegistryRuntime() && !isChecked() && !existsSync(builtFile) && !existsSync(cachedFile());
}

/** @param {() => void} ensureCompiler called before a build that was not foreseen */
export function ensureSqlite(ensureCompiler) {
  if (isChecked()) return;
  if (!usesRegistryRuntime()) rmSync(buildFolder, { recursive: true, force: true });
  if (worksAsItIs() || worksFromCache() || worksAfterBuild(ensureCompiler)) {
    updateState({ sqlite: checkedMark() });
    say(`better-sqlite3 ${installedVersion('better-sqlite3')} loads in Node and in Electron`);
    return;
  }
  const { reason } = loads();
  throw new SetupError(
    `better-sqlite3 was built but does not load; delete ${cachedFile()} and run this again (${reason})`,
  );
}

function worksAsItIs() {
  // The package's own binary takes the registry runtime down with it: not worth a try.
  if (usesRegistryRuntime() && !existsSync(builtFile)) return false;
  return loads().ok;
}

function worksFromCache() {
  if (!existsSync(cachedFile())) return false;
  place(cachedFile(), builtFile);
  return loads().ok;
}

function worksAfterBuild(ensureCompiler) {
  ensureCompiler();
  say('building better-sqlite3 from its source (one to two minutes, once per user)');
  build();
  place(builtFile, cachedFile());
  // Only the binary stays: the rest would be packed into the app.
  rmSync(buildFolder, { recursive: true, force: true });
  place(cachedFile(), builtFile);
  return loads().ok;
}

function build() {
  const headers = ensureNodeHeaders();
  rmSync(buildFolder, { recursive: true, force: true });
  const args = ['rebuild', '--release', '--force_build=1', `--nodedir=${headers}`];
  const built = run(nodePath(), [inRoot('node_modules', 'node-gyp', 'bin', 'node-gyp.js'), ...args], {
    cwd: inRoot('node_modules', 'better-sqlite3'),
    env: childEnv({ CXXFLAGS: flags }),
    timeoutMs: 1_200_000,
  });
  if (built.ok && existsSync(builtFile)) return;
  throw new SetupError(
    `better-sqlite3 did not build; install a C++ compiler, make and python3 and run this again (${lastWords(built)})`,
  );
}

/** Copies in one step that others see: a cache never holds half a file. */
function place(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  const temporary = `${to}.${process.pid}`;
  copyFileSync(from, temporary);
  renameSync(temporary, to);
}

function loads() {
  const check = inRoot('scripts', 'setup', 'check-sqlite.cjs');
  for (const [program, extra] of [
    [nodePath(), {}],
    [electronPath(), { ELECTRON_RUN_AS_NODE: '1' }],
  ]) {
    const result = run(program, [check], { env: childEnv(extra), timeoutMs: 30_000 });
    if (!result.ok) return { ok: false, reason: lastWords(result, 2) };
  }
  return { ok: true, reason: '' };
}
