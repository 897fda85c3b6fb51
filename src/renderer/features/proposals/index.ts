export { NewProposalDialog } from './NewProposalDialog';
