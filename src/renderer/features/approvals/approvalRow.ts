import type { OutputOf } from '../../../shared/contract';

/** A question that waits for the owner. */
export type ApprovalRow = OutputOf<'approvals.pending'>[number];
