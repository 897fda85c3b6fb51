import { canMove } from './table';

/** 待退回, 已退回, 已结清, 已撤回 */
export const RETURN_STATES = ['open', 'received', 'settled', 'withdrawn'] as const;

export type ReturnState = (typeof RETURN_STATES)[number];

/** The customer may think better of it even when the goods are back, until it is settled. */
export const RETURN_MOVES = {
  open: ['received', 'withdrawn'],
  received: ['settled', 'withdrawn'],
  settled: [],
  withdrawn: [],
} as const satisfies Record<ReturnState, readonly ReturnState[]>;

/** True when a return may go from one state to the other. */
export function canMoveReturn(from: ReturnState, to: ReturnState): boolean {
  return canMove<ReturnState>(RETURN_MOVES, from, to);
}

/** True while the return is under way: its order is returning. */
export function isLiveReturn(state: ReturnState): boolean {
  return state === 'open' || state === 'received';
}
