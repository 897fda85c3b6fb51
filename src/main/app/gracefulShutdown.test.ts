import { expect, test } from 'vitest';
import { gracefulShutdown } from './gracefulShutdown';

/** An app that is asked to quit, and does unless somebody prevents it; like Electron deaf until that event is over. */
function fakeApp() {
  let listener: (event: { preventDefault(): void }) => void = () => undefined;
  let startedAgain: () => void = () => undefined;
  const done: string[] = [];
  let deaf = false;
  const app = {
    on: (name: 'will-quit' | 'second-instance', heard: typeof listener) => {
      if (name === 'will-quit') listener = heard;
      else startedAgain = () => heard({ preventDefault: () => undefined });
    },
    relaunch: () => done.push('started again'),
    quit: () => {
      if (deaf) return;
      deaf = true;
      setImmediate(() => {
        deaf = false;
      });
      let prevented = false;
      listener({
        preventDefault: () => {
          prevented = true;
        },
      });
      if (!prevented) done.push('gone');
    },
  };
  const leaving = (
    stopAll: () => Promise<boolean>,
    closeStore = () => void done.push('closed'),
    lastWork: () => Promise<unknown> = async () => undefined,
  ) => {
    gracefulShutdown({
      app,
      jobs: { stopAll },
      lastWork,
      lastWorkWithinMs: () => 20,
      closeStore,
      kill: () => done.push('killed'),
      logProblem: (where) => done.push(`log ${where}`),
    });
    // While it is at work its window is shown, and nothing else comes of it.
    startedAgain();
    app.quit();
    app.quit();
  };
  return { leaving, done, startAgain: () => startedAgain() };
}

test('who starts the app again while it is still closing gets it when it is gone, also when it had to be killed', async () => {
  const { leaving, done, startAgain } = fakeApp();
  leaving(
    async () => true,
    undefined,
    async () => {
      startAgain();
      startAgain();
    },
  );
  await expect.poll(() => done).toEqual(['closed', 'started again', 'gone']);

  const hanging = fakeApp();
  hanging.leaving(
    async () => false,
    undefined,
    async () => hanging.startAgain(),
  );
  await expect.poll(() => hanging.done).toEqual(['closed', 'started again', 'killed']);
});

test('quitting stops long work first, closes the store once, and goes', async () => {
  const { leaving, done } = fakeApp();
  leaving(async () => true);
  expect(done).toEqual([]);
  await expect.poll(() => done).toEqual(['closed', 'gone']);
});

test('neither endless work nor a store that does not close keeps the app from going', async () => {
  const endless = fakeApp();
  endless.leaving(async () => false);
  await expect.poll(() => endless.done).toEqual(['closed', 'killed']);

  const failing = fakeApp();
  failing.leaving(
    async () => true,
    () => {
      throw new Error('busy');
    },
  );
  await expect.poll(() => failing.done).toEqual(['log quit', 'gone']);

  const broken = fakeApp();
  broken.leaving(async () => Promise.reject(new Error('no')));
  await expect.poll(() => broken.done).toEqual(['log quit', 'killed']);
});

test('the last work is done before long work is stopped, unless it fails or takes too long', async () => {
  const good = fakeApp();
  const stop = (done: string[]) => async () => done.push('stopped') > 0;
  good.leaving(stop(good.done), undefined, async () => good.done.push('worked'));
  await expect.poll(() => good.done).toEqual(['worked', 'stopped', 'closed', 'gone']);

  const endless = fakeApp();
  endless.leaving(stop(endless.done), undefined, () => new Promise(() => undefined));
  await expect.poll(() => endless.done).toEqual(['stopped', 'closed', 'gone']);

  const failing = fakeApp();
  failing.leaving(stop(failing.done), undefined, () => Promise.reject(new Error('no disk')));
  await expect.poll(() => failing.done).toEqual(['log last work', 'stopped', 'closed', 'gone']);
});
