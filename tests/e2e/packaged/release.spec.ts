import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extractAll } from '@electron/asar';
import { packagedLaunch } from '../../support/app';
import { expect, test } from '../../support/builds';

/** A package with a release's fuses lets no tool in: it is started by hand, and watched from outside. */
function start(profile: 'test' | 'release', args: string[], env: Record<string, string> = {}) {
  const launch = packagedLaunch(profile);
  const child = spawn(launch.executablePath, [...launch.args, ...args], { env: { ...launch.env, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  return { child, said: () => said, dataFolder: launch.dataFolder };
}

/** The app has come as far as its store; before that nothing would be proved. */
const isUp = (dataFolder: string) => existsSync(join(dataFolder, 'data', 'showroom.db'));

async function stop(child: ChildProcess, dataFolder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  }
  rmSync(dirname(dataFolder), { recursive: true, force: true });
}

/** TCP sockets of a process that listen, from /proc. */
function listening(pid: number | undefined): string[] {
  const sockets = readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    try {
      return /^socket:\[(\d+)]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [];
    } catch {
      return [];
    }
  });
  return ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/${pid}/net/${table}`, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state, , , , , , inode]) => state === '0A' && sockets.includes(inode ?? ''))
      .map(([, address]) => address ?? ''),
  );
}

const DEBUGGING = ['--inspect=0', '--remote-debugging-port=0'];

test('remote debugging and the inspector are closed in the release build, whatever the command line says', async () => {
  const { child, said, dataFolder } = start('release', DEBUGGING);
  await expect.poll(() => isUp(dataFolder), { timeout: 60_000 }).toBe(true);
  expect(existsSync(join(dataFolder, 'DevToolsActivePort'))).toBe(false);
  expect(listening(child.pid)).toEqual([]);
  // Node's own signal to open the inspector: without it the signal ends the process, as it ends any.
  const gone = once(child, 'exit');
  child.kill('SIGUSR1');
  await gone;
  expect(said()).not.toMatch(/listening on/i);
  await stop(child, dataFolder);
});

test('the test build does listen: the test above would see it', async () => {
  const { child, said, dataFolder } = start('test', DEBUGGING);
  await expect.poll(said, { timeout: 60_000 }).toMatch(/DevTools listening on/);
  await expect.poll(() => isUp(dataFolder), { timeout: 60_000 }).toBe(true);
  expect(said()).toMatch(/Debugger listening on/);
  expect(listening(child.pid).length).toBeGreaterThanOrEqual(2);
  await stop(child, dataFolder);
});

test('closed while it still starts, the app is gone without a word', async () => {
  const { child, said, dataFolder } = start('release', []);
  await expect.poll(() => isUp(dataFolder), { timeout: 60_000, intervals: [10] }).toBe(true);
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await gone).toEqual([0, null]);
  expect(said()).not.toMatch(/ERR_FAILED|Error:/);
  await stop(child, dataFolder);
});

test('the executable is no Node, and takes no options for one', async () => {
  const marker = join(dirname(packagedLaunch('release').dataFolder), 'ran');
  const script = join(dirname(marker), 'preload.cjs');
  writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`);
  const { child, dataFolder } = start('release', [script], {
    ELECTRON_RUN_AS_NODE: '1',
    NODE_OPTIONS: `--require ${script}`,
  });
  await expect.poll(() => isUp(dataFolder), { timeout: 60_000 }).toBe(true);
  expect(existsSync(marker)).toBe(false);
  await stop(child, dataFolder);
  rmSync(dirname(marker), { recursive: true });
});

test('the app is loaded from its archive and from nowhere else', async () => {
  const { executablePath, args, env, dataFolder } = packagedLaunch('release');
  const copy = join(dirname(dataFolder), 'copy');
  cpSync(dirname(executablePath), copy, { recursive: true });
  const resources = join(copy, 'resources');
  extractAll(join(resources, 'app.asar'), join(resources, 'app'));
  rmSync(join(resources, 'app.asar'));
  const ended = spawnSync(join(copy, 'showroom-desk'), args, { env, timeout: 60_000, encoding: 'utf8' });
  expect(ended.status).not.toBe(0);
  expect(isUp(dataFolder)).toBe(false);
  rmSync(dirname(dataFolder), { recursive: true, force: true });
});
