// What the rest of main may use of clock; nothing else of it is imported from outside of this folder.
export { newestRecordAt } from './clock.repository';
export { clockHandlers } from './clock.service';
