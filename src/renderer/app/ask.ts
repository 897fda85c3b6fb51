import { useEffect, useState } from 'react';
import type { OutputOf } from '../../shared/contract';
import { askToday } from '../features/today/askToday';
import { dataOf } from './answer';
import { queryClient } from './api';
import { firstAnswers } from './firstQuestions';

/** How long the first screen waits for its data (ms) before it is drawn without. */
const DRAW_AFTER_MS = 400;

const late = new Promise<void>((done) => setTimeout(done, DRAW_AFTER_MS));

/** Takes what was asked by the window's first lines. Never fails: who shows it asks again. */
const take = (name: keyof typeof firstAnswers): Promise<void> =>
  queryClient.prefetchQuery({ queryKey: [name, {}], queryFn: () => dataOf<typeof name>(firstAnswers[name]) });

const who = Promise.all([take('startup.state'), take('session.state')]);

/** Settled when it is known whose screens are drawn. */
export const askedWho: Promise<unknown> = Promise.race([who, late]);

/** Settled when Today has its data, where somebody is at work already: main looks it up while the shell is drawn. */
const askedToday: Promise<unknown> = Promise.race([who.then(ask), late]);

async function ask(): Promise<void> {
  const state = queryClient.getQueryData<OutputOf<'session.state'>>(['session.state', {}]);
  if (state?.actor && location.hash === '#/today') await askToday(state.actor.role);
}

let todayAnswered = false;
void askedToday.then(() => {
  todayAnswered = true;
});

/** Whether Today has its data, or has waited for it long enough. */
export function useTodayAnswered(): boolean {
  const [answered, setAnswered] = useState(todayAnswered);
  useEffect(() => void askedToday.then(() => setAnswered(true)), []);
  return answered;
}
