import type { DeliveryPort } from '../orders';
import { indexDeliveriesOf } from './deliveryIndex';
import { requireRoom } from './room';
import { gatherWaitingPackages, promiseAnew } from './waitingDelivery';

/** What orders ask of deliveries when they are confirmed, changed or cancelled. */
export const deliveryPort: DeliveryPort = {
  gatherWaitingPackages,
  promiseAnew,
  requireRoom,
  indexDeliveriesOf,
};
