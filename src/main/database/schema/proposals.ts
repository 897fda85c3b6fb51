import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { ITEM_DECISIONS } from '../../../shared/domain/productCodes';
import { PROPOSAL_STATES } from '../../../shared/domain/states/proposal';
import { products } from './catalogue';
import { codes, listIndexes, record, rule } from './columns';
import { customers } from './customers';

export const proposals = sqliteTable(
  'proposals',
  {
    ...record(),
    number: text().notNull(),
    customerId: integer()
      .notNull()
      .references(() => customers.id),
    designerId: integer(),
    title: text().notNull(),
    state: text({ enum: PROPOSAL_STATES }).notNull().default('draft'),
    /** Number of the newest version, 1 up. */
    currentNo: integer().notNull().default(1),
    note: text(),
  },
  (t) => [
    uniqueIndex('proposals_number').on(t.number),
    index('proposals_customer').on(t.customerId, t.id),
    ...listIndexes('proposals', {
      id: t.id,
      sorts: { created: t.createdAt },
      filters: { all: {}, state: { by: t.state, beside: [t.designerId] }, designer: { by: t.designerId } },
    }),
    codes('proposals_state_code', t.state, PROPOSAL_STATES),
  ],
);

export const proposalVersions = sqliteTable(
  'proposal_versions',
  {
    ...record(),
    proposalId: integer()
      .notNull()
      .references(() => proposals.id),
    no: integer().notNull(),
    note: text(),
    submittedAt: integer(),
  },
  (t) => [uniqueIndex('proposal_versions_no').on(t.proposalId, t.no)],
);

export const proposalRooms = sqliteTable(
  'proposal_rooms',
  {
    ...record(),
    versionId: integer()
      .notNull()
      .references(() => proposalVersions.id),
    name: text().notNull(),
    sort: integer().notNull(),
  },
  (t) => [index('proposal_rooms_version').on(t.versionId, t.sort, t.id)],
);

export const proposalItems = sqliteTable(
  'proposal_items',
  {
    ...record(),
    versionId: integer()
      .notNull()
      .references(() => proposalVersions.id),
    roomId: integer()
      .notNull()
      .references(() => proposalRooms.id),
    /** The item of an earlier version that this one was copied from; pairs them in a comparison. */
    originId: integer(),
    productId: integer().references(() => products.id),
    name: text().notNull(),
    model: text(),
    lengthMm: integer(),
    widthMm: integer(),
    heightMm: integer(),
    material: text(),
    color: text(),
    quantity: integer().notNull().default(1),
    unitPriceFen: integer().notNull(),
    pictureSha256: text(),
    decision: text({ enum: ITEM_DECISIONS }).notNull().default('open'),
    decisionNote: text(),
    sort: integer().notNull(),
  },
  (t) => [
    index('proposal_items_version').on(t.versionId, t.roomId, t.sort, t.id),
    codes('proposal_items_decision', t.decision, ITEM_DECISIONS),
    rule('proposal_items_quantity', sql`${t.quantity} BETWEEN 1 AND 9999`),
    rule('proposal_items_price', sql`${t.unitPriceFen} >= 0`),
  ],
);
