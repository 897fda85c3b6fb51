// What the rest of main may use of staff; nothing else of it is imported from outside of this folder.
export { firstPlanner, firstSeller, requireAtWork } from './atWork';
export { hashPin, verifyPin } from './pins';
export { staffHandlers } from './staff.service';
