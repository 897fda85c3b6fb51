import type { OutputOf } from '../../shared/contract';
import { askToday } from '../features/today/askToday';
import { prefetch, queryClient } from './api';

/** How long the first screen waits for its data (ms) before it is drawn without. */
const DRAW_AFTER_MS = 400;

/**
 * The first module of the window: the questions of every start are on their way while the rest of the code runs, and
 * with them, when somebody is at work already, those of Today. Settled when there is something to draw.
 */
export const asked: Promise<unknown> = Promise.race([
  ask(),
  new Promise((late) => setTimeout(late, DRAW_AFTER_MS)),
]);

async function ask(): Promise<void> {
  await Promise.all([prefetch('startup.state', {}), prefetch('session.state', {})]);
  const state = queryClient.getQueryData<OutputOf<'session.state'>>(['session.state', {}]);
  if (state?.actor && location.hash === '#/today') await askToday(state.actor.role);
}
