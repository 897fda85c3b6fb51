import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { JobProgress } from '../../../shared/domain/jobs';
import type { WorkerTask } from '../../core/ports/workerTasks';
import { createJobs } from './jobs';

const TASK = { kind: 'backup' } as WorkerTask;

/** Jobs whose worker is this script; `told` is what the window hears. */
function jobsWith(script: string) {
  const folder = mkdtempSync(join(tmpdir(), 'showroom-jobs-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const worker = join(folder, 'worker.mjs');
  writeFileSync(worker, `import { parentPort, workerData } from 'node:worker_threads';\n${script}`);
  const told: JobProgress['state'][] = [];
  return { folder, told, jobs: createJobs(worker, ({ state }) => told.push(state)) };
}

test('a job is at work until its worker is gone, and its end is remembered', async () => {
  const { jobs, told } = jobsWith("parentPort.postMessage({ type: 'done', result: 7 });");
  expect(jobs.lastEnd('backup')).toBeNull();
  const job = jobs.start(TASK, null);
  expect(jobs.isRunning('backup')).toBe(true);
  expect(jobs.isRunning('export')).toBe(false);
  expect(await job.finished).toBe(7);
  expect(await jobs.stopAll(60_000)).toBe(true);
  expect(jobs.isRunning('backup')).toBe(false);
  expect(jobs.lastEnd('backup')).toBe('done');
  expect(told).toEqual(['running', 'done']);
});

test('a worker that ends without a word has failed, and says so once', async () => {
  const { jobs, told } = jobsWith('process.exit(3);');
  await expect(jobs.start(TASK, null).finished).rejects.toMatchObject({ code: 'INTERNAL' });
  expect(jobs.lastEnd('backup')).toBe('failed');
  expect(told).toEqual(['running', 'failed']);
});

test('who waits for a turn when everything is stopped begins nothing new', async () => {
  const { jobs } = jobsWith(`
    const flag = new Int32Array(workerData.cancelFlag);
    const timer = setInterval(() => {
      if (Atomics.load(flag, 0) === 1) clearInterval(timer);
    }, 5);`);
  jobs.start(TASK, null).finished.catch(() => undefined);
  const turn = jobs.whenIdle('backup');
  const refused = expect(turn).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(await jobs.stopAll(60_000)).toBe(true);
  await refused;
  // Afterwards there are turns again: the store was replaced, not the app ended.
  await jobs.whenIdle('backup');
});

test('stopping waits for a worker that hears it, and not for one that hangs in the file system', async () => {
  const polite = jobsWith(`
    const flag = new Int32Array(workerData.cancelFlag);
    const timer = setInterval(() => {
      if (Atomics.load(flag, 0) !== 1) return;
      clearInterval(timer);
      parentPort.postMessage({ type: 'cancelled' });
    }, 5);`);
  const cancelled = polite.jobs.start(TASK, null);
  cancelled.finished.catch(() => undefined);
  expect(await polite.jobs.stopAll(60_000)).toBe(true);
  await expect(cancelled.finished).rejects.toMatchObject({ code: 'CANCELLED' });

  const pipe = join(polite.folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const stuck = jobsWith(`
    import { openSync } from 'node:fs';
    openSync(${JSON.stringify(pipe)}, 'r');
    parentPort.postMessage({ type: 'done', result: null });`);
  const endless = stuck.jobs.start(TASK, null);
  expect(await stuck.jobs.stopAll(200)).toBe(false);
  expect(stuck.jobs.isRunning('backup')).toBe(true);

  // Let it go, or this process would wait for it as the app did.
  closeSync(openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK));
  const writer = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
  await endless.finished;
  closeSync(writer);
});
