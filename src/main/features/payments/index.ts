// What the rest of main may use of payments; nothing else of it is imported from outside of this folder.
export { paymentsHandlers } from './payments.service';
export { paymentsSheet } from './payments.sheet';
