import type { ordersContract } from '../../../shared/features/orders/contract';
import type { HandlersFor } from '../../core/handlers';
import { createFromQuote, createOrder, prepareOrder } from './createOrder';
import type { DeliveryPort } from './deliveryPort';
import { cancelOrder, confirmOrder, markInstalled, setArrival, updateHeader } from './orderActions';
import { changeLines } from './orderChanges';
import { orderDetail } from './orderDetail';
import { countOrders, countStates, listOrders } from './orders.repository';

/** The calls of orders; `deliveryPort` does what a change does to the order's deliveries. */
export const ordersHandlers = (deliveryPort: DeliveryPort): HandlersFor<typeof ordersContract> => ({
  'orders.prepare': (input, context) => prepareOrder(context, input),
  'orders.createFromQuote': (input, context) => createFromQuote(context, input),
  'orders.create': (input, context) => createOrder(context, input),
  'orders.get': ({ id }, context) => orderDetail(context, id),
  'orders.list': ({ cursor, direction, limit, ...filters }, { db }) => ({
    ...listOrders(db, filters, { cursor, direction, limit }),
    total: cursor ? null : countOrders(db, filters),
  }),
  'orders.counts': (_input, { db }) => countStates(db),
  'orders.updateHeader': (input, context) => updateHeader(context, input, deliveryPort),
  'orders.changeLines': (input, context) => changeLines(context, input, deliveryPort),
  'orders.confirm': (input, context) => confirmOrder(context, input, deliveryPort),
  'orders.setArrival': (input, context) => setArrival(context, input, deliveryPort),
  'orders.cancel': (input, context) => cancelOrder(context, input, deliveryPort),
  'orders.markInstalled': (input, context) => markInstalled(context, input),
});
