import { canMove } from './table';

/** 已邀约, 已确认, 已到店, 未到店, 已取消 */
export const INVITATION_STATES = ['invited', 'confirmed', 'attended', 'no_show', 'cancelled'] as const;

export type InvitationState = (typeof INVITATION_STATES)[number];

/** A new date makes a confirmed invitation ask again; who did not come may be invited anew, or came late after all. */
export const INVITATION_MOVES = {
  invited: ['confirmed', 'attended', 'no_show', 'cancelled'],
  confirmed: ['invited', 'attended', 'no_show', 'cancelled'],
  attended: [],
  no_show: ['invited', 'attended'],
  cancelled: ['invited'],
} as const satisfies Record<InvitationState, readonly InvitationState[]>;

/** True when an invitation may go from one state to the other. */
export function canMoveInvitation(from: InvitationState, to: InvitationState): boolean {
  return canMove<InvitationState>(INVITATION_MOVES, from, to);
}
