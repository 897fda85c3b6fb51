import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { testStore } from '../../../../tests/support/testStore';
import type { Audience } from '../../core/ports/filterReader';
import { createFilterReader } from './filterReader';

/** A worker that answers with the day of the question, so many times as it was asked, and dies of the day '2000-01-01'. */
const WORKER = `
  const { parentPort, workerData } = require('node:worker_threads');
  let asked = 0;
  parentPort.on('message', ({ audience }) => {
    asked += 1;
    if (audience.today === '2000-01-01') process.exit(3);
    if (audience.today === '2000-01-02') return parentPort.postMessage({ code: 'BUSY', stack: '' });
    parentPort.postMessage({ answer: [audience.today, asked, workerData.filterReader.database] });
  });
`;

async function reader(idleMs?: number) {
  const { paths } = await testStore();
  const file = join(paths.data, 'worker.cjs');
  writeFileSync(file, WORKER);
  const made = createFilterReader(file, paths.database, idleMs);
  onTestFinished(async () => void (await made.stop(10_000)));
  const ask = (today: string, place?: string) =>
    made.ask({ kind: 'ids', audience: { today } as Audience }, place) as unknown as Promise<
      [string, number, string]
    >;
  return { ...made, ask, database: paths.database };
}

test('one worker answers one question after the other, on the store’s file', async () => {
  const { ask, database } = await reader();
  const answers = await Promise.all([ask('2026-11-01'), ask('2026-11-02'), ask('2026-11-03')]);
  expect(answers).toEqual([
    ['2026-11-01', 1, database],
    ['2026-11-02', 2, database],
    ['2026-11-03', 3, database],
  ]);
});

test('of the questions of one place that wait only the newest is asked; other places wait in vain for nobody', async () => {
  const { ask } = await reader();
  const first = ask('2026-11-01', 'editor');
  const [old, other, newest] = [
    ask('2026-11-02', 'editor'),
    ask('2026-11-03', 'steps'),
    ask('2026-11-04', 'editor'),
  ];
  await expect(old).rejects.toMatchObject({ code: 'BUSY', reason: 'newer_filter' });
  // The one that is being answered is answered.
  expect((await first)[0]).toBe('2026-11-01');
  expect((await other).slice(0, 2)).toEqual(['2026-11-03', 2]);
  expect((await newest).slice(0, 2)).toEqual(['2026-11-04', 3]);
});

test('a worker that dies loses its question alone, a busy file is told as such, and the next question is answered', async () => {
  const { ask } = await reader();
  const dying = ask('2000-01-01');
  const next = ask('2026-11-02');
  await expect(dying).rejects.toMatchObject({ code: 'INTERNAL' });
  expect((await next).slice(0, 2)).toEqual(['2026-11-02', 1]);
  await expect(ask('2000-01-02')).rejects.toMatchObject({ code: 'BUSY' });
});

test('a worker that is asked nothing more ends, and so does one that is stopped; both begin again', async () => {
  const idle = await reader(1);
  expect((await idle.ask('2026-11-01'))[1]).toBe(1);
  await expect.poll(async () => (await idle.ask('2026-11-02'))[1]).toBe(1);
  const { ask, stop } = await reader();
  await ask('2026-11-01');
  const waiting = ask('2026-11-02');
  const lost = expect(waiting).rejects.toMatchObject({ code: 'BUSY' });
  expect(await stop(10_000)).toBe(true);
  await lost;
  expect((await ask('2026-11-03'))[1]).toBe(1);
});
