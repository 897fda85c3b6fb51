import { PROPOSAL_MOVES, type ProposalState, proposalVerdict } from '../../../shared/domain/states/proposal';
import { requireMove } from '../../../shared/domain/states/table';
import type { WriteContext } from '../../database/context';
import { getRecord, recordStateChange, requireVersion, updateRecord } from '../../database/records';
import { proposalItems, proposalRooms, proposals, proposalVersions } from '../../database/schema';
import { AppError } from '../../system/errors';
import { itemsOf, versionOf } from './proposalContent';

export type ProposalRow = typeof proposals.$inferSelect;

/** The proposal and its newest version, if they may be edited: only drafts are, whatever screen asks. */
export function draftOf(context: WriteContext, proposalId: number) {
  const proposal = getRecord(context, proposals, proposalId);
  const current = versionOf(context.db, proposalId, proposal.currentNo);
  if (proposal.state !== 'draft') throw new AppError('ILLEGAL_TRANSITION', { reason: 'proposal_not_draft' });
  return { proposal, current };
}

/** A room of the draft, with the proposal it belongs to. */
export function draftRoom(context: WriteContext, roomId: number) {
  const room = getRecord(context, proposalRooms, roomId);
  return { room, ...draftOfVersion(context, room.versionId) };
}

/** An item of the draft, with the proposal it belongs to. */
export function draftItem(context: WriteContext, itemId: number) {
  const item = getRecord(context, proposalItems, itemId);
  return { item, ...draftOfVersion(context, item.versionId) };
}

function draftOfVersion(context: WriteContext, versionId: number) {
  const { proposalId } = getRecord(context, proposalVersions, versionId);
  const draft = draftOf(context, proposalId);
  // A room of an older version: a newer one has been begun since it was put on screen.
  if (draft.current.id !== versionId) {
    throw new AppError('ILLEGAL_TRANSITION', { reason: 'proposal_old_version' });
  }
  return draft;
}

/** Moves the proposal if its table lets it, and puts the move on record. `version`: what the user saw, if it counts. */
export function moveProposal(
  context: WriteContext,
  proposal: ProposalRow,
  version: number | null,
  to: ProposalState,
  note: string | null = null,
  patch: Partial<Pick<ProposalRow, 'currentNo'>> = {},
): ProposalRow {
  requireVersion(context, proposals, proposal.id, version);
  requireMove('proposals', PROPOSAL_MOVES, proposal.state, to);
  const moved = updateRecord(context, proposals, proposal.id, version, { ...patch, state: to });
  recordStateChange(context, 'proposals', proposal.id, proposal.state, to, note);
  return moved;
}

/** Brings the state to what the decisions of the newest version say; back to submitted when all were taken back. */
export function followDecisions(context: WriteContext, proposal: ProposalRow): ProposalRow {
  const current = versionOf(context.db, proposal.id, proposal.currentNo);
  const decisions = itemsOf(context.db, [current.id]).map((item) => item.decision);
  const state = proposalVerdict(decisions) ?? 'submitted';
  return state === proposal.state ? proposal : moveProposal(context, proposal, null, state);
}
