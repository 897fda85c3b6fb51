export { AnswersCard } from './AnswersCard';
export { ApprovalsBell } from './ApprovalsBell';
export { ApprovalsCard } from './ApprovalsCard';
export { WithdrawButton } from './WithdrawButton';
