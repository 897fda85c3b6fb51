import { canMove } from './table';

/** 待受理, 已受理, 处理中, 已解决, 已回访, 关闭, 重开 */
export const REQUEST_STATES = [
  'new',
  'accepted',
  'working',
  'resolved',
  'revisited',
  'closed',
  'reopened',
] as const;

export type RequestState = (typeof REQUEST_STATES)[number];

/**
 * - A question is often answered while the customer is still on the phone, so anything unresolved may be resolved
 *   at once.
 * - Unresolved may be closed too: registered twice, or the customer no longer wants it (the reason is asked for).
 * - Whatever was resolved, asked after or closed may be taken up again.
 */
export const REQUEST_MOVES = {
  new: ['accepted', 'working', 'resolved', 'closed'],
  accepted: ['working', 'resolved', 'closed'],
  working: ['resolved', 'closed'],
  resolved: ['revisited', 'closed', 'reopened'],
  revisited: ['closed', 'reopened'],
  closed: ['reopened'],
  reopened: ['accepted', 'working', 'resolved', 'closed'],
} as const satisfies Record<RequestState, readonly RequestState[]>;

/** States in which the due time runs. */
export const REQUEST_OPEN_STATES = [
  'new',
  'accepted',
  'working',
  'reopened',
] as const satisfies readonly RequestState[];

/** What a person does with a request. `work` and `wait` may be repeated: they say how it stands. */
export const REQUEST_STEPS = ['accept', 'work', 'wait', 'resolve', 'revisit', 'close', 'reopen'] as const;
export type RequestStep = (typeof REQUEST_STEPS)[number];

const STATE_AFTER = {
  accept: 'accepted',
  work: 'working',
  wait: 'working',
  resolve: 'resolved',
  revisit: 'revisited',
  close: 'closed',
  reopen: 'reopened',
} as const satisfies Record<RequestStep, RequestState>;

/** The step that usually comes next, in each state. */
const USUAL_STEP: Record<RequestState, RequestStep> = {
  new: 'accept',
  accepted: 'work',
  working: 'resolve',
  resolved: 'revisit',
  revisited: 'close',
  closed: 'reopen',
  reopened: 'work',
};

/** The state that a step leads to. */
export function stateAfter(step: RequestStep): RequestState {
  return STATE_AFTER[step];
}

/** True when the step may be taken in that state. */
export function canTakeStep(from: RequestState, step: RequestStep): boolean {
  const to = STATE_AFTER[step];
  return (from === 'working' && to === 'working') || canMove<RequestState>(REQUEST_MOVES, from, to);
}

/** The one step to offer first; who was asked and is not content gets the matter taken up again. */
export function nextStep(state: RequestState, content: boolean): RequestStep {
  return state === 'revisited' && !content ? 'reopen' : USUAL_STEP[state];
}

/** True while the request waits for its solution. */
export function isOpenRequest(state: RequestState): boolean {
  return REQUEST_OPEN_STATES.some((open) => open === state);
}
