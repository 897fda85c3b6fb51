export { InvitationCard } from './InvitationCard';
export { InvitationDialog } from './InvitationDialog';
export { InvitationsOverview } from './InvitationsOverview';
