import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../shared/contract';
import { queryClient } from '../../platform/api';
import { askedWho, beforeDrawing } from '../../platform/firstAnswers';
import { prefetchToday } from './prefetchToday';

/** Settled when Today has its data, where somebody is at work already: main looks it up while the shell is drawn. */
const askedToday = beforeDrawing(askedWho.then(ask));

async function ask(): Promise<void> {
  const state = queryClient.getQueryData<OutputOf<'session.state'>>(['session.state', {}]);
  if (state?.actor && location.hash === '#/today') await prefetchToday(state.actor.role);
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
