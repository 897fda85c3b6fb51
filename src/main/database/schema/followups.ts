import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { CONTACT_CHANNELS, CONTACT_OUTCOMES } from '../../../shared/domain/customerCodes';
import { INVITATION_STATES } from '../../../shared/domain/states/invitation';
import { VISIT_STATES } from '../../../shared/domain/states/visit';
import { codes, flag, jsonList, listIndexes, record } from './columns';
import { customers } from './customers';

export const contacts = sqliteTable(
  'contacts',
  {
    ...record(),
    customerId: integer()
      .notNull()
      .references(() => customers.id),
    staffId: integer().notNull(),
    /** UTC ms. */
    at: integer().notNull(),
    channel: text({ enum: CONTACT_CHANNELS }).notNull(),
    outcome: text({ enum: CONTACT_OUTCOMES }).notNull(),
    note: text(),
    /** Local date of the next contact. */
    nextDate: text(),
  },
  (t) => [
    index('contacts_customer').on(t.customerId, t.at, t.id),
    ...listIndexes('contacts', {
      id: t.id,
      sorts: { at: t.at },
      filters: { all: {}, staff: { by: t.staffId } },
    }),
    codes('contacts_channel', t.channel, CONTACT_CHANNELS),
    codes('contacts_outcome', t.outcome, CONTACT_OUTCOMES),
  ],
);

export interface Measurement {
  room: string;
  lengthMm: number | null;
  widthMm: number | null;
  heightMm: number | null;
  note: string | null;
}

export const visits = sqliteTable(
  'visits',
  {
    ...record(),
    customerId: integer()
      .notNull()
      .references(() => customers.id),
    staffId: integer().notNull(),
    date: text().notNull(),
    /** HH:MM */
    startTime: text(),
    state: text({ enum: VISIT_STATES }).notNull().default('planned'),
    goal: text(),
    obstacles: text(),
    answers: text(),
    result: text(),
    measurements: jsonList<Measurement>().notNull(),
    productsSeen: text(),
    competitorFacts: text(),
    /** True where all furniture that stands in the home was seen and written down. */
    inventoryDone: flag().notNull().default(false),
    doneAt: integer(),
  },
  (t) => [
    index('visits_customer').on(t.customerId, t.id),
    index('visits_date').on(t.date, t.id),
    ...listIndexes('visits', {
      id: t.id,
      sorts: { time: sql`("date" || ' ' || coalesce("start_time", ''))` },
      filters: { all: {}, staff: { by: t.staffId, beside: [t.state] }, state: { by: t.state } },
    }),
    codes('visits_state', t.state, VISIT_STATES),
  ],
);

export const invitations = sqliteTable(
  'invitations',
  {
    ...record(),
    customerId: integer()
      .notNull()
      .references(() => customers.id),
    proposalId: integer(),
    staffId: integer().notNull(),
    date: text().notNull(),
    /** HH:MM */
    startTime: text(),
    state: text({ enum: INVITATION_STATES }).notNull().default('invited'),
    /** What is set up in the showroom before the customer comes. */
    stagedSet: jsonList<{ productId: number | null; name: string; prepared: boolean }>().notNull(),
    outcome: text(),
    addOnSales: text(),
    note: text(),
  },
  (t) => [
    index('invitations_customer').on(t.customerId, t.id),
    index('invitations_date').on(t.date, t.id),
    codes('invitations_state', t.state, INVITATION_STATES),
  ],
);
