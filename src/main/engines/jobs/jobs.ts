import { Worker } from 'node:worker_threads';
import type { JobKind, JobProgress } from '../../../shared/domain/jobs';
import type { JobEnd, Jobs, RunningJob } from '../../core/ports/jobs';
import type { WorkerMessage, WorkerTask } from '../../core/ports/workerTasks';

/** Progress is told at most this often. */
const TELL_EVERY_MS = 100;

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
  /** How often everything was stopped. */
  let stops = 0;
  const running = new Map<
    number,
    { kind: JobKind; startedBy: number | null; cancel: () => void; ended: Promise<unknown> }
  >();
  const lastEnds = new Map<JobKind, JobEnd>();

  function start(task: WorkerTask, fileName: string | null, startedBy?: number): RunningJob {
    const id = ++lastId;
    const cancelFlag = new SharedArrayBuffer(4);
    const worker = new Worker(workerFile, { workerData: { task, cancelFlag } });
    let over = false;
    const tell = teller({ id, kind: task.kind, fileName }, (progress) => {
      if (progress.state !== 'running') {
        over = true;
        lastEnds.set(task.kind, progress.state);
      }
      onProgress(progress);
    });
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
      worker.once('exit', (code) => {
        running.delete(id);
        if (over) return;
        tell('failed', undefined, 'INTERNAL');
        reject(new JobFailed('INTERNAL', `the worker ended without a word, code ${code}`));
      });
    });
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    running.set(id, {
      kind: task.kind,
      startedBy: startedBy ?? null,
      cancel: () => Atomics.store(new Int32Array(cancelFlag), 0, 1),
      ended,
    });
    return { id, finished };
  }

  return {
    start,
    cancel: (id) => running.get(id)?.cancel(),
    running: (id) => running.get(id) ?? null,
    isRunning: (kind) => [...running.values()].some((job) => job.kind === kind),
    whenIdle: async (kind) => {
      const begun = stops;
      await Promise.all([...running.values()].filter((job) => job.kind === kind).map((job) => job.ended));
      if (stops !== begun) throw new JobFailed('CANCELLED', 'stopped with everything else');
    },
    lastEnd: (kind) => lastEnds.get(kind) ?? null,
    stopAll: async (withinMs) => {
      stops += 1;
      for (const job of running.values()) job.cancel();
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, withinMs);
      });
      await Promise.race([Promise.all([...running.values()].map((job) => job.ended)), patience]);
      clearTimeout(timer);
      return running.size === 0;
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
