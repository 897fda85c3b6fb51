import type { Clock } from '../../../shared/domain/clock';
import type {
  UpdateFault,
  UpdatePhase,
  UpdateProblem,
  UpdateWay,
} from '../../../shared/features/updates/contract';
import type { Platform } from '../../core/platform';
import type { Updates } from '../../core/ports/updates';
import { JobFailed } from '../../engines/jobs/jobs';
import { asUpdateFailed, UpdateFailed } from '../../engines/updater/fault';
import type { Downloaded, Updater } from '../../engines/updater/updater';
import { AppError } from '../../system/errors';
import { startBackup } from '../backup';
import { readUpdateState, type UpdateState, writeUpdateState } from './updateState';

const DAY_MS = 86_400_000;
/** Progress is told at most this often. */
const TELL_EVERY_MS = 100;

export interface UpdatesOptions extends Pick<Platform, 'paths' | 'jobs' | 'secretStore' | 'logProblem'> {
  clock: Clock;
  /** Of the app that runs. */
  version: string;
  possible: UpdateWay;
  /** Where to look; null: nowhere. */
  address: () => string | null;
  updater: () => Promise<Updater>;
  /** Told whenever `state` has changed. */
  tell: () => void;
  quit: () => void;
  /** The app starts again after it has quit. */
  relaunch: () => void;
}

