// What the rest of main may use of orders; nothing else of it is imported from outside of this folder.

export { movesBeyondLimit } from './agreedTotal';
export { bringInStep, isOutOfStep } from './bringInStep';
export type { DeliveryPort } from './deliveryPort';
export { arrivalOf, inTheHouse, isLoose, isOfLine, piecesDelivered, travellingOf } from './lineFacts';
export {
  applyOrderChange,
  askOwner,
  basisOf,
  closeRefused,
  dropOrderChange,
  openChange,
} from './orderChanges';
export { DRIFTS, type Drift, driftedOrders } from './orderDrift';
export {
  type OrderLineRow,
  type OrderPackageRow,
  type OrderParts,
  type OrderRow,
  readOrderParts,
} from './orderFacts';
export { orderSearch } from './orderIndex';
export { expectedDateOf, supplyOf } from './orderLines';
export { refreshOrder } from './orderRefresh';
export { listOrders } from './orders.repository';
export { ordersHandlers } from './orders.service';
export { ordersSheet } from './orders.sheet';
export { loadOf, packageVolume } from './packageLoads';
export { packagesLater } from './packagesLater';
export { returningLines } from './returnedGoods';
export { hasLiveOrder } from './sale';
export { guaranteeOf, refundPayment, takePayment } from './takePayment';
export { touchOrder } from './touchOrder';
