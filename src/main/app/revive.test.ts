import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { type ReviveOptions, reviveWindow } from './revive';

/** A window whose page dies when the test says so, and what came of it. */
function fakeWindow(answers: boolean[] = [], fault?: string) {
  const done: string[] = [];
  const contents = new EventEmitter();
  const window = new EventEmitter();
  let closed = false;
  let now = 0;
  let open: AbortSignal | undefined;
  const options: ReviveOptions = {
    window: Object.assign(window, {
      isDestroyed: () => closed,
      webContents: Object.assign(contents, { forcefullyCrashRenderer: () => void done.push('crashed') }),
    }) as unknown as ReviveOptions['window'],
    died: async (what) => void done.push(`locked: ${what}`),
    load: async (page) => {
      if (fault) throw new Error(fault);
      done.push(`loads ${page}`);
    },
    askToGoOn: async (why, signal) => {
      done.push(`asks: ${why}`);
      open = signal;
      return answers.shift() ?? new Promise(() => undefined);
    },
    quit: () => void done.push('quits'),
    failed: (error) => void done.push(`failed: ${error}`),
    now: () => now,
  };
  reviveWindow(options);
  const tick = () => new Promise((resolve) => setImmediate(resolve));
  return {
    done,
    close: () => {
      closed = true;
    },
    die: async (reason = 'crashed', afterMs = 0) => {
      now += afterMs;
      contents.emit('render-process-gone', {}, { reason, exitCode: 5 });
      await tick();
    },
    hang: async () => {
      window.emit('unresponsive');
      await tick();
    },
    answerAgain: () => window.emit('responsive'),
    isAsked: () => open !== undefined && !open.aborted,
  };
}

test('a page that died is put on record, locked and loaded again where it was', async () => {
  const { done, die } = fakeWindow();
  await die('oom');
  expect(done).toEqual(['locked: oom, 5', 'loads shown']);
  // Hours later it is another story.
  await die('crashed', 3_600_000);
  expect(done.slice(2)).toEqual(['locked: crashed, 5', 'loads shown']);
});

test('what cannot be brought back is put on record', async () => {
  const { done, die } = fakeWindow([], 'no such page');
  await die();
  expect(done).toEqual(['locked: crashed, 5', 'failed: Error: no such page']);
});

test('one that dies over and over is loaded from its first page, then asked about, and never loaded for ever', async () => {
  const { done, die } = fakeWindow([true, false]);
  for (let i = 0; i < 6; i += 1) await die('crashed', 1_000);
  expect(done.filter((what) => !what.startsWith('locked'))).toEqual([
    'loads shown',
    'loads first',
    'asks: died',
    'loads first',
    'loads shown',
    'loads first',
    'asks: died',
    'quits',
  ]);
});

test('a window that is being closed takes its page along, and that is no death', async () => {
  const { done, die, close } = fakeWindow();
  await die('clean-exit');
  close();
  await die('killed');
  expect(done).toEqual([]);
});

test('a page that hangs is asked about once; it is ended on request, and left alone when it answers again', async () => {
  const patient = fakeWindow([false]);
  await patient.hang();
  expect(patient.done).toEqual(['asks: hangs']);
  const ended = fakeWindow([true]);
  await ended.hang();
  expect(ended.done).toEqual(['asks: hangs', 'crashed']);
  const back = fakeWindow();
  await back.hang();
  await back.hang();
  expect(back.done).toEqual(['asks: hangs']);
  expect(back.isAsked()).toBe(true);
  back.answerAgain();
  expect(back.isAsked()).toBe(false);
});
