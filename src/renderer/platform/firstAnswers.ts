import { dataOf } from './answer';
import { queryClient } from './api';
import { firstQuestions } from './firstQuestions';

/** How long the first screen waits for its data (ms) before it is drawn without. */
const DRAW_AFTER_MS = 400;

const late = new Promise<void>((done) => setTimeout(done, DRAW_AFTER_MS));

/** Settled when the data has come, or when the first screen has waited for it long enough. */
export const beforeDrawing = (data: Promise<unknown>): Promise<unknown> => Promise.race([data, late]);

/** Takes what was asked by the window's first lines. Never fails: who shows it asks again. */
const take = (name: keyof typeof firstQuestions): Promise<void> =>
  queryClient.prefetchQuery({
    queryKey: [name, {}],
    queryFn: () => dataOf<typeof name>(firstQuestions[name]),
  });

/** Settled when main has said how it started and who is at work. */
export const askedWho: Promise<unknown> = Promise.all([take('startup.state'), take('session.state')]);
