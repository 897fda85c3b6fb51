import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, powerMonitor } from 'electron';
import type { CallName } from '../../shared/contract';
import type { LostNumbers } from '../../shared/contract/backup';
import type { Result } from '../../shared/contract/result';
import type { Locale } from '../../shared/domain/locale';
import { seesPicture } from '../core/access/pictures';
import { keptAnswers } from '../core/answers';
import { noteClock } from '../core/clockCheck';
import { currentActor } from '../core/currentActor';
import { createDispatch, createWrite, type DispatchOptions } from '../core/dispatch';
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
import { rememberUsed, usedIn } from '../database/usedNumbers';
import { noteRestoreIn, rememberHead } from '../engines/backup/auditHeads';
import { isBackupFolder } from '../engines/backup/files';
import { readLocalSettings } from '../engines/backup/localSettings';
import { beginSwap } from '../engines/backup/swap';
import { createJobs } from '../engines/jobs/jobs';
import { createPrinter } from '../engines/printing/printer';
import { ownUpdater } from '../engines/updater/ownUpdater';
import { findAttachmentFile } from '../features/attachments';
import { type BackupDesk, backUpBeforeQuit, backUpDaily, storedKey, takePlace } from '../features/backup';
import { newestRecordAt } from '../features/clock';
import { createFactsKeeper, keptFacts } from '../features/customerFacts';
import { arePausedOutOfStep, bringPausedInStep } from '../features/customers';
import { deliveryPort } from '../features/deliveries';
import { isPurgePending, startPurge } from '../features/erasure';
import { deepCheckWhenDue } from '../features/health';
import { bringInStep, isOutOfStep } from '../features/orders';
import { areNamesOutOfStep, bringNamesInStep } from '../features/search';
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
import { sendEvent } from './ipc';
import type { LaunchOptions } from './launchOptions';
import { explained, openStore, stageEmptyStore } from './openStore';
import type { FindMedia } from './protocol';
import { SEARCH_SOURCES } from './searchSources';
import { createTroubleDispatch } from './troubleDispatch';

/** SQLite's own memory of the store's pages. */
const PAGE_CACHE_KB = 6_000;
const IDLE_CHECK_MS = 5_000;
const BACKUP_CHECK_MS = 10 * 60_000;
/** So long after midnight at most what a new day moves is moved. */
const NEW_DAY_CHECK_MS = 60_000;
/** The first screen comes first. */
const FIRST_BACKUP_CHECK_MS = 3_000;
const FIRST_FACTS_CHECK_MS = 1_500;
const UPDATE_CHECK_MS = 60 * 60_000;
const FIRST_UPDATE_CHECK_MS = 30_000;
/** So long (ms) quitting waits for the backup before an update; without it nothing is installed. */
const UPDATE_BACKUP_WITHIN_MS = 120_000;

/** What the rest of the app sees of the services. */
export interface Services {
  /** Answers the window's calls, once the store is open or is known not to open. */
  answer(name: CallName, input: unknown, key: string | null): Promise<Result<unknown>>;
  findMedia: FindMedia;
  /** The window's page has died of `what`: nobody sits before it any more. */
  pageDied(what: string): void;
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
  const jobs = createJobs(join(import.meta.dirname, 'worker.js'), (progress) =>
    sendEvent(webContents, 'job', progress),
  );

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
      byItself('derived', () => database && keepInStep(database))();
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

  /** Once after an update that derives something otherwise; a store that nobody has set up has nothing to derive. */
  function keepInStep(store: Database): void {
    if (!isSetUp(store)) return;
    const zone = () => getSetting(store.db, 'app').zone;
    const write = createWrite({
      database: store,
      clock,
      zone,
      derived: keptFacts,
      onChanged: () => undefined,
    });
    if (isOutOfStep(store.db)) {
      const orders = write('orders.bringInStep', null, (context) => bringInStep(context, deliveryPort));
      log.warn('derived', `${orders} orders brought in step`);
    }
    if (areNamesOutOfStep(store.db)) {
      const found = write('search.bringNamesInStep', null, (context) =>
        bringNamesInStep(context, SEARCH_SOURCES),
      );
      log.warn('derived', `${found} records found by other words`);
    }
    if (arePausedOutOfStep(store.db)) {
      const asked = write('customers.bringPausedInStep', null, bringPausedInStep);
      log.warn('derived', `${asked} paused customers are asked again`);
    }
  }

