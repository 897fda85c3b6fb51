import type { ordersContract } from '../../../shared/contract/orders';
import type { HandlersFor } from '../../core/context';
import { createFromQuote, createOrder, prepareOrder } from './createOrder';
import { cancelOrder, confirmOrder, markInstalled, setArrival, updateHeader } from './orderActions';
import { changeLines } from './orderChanges';
import { orderDetail } from './orderDetail';
import { countOrders, countStates, listOrders } from './orders.repository';

export const ordersHandlers: HandlersFor<typeof ordersContract> = {
  'orders.prepare': (input, context) => prepareOrder(context, input),
  'orders.createFromQuote': (input, context) => createFromQuote(context, input),
  'orders.create': (input, context) => createOrder(context, input),
  'orders.get': ({ id }, context) => orderDetail(context, id),
  'orders.list': ({ cursor, direction, limit, ...filters }, { db }) => ({
    ...listOrders(db, filters, { cursor, direction, limit }),
    total: cursor ? null : countOrders(db, filters),
  }),
  'orders.counts': (_input, { db }) => countStates(db),
  'orders.updateHeader': (input, context) => updateHeader(context, input),
  'orders.changeLines': (input, context) => changeLines(context, input),
  'orders.confirm': (input, context) => confirmOrder(context, input),
  'orders.setArrival': (input, context) => setArrival(context, input),
  'orders.cancel': (input, context) => cancelOrder(context, input),
  'orders.markInstalled': (input, context) => markInstalled(context, input),
};
