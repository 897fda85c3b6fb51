// What the rest of main may use of customers; nothing else of it is imported from outside of this folder.
export { arePausedOutOfStep, bringPausedInStep } from './bringPausedInStep';
export { customerFileSheet } from './customerFile.sheet';
export { customerSearch, indexCustomer, indexCustomerAgain, validCardOf } from './customerIndex';
export { customerProfile, openNeed } from './customerProfile';
export { cameThrough, requireReferences } from './customerRules';
export { leaveWon, reachStage } from './customerStage';
export { cardsOf, listCustomers, listedIds, mergedInto } from './customers.repository';
export { customersHandlers } from './customers.service';
export { customersSheet } from './customers.sheet';
export { nextBirthday } from './lunarCalendar';
