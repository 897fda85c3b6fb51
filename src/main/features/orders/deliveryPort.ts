import type { LocalDate } from '../../../shared/domain/dates';
import type { WriteContext } from '../../database/context';
import type { DeliveryRow, OrderRow } from './orderFacts';

/**
 * What a change of an order does to its deliveries. Deliveries stand above orders: they implement this
 * (`deliveries/deliveryPort.ts`) and `app/handlers.ts` hands it in.
 */
export interface DeliveryPort {
  /** Puts every package of a confirmed order that is on no live delivery into the one that waits for a date. */
  gatherWaitingPackages(context: WriteContext, orderId: number): void;
  /** The customer was promised another date, or none any more, for all of the order that is not delivered yet. */
  promiseAnew(context: WriteContext, orderId: number, promisedDate: LocalDate | null): void;
  /** Refuses a change that made a planned delivery too heavy for its slot. `before`: the order's deliveries as they were. */
  requireRoom(context: WriteContext, before: readonly DeliveryRow[]): void;
  /** Makes the order's deliveries findable by its recipient as it is now. */
  indexDeliveriesOf(context: WriteContext, order: OrderRow): void;
}
