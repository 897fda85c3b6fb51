// What the rest of main may use of today; nothing else of it is imported from outside of this folder.
export { todayHandlers } from './today.service';
