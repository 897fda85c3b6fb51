import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const DAEMON = '/usr/sbin/cupsd';
const BACKEND_CONFIG = '/etc/cups/cups-pdf.conf';
const PPD = '/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd';
const NEEDED = [DAEMON, BACKEND_CONFIG, PPD, '/usr/bin/pdftoppm', '/usr/sbin/lpadmin'];
/** Loading its tables of file types takes a loaded machine some seconds. */
const START_LIMIT_MS = 20_000;

/** How to become root without a question; null when nobody lets us. The PDF printer's back end runs as root only. */
function administrator(): string[] | null {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null;
}

/** Why no real printer can be had here; null: one can. */
export function whyNoPrinter(): string | null {
  if (process.platform !== 'linux') return 'CUPS-PDF is there for Linux only';
  const missing = NEEDED.filter((file) => !existsSync(file));
  if (missing.length > 0)
    return `not installed: ${missing.join(', ')} (packages cups, printer-driver-cups-pdf, poppler-utils)`;
  const admin = administrator();
  if (!admin) return 'the PDF printer needs root, or sudo that asks nothing';
  const [command = '', ...args] = [...admin, 'unshare', '-m', 'true'];
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
    ? null
    : 'this system allows no mount namespace of our own (unshare -m)';
}

/** A print server of our own, with everything in a temporary folder; the system's printers are not touched. */
export interface PrintServer {
  /** What the app needs in its environment to find this server and no other. */
  env: Record<string, string>;
  addPrinter(name: string): void;
  removePrinter(name: string): void;
  /** What somebody does with `cupsdisable`: jobs would wait. */
  pause(name: string): void;
  /** Jobs that wait or are being printed. */
  waiting(): string[];
  /** The next sheet that comes out, when it is whole: the path of a PDF. */
  nextSheet(): Promise<string>;
  stop(): Promise<void>;
}

export async function startPrintServer(): Promise<PrintServer> {
  const folder = mkdtempSync(join(tmpdir(), 'cups-'));
  const at = (...parts: string[]) => join(folder, ...parts);
  for (const name of ['root', 'state', 'cache', 'spool', 'tmp', 'log', 'out', 'pdf']) {
    mkdirSync(at(name));
    // Filters run as another user.
    chmodSync(at(name), 0o1777);
  }
  chmodSync(folder, 0o755);
  const socket = at('cups.sock');
  writeFileSync(at('root', 'cupsd.conf'), serverConfig(socket));
  writeFileSync(at('root', 'cups-files.conf'), filesConfig(folder));
  writeFileSync(
    at('root', 'cups-pdf.conf'),
    `Out ${at('out')}\nSpool ${at('pdf')}\nLog ${at('log')}\nLabel 2\n`,
  );
  // The back end reads its settings from one place only: there ours lie, for this server and nobody else.
  const script = `mount --bind "$1" ${BACKEND_CONFIG} && exec ${DAEMON} -f -c "$2" -s "$3"`;
  const files = ['cups-pdf.conf', 'cupsd.conf', 'cups-files.conf'].map((name) => at('root', name));
  const [command = '', ...args] = [
    ...(administrator() ?? []),
    ...['unshare', '-m', 'sh', '-c', script, 'cupsd', ...files],
  ];
  const daemon = spawn(command, args, { stdio: 'ignore' });
  const env = { CUPS_SERVER: socket };
  const run = (tool: string, ...options: string[]) =>
    execFileSync(tool, options, {
      env: { ...process.env, ...env },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  await answering(daemon, () => run('lpstat', '-r').includes('scheduler is running'));
  const seen = new Set<string>();
  return {
    env,
    addPrinter: (name) => {
      run('/usr/sbin/lpadmin', '-p', name, '-v', 'cups-pdf:/', '-P', PPD, '-E');
      run('/usr/sbin/lpadmin', '-d', name);
    },
    removePrinter: (name) => void run('/usr/sbin/lpadmin', '-x', name),
    pause: (name) => void run('/usr/sbin/cupsdisable', name),
    waiting: () => run('lpstat', '-o').split('\n').filter(Boolean),
    nextSheet: () => nextFile(at('out'), seen),
    stop: async () => {
      const gone = once(daemon, 'exit');
      // sudo hands the signal on.
      daemon.kill('SIGTERM');
      await gone;
      const [remove = 'rm', ...rest] = [...(administrator() ?? []), 'rm', '-rf', folder];
      execFileSync(remove, rest);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const serverConfig = (socket: string) => `Listen ${socket}
LogLevel info
DefaultAuthType None
WebInterface No
Browsing No
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
`;

const filesConfig = (folder: string) => `ServerRoot ${folder}/root
StateDir ${folder}/state
CacheDir ${folder}/cache
RequestRoot ${folder}/spool
TempDir ${folder}/tmp
ErrorLog ${folder}/log/error
AccessLog ${folder}/log/access
PageLog ${folder}/log/page
ServerBin /usr/lib/cups
DataDir /usr/share/cups
SystemGroup root
Sandboxing relaxed
`;

async function answering(daemon: ChildProcess, isThere: () => boolean): Promise<void> {
  for (const until = Date.now() + START_LIMIT_MS; Date.now() < until; ) {
    if (daemon.exitCode !== null) throw new Error(`cupsd ended with ${daemon.exitCode}`);
    try {
      if (isThere()) return;
    } catch {
      // Not yet.
    }
    await sleep(100);
  }
  daemon.kill('SIGTERM');
  throw new Error('cupsd does not answer');
}

/** A file of a folder that was not seen before, once it is a whole PDF. */
async function nextFile(folder: string, seen: Set<string>): Promise<string> {
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(200)) {
    const name = readdirSync(folder).find((file) => file.endsWith('.pdf') && !seen.has(file));
    if (!name) continue;
    const file = join(folder, name);
    if (statSync(file).size === 0 || spawnSync('pdfinfo', [file]).status !== 0) continue;
    seen.add(name);
    return file;
  }
  throw new Error('nothing came out of the printer');
}
