import type { OutputOf } from '../../../shared/contract';
import type { Platform } from '../../core/platform';
import type { WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import type { Approval } from './approvals.repository';

/** What the owner has to see to decide: whose it is, the amounts, the place of a delivery. */
export type AboutApproval = Omit<
  OutputOf<'approvals.pending'>[number],
  'id' | 'version' | 'kind' | 'entity' | 'entityId' | 'reason' | 'requestedBy' | 'createdAt'
>;

/**
 * A kind of request to the owner. The feature that asks declares it; `app/approvalKinds.ts` lists all of them.
 */
export interface ApprovalKind {
  /** What there is to see of this one; what it leaves out is empty. */
  about(db: Reader, approval: Approval): Partial<AboutApproval>;
  /** The owner said yes, inside the transaction of the decision: throws when it can no longer be done. */
  approved(context: WriteContext, approval: Approval): void;
  /** The owner said no, or the requester took it back. */
  dropped?(context: WriteContext, approval: Approval): void;
  /** After the commit of a yes: what no transaction can do. Nobody waits for it. */
  afterApproved?(platform: Platform): void;
}

/** Every kind; a missing one does not compile. */
export type ApprovalKinds = Readonly<Record<Approval['kind'], ApprovalKind>>;
