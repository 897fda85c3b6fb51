import type { InputOf } from '../../../shared/contract';
import type { approvalsContract } from '../../../shared/features/approvals/contract';
import type { HandlersFor } from '../../core/handlers';
import { actorOf, type WriteContext } from '../../database/context';
import { getRecord, updateRecord } from '../../database/records';
import { approvals } from '../../database/schema';
import { AppError } from '../../system/errors';
import { aboutApproval } from './aboutApproval';
import type { ApprovalKinds } from './approvalKind';
import { type Approval, answersTo, pendingApprovals } from './approvals.repository';

/** So long (ms) an answer stays on the requester's Today. */
const SHOWN_MS = 3 * 24 * 3_600_000;

/** The calls of approvals; what each request shows and does is its kind's. */
export const approvalsHandlers = (kinds: ApprovalKinds): HandlersFor<typeof approvalsContract> => ({
  'approvals.pending': (_input, context) => {
    const { role, staffId } = actorOf(context);
    return pendingApprovals(context.db, role === 'owner' ? null : staffId).map(
      ({ approval, requestedBy }) => ({
        ...approval,
        requestedBy,
        ...aboutApproval(kinds, context.db, approval),
      }),
    );
  },

  'approvals.answers': (_input, context) => {
    const { staffId } = actorOf(context);
    return answersTo(context.db, staffId, context.now - SHOWN_MS).map((answer) => ({
      ...answer,
      requestedBy: null,
      ...aboutApproval(kinds, context.db, answer),
    }));
  },

  'approvals.withdraw': ({ id, version }, context) => {
    const asked = getRecord(context, approvals, id);
    if (asked.createdBy !== actorOf(context).staffId) {
      throw new AppError('FORBIDDEN', { reason: 'approval_of_another' });
    }
    if (asked.state !== 'pending') throw new AppError('ILLEGAL_TRANSITION', { reason: 'approval_decided' });
    const withdrawn = updateRecord(context, approvals, id, version, { state: 'withdrawn' });
    kinds[withdrawn.kind].dropped?.(context, withdrawn);
    return null;
  },

  'approvals.decide': (input, context) => {
    const decided = context.write((tx) => decide(kinds, tx, input));
    if (input.approve) kinds[decided.kind].afterApproved?.(context.platform);
    return { state: input.approve ? 'approved' : 'rejected' };
  },
});

function decide(
  kinds: ApprovalKinds,
  context: WriteContext,
  { id, version, approve, note }: InputOf<'approvals.decide'>,
): Approval {
  if (getRecord(context, approvals, id).state !== 'pending') {
    throw new AppError('ILLEGAL_TRANSITION', { reason: 'approval_decided' });
  }
  const state = approve ? 'approved' : 'rejected';
  const decided = updateRecord(context, approvals, id, version, {
    state,
    decidedBy: actorOf(context).staffId,
    decidedAt: context.now,
    decisionNote: note,
  });
  const kind = kinds[decided.kind];
  if (approve) kind.approved(context, decided);
  else kind.dropped?.(context, decided);
  return decided;
}
