// A screen for Electron where there is none, or where tests should not disturb the one there is.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { SetupError } from './run.mjs';
import { hasDisplay } from './runtime.mjs';

const size = '1366x768x24';
const startLimitMs = 15_000;

/**
 * Gives the work a virtual screen on Linux and ends the screen afterwards. Elsewhere windows show as usual.
 * @template Result
 * @param {(env: Record<string, string | undefined>) => Promise<Result>} work gets what its children need in
 *   their environment
 * @returns {Promise<Result>}
 */
export async function withDisplay(work) {
  if (process.platform !== 'linux') return work({});
  const screen = startScreen();
  const stop = () => screen.kill('SIGTERM');
  const stopOnSignal = (signal) => {
    stop();
    // Who else listens (a running child's keeper) ends the work in its own time.
    if (process.listenerCount(signal) === 1) process.exit(1);
  };
  process.on('exit', stop).on('SIGINT', stopOnSignal).on('SIGTERM', stopOnSignal);
  try {
    const display = await displayOf(screen);
    if (display) return await work({ DISPLAY: display, WAYLAND_DISPLAY: undefined, XDG_SESSION_TYPE: 'x11' });
    if (hasDisplay()) return await work({});
    throw new SetupError('there is no screen and Xvfb does not start; install xvfb and run this again');
  } finally {
    process.off('exit', stop).off('SIGINT', stopOnSignal).off('SIGTERM', stopOnSignal);
    if (screen.pid && screen.exitCode === null && screen.signalCode === null) {
      stop();
      await once(screen, 'exit');
    }
  }
}

/**
 * Gives the work several virtual screens, named in `SHOWROOM_SCREENS`; the first is the usual one. Where `withDisplay` gives
 * none of its own, there are none here either.
 * @template Result
 * @param {number} count
 * @param {(env: Record<string, string | undefined>) => Promise<Result>} work
 * @param {string[]} started
 * @returns {Promise<Result>}
 */
export function withScreens(count, work, started = []) {
  return withDisplay((env) => {
    if (!env.DISPLAY) return work(env);
    const screens = [...started, env.DISPLAY];
    if (screens.length < count) return withScreens(count, work, screens);
    return work({ ...env, DISPLAY: screens[0], SHOWROOM_SCREENS: screens.join(' ') });
  });
}

/** Xvfb looks for a free number itself and writes it to file descriptor 3. */
function startScreen() {
  const args = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset'];
  return spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
}

/** @returns {Promise<string | undefined>} undefined when there is no Xvfb to run, or it fails */
function displayOf(screen) {
  return new Promise((answer) => {
    const timer = setTimeout(answer, startLimitMs, undefined);
    const settle = (display) => {
      clearTimeout(timer);
      answer(display);
    };
    screen.on('error', () => settle(undefined));
    screen.on('exit', () => settle(undefined));
    createInterface({ input: screen.stdio[3] }).once('line', (number) => settle(`:${number.trim()}`));
  });
}
