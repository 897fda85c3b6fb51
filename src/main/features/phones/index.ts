// What the rest of main may use of phones; nothing else of it is imported from outside of this folder.
export { phonesHandlers } from './phones.service';
