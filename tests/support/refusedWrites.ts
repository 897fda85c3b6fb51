import { contract } from '../../src/shared/contract';
import type { RunningApp } from './app';
import { READING_ACTIONS } from './readingActions.ts';

/** Every call that changes something; signing in and out aside. */
const WRITES = Object.entries(contract)
  .filter(
    ([name, { kind }]) => kind !== 'query' && !READING_ACTIONS.has(name) && !name.startsWith('session.'),
  )
  .map(([name]) => name);

interface Main {
  refusing: boolean;
  sent: { name: string; input: object }[];
}

/**
 * Between `begin` and `end` main refuses everything that the window wants to write, as it refuses bad input: each comes
 * with a field too many, so that what else is wrong with it is answered at its fields, and nothing is stored.
 * `sent` are the calls since `begin`.
 */
export async function refuseWrites({ app }: RunningApp) {
  await app.evaluate(({ ipcMain }, writes) => {
    type Handler = (event: unknown, name: string, input: object, key: unknown) => unknown;
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
    const answer = handlers.get('call');
    if (!answer) throw new Error('main answers no calls');
    const state: Main = { refusing: false, sent: [] };
    Object.assign(globalThis, { refusedWrites: state });
    handlers.set('call', (event, name, input, key) => {
      if (!state.refusing || !writes.includes(name)) return answer(event, name, input, key);
      state.sent.push({ name, input });
      return answer(event, name, { ...input, tooMuch: true }, key);
    });
  }, WRITES);
  const set = (refusing: boolean) =>
    app.evaluate((_electron, on) => {
      const { refusedWrites } = globalThis as unknown as { refusedWrites: Main };
      Object.assign(refusedWrites, { refusing: on, sent: [] });
    }, refusing);
  return {
    begin: () => set(true),
    end: () => set(false),
    sent: () => app.evaluate(() => (globalThis as unknown as { refusedWrites: Main }).refusedWrites.sent),
  };
}
