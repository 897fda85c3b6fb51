import { codeOfTaskError, runTask } from '../../src/main/app/runTask';
import type { Jobs } from '../../src/main/core/ports/jobs';
import type { WorkerTask } from '../../src/main/core/ports/workerTasks';
import { JobFailed } from '../../src/main/engines/jobs/jobs';

/** Jobs that do the worker's work in this thread. `done` lists the tasks that were started. */
export function inlineJobs(): Jobs & { done: WorkerTask[] } {
  const done: WorkerTask[] = [];
  const running = new Map<WorkerTask, Promise<unknown>>();
  const lastEnds = new Map<string, 'done' | 'failed'>();
  return {
    done,
    start: (task) => {
      done.push(task);
      const finished = runTask(task, { progress: () => undefined, cancelled: () => false })
        .then(
          (result) => {
            lastEnds.set(task.kind, 'done');
            return result;
          },
          (error) => {
            lastEnds.set(task.kind, 'failed');
            throw new JobFailed(codeOfTaskError(error), String(error));
          },
        )
        .finally(() => running.delete(task));
      running.set(task, finished);
      return { id: done.length, finished };
    },
    cancel: () => undefined,
    running: () => null,
    isRunning: (kind) => [...running.keys()].some((task) => task.kind === kind),
    whenIdle: (kind) =>
      Promise.allSettled([...running].filter(([task]) => task.kind === kind).map(([, end]) => end)),
    lastEnd: (kind) => lastEnds.get(kind) ?? null,
    stopAll: async () => {
      await Promise.allSettled(running.values());
      return true;
    },
  };
}
