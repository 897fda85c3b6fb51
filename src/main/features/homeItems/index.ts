// What the rest of main may use of homeItems; nothing else of it is imported from outside of this folder.
export { atHome, type OtherItem, othersOf } from './homeItems.repository';
export { addHomeItem, homeItemsHandlers } from './homeItems.service';
