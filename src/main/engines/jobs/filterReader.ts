import { Worker } from 'node:worker_threads';
import type { ErrorCode } from '../../../shared/contract/result';
import type { FilterAnswers, FilterQuestion, FilterReader } from '../../core/ports/filterReader';
import { AppError } from '../../system/errors';
import { JobFailed } from './jobs';

/** What the worker is started with, and what it answers each question with. */
export interface FilterReaderData {
  filterReader: { database: string };
}
export type FilterReaderReply =
  | { answer: FilterAnswers[keyof FilterAnswers] }
  | { code: ErrorCode; stack: string };

/** A busy or broken file is told as such; anything else is a fault of ours, with its stack for the log. */
const failure = ({ code, stack }: { code: ErrorCode; stack: string }) =>
  code === 'INTERNAL' ? new JobFailed(code, stack) : new AppError(code);

/** A worker that nobody asks anything ends; a window that died leaves none behind. */
const IDLE_MS = 60_000;

interface Waiting {
  question: FilterQuestion;
  place: string | undefined;
  resolve: (answer: never) => void;
  reject: (error: unknown) => void;
}

/** False when the worker is still there after so many ms, as `Jobs.stopAll`. */
type StoppableReader = FilterReader & { stop(withinMs: number): Promise<boolean> };

/**
 * Reads filters in a worker thread that is there while somebody works with them: it begins with the first question and
 * ends a minute after the last. One question at a time; of those that wait for one place only the newest is asked.
 */
export function createFilterReader(workerFile: string, database: string, idleMs = IDLE_MS): StoppableReader {
  let worker: Worker | null = null;
  let asked: Waiting | null = null;
  let waiting: Waiting[] = [];
  let idle: NodeJS.Timeout | undefined;

  function begin(): Worker {
    const data: FilterReaderData = { filterReader: { database } };
    const begun = new Worker(workerFile, { workerData: data });
    begun.on('message', (reply: FilterReaderReply) => {
      if (worker !== begun) return;
      const done = asked;
      asked = null;
      if ('answer' in reply) done?.resolve(reply.answer as never);
      else done?.reject(failure(reply));
      next();
    });
    begun.on('error', (error) => lose(begun, error));
    begun.once('exit', () => lose(begun, new JobFailed('INTERNAL', 'the reader ended without a word')));
    return begun;
  }

  /** What it was asked is refused; the next question begins another one. */
  function lose(lost: Worker, error: unknown): void {
    if (worker !== lost) return;
    worker = null;
    const done = asked;
    asked = null;
    done?.reject(error);
    if (waiting.length > 0) next();
  }

  function next(): void {
    clearTimeout(idle);
    const first = waiting.shift();
    if (!first) {
      idle = setTimeout(() => void stop(idleMs), idleMs);
      idle.unref();
      return;
    }
    asked = first;
    worker ??= begin();
    worker.postMessage(first.question);
  }

  async function stop(withinMs: number): Promise<boolean> {
    clearTimeout(idle);
    const [ended, left] = [worker, [...(asked ? [asked] : []), ...waiting]];
    worker = null;
    asked = null;
    waiting = [];
    for (const one of left) one.reject(new AppError('BUSY'));
    if (!ended) return true;
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), withinMs);
    });
    const gone = await Promise.race([ended.terminate().then(() => true), patience]);
    clearTimeout(timer);
    return gone;
  }

  return {
    stop,
    ask: (question, place) =>
      new Promise((resolve, reject) => {
        const older = place === undefined ? [] : waiting.filter((one) => one.place === place);
        waiting = waiting.filter((one) => !older.includes(one));
        for (const one of older) one.reject(new AppError('BUSY', { reason: 'newer_filter' }));
        waiting.push({ question, place, resolve, reject });
        if (!asked) next();
      }),
  };
}
