// What the rest of main may use of members; nothing else of it is imported from outside of this folder.
export { voidSecondCard } from './cardsOfMerge';
export { membersHandlers } from './members.service';
export { membersSheet } from './members.sheet';
export { tierDiscount } from './rightUses';
