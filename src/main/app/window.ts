import { join } from 'node:path';
import { app, BrowserWindow, screen, session } from 'electron';
import { isPage } from './protocol';
import { onScreen, readWindowPlace, writeWindowPlace } from './windowPlace';

/** The one window: sandboxed, its size remembered in the data folder. */
export function createWindow(preloadFile: string, dataFolder: string): BrowserWindow {
  const stateFile = join(dataFolder, 'window.json');
  const { area, maximized } = readWindowPlace(stateFile);
  const window = new BrowserWindow({
    ...onScreen(area, workAreas()),
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#faf8f4',
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // At the front desk nobody looks into the window's inside; macOS has a menu for it.
      devTools: !app.isPackaged,
    },
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => savePlace(stateFile, window));
  return window;
}

/** Shows the window to whoever starts the app again, also when its screen is gone. */
export function showAgain(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  if (!window.isMaximized()) window.setBounds(onScreen(window.getNormalBounds(), workAreas()));
  window.focus();
}

/** What each screen leaves to windows, the main one first. */
function workAreas() {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
}

/** What a page may do without asking: copy a text that was clicked on. */
const allows = (permission: string) => permission === 'clipboard-sanitized-write';

/** Everything that is not our own protocol or stands in the page itself. */
const OUTSIDE = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file:///*'];

/** Nothing may leave our own pages: no navigation, no new windows, no permissions, no request to anywhere else. */
export function lockDown(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, done) => done(allows(permission)));
  defaultSession.setPermissionCheckHandler((_contents, permission) => allows(permission));
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.webRequest.onBeforeRequest({ urls: OUTSIDE }, (_request, done) => done({ cancel: true }));
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isPage(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

function savePlace(file: string, window: BrowserWindow): void {
  try {
    writeWindowPlace(file, window.getNormalBounds(), window.isMaximized());
  } catch {
    // A full or locked disk: the window opens in its old place next time, and closes now.
  }
}
