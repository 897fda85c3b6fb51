// What the rest of main may use of approvals; nothing else of it is imported from outside of this folder.
export type { ApprovalKind, ApprovalKinds } from './approvalKind';
export {
  type Approval,
  latestApproval,
  reopenRequest,
  requestApproval,
  withdrawRequests,
} from './approvals.repository';
export { approvalsHandlers } from './approvals.service';
