import { eq } from 'drizzle-orm';
import type { partnersContract } from '../../../shared/contract/partners';
import type { HandlersFor } from '../../core/handlers';
import { actorOf, type WriteContext } from '../../database/context';
import { getRecord, insertRecord, updateRecord } from '../../database/records';
import { communities, partners } from '../../database/schema';
import { AppError, fieldError } from '../../system/errors';
import { countCommunities, listCommunities } from './communities.repository';
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

  'communities.list': ({ cursor, direction, limit, ...filters }, { db }) => ({
    ...listCommunities(db, filters, { cursor, direction, limit }),
    total: cursor ? null : countCommunities(db, filters),
  }),

  'communities.create': (profile, context) => {
    refuseTakenName(context, profile.name, null);
    refuseMoreThanThereAre(profile);
    return insertRecord(context, communities, profile);
  },

  'communities.update': ({ id, version, ...profile }, context) => {
    refuseTakenName(context, profile.name, id);
    refuseMoreThanThereAre(profile);
    return updateRecord(context, communities, id, version, profile);
  },
};

/** What a partner is paid is agreed by the owner alone. */
function requireOwnersCommission(context: WriteContext, before: number, after: number): void {
  if (before !== after && actorOf(context).role !== 'owner') {
    throw new AppError('FORBIDDEN', { reason: 'commission_is_the_owners' });
  }
}

function refuseTakenName({ db }: WriteContext, name: string, exceptId: number | null): void {
  const other = db.select({ id: communities.id }).from(communities).where(eq(communities.name, name)).get();
  if (other && other.id !== exceptId) throw fieldError('name', 'taken');
}

/** No more households can be renovating than the community has, where both are known. */
function refuseMoreThanThereAre({ households, renovating }: Households): void {
  if (households !== null && renovating !== null && renovating > households) {
    throw fieldError('renovating', 'too_big', { max: households });
  }
}

interface Households {
  households: number | null;
  renovating: number | null;
}
