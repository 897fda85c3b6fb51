import { parentPort, workerData } from 'node:worker_threads';
import type { FilterQuestion } from '../core/ports/filterReader';
import { Cancelled, type WorkerMessage, type WorkerTask, type WorkerTools } from '../core/ports/workerTasks';
import type { FilterReaderData, FilterReaderReply } from '../engines/jobs/filterReader';
import { codeOfSystemError } from '../system/errors';
import { answerFilter, openForFilters } from './answerFilter';
import { codeOfTaskError, runTask } from './runTask';

/** Runs one task beside the main process's loop and ends, or answers questions about filters until it is ended. */
const given = workerData as { task: WorkerTask; cancelFlag: SharedArrayBuffer } | FilterReaderData;
if ('filterReader' in given) answerFilters(given.filterReader.database);
else await runOne(given.task, new Int32Array(given.cancelFlag));

async function runOne(task: WorkerTask, flag: Int32Array): Promise<void> {
  const tell = (message: WorkerMessage) => parentPort?.postMessage(message);
  const tools: WorkerTools = {
    progress: (progress) => tell({ type: 'progress', progress }),
    cancelled: () => Atomics.load(flag, 0) === 1,
  };
  try {
    tell({ type: 'done', result: await runTask(task, tools) });
  } catch (error) {
    if (error instanceof Cancelled) tell({ type: 'cancelled' });
    else tell({ type: 'failed', code: codeOfTaskError(error), stack: stackOf(error) });
  }
}

function answerFilters(file: string): void {
  const { db } = openForFilters(file);
  parentPort?.on('message', (question: FilterQuestion) => {
    const reply = (message: FilterReaderReply) => parentPort?.postMessage(message);
    try {
      reply({ answer: answerFilter(db, question) });
    } catch (error) {
      reply({ code: codeOfSystemError(error), stack: stackOf(error) });
    }
  });
}

function stackOf(error: unknown): string {
  return String(error instanceof Error ? error.stack : error);
}
