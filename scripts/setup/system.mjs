// Step 3: the system libraries that Electron, a headless screen and the tests need, on Debian and Ubuntu.
import { lastWords, run, SetupError, say } from './run.mjs';

/** Each entry is one need; the names are the same library in different releases of Debian and Ubuntu. */
const libraries = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libasound2t64', 'libasound2'],
  ['libnss3'],
  ['libgbm1'],
  ['xvfb'],
  ['xauth'],
  ['fonts-noto-cjk'],
  ['poppler-utils'],
];

/** What the tests with a real printer need; without it they say that they are skipped. */
const printing = [['cups'], ['printer-driver-cups-pdf'], ['xdotool']];

/** What a build of better-sqlite3 from its source needs besides. */
const compiler = [['build-essential'], ['python3']];

/** Installs what is missing, or says the one command that does. @param {{ withCompiler: boolean }} needs */
export function ensureSystem({ withCompiler }) {
  if (process.platform !== 'linux') return;
  const needs = withCompiler ? [...libraries, ...compiler] : libraries;
  const installed = installedAmong([...needs, ...printing].flat());
  // Without dpkg this is not a Debian; the check of Electron itself will name what it misses.
  if (!installed) return;
  const missingOf = (wanted) => wanted.filter((names) => !names.some((name) => installed.has(name)));
  const missing = missingOf(needs);
  if (missing.length > 0) install(missing);
  installForPrinting(missingOf(printing));
}

/** Nobody is kept from starting the app by what only some tests want. */
function installForPrinting(missing) {
  if (missing.length === 0) return;
  const wanted = pick(missing).join(' ');
  try {
    if (!administrator()) throw new SetupError('no rights to install');
    install(missing);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(`the tests with a real printer will be skipped, not installed: ${wanted} (${error.message})`);
  }
}

function installedAmong(names) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query has placeholders of the same form.
  const query = run('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\\n', ...names]);
  if (query.error) return undefined;
  const lines = query.stdout.split('\n').map((line) => line.split(' '));
  return new Set(lines.filter(([, status]) => status === 'installed').map(([name]) => name));
}

function install(missing) {
  const admin = administrator();
  if (!admin) {
    const command = `sudo apt-get update && sudo apt-get install -y ${pick(missing).join(' ')}`;
    throw new SetupError(`system libraries are missing; run this and start again: ${command}`);
  }
  say(`installing system libraries: ${missing.map((names) => names.at(-1)).join(' ')}`);
  const listed = apt(admin, ['update']);
  const names = pick(missing);
  const added = apt(admin, ['install', '-y', '--no-install-recommends', ...names]);
  if (!added.ok) {
    const cause = lastWords(added.stderr.includes('Unable to locate') && !listed.ok ? listed : added);
    throw new SetupError(
      `apt-get could not install ${names.join(' ')}; install them and run this again (${cause})`,
    );
  }
}

/** Of each need the name that this release has in its lists. */
function pick(missing) {
  return missing.map((names) => names.find((name) => names.length === 1 || isOffered(name)) ?? names.at(-1));
}

const isOffered = (name) => /Candidate: (?!\(none\))/.test(run('apt-cache', ['policy', name]).stdout);

/** How to become root without asking anybody anything; undefined when that is not possible. */
function administrator() {
  if (process.getuid?.() === 0) return [];
  return run('sudo', ['-n', 'true'], { timeoutMs: 10_000 }).ok ? ['sudo', '-n'] : undefined;
}

function apt(admin, args) {
  const patience = [
    '-o',
    'DPkg::Lock::Timeout=180',
    '-o',
    'Acquire::http::Timeout=30',
    '-o',
    'Acquire::Retries=2',
  ];
  const [command, ...rest] = [
    ...admin,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    ...patience,
    ...args,
  ];
  return run(command, rest, { timeoutMs: 900_000 });
}