  /** A store with somebody in it is missed when it is gone; one that was never set up, or not to its end, is not. */
  function noteIfUsed(store: Database): void {
    byItself('data folder', () => isInUse(store) && noteUsed(userData))();
  }

  /** Notes beside the store that is there to stay where its audit log ends, and what ids and numbers it has given away. */
  function noteBeside({ connection, db }: Database): void {
    byItself('audit head', () => isSampleUnfinished(db) || rememberHead(paths, connection, clock.now()))();
    byItself('used numbers', () => isSampleUnfinished(db) || rememberUsed(paths, usedIn(connection)))();
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
    if (database) noteOutside(database, restore.root);
    return lost;
  }

  /** `swap`: puts another store in the place of the one that is closed by then. */
  async function swapStore<T>(swap: () => T): Promise<T> {
    await jobs.stopAll(STOP_WITHIN_MS);
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

  /**
   * What the second place, and the folder that the backup came from, have noted of the log's end is left behind. Only
   * now, for somebody asked for it: a start that finds a restore half done says nothing to other places.
   */
  function noteOutside(store: Database, from: string): void {
    const second = readLocalSettings(paths).second?.folder;
    for (const folder of new Set([second, from])) {
      if (!folder || folder === paths.backups || !isBackupFolder(folder)) continue;
      byItself('note of a restore', () => noteRestoreIn(folder, 'second', store.connection, clock.now()))();
    }
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
    const backUp = watch(store, keepFacts(false));
    const atWork = options.staffId === null ? null : currentActor(store.db, options.staffId);
    if (atWork) session.signIn(atWork);
    return (name, input, key) => dispatch(name, input, session.actor(), key);
  }

  const timers: NodeJS.Timeout[] = [];

  /**
   * What happens by itself: locking an idle PC, the daily backup, the weekly check, noting the audit log's end and the
   * numbers given away, the daily look for updates. Answers how to look for whether a backup is due.
   */
  function watch(store: Database, keepFacts: () => void): () => void {
    for (const timer of timers.splice(0)) clearInterval(timer);
    const note = byItself('clock', () => noteClock(paths, clock.now(), () => newestRecordAt(store.db)));
    note();
    const backUp = byItself('daily backup', () => {
      note();
      if (isSampleUnfinished(store.db)) return;
      backUpDaily(desk, clock.now()).catch((error) => logProblem('daily backup', error));
    });
    const lookForUpdate = () => {
      updates.checkDaily().catch((error) => logProblem('daily look for updates', error));
    };
    if (isPurgePending(store.db)) void startPurge(jobs, paths, logProblem);
    // Nobody asks for them any more, and they hold words about people: an idle store keeps none.
    const clearAnswers = byItself('kept answers', () => keptAnswers(store.db).clear(clock.now()));
    clearAnswers();
    timers.push(
      setInterval(byItself('idle lock', session.lockIfIdle), IDLE_CHECK_MS),
      setInterval(backUp, BACKUP_CHECK_MS),
      setInterval(
        byItself('deep check', () => deepCheckWhenDue(desk, store.db, clock.now)),
        BACKUP_CHECK_MS,
      ),
      setInterval(() => noteBeside(store), BACKUP_CHECK_MS),
      setInterval(clearAnswers, BACKUP_CHECK_MS),
      setInterval(keepFacts, NEW_DAY_CHECK_MS),
      setTimeout(keepFacts, FIRST_FACTS_CHECK_MS),
      setTimeout(backUp, FIRST_BACKUP_CHECK_MS),
      setInterval(lookForUpdate, UPDATE_CHECK_MS),
      setTimeout(lookForUpdate, FIRST_UPDATE_CHECK_MS),
    );
    return backUp;
  }

  await openOrExplain();
  gracefulShutdown({
    app,
    jobs,
    lastWork: async () => {
      if (database) await updates.prepareQuit();
      if (database && !isSampleUnfinished(database.db))
        await backUpBeforeQuit(desk, database.db, clock.now());
    },
    lastWorkWithinMs: () => (updates.waitsForQuit() ? UPDATE_BACKUP_WITHIN_MS : LAST_WORK_WITHIN_MS),
    handOver: updates.handOver,
    closeStore: () => {
      for (const timer of timers) clearInterval(timer);
      if (database) {
        noteBeside(database);
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
    locale: () => {
      if (database) return getSetting(database.db, 'app').locale;
      return app.getLocale().startsWith('zh') ? 'zh-CN' : 'en';
    },
  };
}
