import { join } from 'node:path';
import { app, dialog, Menu } from 'electron';
import { closeDebugging } from './app/debugging';
import { rememberGraphics } from './app/graphics';
import { serveCalls } from './app/ipc';
import { launchOptions } from './app/launchOptions';
import { askPlainly } from './app/plainMessage';
import { APP_ORIGIN, isPage, registerScheme, serveApp, watchFirstFiles } from './app/protocol';
import { REVIVED, reviveWindow } from './app/revive';
import { createWindow, lockDown, showAgain } from './app/window';

const FIRST_PAGE = `${APP_ORIGIN}/#/today`;

closeDebugging();
// No window has a menu, and Electron's own would be built at every start. macOS copies and pastes by its menu's keys.
if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
// The window's scripts come whole from Chromium's cache of compiled code; else it holds what their first lines call, and the
// 1,400 functions that draw the first screen are compiled one by one at every start.
app.commandLine.appendSwitch('js-flags', '--no-lazy');
// Every renderer, whoever makes one. Root has no sandbox, and switches it off on the command line or does not start at all.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerScheme();
const options = launchOptions();
if (options.userData) app.setPath('userData', options.userData);
rememberGraphics(app, app.getPath('userData'));
if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(failToStart);
else app.quit();

/**
 * The window first, and what serves it: its page is run by a process of its own while this one reads the code of the
 * services and opens the store. The window's calls wait for that.
 */
async function start(): Promise<void> {
  lockDown();
  serveApp(join(import.meta.dirname, '../renderer'), async (sha256) => (await services).findMedia(sha256));
  const userData = app.getPath('userData');
  const window = createWindow(join(import.meta.dirname, '../preload/index.cjs'), userData);
  let closing = false;
  window.once('close', () => {
    closing = true;
  });
  let pageDied = false;
  window.webContents.once('render-process-gone', () => {
    pageDied = true;
  });
  const served = watchFirstFiles();
  const loaded = window.loadURL(FIRST_PAGE);
  // Reading the services' code keeps this process from serving files. What it is built on is read while the page's process
  // is born, the rest once the page has its script and both can go on at once.
  served.page.then(() => import('./app/servicesBase')).catch(() => undefined); // The services need the same and say what is wrong.
  const services = Promise.race([served.script, loaded])
    .then(() => import('./app/startServices'))
    .then(({ startServices }) => startServices(window, userData, options));
  serveCalls(window, async (name, input, key) => (await services).answer(name, input, key));
  reviveWindow({
    window,
    died: async (what) => (await services).pageDied(what),
    load: (page) => {
      const shown = window.webContents.getURL();
      const url = new URL(page === 'shown' && isPage(shown) ? shown : FIRST_PAGE);
      url.search = REVIVED;
      return window.loadURL(url.href);
    },
    askToGoOn: async (why, signal) => askPlainly(window, (await services).locale(), why, signal),
    quit: () => app.quit(),
    failed: (error) => {
      // Where the services did not start either, `failToStart` says so.
      services.then(({ logProblem }) => logProblem('bring the page back', error)).catch(() => undefined);
    },
    now: () => performance.now(),
  });
  app.on('second-instance', () => {
    if (window.isDestroyed()) return;
    showAgain(window);
  });
  // Not only when all are closed: a sheet that is still being printed has a hidden window of its own.
  window.on('closed', () => app.quit());
  app.on('window-all-closed', () => app.quit());
  try {
    await Promise.all([
      services,
      loaded.catch((error) => {
        // It is loaded again.
        if (!pageDied) throw error;
      }),
    ]);
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
