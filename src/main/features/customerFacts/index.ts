// What the rest of main may use of customerFacts; nothing else of it is imported from outside of this folder.
export { keptFacts } from './keepFacts';
