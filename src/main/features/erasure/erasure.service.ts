import type { erasureContract } from '../../../shared/features/erasure/contract';
import type { HandlersFor } from '../../core/handlers';
import { getRecord, requireVersion } from '../../database/records';
import { customers } from '../../database/schema';
import { AppError } from '../../system/errors';
import { latestApproval, requestApproval } from '../approvals';
import { obstaclesOf } from './obstacles';

export const erasureHandlers: HandlersFor<typeof erasureContract> = {
  'erasure.check': ({ customerId }, { db }) => {
    getRecord({ db }, customers, customerId);
    return {
      obstacles: obstaclesOf(db, customerId),
      asked: latestApproval(db, 'erasure', 'customers', customerId)?.state === 'pending',
    };
  },

  'erasure.ask': ({ customerId, version, reason }, context) => {
    const customer = requireVersion(context, customers, customerId, version);
    if (customer.erasedAt !== null) throw new AppError('CONFLICT', { reason: 'customer_erased' });
    const [obstacle] = obstaclesOf(context.db, customerId);
    if (obstacle) {
      const params = { numbers: obstacle.numbers.join('、') };
      throw new AppError('CONFLICT', { reason: `erasure_${obstacle.kind}`, params });
    }
    requestApproval(context, {
      kind: 'erasure',
      entity: 'customers',
      entityId: customerId,
      reason,
      payload: {},
    });
    return null;
  },
};
