import type { paymentsContract } from '../../../shared/features/payments/contract';
import type { HandlersFor } from '../../core/handlers';
import { actorOf } from '../../database/context';
import { requireVersion } from '../../database/records';
import { orders } from '../../database/schema';
import { refundPayment, takePayment } from '../orders';
import { countPayments, listPayments } from './payments.repository';

export const paymentsHandlers: HandlersFor<typeof paymentsContract> = {
  'payments.take': ({ orderVersion, ...receipt }, context) => {
    // A second click is a CONFLICT and not a second payment.
    requireVersion(context, orders, receipt.orderId, orderVersion);
    return takePayment(context, receipt);
  },

  'payments.refund': ({ orderVersion, reason, beyondDue, ...refund }, context) => {
    requireVersion(context, orders, refund.orderId, orderVersion);
    const mayExceed = beyondDue && actorOf(context).role === 'owner';
    return refundPayment(context, { ...refund, note: reason }, mayExceed);
  },

  'payments.list': ({ cursor, direction, limit, ...filters }, { db }) => ({
    ...listPayments(db, filters, { cursor, direction, limit }),
    total: cursor ? null : countPayments(db, filters),
  }),
};
