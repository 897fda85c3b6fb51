import { expect, test } from 'vitest';
import { leaveInOrder } from './leave';

/** An app that is asked to quit, and does unless somebody prevents it; like Electron deaf until that event is over. */
function fakeApp() {
  let listener: (event: { preventDefault(): void }) => void = () => undefined;
  const done: string[] = [];
  let deaf = false;
  const app = {
    on: (_name: 'will-quit', heard: typeof listener) => {
      listener = heard;
    },
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
  const leaving = (stopAll: () => Promise<boolean>, closeStore = () => void done.push('closed')) => {
    leaveInOrder({
      app,
      jobs: { stopAll },
      closeStore,
      kill: () => done.push('killed'),
      logProblem: (where) => done.push(`log ${where}`),
    });
    app.quit();
    app.quit();
  };
  return { leaving, done };
}

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
