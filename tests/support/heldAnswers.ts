import type { CallName } from '../../src/shared/contract';
import type { RunningApp } from './app';

interface Main {
  held: Promise<void>;
  release: () => void;
}

/** Between `hold` and `release` main answers one of the calls only afterwards, as a busy PC would. */
export async function holdAnswers({ app }: RunningApp, held: CallName) {
  await app.evaluate(({ ipcMain }, heldName) => {
    type Handler = (event: unknown, name: string, input: object, key: unknown) => unknown;
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
    const answer = handlers.get('call');
    if (!answer) throw new Error('main answers no calls');
    const state: Main = { held: Promise.resolve(), release: () => undefined };
    Object.assign(globalThis, { heldAnswers: state });
    handlers.set('call', async (event, name, input, key) => {
      if (name === heldName) await state.held;
      return answer(event, name, input, key);
    });
  }, held);
  return {
    hold: () =>
      app.evaluate(() => {
        const { heldAnswers } = globalThis as unknown as { heldAnswers: Main };
        heldAnswers.held = new Promise((release) => {
          heldAnswers.release = release;
        });
      }),
    release: () => app.evaluate(() => (globalThis as unknown as { heldAnswers: Main }).heldAnswers.release()),
  };
}