export function createUpdates(options: UpdatesOptions): Updates {
  const { clock, version, possible, logProblem, paths } = options;
  /** What is being done; `ready` is what `state` makes of idle with a download. */
  let busy: Exclude<UpdatePhase, 'ready'> = 'idle';
  let doneBytes = 0;
  let toldAt = 0;
  let atQuit = false;
  let cancelled = false;
  let ready: Downloaded | null = null;
  /** The backup is made and the file checked: quitting installs. */
  let armed: { restart: boolean; to: string; updater: Updater } | null = null;
  let known = readUpdateState(paths);
  let loaded: Promise<Updater> | null = null;
  const updater = () => {
    loaded ??= options.updater();
    return loaded;
  };

  function keep(changes: Partial<UpdateState>): void {
    known = { ...known, ...changes };
    try {
      writeUpdateState(paths, known);
    } catch (error) {
      // It is known until the app is closed; the next check finds it out anew.
      logProblem('update state', error);
    }
  }

  function go(next: typeof busy): void {
    busy = next;
    options.tell();
  }

  /** The log is told the kind of fault only: addresses and folders are nobody's business. */
  function problemOf(error: unknown, instead?: UpdateFault): UpdateProblem {
    const { fault, params, cause } = asUpdateFailed(error);
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    logProblem('update', [instead ?? fault, fault, code].join(' ').trim());
    return { fault: instead ?? fault, params };
  }

  const settled = afterInstaller(known, version, clock.now());
  if (settled) keep(settled);

  const offer = () => {
    const { found } = known;
    return found?.by === version && found.address === options.address() ? found.offer : null;
  };
  const isReady = () => ready !== null && ready.offer.version === offer()?.version;

  function addressOrRefuse(): string {
    if (possible !== 'yes') throw new AppError('CONFLICT', { reason: `update_${possible}` });
    const address = options.address();
    if (!address) throw new AppError('CONFLICT', { reason: 'update_no_feed' });
    if (busy !== 'idle') throw new AppError('BUSY', { reason: 'update_busy' });
    return address;
  }

  async function check(): Promise<void> {
    const address = addressOrRefuse();
    go('checking');
    try {
      const found = await (await updater()).check(address);
      keep({ found: found && { by: version, address, offer: found }, problem: null });
    } catch (error) {
      keep({ problem: problemOf(error) });
    } finally {
      keep({ checkedAt: clock.now() });
      go('idle');
    }
  }

  async function download(): Promise<void> {
    const address = addressOrRefuse();
    if (!offer()) throw new AppError('CONFLICT', { reason: 'update_none' });
    doneBytes = 0;
    cancelled = false;
    keep({ problem: null });
    go('downloading');
    try {
      const got = await (await updater()).download(address, tellBytes);
      ready = got;
      keep({ found: got && { by: version, address, offer: got.offer }, checkedAt: clock.now() });
    } catch (error) {
      ready = null;
      if (!cancelled) keep({ problem: problemOf(error) });
    } finally {
      go('idle');
    }
  }

  function tellBytes(bytes: number): void {
    doneBytes = bytes;
    const now = performance.now();
    if (now - toldAt < TELL_EVERY_MS) return;
    toldAt = now;
    options.tell();
  }

  /** Whatever stands against it, the update stays ready and can be tried again. */
  async function prepare(restart: boolean): Promise<void> {
    if (!ready) throw new AppError('CONFLICT', { reason: 'update_none' });
    go('installing');
    try {
      const installer = await updater();
      await installer.verify(ready);
      await backUp();
      armed = { restart, to: ready.offer.version, updater: installer };
      keep({ problem: null });
    } catch (error) {
      const problem = problemOf(error);
      keep({ problem });
      // What was changed on the disk is fetched anew.
      if (problem.fault === 'damaged') ready = null;
      go('idle');
    }
  }

  async function backUp(): Promise<void> {
    try {
      await (await startBackup(options, 'before_update', clock.now())).finished;
    } catch (error) {
      throw new UpdateFailed('backup_failed', whyOf(error), error);
    }
  }

  return {
    state: () => ({
      version,
      possible,
      checkedAt: known.checkedAt,
      phase: busy === 'idle' && isReady() ? 'ready' : busy,
      offer: offer(),
      doneBytes,
      atQuit: atQuit && isReady(),
      problem: known.problem,
      updated: known.updated?.to === version ? known.updated : null,
    }),
    check,
    checkDaily: async () => {
      if (possible !== 'yes' || !options.address() || busy !== 'idle') return;
      // A clock that was put back must not end the checks.
      if (known.checkedAt !== null && Math.abs(clock.now() - known.checkedAt) < DAY_MS) return;
      await check();
    },
    download,
    cancel: () => {
      if (busy !== 'downloading') return;
      cancelled = true;
      updater().then(
        (one) => one.cancel(),
        (error) => logProblem('update', error),
      );
    },
    install: async (onRecord) => {
      if (busy !== 'idle' || !isReady()) throw new AppError('CONFLICT', { reason: 'update_none' });
      await prepare(true);
      if (!armed) return;
      onRecord({ from: version, to: armed.to });
      options.quit();
    },
    agree: (wish) => {
      if (wish && !isReady()) throw new AppError('CONFLICT', { reason: 'update_none' });
      atQuit = wish;
      options.tell();
    },
    waitsForQuit: () => atQuit && isReady() && !armed,
    prepareQuit: async () => {
      if (atQuit && isReady() && busy === 'idle') await prepare(false);
    },
    handOver: () => {
      if (!armed) return false;
      const { restart, to } = armed;
      // Said before, for nobody is left to say it afterwards.
      keep({ installing: { from: version, to } });
      try {
        armed.updater.quitAndInstall(restart);
        return true;
      } catch (error) {
        logProblem('update', error);
        keep({ installing: null, problem: { fault: 'install_failed', params: { version: to } } });
        if (restart) options.relaunch();
        return false;
      }
    },
  };
}

/** What is known when the app starts: whether the installer that was started last time did its work. */
function afterInstaller(
  { installing }: UpdateState,
  version: string,
  now: number,
): Partial<UpdateState> | null {
  if (!installing) return null;
  if (version === installing.to) {
    return { installing: null, problem: null, found: null, updated: { ...installing, at: now } };
  }
  return {
    installing: null,
    problem: { fault: 'install_failed', params: { version: installing.to } },
  };
}

/** Why a backup failed, in codes that have their sentences. */
function whyOf(error: unknown): UpdateProblem['params'] {
  if (error instanceof AppError) return { code: error.code, reason: error.reason ?? '' };
  return { code: error instanceof JobFailed ? error.code : 'INTERNAL', reason: '' };
}
