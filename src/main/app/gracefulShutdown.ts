import type { Jobs } from '../core/ports/jobs';

/** So long (ms) quitting, or putting back a backup, waits for long work to stop. */
export const STOP_WITHIN_MS = 5_000;

/** So long (ms) quitting waits for the last work: a backup, when much was changed since the one before. */
export const LAST_WORK_WITHIN_MS = 10_000;

interface LeaveOptions {
  app: {
    on(name: 'will-quit', listener: (event: { preventDefault(): void }) => void): unknown;
    on(name: 'second-instance', listener: () => void): unknown;
    quit(): void;
    /** Starts the app again once this process is gone, however it ends. */
    relaunch(): void;
  };
  jobs: Pick<Jobs, 'stopAll'>;
  /** What should still be done, given a little time; what is not done by then is cancelled with the rest. */
  lastWork: () => Promise<unknown>;
  /** Asked when quitting begins. */
  lastWorkWithinMs?: () => number;
  closeStore: () => void;
  /** Comes last, with the store closed: starts an installer. True when that makes the app quit. */
  handOver?: () => boolean;
  /** Ends the process at once. Quitting in order would wait for a worker that hangs in the file system, for ever. */
  kill: () => void;
  logProblem: (where: string, error: unknown) => void;
}

/**
 * Before the app is gone: the last work is done, long work is cancelled, the store closed. Nothing here, failed or endless, keeps it from
 * going: what is confirmed is on the disk already, and half a backup is cleared away at the next start. Whoever starts it again
 * meanwhile, and was turned away because it is still here, gets it back as soon as it is gone.
 */
export function gracefulShutdown(options: LeaveOptions): void {
  const {
    app,
    jobs,
    lastWork,
    lastWorkWithinMs = () => LAST_WORK_WITHIN_MS,
    closeStore,
    handOver = () => false,
    kill,
    logProblem,
  } = options;
  let step: 'here' | 'leaving' | 'left' = 'here';
  let wantedAgain = false;

  async function leave(): Promise<void> {
    let stopped = false;
    await within(lastWorkWithinMs(), lastWork).catch((error) => logProblem('last work', error));
    try {
      stopped = await jobs.stopAll(STOP_WITHIN_MS);
      closeStore();
    } catch (error) {
      logProblem('quit', error);
    }
    step = 'left';
    // In a turn of its own: within the event that was just prevented, Electron takes no second wish to quit.
    // An installer would find a store that still has a writer.
    if (!stopped) {
      if (wantedAgain) app.relaunch();
      return kill();
    }
    setImmediate(() => {
      // The installer starts the app by itself.
      if (handOver()) return;
      if (wantedAgain) app.relaunch();
      app.quit();
    });
  }

  app.on('will-quit', (event) => {
    if (step === 'left') return;
    event.preventDefault();
    if (step === 'leaving') return;
    step = 'leaving';
    void leave();
  });
  app.on('second-instance', () => {
    wantedAgain ||= step !== 'here';
  });
}

/** Waits for work, but not longer than so many ms. */
async function within(ms: number, work: () => Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  try {
    await Promise.race([work(), patience]);
  } finally {
    clearTimeout(timer);
  }
}
