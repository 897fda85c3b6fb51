// What the rest of main may use of requests; nothing else of it is imported from outside of this folder.
export { requestSearch } from './requestIndex';
export { requestsHandlers } from './requests.service';
export { requestsSheet } from './requests.sheet';
