import { sql } from 'drizzle-orm';
import { customers, memberCards, tierRightUses } from '../schema';
import { defineEntity, PLAIN } from './entity';

export const memberCardsEntity = defineEntity({
  ...PLAIN,
  table: memberCards,
  name: memberCards.number,
  partOf: { table: customers, by: memberCards.customerId },
  visibleTo: 'asTheWhole',
  timeline: {
    kind: 'card',
    of: (id) => sql`
    SELECT id, created_at, created_by, number, coalesce(void_reason, 'valid'), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM member_cards WHERE customer_id = ${id}`,
  },
  // The number stays, so that nobody else gets it; the card is void.
  personal: {
    emptied: [],
    becomes: { voidedAt: 'coalesce(voided_at, :now)', voidReason: `coalesce(void_reason, 'erased')` },
    calledOff: true,
  },
});

export const tierRightUsesEntity = defineEntity({
  ...PLAIN,
  table: tierRightUses,
  partOf: { table: customers, by: tierRightUses.customerId },
  visibleTo: 'asTheWhole',
  timeline: {
    kind: 'right',
    of: (id) => sql`
    SELECT id, created_at, created_by, NULL, right, NULL, NULL, NULL, used_on, nullif(amount_fen, 0), note, NULL, order_id
    FROM tier_right_uses WHERE customer_id = ${id}`,
  },
  personal: { emptied: ['note', 'overReason'], calledOff: true },
});
