// Saying what happens, and running other programs with a time limit.
import { spawn, spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { nodePath, root } from './paths.mjs';

/** A failure whose message is the one sentence that the user needs; shown without a stack. */
export class SetupError extends Error {}

/** @param {string} line */
export const say = (line) => console.log(`set-up: ${line}`);

const isInside = (folder, file) => file.startsWith(folder + (process.platform === 'win32' ? '\\' : '/'));

/** PATH with the project's own tools first, so that every child finds Node 24 as `node`. */
export function toolPath() {
  return [join(root, 'node_modules', '.bin'), dirname(nodePath()), process.env.PATH ?? ''].join(delimiter);
}

/**
 * The environment for programs that a set-up step starts. npm's own settings for the script that runs now
 * are left out: a child npm would take `--ignore-scripts` or a foreign `nodedir` from them.
 * @param {Record<string, string | undefined>} [extra]
 */
export function childEnv(extra = {}) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !isNpmSetting(key)));
  return { ...env, PATH: toolPath(), ...extra };
}

const isNpmSetting = (key) =>
  /^npm_(lifecycle|package|config_(ignore_scripts|nodedir|local_prefix|global_prefix|prefix))/i.test(key);

/**
 * Runs a program to its end without showing its output.
 * @param {string} command @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, shell?: boolean }} [options]
 */
export function run(command, args, { cwd = root, env = childEnv(), timeoutMs = 600_000, shell } = {}) {
  const result = spawnSync(command, args, {
    cwd,
    env,
    shell,
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  const stderr = result.stderr ?? '';
  return { ok: result.status === 0, stdout: result.stdout ?? '', stderr, error: result.error };
}

/** What a failed program said about the cause: its first lines of complaint, else its last lines. */
export function lastWords({ stdout, stderr, error }, count = 2) {
  const isNoise = (line) =>
    !line ||
    /^\s+at |^npm (warn|notice)|^npm error( (code|syscall|errno|address|port) .*)?$|complete log of/i.test(
      line,
    );
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => !isNoise(line.trimEnd()));
  const complaints = lines.filter((line) =>
    /error|cannot|could not|unable|failed|missing|refused/i.test(line),
  );
  const told = complaints.length > 0 ? complaints.slice(0, count) : lines.slice(-count);
  return (
    told
      .map((line) =>
        line
          .replace(/^npm error/, '')
          .trim()
          .slice(0, 200),
      )
      .join(' | ') ||
    error?.message ||
    'no message'
  );
}

/** The Node that started npm. Never the one in node_modules, which `npm ci` is about to replace. */
function hostNode() {
  const candidates = [process.env.npm_node_execpath, process.execPath];
  return candidates.find((file) => file && !isInside(join(root, 'node_modules'), file)) ?? 'node';
}

/** Runs npm with the Node outside of node_modules. @param {string[]} args @param {Parameters<typeof run>[2]} [options] */
export function npm(args, options = {}) {
  const outsidePath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !isInside(join(root, 'node_modules'), folder))
    .join(delimiter);
  const env = { ...childEnv(), PATH: outsidePath, ...options.env };
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('npm-cli.js')) return run(hostNode(), [cli, ...args], { ...options, env });
  return run('npm', args, { ...options, env, shell: process.platform === 'win32' });
}

/**
 * Runs a program and shows its output. With a time limit it runs in a process group of its own, which ends
 * as a whole: first asked (test runners then close the windows they opened), then forced.
 * @param {string} command @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, timeoutMs?: number }} [options]
 * @returns {Promise<{ code: number, timedOut: boolean }>}
 */
export function runShown(command, args, { env = childEnv(), timeoutMs = 0 } = {}) {
  const ownGroup = timeoutMs > 0 && process.platform !== 'win32';
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, env, stdio: 'inherit', detached: ownGroup });
    const timers = [];
    let timedOut = false;
    const end = (signal) => {
      try {
        if (ownGroup && child.pid) process.kill(-child.pid, signal);
        else child.kill(signal);
      } catch {
        // It has ended by itself.
      }
    };
    const stopAtLimit = () => {
      timedOut = true;
      end('SIGTERM');
      timers.push(setTimeout(end, 15_000, 'SIGKILL'));
    };
    if (timeoutMs > 0) timers.push(setTimeout(stopAtLimit, timeoutMs));
    process.on('SIGINT', end).on('SIGTERM', end);
    const finish = (code) => {
      timers.forEach(clearTimeout);
      process.off('SIGINT', end).off('SIGTERM', end);
      done({ code, timedOut });
    };
    child.on('error', (error) => {
      console.error(`could not start ${command}: ${error.message}`);
      finish(1);
    });
    child.on('exit', (code) => finish(code ?? 1));
  });
}
