import type { partnersContract } from '../../../shared/features/partners/contract';
import type { HandlersFor } from '../../core/handlers';
import { actorOf, type WriteContext } from '../../database/context';
import { getRecord, insertRecord, updateRecord } from '../../database/records';
import { partners } from '../../database/schema';
import { AppError } from '../../system/errors';
import { countPartners, listPartners } from './partners.repository';

export const partnersHandlers: HandlersFor<typeof partnersContract> = {
  'partners.list': ({ cursor, direction, limit, ...filters }, { db }) => ({
    ...listPartners(db, filters, { cursor, direction, limit }),
    total: cursor ? null : countPartners(db, filters),
  }),

  'partners.create': (profile, context) => {
    requireOwnersCommission(context, 0, profile.commissionBp);
    return insertRecord(context, partners, profile);
  },

  'partners.update': ({ id, version, ...profile }, context) => {
    requireOwnersCommission(context, getRecord(context, partners, id).commissionBp, profile.commissionBp);
    return updateRecord(context, partners, id, version, profile);
  },
};

/** What a partner is paid is agreed by the owner alone. */
function requireOwnersCommission(context: WriteContext, before: number, after: number): void {
  if (before !== after && actorOf(context).role !== 'owner') {
    throw new AppError('FORBIDDEN', { reason: 'commission_is_the_owners' });
  }
}
