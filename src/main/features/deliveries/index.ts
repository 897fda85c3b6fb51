// What the rest of main may use of deliveries; nothing else of it is imported from outside of this folder.
export { toCollect } from './collecting';
export { allCrews, allSlots } from './crewsAndSlots';
export { deliveryPage } from './deliveries.repository';
export { deliveriesHandlers } from './deliveries.service';
export { deliveriesSheet } from './deliveries.sheet';
export { deliverySearch } from './deliveryIndex';
export { deliveryPort } from './deliveryPort';
export { isPartTaken, oldFurnitureOf } from './oldFurniture';
export { overrideApproval } from './overrideApproval';
export { askAgainForSlot, askToReplan, dropReplans } from './slotChanges';
export { gatherWaitingPackages } from './waitingDelivery';
