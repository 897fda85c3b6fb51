// What the rest of main may use of invitations; nothing else of it is imported from outside of this folder.
export { invitationsHandlers } from './invitations.service';
