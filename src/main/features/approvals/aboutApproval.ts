import type { Reader } from '../../database/database';
import type { AboutApproval, ApprovalKinds } from './approvalKind';
import type { Approval } from './approvals.repository';

const NOTHING: AboutApproval = {
  ...{ number: null, customerName: null },
  ...{ beforeFen: null, afterFen: null, totalFen: null },
  ...{ limitBp: null, givenBp: null, returnNumber: null },
  ...{ place: null, despite: [], sends: false },
};

/** What the owner has to see to decide: whose it is, and the amounts. */
export const aboutApproval = (kinds: ApprovalKinds, db: Reader, approval: Approval): AboutApproval => ({
  ...NOTHING,
  ...kinds[approval.kind].about(db, approval),
});
