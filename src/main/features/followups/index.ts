// What the rest of main may use of followups; nothing else of it is imported from outside of this folder.
export { requireLiveCustomer } from './contacts';
export { followupsHandlers } from './followups.service';
export { contactsSheet, visitsSheet } from './followups.sheet';
