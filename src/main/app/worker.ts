import { parentPort, workerData } from 'node:worker_threads';
import { Cancelled, type WorkerMessage, type WorkerTask, type WorkerTools } from '../core/ports/workerTasks';
import { codeOfTaskError, runTask } from './runTask';

/** Runs one task beside the main process's loop and ends. */
const { task, cancelFlag } = workerData as { task: WorkerTask; cancelFlag: SharedArrayBuffer };
const flag = new Int32Array(cancelFlag);
const tell = (message: WorkerMessage) => parentPort?.postMessage(message);
const tools: WorkerTools = {
  progress: (progress) => tell({ type: 'progress', progress }),
  cancelled: () => Atomics.load(flag, 0) === 1,
};

try {
  tell({ type: 'done', result: await runTask(task, tools) });
} catch (error) {
  if (error instanceof Cancelled) tell({ type: 'cancelled' });
  else
    tell({
      type: 'failed',
      code: codeOfTaskError(error),
      stack: String(error instanceof Error ? error.stack : error),
    });
}
