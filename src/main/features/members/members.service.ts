import { desc, eq, sql } from 'drizzle-orm';
import type { RightTier } from '../../../shared/domain/tierRights';
import type { membersContract } from '../../../shared/features/members/contract';
import type { HandlersFor } from '../../core/handlers';
import { actorOf } from '../../database/context';
import { deleteRecord, getRecord, requireVersion } from '../../database/records';
import { customers, memberCards, tierRightUses } from '../../database/schema';
import { issueCard, reissueCard, voidCard } from './cards';
import { countMembers, memberPage } from './members.repository';
import { noteUse, rightsToday } from './rightUses';

export const membersHandlers: HandlersFor<typeof membersContract> = {
  'members.list': ({ cursor, direction, limit, ...filters }, { db, today }) => ({
    ...memberPage(db, filters, today, { cursor, direction, limit }),
    total: cursor ? null : countMembers(db, filters, today),
  }),

  'members.overview': (_input, { db, today }) => {
    const count = (tier: RightTier) => countMembers(db, { tier, ending: false, sellerId: null }, today);
    return { silver: count('silver'), gold: count('gold'), diamond: count('diamond') };
  },

  'members.ending': ({ mine }, context) => {
    const sellerId = mine ? actorOf(context).staffId : null;
    return { count: countMembers(context.db, { tier: null, ending: true, sellerId }, context.today) };
  },

  'members.get': ({ customerId }, context) => {
    const { mergedIntoId, erasedAt } = getRecord(context, customers, customerId);
    if (mergedIntoId !== null || erasedAt !== null) return null;
    const { until, ...membership } = rightsToday(context, customerId);
    const cards = context.db
      .select()
      .from(memberCards)
      .where(eq(memberCards.customerId, customerId))
      .orderBy(sql`${memberCards.voidedAt} IS NOT NULL`, desc(memberCards.id))
      .all();
    return { ...membership, tierUntil: until, cards };
  },

  'members.issueCard': (input, context) => issueCard(context, input),

  'members.reissueCard': (input, context) => reissueCard(context, input),

  'members.voidCard': ({ id, version, reason }, context) => voidCard(context, id, version, reason),

  'members.use': (input, context) => noteUse(context, input),

  'members.undoUse': ({ id, version }, context) => {
    requireVersion(context, tierRightUses, id, version);
    deleteRecord(context, tierRightUses, id);
    return null;
  },
};
