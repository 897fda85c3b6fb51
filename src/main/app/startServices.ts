import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, powerMonitor } from 'electron';
import type { CallName } from '../../shared/contract';
import type { Result } from '../../shared/contract/result';
import type { Locale } from '../../shared/domain/locale';
import type { LostNumbers } from '../../shared/features/backup/contract';
import { seesPicture } from '../core/access/pictures';
import { currentActor } from '../core/currentActor';
import { createDispatch, type DispatchOptions } from '../core/dispatch';
import type { Platform, StagedRestore } from '../core/platform';
import type { Redrawn } from '../core/ports/pictures';
import { createSession } from '../core/session';
import type { Database } from '../database/database';
import { UnusableDatabase } from '../database/migrate';
import { createSlowLog, watchSlowQueries } from '../database/slowQueries';
import { logFolder, makeStoreFolders } from '../database/storeFolders';
import { identifyStore } from '../database/storeId';
import { lockStore } from '../database/storeLock';
import { isSampleUnfinished } from '../database/unfinishedSample';
import { beginSwap } from '../engines/backup/swap';
import { createFilterReader } from '../engines/jobs/filterReader';
import { createJobs } from '../engines/jobs/jobs';
import { createPrinter } from '../engines/printing/printer';
import { ownUpdater } from '../engines/updater/ownUpdater';
import { findAttachmentFile } from '../features/attachments';
import { type BackupDesk, backUpBeforeQuit, storedKey, takePlace } from '../features/backup';
import { createFactsKeeper, keptFacts } from '../features/customerFacts';
import { isSetUp } from '../features/session';
import { getSetting } from '../features/settings';
import { createUpdates } from '../features/updates';
import { chooseDataFolder, dataPlaceOf, noteUsed, watchPlace } from '../system/dataFolder';
import { AppError } from '../system/errors';
import { createFiles } from '../system/files';
import { openLog } from '../system/logging';
import { pathsIn } from '../system/paths';
import { systemSecretStore } from '../system/secretStore';
import { thisSystem } from '../system/systemInfo';
import { gracefulShutdown, LAST_WORK_WITHIN_MS, STOP_WITHIN_MS } from './gracefulShutdown';
import { handlers } from './handlers';
import { createInStep } from './inStep';
import { sendEvent } from './ipc';
import type { LaunchOptions } from './launchOptions';
import { createNotes } from './notesBeside';
import { explained, openStore, stageEmptyStore } from './openStore';
import type { FindMedia } from './protocol';
import { createRecurringWork } from './recurringWork';
import { createTroubleDispatch } from './troubleDispatch';

/** SQLite's own memory of the store's pages. */
const PAGE_CACHE_KB = 6_000;
/** So long (ms) quitting waits for the backup before an update; without it nothing is installed. */
const UPDATE_BACKUP_WITHIN_MS = 120_000;

/** What the rest of the app sees of the services. */
export interface Services {
  /** Answers the window's calls, once the store is open or is known not to open. */
  answer(name: CallName, input: unknown, key: string | null): Promise<Result<unknown>>;
  findMedia: FindMedia;
  /** The window's page has died of `what`: nobody sits before it any more. */
  pageDied(what: string): void;
  /** Puts a failure in the log. */
  logProblem(where: string, error: unknown): void;
  /** The language that the owner chose, or the system's while the store cannot say. */
  locale(): Locale;
}

