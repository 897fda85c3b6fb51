// What the rest of main may use of updates; nothing else of it is imported from outside of this folder.
export { createUpdates } from './updates';
export { updatesHandlers } from './updates.service';
