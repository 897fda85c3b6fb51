// What the rest of main may use of proposals; nothing else of it is imported from outside of this folder.
export { proposalSearch } from './proposalIndex';
export { proposalsHandlers } from './proposals.service';
export { proposalsSheet } from './proposals.sheet';