/** Starts everything behind the window, which is loading already; every part is built here and nowhere else. */
export async function startServices(
  window: BrowserWindow,
  userData: string,
  options: LaunchOptions,
): Promise<Services> {
  const resources = app.isPackaged ? process.resourcesPath : join(import.meta.dirname, '../../../resources');
  const place = dataPlaceOf(userData);
  const paths = pathsIn(place.folder, resources);
  const homeless = makeStoreFolders(place, paths);
  const log = openLog(logFolder(paths, userData));
  const logProblem = (where: string, error: unknown) => log.error(where, error);
  /** What nobody has asked for may fail, but not stop the app: Electron shows a dialog for it and waits. */
  const byItself = (where: string, work: () => void) => () => {
    try {
      work();
    } catch (error) {
      logProblem(where, error);
    }
  };
  // A shop can work without a place for backups; Today says that there is none.
  byItself(
    'backup folder',
    () => !homeless && existsSync(paths.data) && mkdirSync(paths.backups, { recursive: true }),
  )();
  const { clock } = options;

  // Taken now: a closed window throws when it is asked for its contents, and a backup tells its end after that.
  const { webContents } = window;
  const session = createSession(
    clock,
    () => sendEvent(webContents, 'session', {}),
    () => (database ? getSetting(database.db, 'app').idleLockMinutes * 60_000 : 0),
  );
  // The timer of the idle lock slept as well: whoever wakes the PC finds it locked before they can do anything.
  powerMonitor.on('resume', () => byItself('idle lock', session.lockIfIdle)());
  const workerFile = join(import.meta.dirname, 'worker.js');
  const jobs = createJobs(workerFile, (progress) => sendEvent(webContents, 'job', progress));
  const filterReader = createFilterReader(workerFile, paths.database);
  /** Whatever works beside this thread; false when something is still there. */
  const stopAll = async (withinMs: number) =>
    (await Promise.all([jobs.stopAll(withinMs), filterReader.stop(withinMs)])).every(Boolean);

  const printer = createPrinter();
  const slowLog = createSlowLog();
  const desk: BackupDesk = {
    paths,
    jobs,
    files: createFiles(window, options.saveFolder),
    secretStore: systemSecretStore,
    otherBackups: { folder: null },
    replaceStore,
    logProblem,
  };

  let database: Database | null = null;
  const own = ownUpdater(options.updates);
  const updates = createUpdates({
    ...desk,
    clock,
    version: own.version,
    possible: own.possible,
    address: () => (database ? getSetting(database.db, 'updates').feed : null),
    updater: own.load,
    tell: () => sendEvent(webContents, 'updates', {}),
    quit: () => app.quit(),
    relaunch: () => app.relaunch(),
  });
  let answer: Services['answer'];
  let unlock: (() => void) | null = null;

  /** Without its key the backup before a migration is made all the same, and Today says that the key is gone. */
  const keyForBackups = () =>
    storedKey(desk).catch((error) => {
      logProblem('backup key', error);
      return null;
    });

  /** Opens the store and answers with all services, or with the few calls that help when it cannot be opened. */
  async function openOrExplain(): Promise<void> {
    try {
      if (homeless) throw homeless;
      if (existsSync(paths.data)) unlock ??= lockFolder();
      database = await openStore(paths, clock, { backupKey: keyForBackups, used: place.used });
      // One that was begun before there were ids; a new one has its id from the beginning.
      identifyStore(database.connection, clock.now());
      // The system keeps the file's pages at hand as well; on a small PC they need not be there twice.
      database.connection.pragma(`cache_size = -${PAGE_CACHE_KB}`);
      noteIfUsed(database);
      watchSlowQueries(database.connection, (query) => {
        log.warn('slow query', JSON.stringify(query));
        slowLog.note(query, clock.now());
      });
      byItself('derived', () => database && inStep.atStart(database))();
      answer = furnish(database);
    } catch (error) {
      if (!(error instanceof UnusableDatabase)) throw error;
      logProblem('start', error);
      answer = createTroubleDispatch({
        ...{ trouble: error.why, desk, clock, moveToChosenFolder },
        quit: () => app.quit(),
      });
    }
  }

  function lockFolder(): () => void {
    try {
      return lockStore(paths.data);
    } catch (error) {
      throw explained(error);
    }
  }

  const inStep = createInStep({
    ...{ paths, clock, log },
    onChanged: (tables) => sendEvent(webContents, 'changed', { tables }),
  });

  /** A store with somebody in it is missed when it is gone; one that was never set up, or not to its end, is not. */
  function noteIfUsed(store: Database): void {
    byItself('data folder', () => isInUse(store) && noteUsed(userData))();
  }

  const isInUse = (store: Database) => isSetUp(store) && !isSampleUnfinished(store.db);

  async function moveToChosenFolder(): Promise<void> {
    const folder = await desk.files.chooseFolder(paths.data);
    if (!folder) return;
    // While the dialog was open: this folder is somebody's store by now.
    if (database && isSetUp(database)) throw new AppError('CONFLICT', { reason: 'already_set_up' });
    chooseDataFolder(userData, folder);
    app.relaunch();
    app.quit();
  }

  /** A checked database takes the place of the store, whose files are kept aside. */
  async function replaceStore(restore: StagedRestore): Promise<LostNumbers> {
    const lost = await swapStore(() => takePlace(paths, restore));
    if (database) notes.noteOutside(database, restore.root);
    return lost;
  }

  /** `swap`: puts another store in the place of the one that is closed by then. */
  async function swapStore<T>(swap: () => T): Promise<T> {
    await stopAll(STOP_WITHIN_MS);
    database?.close();
    database = null;
    try {
      return swap();
    } finally {
      // The one that was begun with, when the swap could not even begin.
      await openOrExplain();
      session.lock();
      sendEvent(webContents, 'changed', { tables: [] });
    }
  }

  let filling = false;

  async function beginAnew(): Promise<void> {
    if (filling) throw new AppError('BUSY', { reason: 'sample_filling' });
    const now = clock.now();
    await swapStore(() => {
      stageEmptyStore(paths, now);
      beginSwap(paths, now);
    });
  }

  function furnish(store: Database): typeof answer {
    const factsInStep = createFactsKeeper({
      ...{ jobs, database: paths.database, clock, logProblem },
      onMoved: () => sendEvent(webContents, 'changed', { tables: ['customer_facts'] }),
    });
    const keepFacts = (asked: boolean) =>
      byItself('customer facts', () => isInUse(store) && factsInStep(store.db, asked));
    const platform: Platform = {
      ...desk,
      session,
      printer,
      filterReader,
      machine: thisSystem,
      updates,
      slowLog,
      redrawPicture: (bytes) => jobs.start({ kind: 'picture', bytes }, null).finished as Promise<Redrawn>,
      fillWithSampleData: async (owner) => {
        // Once in the life of a store: no start reads its code.
        const { fillWithSampleData } = await import('../sample/fillWithSampleData');
        filling = true;
        await fillWithSampleData(dispatchOptions, owner, paths).finally(() => {
          filling = false;
        });
        sendEvent(webContents, 'changed', { tables: [] });
        backUp();
      },
      beginAnew,
      moveToChosenFolder,
      quit: () => app.quit(),
    };
    const dispatchOptions: DispatchOptions = {
      database: store,
      handlers,
      derived: keptFacts,
      platform,
      clock,
      atWork: session.actor,
      zone: () => getSetting(store.db, 'app').zone,
      checkPlace: watchPlace(paths.database),
      onChanged: (tables) => {
        sendEvent(webContents, 'changed', { tables });
        // Other lines between customers, or other margins of kinds.
        if (tables.includes('settings') || tables.includes('product_kinds')) keepFacts(true)();
      },
      logError: (ref, call, error) => log.error(ref, call, error),
    };
    const dispatch = createDispatch(dispatchOptions);
    const backUp = recurringWork.begin(store, {
      keepFacts: keepFacts(false),
      keepPaused: byItself('paused', () => inStep.byTheDay(store)),
    });
    const atWork = options.staffId === null ? null : currentActor(store.db, options.staffId);
    if (atWork) session.signIn(atWork);
    return (name, input, key) => dispatch(name, input, session.actor(), key);
  }

  const notes = createNotes({ paths, clock, byItself });
  const recurringWork = createRecurringWork({
    ...{ desk, clock, session, updates, byItself },
    noteBeside: notes.noteBeside,
  });
  await openOrExplain();
  gracefulShutdown({
    app,
    jobs: { stopAll },
    lastWork: async () => {
      if (database) await updates.prepareQuit();
      if (database && !isSampleUnfinished(database.db))
        await backUpBeforeQuit(desk, database.db, clock.now());
    },
    lastWorkWithinMs: () => (updates.waitsForQuit() ? UPDATE_BACKUP_WITHIN_MS : LAST_WORK_WITHIN_MS),
    handOver: updates.handOver,
    closeStore: () => {
      recurringWork.stop();
      if (database) {
        notes.noteBeside(database);
        noteIfUsed(database);
      }
      database?.close();
      unlock?.();
    },
    kill: () => process.kill(process.pid, 'SIGKILL'),
    logProblem,
  });
  return {
    answer: (name, input, key) => answer(name, input, key),
    findMedia: (sha256) => {
      const atWork = session.actor();
      // Under the lock there is nothing to look at.
      if (!database || !atWork || !seesPicture(database.db, atWork, sha256)) return null;
      return findAttachmentFile(paths, sha256);
    },
    pageDied: (what) => {
      log.error('the page died', what);
      session.lock();
    },
    logProblem,
    locale: () => {
      if (database) return getSetting(database.db, 'app').locale;
      return app.getLocale().startsWith('zh') ? 'zh-CN' : 'en';
    },
  };
}
