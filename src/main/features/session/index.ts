// What the rest of main may use of session; nothing else of it is imported from outside of this folder.
export { isSetUp, sessionHandlers } from './session.service';
