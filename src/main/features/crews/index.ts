// What the rest of main may use of crews; nothing else of it is imported from outside of this folder.
export { crewsHandlers } from './crews.service';
