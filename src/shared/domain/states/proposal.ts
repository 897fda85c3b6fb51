import { canMove } from './table';

/** 草稿, 已提交, 部分认可, 已认可, 已转报价 | 未采纳 */
export const PROPOSAL_STATES = [
  'draft',
  'submitted',
  'partially_accepted',
  'accepted',
  'quoted',
  'declined',
] as const;

export type ProposalState = (typeof PROPOSAL_STATES)[number];

/**
 * The state is that of the proposal's newest version; a new version takes the proposal back to draft, whatever
 * came of the one before. What was accepted in part may be quoted: many buy the sofa now and the bed later.
 * As long as it is not quoted, a decision on an item may be taken back, and the state goes back with it.
 */
export const PROPOSAL_MOVES = {
  draft: ['submitted', 'declined'],
  submitted: ['draft', 'partially_accepted', 'accepted', 'declined'],
  partially_accepted: ['draft', 'submitted', 'accepted', 'quoted', 'declined'],
  accepted: ['draft', 'submitted', 'partially_accepted', 'quoted', 'declined'],
  quoted: ['draft'],
  declined: ['draft', 'submitted', 'partially_accepted', 'accepted'],
} as const satisfies Record<ProposalState, readonly ProposalState[]>;

/** True when a proposal may go from one state to the other. */
export function canMoveProposal(from: ProposalState, to: ProposalState): boolean {
  return canMove<ProposalState>(PROPOSAL_MOVES, from, to);
}

/** True while somebody still has to do something about the proposal. */
export function isOpenProposal(state: ProposalState): boolean {
  return state !== 'quoted' && state !== 'declined';
}

/** The state that the customer's decisions on the items lead to; null while nothing was decided. */
export function proposalVerdict(
  decisions: readonly ('open' | 'accepted' | 'refused')[],
): 'accepted' | 'partially_accepted' | 'declined' | null {
  const accepted = decisions.filter((decision) => decision === 'accepted').length;
  const refused = decisions.filter((decision) => decision === 'refused').length;
  if (accepted + refused === 0) return null;
  if (accepted === decisions.length) return 'accepted';
  return refused === decisions.length ? 'declined' : 'partially_accepted';
}
