// What the rest of main may use of partners; nothing else of it is imported from outside of this folder.
export { communityNamed, isInhabited } from './communities.repository';
export { partnersHandlers } from './partners.service';
export { communitiesSheet, partnersSheet } from './partners.sheet';
