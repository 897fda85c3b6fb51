// What the rest of main may use of returns; nothing else of it is imported from outside of this folder.
export { orderChangeApproval } from './orderChangeApproval';
export { returnsOfRequest } from './returns.repository';
export { returnsHandlers } from './returns.service';
