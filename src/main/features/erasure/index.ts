// What the rest of main may use of erasure; nothing else of it is imported from outside of this folder.
export { eraseAgain } from './eraseCustomer';
export { type ErasedCustomer, everErased, rememberErased } from './erasedCustomers';
export { erasureHandlers } from './erasure.service';
export { erasureApproval } from './erasureApproval';
export { isPurgePending, purgeErased, startPurge } from './purge';
