import { eq } from 'drizzle-orm';
import type { communitiesContract } from '../../../shared/features/communities/contract';
import type { HandlersFor } from '../../core/handlers';
import type { WriteContext } from '../../database/context';
import { insertRecord, updateRecord } from '../../database/records';
import { communities } from '../../database/schema';
import { fieldError } from '../../system/errors';
import { countCommunities, listCommunities } from './communities.repository';

export const communitiesHandlers: HandlersFor<typeof communitiesContract> = {
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
