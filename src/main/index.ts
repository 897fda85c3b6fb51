import { join } from 'node:path';
import { app, dialog } from 'electron';
import { closeDebugging } from './platform/debugging';
import { serveCalls } from './platform/ipc';
import { launchOptions } from './platform/launchOptions';
import { APP_ORIGIN, firstScriptServed, registerScheme, serveApp } from './platform/protocol';
import { createWindow, lockDown } from './platform/window';

closeDebugging();
// Every renderer, whoever makes one. Root has no sandbox, and switches it off on the command line or does not start at all.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerScheme();
const options = launchOptions();
if (options.userData) app.setPath('userData', options.userData);
if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(failToStart);
else app.quit();

/**
 * The window first, and what serves it: its page is run by a process of its own while this one reads the code of the
 * house and opens the store. The window's calls wait for that.
 */
async function start(): Promise<void> {
  lockDown();
  serveApp(join(import.meta.dirname, '../renderer'), async (sha256) => (await house).findMedia(sha256));
  const userData = app.getPath('userData');
  const window = createWindow(join(import.meta.dirname, '../preload/index.cjs'), userData);
  let closing = false;
  window.once('close', () => {
    closing = true;
  });
  const loaded = window.loadURL(`${APP_ORIGIN}/#/today`);
  // Reading the house's code keeps this process from serving files: the page gets its own first, and both go on at once.
  const house = Promise.race([firstScriptServed(), loaded])
    .then(() => import('./house'))
    .then(({ openHouse }) => openHouse(window, userData, options));
  serveCalls(window, async (name, input) => (await house).answer(name, input));
  app.on('second-instance', () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  // Not only when all are closed: a sheet that is still being printed has a hidden window of its own.
  window.on('closed', () => app.quit());
  app.on('window-all-closed', () => app.quit());
  try {
    await Promise.all([house, loaded]);
  } catch (error) {
    // Who closes the app at once breaks off its page and its start; that is no failure to tell anybody about.
    if (!closing) throw error;
  }
}

/** Not even a window can be shown: say why and stop. */
function failToStart(error: unknown): void {
  console.error(error);
  dialog.showErrorBox('Showroom Desk', error instanceof Error ? error.message : String(error));
  app.exit(1);
}
