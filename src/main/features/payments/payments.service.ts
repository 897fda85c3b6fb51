import type { paymentsContract } from '../../../shared/contract/payments';
import type { HandlersFor } from '../../core/handlers';
import { actorOf, type WriteContext } from '../../database/context';
import { getRecord } from '../../database/records';
import { orders } from '../../database/schema';
import { AppError } from '../../system/errors';
import { refundPayment, takePayment } from '../orders';
import { countPayments, listPayments } from './payments.repository';

export const paymentsHandlers: HandlersFor<typeof paymentsContract> = {
  'payments.take': ({ orderVersion, ...receipt }, context) => {
    checkVersion(context, receipt.orderId, orderVersion);
    return takePayment(context, receipt);
  },

  'payments.refund': ({ orderVersion, reason, beyondDue, ...refund }, context) => {
    checkVersion(context, refund.orderId, orderVersion);
    const mayExceed = beyondDue && actorOf(context).role === 'owner';
    return refundPayment(context, { ...refund, note: reason }, mayExceed);
  },

  'payments.list': ({ cursor, direction, limit, ...filters }, { db }) => ({
    ...listPayments(db, filters, { cursor, direction, limit }),
    total: cursor ? null : countPayments(db, filters),
  }),
};

/** The order must be as the user saw it: a second click is a CONFLICT and not a second payment. */
function checkVersion(context: WriteContext, orderId: number, version: number): void {
  if (getRecord(context, orders, orderId).version !== version) {
    throw new AppError('CONFLICT', { params: { entity: 'orders', id: orderId } });
  }
}
