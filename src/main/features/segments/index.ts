// What the rest of main may use of segments; nothing else of it is imported from outside of this folder.
export { idsMeant, stepsOf } from './audience';
export { forgetWords } from './forgetWords';
export { unpinErased } from './pins';
export { requireUsable, segmentsHandlers, validAudience } from './segments.service';
