import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, session } from 'electron';
import { isPage } from './protocol';

interface Bounds {
  x?: number;
  y?: number;
  width: number;
  height: number;
  maximized: boolean;
}

const DEFAULT_BOUNDS: Bounds = { width: 1366, height: 768, maximized: false };

/** The one window: sandboxed, its size remembered in the data folder. */
export function createWindow(preloadFile: string, dataFolder: string): BrowserWindow {
  const stateFile = join(dataFolder, 'window.json');
  const { maximized, ...bounds } = readBounds(stateFile);
  const window = new BrowserWindow({
    ...bounds,
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
  window.on('close', () => saveBounds(stateFile, window));
  return window;
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

function readBounds(file: string): Bounds {
  if (!existsSync(file)) return DEFAULT_BOUNDS;
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as Partial<Bounds>;
    return { ...DEFAULT_BOUNDS, ...stored };
  } catch {
    // A half-written file of window sizes is worth nothing: start from the default.
    return DEFAULT_BOUNDS;
  }
}

function saveBounds(file: string, window: BrowserWindow): void {
  const bounds: Bounds = { ...window.getNormalBounds(), maximized: window.isMaximized() };
  try {
    writeFileSync(file, JSON.stringify(bounds));
  } catch {
    // A full or locked disk: the window opens in its old place next time, and closes now.
  }
}
