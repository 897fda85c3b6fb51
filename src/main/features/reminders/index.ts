// What the rest of main may use of reminders; nothing else of it is imported from outside of this folder.
export { allSellers, countDue, type DueOf, dueCustomers, leaving } from './reminders.repository';
export { careOf, reasonsOf, remindersHandlers } from './reminders.service';
