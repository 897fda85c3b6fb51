import type { JobKind, JobProgress } from '../../../shared/domain/jobs';
import type { WorkerTask } from './workerTasks';

export interface RunningJob {
  id: number;
  /** Resolves when the work is done; rejects with `JobFailed` when it failed or was cancelled. */
  finished: Promise<unknown>;
}

export interface Jobs {
  /** `startedBy`: the person who may stop it; left out for what the app does by itself. */
  start(task: WorkerTask, fileName: string | null, startedBy?: number): RunningJob;
  cancel(id: number): void;
  /** A job at work, and who began it; null once it has ended. */
  running(id: number): { kind: JobKind; startedBy: number | null } | null;
  /** True while a job of that kind is at work. */
  isRunning(kind: JobKind): boolean;
  /**
   * Resolves when the jobs of that kind that are at work now have ended, however they did. Rejects with `JobFailed`
   * when everything is stopped meanwhile: nothing new may be begun then.
   */
  whenIdle(kind: JobKind): Promise<unknown>;
  /** How the last job of that kind ended; null before one has. */
  lastEnd(kind: JobKind): JobEnd | null;
  /**
   * Cancels all and waits until no worker is left, at most so long (ms): before the app quits or the store is replaced.
   * False when a worker is still there: one that hangs in the file system hears nothing.
   */
  stopAll(withinMs: number): Promise<boolean>;
}

export type JobEnd = Exclude<JobProgress['state'], 'running'>;
