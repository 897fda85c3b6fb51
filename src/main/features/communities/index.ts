// What the rest of main may use of communities; nothing else of it is imported from outside of this folder.
export { anywhere, boughtCount, communityNamed, isInhabited, knownCount } from './communities.repository';
export { communitiesHandlers } from './communities.service';
export { communitiesSheet } from './communities.sheet';
