import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, session } from 'electron';
import { isOurs } from './protocol';

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
    autoHideMenuBar: true,
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.removeMenu();
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => saveBounds(stateFile, window));
  return window;
}

/** Nothing may leave our own pages: no navigation, no new windows, no permissions. */
export function lockDown(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, done) =>
    done(permission === 'clipboard-sanitized-write'),
  );
  session.defaultSession.setPermissionCheckHandler(
    (_contents, permission) => permission === 'clipboard-sanitized-write',
  );
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isOurs(event.url)) event.preventDefault();
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
