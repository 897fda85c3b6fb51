import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { CARD_VOID_REASONS } from '../../../shared/domain/memberCard';
import { TIER_RIGHTS } from '../../../shared/domain/tierRights';
import { codes, record, rule } from './columns';
import { customers } from './customers';
import { orders } from './orders';
import { requests } from './requests';

/** A card that a customer was given. Its row stays when it is void, so that its number is never given to anybody else. */
export const memberCards = sqliteTable(
  'member_cards',
  {
    ...record(),
    customerId: integer()
      .notNull()
      .references(() => customers.id),
    /** 'VIP' + six digits + Luhn digit. */
    number: text().notNull(),
    /** UTC ms; NULL: it is valid. */
    voidedAt: integer(),
    voidReason: text({ enum: CARD_VOID_REASONS }),
  },
  (t) => [
    uniqueIndex('member_cards_number').on(t.number),
    uniqueIndex('member_cards_valid').on(t.customerId).where(sql`"voided_at" IS NULL`),
    index('member_cards_customer').on(t.customerId, t.id),
    codes('member_cards_void_reason', t.voidReason, CARD_VOID_REASONS),
    rule('member_cards_void', sql`(${t.voidedAt} IS NULL) = (${t.voidReason} IS NULL)`),
  ],
);

/** A right of a tier that a customer made use of; one that was noted by mistake is deleted. */
export const tierRightUses = sqliteTable(
  'tier_right_uses',
  {
    ...record(),
    customerId: integer()
      .notNull()
      .references(() => customers.id),
    right: text({ enum: TIER_RIGHTS }).notNull(),
    /** Local date; says in which year of the tier it counts. */
    usedOn: text().notNull(),
    orderId: integer().references(() => orders.id),
    requestId: integer().references(() => requests.id),
    /** What it was worth; of a gift it is what counts. */
    amountFen: integer().notNull().default(0),
    note: text(),
    /** Why the owner gave more than was left; NULL: it was within. */
    overReason: text(),
  },
  (t) => [
    index('tier_right_uses_customer').on(t.customerId, t.usedOn, t.id),
    index('tier_right_uses_order').on(t.orderId).where(sql`"order_id" IS NOT NULL`),
    index('tier_right_uses_request').on(t.requestId).where(sql`"request_id" IS NOT NULL`),
    codes('tier_right_uses_right', t.right, TIER_RIGHTS),
    rule('tier_right_uses_amount', sql`${t.amountFen} >= 0 AND (${t.right} <> 'gift' OR ${t.amountFen} > 0)`),
  ],
);
