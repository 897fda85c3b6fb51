import { Worker } from 'node:worker_threads';
import type { JobKind, JobProgress } from '../../shared/domain/jobs';
import type { WorkerMessage, WorkerTask } from './tasks';

/** Progress is told at most this often. */
const TELL_EVERY_MS = 100;

export interface RunningJob {
  id: number;
  /** Resolves when the work is done; rejects with `JobFailed` when it failed or was cancelled. */
  finished: Promise<unknown>;
}

export interface Jobs {
  start(task: WorkerTask, fileName: string | null): RunningJob;
  cancel(id: number): void;
  /** Cancels all and waits until no worker is left: before the app quits or the store is replaced. */
  stopAll(): Promise<void>;
}

export class JobFailed extends Error {
  readonly code: string;

  constructor(code: string, detail: string) {
    super(detail);
    this.code = code;
  }
}

/** Long work, each piece in a worker thread of its own so that the window never waits for it. */
export function createJobs(workerFile: string, onProgress: (progress: JobProgress) => void): Jobs {
  let lastId = 0;
  const running = new Map<number, { cancel: () => void; ended: Promise<unknown> }>();

  function start(task: WorkerTask, fileName: string | null): RunningJob {
    const id = ++lastId;
    const cancelFlag = new SharedArrayBuffer(4);
    const worker = new Worker(workerFile, { workerData: { task, cancelFlag } });
    const tell = teller({ id, kind: task.kind, fileName }, onProgress);
    tell('running', { done: 0, total: null });
    const finished = new Promise<unknown>((resolve, reject) => {
      worker.on('message', (message: WorkerMessage) => {
        switch (message.type) {
          case 'progress':
            return tell('running', message.progress);
          case 'done':
            tell('done');
            return resolve(message.result);
          case 'cancelled':
            tell('cancelled');
            return reject(new JobFailed('CANCELLED', 'cancelled'));
          case 'failed':
            tell('failed', undefined, message.code);
            return reject(new JobFailed(message.code, message.stack));
        }
      });
      worker.on('error', (error) => {
        tell('failed', undefined, 'INTERNAL');
        reject(error);
      });
    });
    const ended = new Promise((resolve) => worker.once('exit', resolve)).then(() => running.delete(id));
    running.set(id, { cancel: () => Atomics.store(new Int32Array(cancelFlag), 0, 1), ended });
    return { id, finished };
  }

  return {
    start,
    cancel: (id) => running.get(id)?.cancel(),
    stopAll: async () => {
      for (const job of running.values()) job.cancel();
      await Promise.all([...running.values()].map((job) => job.ended));
    },
  };
}

/** Tells progress at most ten times a second, but every change of state at once. */
function teller(
  job: { id: number; kind: JobKind; fileName: string | null },
  onProgress: (progress: JobProgress) => void,
) {
  let toldAt = 0;
  let last = { done: 0, total: null as number | null };
  return (state: JobProgress['state'], progress = last, error: string | null = null) => {
    last = progress;
    const now = performance.now();
    if (state === 'running' && progress.done > 0 && now - toldAt < TELL_EVERY_MS) return;
    toldAt = now;
    onProgress({ ...job, state, ...progress, error });
  };
}
