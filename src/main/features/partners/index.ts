// What the rest of main may use of partners; nothing else of it is imported from outside of this folder.
export { partnersHandlers } from './partners.service';
export { partnersSheet } from './partners.sheet';
