import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { openStore } from './database/openStore';
import { findAttachmentFile } from './features/attachments/attachments.repository';
import { handlers } from './features/handlers';
import { getSetting } from './features/settings/settings.repository';
import { createDispatch, type DispatchOptions } from './platform/dispatch';
import { sendEvent, serveCalls } from './platform/ipc';
import { launchOptions } from './platform/launchOptions';
import { openLog } from './platform/logging';
import { pathsIn } from './platform/paths';
import type { Platform } from './platform/platform';
import { APP_ORIGIN, registerScheme, serveApp } from './platform/protocol';
import { createSession } from './platform/session';
import { createWindow, lockDown } from './platform/window';
import { fillWithSampleData } from './sample/fillWithSampleData';

const IDLE_CHECK_MS = 5_000;

registerScheme();
const options = launchOptions();
if (options.dataFolder) app.setPath('userData', options.dataFolder);
if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(failToStart);
else app.quit();

/** Puts the house together; every part is built here and nowhere else. */
function start(): void {
  const resources = app.isPackaged ? process.resourcesPath : join(import.meta.dirname, '../../../resources');
  const paths = pathsIn(join(app.getPath('userData'), 'data'), resources);
  for (const folder of [paths.data, paths.attachments, paths.backups, paths.logs])
    mkdirSync(folder, { recursive: true });
  const log = openLog(paths.logs);
  const { clock } = options;
  const database = openStore(paths, clock);
  lockDown();
  serveApp(join(import.meta.dirname, '../renderer'), (sha256) => findAttachmentFile(paths, sha256));

  const window = createWindow(join(import.meta.dirname, '../preload/index.cjs'), paths.data);
  const session = createSession(clock, () => sendEvent(window.webContents, 'session', {}));
  const platform: Platform = {
    paths,
    session,
    fillWithSampleData: async (owner) => {
      await fillWithSampleData(dispatchOptions, owner, paths);
      sendEvent(window.webContents, 'changed', { tables: [] });
    },
  };
  const dispatchOptions: DispatchOptions = {
    database,
    handlers,
    platform,
    clock,
    zone: () => getSetting(database.db, 'app').zone,
    onChanged: (tables) => sendEvent(window.webContents, 'changed', { tables }),
    logError: (ref, call, error) => log.error(ref, call, error),
  };
  const dispatch = createDispatch(dispatchOptions);
  serveCalls(window, dispatch, session);

  const idleCheck = setInterval(() => {
    session.lockIfIdle(getSetting(database.db, 'app').idleLockMinutes * 60_000);
  }, IDLE_CHECK_MS);
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => {
    clearInterval(idleCheck);
    database.close();
  });
  void window.loadURL(`${APP_ORIGIN}/`);
}

/** Nothing works without the store: say why and stop. */
function failToStart(error: unknown): void {
  console.error(error);
  app.exit(1);
}
