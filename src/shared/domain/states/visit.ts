import { canMove } from './table';

/** 已计划, 已完成, 已取消 */
export const VISIT_STATES = ['planned', 'done', 'cancelled'] as const;

export type VisitState = (typeof VISIT_STATES)[number];

/** A new date is no move; a cancelled visit may be planned again. */
export const VISIT_MOVES = {
  planned: ['done', 'cancelled'],
  done: [],
  cancelled: ['planned'],
} as const satisfies Record<VisitState, readonly VisitState[]>;

/** True when a home visit may go from one state to the other. */
export function canMoveVisit(from: VisitState, to: VisitState): boolean {
  return canMove<VisitState>(VISIT_MOVES, from, to);
}
