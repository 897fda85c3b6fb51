// What the rest of main may use of history; nothing else of it is imported from outside of this folder.
export { auditRowsAbout } from './auditRows';
export { historyHandlers } from './history.service';
