import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { PAUSABLE_REASONS } from '../../../shared/domain/reminders';
import { productKinds } from './catalogue';
import { codes, record } from './columns';
import { customers } from './customers';

/** What comes up by itself is found by query; stored is only that somebody wants to hear nothing of it, or not yet. */
export const reminderPauses = sqliteTable(
  'reminder_pauses',
  {
    ...record(),
    customerId: integer()
      .notNull()
      .references(() => customers.id),
    reason: text({ enum: PAUSABLE_REASONS }).notNull(),
    /** Quiet until this local date, on which it comes up again; NULL: until somebody takes it back. */
    until: text(),
  },
  (t) => [
    uniqueIndex('reminder_pauses_reason').on(t.customerId, t.reason),
    // Whom one reason is muted for may come up for another.
    index('reminder_pauses_muted').on(t.reason, t.until, t.customerId),
    codes('reminder_pauses_reason_code', t.reason, PAUSABLE_REASONS),
  ],
);

/** The furniture of one kind in a customer's home was looked after. */
export const careRecords = sqliteTable(
  'care_records',
  {
    ...record(),
    customerId: integer()
      .notNull()
      .references(() => customers.id),
    kindId: integer()
      .notNull()
      .references(() => productKinds.id),
    /** Local date. */
    doneDate: text().notNull(),
  },
  (t) => [index('care_records_customer').on(t.customerId, t.kindId, t.doneDate)],
);
